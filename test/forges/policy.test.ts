import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { startGitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import { shallow, smallConsumer, startPrivateRemote } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import { mergeGroup, pullRequest, pushTo } from "../support/github-events.ts";
import type { GitHubEvent } from "../support/github-events.ts";
import { git } from "../support/repository.ts";

const HEAD = "version: 1\nproject: shop\nservices: { web: { owner: team-front } }\n";
const RED =
  '<testsuite name="a"><testcase classname="a" name="works"><failure message="no"/></testcase></testsuite>';
const FRAGMENT = (below: string): string =>
  `version: 1\nservices: { cart: {} }\ncheck-slo: { objectives: [{ name: quick, service: cart, error-ratio: { below: ${below} } }] }\n`;

/** The change observes what main blocks, and takes a fragment of a team away. */
const MAIN = {
  ".gitignore": ".stagegate\n",
  "stagegate.yml": `${HEAD}extends: { path: platform/base.yml }\nfragments: [services/*/stagegate.yml]\n`,
  "platform/base.yml": "version: 1\nrun-e2e: { enforcement: all, on-flaky: fail }\n",
  "services/cart/stagegate.yml": FRAGMENT("1%"),
};
const CHANGE = {
  "platform/base.yml": "version: 1\nrun-e2e: { enforcement: observe, on-flaky: fail }\n",
  "services/cart/stagegate.yml": FRAGMENT("20%"),
};

interface Report {
  verdict: string;
  exitCode: number;
  enforcement: string;
  error?: { code: string; hint?: string };
  notes: string[];
  checks: { id: string; message?: string }[];
}

function policyOf({ checks }: Report): string[] {
  return checks
    .filter(({ id }) => id.startsWith("policy:"))
    .map(({ id, message }) => `${id} ${message}`);
}

const LOOSENED = [
  "policy:shop/stagegate.yml#run-e2e.enforcement on main: `all`; here: `observe`, which counts once it is on main",
];

describe("the policy of a change request", () => {
  const folder = temporaryFolder("policy");
  let remote: Awaited<ReturnType<typeof startPrivateRemote>>;
  let consumer: Consumer;
  let count = 0;

  beforeAll(async () => {
    remote = await startPrivateRemote();
    const change = { folder: join(folder, "consumer"), remote: remote.url };
    consumer = smallConsumer(change, MAIN, CHANGE);
  });
  afterAll(async () => {
    await remote.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const GATE = ["run-e2e", "--json", "--results", "junit.xml", "--artifacts", "never"];

  async function judge(
    cwd: string,
    env: Readonly<Record<string, string>>,
    command: readonly string[] = GATE,
  ): Promise<Report> {
    writeFileSync(join(cwd, "junit.xml"), RED);
    const { stdout, stderr } = await runCli(command, { cwd, env });
    expect(stdout, stderr).not.toBe("");
    return JSON.parse(stdout) as Report;
  }

  function workspace(): string {
    const cwd = join(folder, `job-${(count += 1)}`, "workspace");
    mkdirSync(dirname(cwd), { recursive: true });
    return cwd;
  }

  interface OnGitHub {
    event?: (shas: { head: string; base: string; merge: string }) => GitHubEvent;
    args?: readonly string[];
    /** Another command than the gate. */
    command?: readonly string[];
    /** GitHub does not know the branch either. */
    lost?: boolean;
  }

  /** The checkout of a runner: one commit, no credentials; GitHub is asked for the rest. */
  async function onGitHub(given: OnGitHub = {}): Promise<Report> {
    const { event = pullRequest, args = [], lost, command = [...GATE, ...args] } = given;
    const { pull, commits, checkout } = consumer;
    const shas = { head: pull.head.sha, base: pull.base.sha, merge: pull.mergeSha ?? "" };
    const refs: Record<string, string> = lost === true ? {} : { "refs/heads/main": shas.base };
    const double = await startGitHubDouble({ pulls: [pull], commits, refs });
    const cwd = workspace();
    cpSync(checkout, cwd, { recursive: true });
    const { payload, env } = event(shas);
    const file = join(dirname(cwd), "event.json");
    writeFileSync(file, JSON.stringify(payload));
    try {
      const job = { GITHUB_EVENT_PATH: file, GITHUB_WORKSPACE: cwd, GITHUB_JOB: "e2e" };
      const report = await judge(cwd, { ...double.env(), ...env, ...job }, command);
      expect(double.violations).toEqual([]);
      return report;
    } finally {
      await double.close();
    }
  }

  /** The clone of a runner: one commit of the change, with a remote that can be fetched from. */
  async function onGitLab(fetchable: boolean): Promise<Report> {
    const { pull, origin } = consumer;
    const cwd = workspace();
    const address = fetchable ? `file://${origin}` : remote.url;
    shallow(origin, cwd, {
      sha: pull.head.sha,
      remote: address,
      ref: "refs/remotes/origin/change",
    });
    expect(git(cwd, "rev-list", "--count", "HEAD").trim()).toBe("1");
    const sha = pull.head.sha;
    const double = await startGitLabDouble({
      mergeRequests: [
        { iid: 7, sha, baseSha: pull.base.sha, sourceBranch: "change", targetBranch: "main" },
      ],
      pipelines: [
        { id: 900, sha, ref: "refs/merge-requests/7/head", source: "merge_request_event" },
      ],
    });
    try {
      const { GITLAB_TOKEN: _token, ...env } = double.env();
      return await judge(cwd, { ...env, CI_PROJECT_DIR: cwd });
    } finally {
      await double.close();
    }
  }

  test("is that of the target branch on GitHub, from a checkout without credentials", async () => {
    const report = await onGitHub();
    expect(report).toMatchObject({ verdict: "fail", exitCode: 4, enforcement: "all" });
    expect(policyOf(report)).toEqual(LOOSENED);
  });

  test("is that of the target branch in a merge queue", async () => {
    const report = await onGitHub({ event: mergeGroup });
    expect(report).toMatchObject({ exitCode: 4, enforcement: "all" });
    expect(policyOf(report)).toEqual(LOOSENED);
  });

  test("is not relaxed by an input either", async () => {
    const report = await onGitHub({ args: ["--on-flaky", "warn"] });
    expect(policyOf(report)).toEqual([
      ...LOOSENED,
      "policy:shop/stagegate.yml#run-e2e.on-flaky on main: `fail`; by --on-flaky: `warn`, which does not count",
    ]);
  });

  test("is shown with what the target branch has the say over", async () => {
    const shown: unknown = await onGitHub({ command: ["validate", "--show", "--json"] });
    const { values } = shown as { values: { key: string; value: unknown; origin: string }[] };
    const origins = new Map(values.map(({ key, value, origin }) => [key, [value, origin]]));
    expect(origins.get("run-e2e.enforcement")).toEqual(["all", "base: main"]);
    expect(origins.get("run-e2e.on-flaky")).toEqual(["fail", "platform/base.yml:2"]);
    expect(origins.get("check-slo.objectives.0.error-ratio.below")).toEqual(["1%", "base: main"]);
  });

  test("is its own once it is pushed", async () => {
    const report = await onGitHub({ event: (shas) => pushTo("refs/heads/main", shas) });
    expect(report).toMatchObject({ verdict: "fail", exitCode: 0, enforcement: "observe" });
    expect(policyOf(report)).toEqual([]);
  });

  test("is an error with the line that fixes it where the target branch cannot be had", async () => {
    const report = await onGitHub({ lost: true, event: mergeGroup });
    expect(report).toMatchObject({ exitCode: 2, error: { code: "STAGEGATE_BASE_UNREACHABLE" } });
    expect(report.error?.hint).toContain("fetch-depth: 0");
  });

  test("is that of the target branch on GitLab, from a clone of one commit", async () => {
    const report = await onGitLab(true);
    expect(report).toMatchObject({ verdict: "fail", exitCode: 4, enforcement: "all" });
    expect(policyOf(report)).toEqual(LOOSENED);
  });

  test("is an error on GitLab where nothing can be fetched", async () => {
    const report = await onGitLab(false);
    expect(report).toMatchObject({ exitCode: 2, error: { code: "STAGEGATE_BASE_UNREACHABLE" } });
    expect(report.error?.hint).toContain("GIT_DEPTH: 0");
  });
});
