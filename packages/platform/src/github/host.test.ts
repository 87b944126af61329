import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "@stagegate/core";
import { describeHost, describeJobs, says } from "@stagegate/testkit";
import { FORK_PERMISSIONS } from "@stagegate/testkit/github";
import type { GitHubDouble, GitHubDoubleOptions } from "@stagegate/testkit/github";
import { describe, expect, onTestFinished, test } from "vitest";
import { BASE, HEAD, PULL, startGitHub } from "../../test-support/github.ts";
import { createGitHubHost } from "./host.ts";

interface Scene {
  double?: GitHubDoubleOptions;
  event?: object;
  env?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** Of the workspace in its repository. */
  folder?: string;
}

const SAME = { repo: { id: 42 } };
const EVENT = {
  pull_request: { ...PULL, head: { ...PULL.head, ...SAME }, base: { ...PULL.base, ...SAME } },
  repository: { id: 42, default_branch: "main" },
};
const OF_FORK = {
  ...EVENT,
  pull_request: { ...EVENT.pull_request, head: { ...PULL.head, repo: { id: 666 } } },
};

interface Started {
  host: Host;
  double: GitHubDouble;
  written(): string;
  root: string;
}

async function start(scene: Scene = {}): Promise<Started> {
  const double = await startGitHub(scene.double);
  const top = await mkdtemp(join(tmpdir(), "stagegate-github-host-"));
  onTestFinished(() => rm(top, { recursive: true, force: true }));
  execFileSync("git", ["init", "--quiet", top]);
  const root = join(top, scene.folder ?? "");
  await mkdir(root, { recursive: true });
  const eventPath = join(root, "event.json");
  await writeFile(eventPath, JSON.stringify(scene.event ?? EVENT));
  let written = "";
  const entry = join(root, "entry.js");
  const host = await createGitHubHost({
    root,
    env: {
      PATH: process.env["PATH"],
      HOME: root,
      STAGEGATE_STATE_DIR: join(root, "state"),
      ...double.env(),
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_OUTPUT: join(root, "output"),
      GITHUB_STEP_SUMMARY: join(root, "summary"),
      ...scene.env,
    },
    flags: new Map(),
    unknownFlags: "reported",
    stderr: { write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream,
    signal: scene.signal ?? new AbortController().signal,
    entries: {
      agent: entry,
      playwrightReporter: entry,
      playwrightPreload: entry,
      loadWorker: entry,
    },
    version: "0.0.0-test",
    verbose: false,
    outDir: join(root, ".stagegate"),
    pace: "none",
  });
  return { host, double, written: () => written, root };
}

const STEP = { ACTIONS_RUNTIME_TOKEN: "", ACTIONS_RESULTS_URL: "" };

describe.each<[string, Scene]>([
  ["a change request", { env: STEP }],
  ["a change request from a fork", { event: OF_FORK, env: STEP }],
  ["a job without a token", { env: { ...STEP, GITHUB_TOKEN: "" } }],
  ["a job on an enterprise server", { double: { kind: "ghes" } }],
  ["a push", { event: {}, env: { ...STEP, GITHUB_EVENT_NAME: "push" } }],
  ["a job without any variable of the runner", { event: {}, env: { ...STEP, GITHUB_RUN_ID: "" } }],
])("%s", (_what, scene) => {
  describeHost(async () => (await start(scene)).host);
});

describeJobs(async () => ({ jobs: (await start()).host.jobs, ended: undefined }));

function able({ host }: Started): Record<string, boolean | string> {
  const entries = Object.entries(host.capabilities).map(([name, one]) => [
    name,
    one.able ? true : one.reason,
  ]);
  return Object.fromEntries(entries) as Record<string, boolean | string>;
}

const EVERYTHING = {
  comments: true,
  commitStatus: true,
  checkRuns: true,
  deployments: true,
  artifacts: true,
  annotations: true,
};
const READS = "the token of a change request from a fork only reads";

describe("what can be done is known before it is tried", () => {
  test("by an action with a token", async () => {
    expect(able(await start())).toEqual(EVERYTHING);
  });

  test("by a `run:` step", async () => {
    const { artifacts, ...rest } = able(await start({ env: STEP }));
    expect(artifacts).toBe("a `run:` step cannot reach the artifact service");
    expect(Object.values(rest)).not.toContain(false);
  });

  test("on an enterprise server, whose REST API works", async () => {
    const started = await start({ double: { kind: "ghes" } });
    expect(able(started)).toMatchObject({
      comments: true,
      artifacts: "GitHub Enterprise Server has no artifact service of version 4",
    });
    expect(started.host.capabilities.artifacts).toMatchObject({
      hint: expect.stringContaining("upload-artifact@v3"),
    });
    expect(await started.host.thread.upsert("stagegate", says("a"))).toMatchObject({
      kind: "posted",
    });
  });

  test("in a change request from a fork, without a call", async () => {
    const started = await start({ event: OF_FORK });
    expect(able(started)).toMatchObject({ comments: READS, commitStatus: READS, artifacts: true });
    await started.host.thread.upsert("stagegate", says("a"));
    expect(started.double.count()).toBe(0);
  });

  test("in a private repository, whose owner may let forks write", async () => {
    const event = { ...OF_FORK, repository: { ...OF_FORK.repository, private: true } };
    const token = { login: "b[bot]", type: "Bot", permissions: FORK_PERMISSIONS } as const;
    const { host } = await start({ event, double: { tokens: { ghs_fork: token } } });
    expect(host.capabilities.comments.able).toBe(true);
    expect(await host.thread.upsert("stagegate", says("a"))).toMatchObject({ kind: "unavailable" });
  });

  test("where there is no conversation", async () => {
    const push = await start({ event: {}, env: { GITHUB_EVENT_NAME: "push" } });
    expect(await push.host.thread.upsert("stagegate", says("a"))).toEqual({
      kind: "nowhere",
      reason: "this run belongs to no open change request",
    });
    const group = { head_sha: HEAD, head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${BASE}` };
    const queue = await start({
      event: { merge_group: group },
      env: { GITHUB_EVENT_NAME: "merge_group" },
    });
    expect(await queue.host.thread.upsert("stagegate", says("a"))).toMatchObject({
      kind: "nowhere",
    });
    const status = { state: "success", context: "stagegate", description: "d" } as const;
    expect(await queue.host.status.set(status)).toMatchObject({ kind: "posted" });
    expect(queue.double.statuses[0]?.sha).toBe(HEAD);
  });
});

describe("a run that posts for another one", () => {
  const fork = { ...PULL, head: { ...PULL.head, repository: "mallory/shop", repositoryId: 666 } };
  const other = {
    id: 900,
    run_attempt: 1,
    event: "pull_request",
    head_sha: HEAD,
    head_branch: "feature",
    head_repository: { owner: { login: "mallory" } },
  };
  const env = { GITHUB_EVENT_NAME: "workflow_run" };

  test("asks GitHub for the change request, and comments there", async () => {
    const started = await start({ double: { pulls: [fork] }, event: { workflow_run: other }, env });
    const { info, thread } = started.host;
    expect(info).toMatchObject({
      source: { id: "900" },
      targetBranch: "main",
      subject: { changeRequest: 7, commit: HEAD },
      change: { fork: true },
    });
    expect(await thread.upsert("stagegate", says("a"))).toMatchObject({ kind: "posted" });
    expect(started.double.comments(7)).toHaveLength(1);
  });

  test("asks for the repository too: its owner may have others with such a branch", async () => {
    const repository = { id: 667, owner: { login: "mallory" } };
    const event = { workflow_run: { ...other, head_repository: repository } };
    const { host } = await start({ double: { pulls: [fork] }, event, env });
    expect(host.info.subject.changeRequest).toBeUndefined();
  });

  test("is late when a newer commit was pushed", async () => {
    const event = { workflow_run: { ...other, head_sha: "e".repeat(40) } };
    const { host } = await start({ double: { pulls: [fork] }, event, env });
    expect(host.info.subject.changeRequest).toBeUndefined();
    expect(await host.thread.upsert("stagegate", says("a"))).toMatchObject({
      reason: "this run belongs to no open change request",
    });
  });

  test("says when it may not ask", async () => {
    const token = { login: "b[bot]", type: "Bot", permissions: {} } as const;
    const double = { pulls: [fork], tokens: { ghs_x: token } };
    const { host, written } = await start({ double, event: { workflow_run: other }, env });
    expect(await host.thread.upsert("stagegate", says("a"))).toMatchObject({ kind: "unavailable" });
    expect(written()).toContain("! the change request is not known: the token may not read");
  });
});

describe("secrets of the job", () => {
  const env = { INPUT_TOKEN: "ghs_of-the-input", DEPLOY_TOKEN: "hunter2-secret" };

  test("are masked before anything else is written", async () => {
    const { host, written } = await start({ env, event: {} });
    host.log.info("x ghs_of-the-input hunter2-secret");
    expect(written()).toMatch(/^(?:::add-mask::.*\n)+/);
    expect(written()).toContain("::add-mask::ghs_of-the-input\n");
    expect(written()).toContain("::add-mask::hunter2-secret\n");
    expect(written()).toContain("x *** ***\n");
  });

  test("that are for the action alone are not handed to what the job starts", async () => {
    const identity = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: "of-the-identity" };
    const { host, root } = await start({ env: { ...env, ...identity } });
    const own = ["INPUT_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_RESULTS_URL"];
    for (const name of [...own, ...Object.keys(identity)]) {
      expect(host.variable(name)).toBeUndefined();
    }
    expect(host.variable("DEPLOY_TOKEN")).toBe("hunter2-secret");
    const seen = await host.processes.run({ command: "env", args: [], cwd: root });
    expect(seen.stdout).toContain("DEPLOY_TOKEN=hunter2-secret");
    expect(seen.stdout).not.toMatch(/INPUT_TOKEN|ACTIONS_RUNTIME|ACTIONS_ID/);
    // They are hidden in what gates write all the same.
    expect(host.secrets).toContain("ghs_of-the-input");
    expect(host.secrets).toContain("of-the-identity");
  });

  test("the token of the input is the one that posts", async () => {
    const { host } = await start({ env });
    expect(await host.thread.upsert("stagegate", says("a"))).toMatchObject({
      reason: "GitHub does not know the token: Bad credentials",
    });
  });
});

test("annotations name files from the root of the repository", async () => {
  const { host, written } = await start({ folder: "services/cart" });
  const location = { file: "a.ts", line: 1 };
  await host.annotations.add([{ level: "error", title: "t", message: "m", location }]);
  expect(written()).toContain("::error title=t,file=services/cart/a.ts,line=1::m\n");
});

test("outputs and the summary go where the runner reads them", async () => {
  const { host, root } = await start();
  await host.outputs.set("verdict", "pass");
  await host.summary.write("# Report");
  expect(await host.files.readText(join(root, "output"))).toMatch(/^verdict<<(\S+)\npass\n\1\n$/);
  expect(await host.files.readText(join(root, "summary"))).toBe("# Report");
});

test("a job that is cancelled waits for nobody", async () => {
  const { host } = await start({ signal: AbortSignal.abort() });
  expect(await host.thread.upsert("stagegate", says("a"))).toMatchObject({
    kind: "unavailable",
    reason: "the job was cancelled",
  });
});

test("a lost event is told, and the job goes on", async () => {
  const { host, written } = await start({ env: { GITHUB_EVENT_PATH: "/no/such/file" } });
  expect(written()).toContain("! the file of the event cannot be used: it is not there\n");
  expect(host.info).toMatchObject({ event: "change-request", subject: { changeRequest: 7 } });
});
