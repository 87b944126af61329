import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { startGitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import type { ForgeDouble } from "../../packages/testkit/src/github/index.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import type { CliResult } from "../support/cli.ts";
import { PULL, smallConsumer, writeFiles } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import * as events from "../support/github-events.ts";
import type { GitHubEvent } from "../support/github-events.ts";
import { git } from "../support/repository.ts";

const REMOTE = "https://forge.invalid/acme/shop";
const CASE = '<testcase classname="x" name="y"';
const JUNIT = {
  green: `<testsuites><testsuite name="a">${CASE}/></testsuite></testsuites>`,
  red: `<testsuites><testsuite name="a">${CASE}><failure message="no"/></testcase></testsuite></testsuites>`,
};
const CONFIG = "version: 1\nproject: shop\nservices: { cart: {} }\ncomment-report: {}\n";
const OLD = "a".repeat(40);

let folder = "";
let consumer: Consumer;

beforeAll(() => {
  folder = temporaryFolder("comment");
  const files = { "stagegate.yml": CONFIG, ".gitignore": ".stagegate\n" };
  consumer = smallConsumer({ folder, remote: REMOTE }, files, { "docs.md": "a change\n" });
  // Whose limits count.
  const main = "+refs/heads/main:refs/remotes/origin/main";
  git(consumer.checkout, "fetch", "--quiet", `file://${consumer.origin}`, main);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Which run of what. */
interface At {
  run: number;
  attempt?: number;
  commit?: string;
  kind?: "change" | "queue" | "push" | "schedule";
}

interface Forge {
  double: ForgeDouble;
  variables(at: At, runner: string): Record<string, string>;
  bodies(): string[];
  /** Operations of the double that create, change and list comments. */
  operations: { create: string; update: string };
  locked: string;
}

async function onGitHub(): Promise<Forge> {
  const double = await startGitHubDouble({ pulls: [consumer.pull] });
  onTestFinished(async () => {
    await double.close();
    expect(double.violations).toEqual([]);
  });
  const { head, base, mergeSha = "" } = consumer.pull;
  const eventOf = ({ kind = "change", commit = head.sha }: At): GitHubEvent => {
    const shas = { head: commit, base: base.sha, merge: mergeSha };
    if (kind === "queue") return events.mergeGroup(shas);
    if (kind === "push") return events.pushTo("refs/heads/main", shas);
    return kind === "schedule" ? events.schedule(shas) : events.pullRequest(shas);
  };
  return {
    double,
    bodies: () => double.comments(PULL).map(({ body }) => body),
    operations: { create: "issues/create-comment", update: "issues/update-comment" },
    locked: "Unable to create comment because issue is locked.",
    variables(at, runner) {
      const event = eventOf(at);
      const path = join(runner, "event.json");
      writeFileSync(path, JSON.stringify(event.payload));
      return {
        ...double.env(),
        ...event.env,
        GITHUB_EVENT_PATH: path,
        GITHUB_OUTPUT: join(runner, "output"),
        GITHUB_STEP_SUMMARY: join(runner, "summary"),
        GITHUB_RUN_ID: String(at.run),
        GITHUB_RUN_ATTEMPT: String(at.attempt ?? 1),
        GITHUB_JOB: "stagegate",
      };
    },
  };
}

async function onGitLab(): Promise<Forge> {
  const { head } = consumer.pull;
  const double = await startGitLabDouble({
    mergeRequests: [{ iid: PULL, sourceBranch: "change", targetBranch: "main", sha: head.sha }],
  });
  onTestFinished(async () => {
    await double.close();
    expect(double.violations).toEqual([]);
  });
  return {
    double,
    bodies: () => double.comments(PULL).map(({ body }) => body),
    operations: { create: "notes/create", update: "notes/update" },
    locked: "403 Forbidden - the discussion is locked",
    variables({ run, commit = head.sha, kind = "change" }) {
      const all = double.env();
      const plain = Object.fromEntries(
        Object.entries(all).filter(([name]) => !name.startsWith("CI_MERGE_REQUEST")),
      );
      const of =
        kind === "change" || kind === "queue" ? all : { ...plain, CI_COMMIT_BRANCH: "main" };
      return {
        ...of,
        CI_PIPELINE_ID: String(run),
        CI_COMMIT_SHA: commit,
        CI_PIPELINE_SOURCE:
          { push: "push", schedule: "schedule" }[kind as "push"] ?? "merge_request_event",
        ...(kind === "queue" ? { CI_MERGE_REQUEST_EVENT_TYPE: "merge_train" } : {}),
      };
    },
  };
}

interface Job {
  junit?: keyof typeof JUNIT;
  args?: readonly string[];
}

/** The gate, and then the report; what the comment is in between. */
async function pipeline(
  forge: Forge,
  at: At,
  { junit = "green", args = [] }: Job = {},
): Promise<{ gate: CliResult; between: string[]; report: CliResult }> {
  const own = temporaryFolder("job");
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  const cwd = join(own, "workspace");
  cpSync(consumer.checkout, cwd, { recursive: true });
  writeFiles(cwd, { "junit.xml": JUNIT[junit] });
  const runner = join(own, "runner");
  mkdirSync(runner);
  for (const name of ["output", "summary"]) writeFileSync(join(runner, name), "");
  const env = {
    ...forge.variables(at, runner),
    RUNNER_TEMP: runner,
    GITHUB_WORKSPACE: cwd,
    CI_PROJECT_DIR: cwd,
    STAGEGATE_STATE_DIR: join(runner, "state"),
  };
  const run = (...words: string[]): Promise<CliResult> =>
    runCli([...words, "--artifacts", "never"], { cwd, env });
  const gate = await run("run-e2e", "--results", "junit.xml");
  const between = forge.bodies();
  const report = await run("comment-report", "--gates", "run-e2e", ...args);
  return { gate, between, report };
}

describe.each([
  ["GitHub", onGitHub],
  ["GitLab", onGitLab],
] as const)("the comment on %s", (name, start) => {
  test("says that gates run, over what was said before, and then how it ended", async () => {
    const forge = await start();
    const first = await pipeline(forge, { run: 900, commit: OLD }, { junit: "red" });
    expect([first.gate.code, first.report.code], first.report.stderr).toEqual([4, 4]);
    expect(first.between).toEqual([expect.stringContaining("### ⏳ Running for `aaaaaaaaaa`")]);
    expect(forge.bodies()).toEqual([expect.stringContaining("### ❌")]);
    expect(forge.bodies()[0]).not.toContain("Running");
    const { between, report } = await pipeline(forge, { run: 901 });
    expect(report.code, report.stderr).toBe(0);
    const [running = "", ...more] = between;
    expect(more).toEqual([]);
    const { sha } = consumer.pull.head;
    expect(running).toContain(`### ⏳ Running for \`${sha.slice(0, 10)}\``);
    expect(running).toContain("What was said of <code>aaaaaaaaaa</code>, before this");
    expect(running.indexOf("⏳")).toBeLessThan(running.indexOf("❌"));
    expect(forge.bodies()).toEqual([expect.stringContaining("### ✅")]);
    expect(forge.bodies()[0]).not.toMatch(/❌|⏳/);
  });

  test("keeps what a later run has said, and shows the attempt", async () => {
    const forge = await start();
    await pipeline(forge, { run: 901 }, { junit: "red" });
    const late = await pipeline(forge, { run: 900, commit: OLD });
    expect(late.report.code, late.report.stderr).toBe(0);
    expect(forge.bodies()).toEqual([expect.stringContaining("### ❌")]);
    if (name === "GitLab") return;
    const again = await pipeline(forge, { run: 901, attempt: 2 });
    expect(again.between[0]).toMatch(/⏳ Running.*attempt 2/s);
    expect(forge.bodies()).toEqual([expect.stringMatching(/### ✅.*attempt 2/s)]);
  });

  test("is not made while all is green, if that is wanted, and red turns green in place", async () => {
    const forge = await start();
    const silent = { args: ["--silent-when-green"] };
    const { between, report } = await pipeline(forge, { run: 900 }, silent);
    expect([between.length, report.code], report.stderr).toEqual([1, 0]);
    expect(forge.bodies()).toEqual([]);
    await pipeline(forge, { run: 901 }, { ...silent, junit: "red" });
    expect(forge.bodies()).toEqual([expect.stringContaining("### ❌")]);
    await pipeline(forge, { run: 902 }, silent);
    expect(forge.bodies()).toEqual([expect.stringContaining("### ✅")]);
  });

  test.each(["queue", "push", "schedule"] as const)(
    "has no place in a run of a %s",
    async (kind) => {
      const forge = await start();
      const commit = consumer.pull.mergeSha ?? "";
      const red = await pipeline(forge, { run: 900, commit, kind }, { junit: "red" });
      const green = await pipeline(forge, { run: 901, commit, kind });
      expect([red.report.code, green.report.code], green.report.stderr).toEqual([4, 0]);
      expect(red.between.concat(forge.bodies())).toEqual([]);
      expect(green.report.stderr).not.toContain("There is no comment");
    },
  );

  test.each<[string, (forge: Forge) => Parameters<ForgeDouble["fail"]>[0]["answer"]]>([
    ["a locked conversation", ({ locked }) => ({ status: 403, body: { message: locked } })],
    ["a missing permission", () => ({ status: 403, body: { message: "Forbidden" } })],
    ["a request that is refused", () => ({ status: 422, body: { message: "Validation Failed" } })],
  ])("lacks for %s, which is said and changes no verdict", async (_what, answer) => {
    const forge = await start();
    for (const operation of Object.values(forge.operations)) {
      forge.double.fail({ operation, answer: answer(forge), times: 99 });
    }
    const green = await pipeline(forge, { run: 900 });
    expect([green.gate.code, green.report.code], green.report.stderr).toEqual([0, 0]);
    expect(green.report.stderr).toContain("There is no comment: ");
    expect(green.gate.stderr).not.toContain("comment");
    const red = await pipeline(forge, { run: 901 }, { junit: "red" });
    expect([red.gate.code, red.report.code]).toEqual([4, 4]);
    expect(forge.bodies()).toEqual([]);
  });

  test("is there in the end, though the connection was cut and a server failed", async () => {
    const forge = await start();
    const { create, update } = forge.operations;
    forge.double.fail({ operation: create, answer: "cut", effective: true });
    forge.double.fail({ operation: update, answer: { status: 502 } });
    const { report } = await pipeline(forge, { run: 900 }, { junit: "red" });
    expect(report.code, report.stderr).toBe(4);
    expect(forge.bodies()).toEqual([expect.stringContaining("### ❌")]);
    expect(report.stderr).not.toContain("There is no comment");
  });
});
