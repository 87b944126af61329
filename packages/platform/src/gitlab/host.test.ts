import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "@stagegate/core";
import { describeHost, exampleRecord, says } from "@stagegate/testkit";
import type { GitLabDouble, GitLabDoubleOptions } from "@stagegate/testkit/gitlab";
import { describe, expect, it, onTestFinished } from "vitest";
import { HEAD, MERGE_REQUEST, gitLab } from "../../test-support/gitlab.ts";
import { createGitLabHost } from "./host.ts";
import type { GitLabHostOptions } from "./host.ts";

interface Made {
  host: Host;
  double: GitLabDouble;
  log(): string;
}

type Environment = Record<string, string | undefined>;

async function make(
  doubleOptions: GitLabDoubleOptions = {},
  environment: (env: Environment) => Environment = (env) => env,
  options: Partial<GitLabHostOptions> = {},
): Promise<Made> {
  const double = await gitLab(doubleOptions);
  const root = await mkdtemp(join(tmpdir(), "stagegate-gitlab-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  let log = "";
  const entry = join(root, "entry.js");
  const base = { PATH: process.env["PATH"], STAGEGATE_STATE_DIR: join(root, "state") };
  const host = await createGitLabHost({
    root,
    env: environment({ ...base, CI_PROJECT_DIR: root, ...double.env() }),
    flags: new Map(),
    unknownFlags: "reported",
    stderr: { write: (text: string) => (log += text) } as unknown as NodeJS.WriteStream,
    signal: new AbortController().signal,
    entries: {
      agent: entry,
      playwrightReporter: entry,
      playwrightPreload: entry,
      loadWorker: entry,
    },
    version: "0.0.0-test",
    verbose: false,
    outDir: join(root, ".stagegate"),
    ...options,
  });
  return { host, double, log: () => log };
}

const without =
  (...names: string[]) =>
  (env: Environment): Environment =>
    Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
const withVariables =
  (more: Environment) =>
  (env: Environment): Environment => ({ ...env, ...more });

describe("with both tokens", () => {
  describeHost(async () => (await make()).host);
});
describe("with the token of the job", () => {
  describeHost(async () => (await make({ protectedVariables: false })).host);
});
describe("without a token", () => {
  describeHost(async () => (await make({}, without("GITLAB_TOKEN", "CI_JOB_TOKEN"))).host);
});
describe("of a push", () => {
  describeHost(async () => (await make({ mergeRequests: [] })).host);
});

describe("the token that may write", () => {
  it("is not handed to what the job starts, the token of the job is", async () => {
    const { host, log } = await make();
    expect(host.variable("GITLAB_TOKEN")).toBeUndefined();
    expect(host.environment).not.toHaveProperty("GITLAB_TOKEN");
    const seen = await host.processes.run({ command: "env", args: [], cwd: host.root });
    expect(seen.stdout).toContain("CI_JOB_TOKEN=job-token");
    expect(seen.stdout).not.toMatch(/GITLAB_TOKEN|gitlab-token/);
    // It is hidden all the same.
    expect(host.secrets).toContain("gitlab-token");
    host.log.info("x gitlab-token");
    expect(log()).toContain("x ***\n");
  });
});

const STATUS = { state: "success", context: "stagegate", description: "good" } as const;

describe("a job of a merge request", () => {
  it("posts a note with its address, a status of its pipeline, and knows other jobs", async () => {
    const { host, double } = await make();
    const posted = await host.thread.upsert("stagegate", says("# Good"));
    const { id } = double.comments(7)[0]!;
    expect(posted).toEqual({
      kind: "posted",
      action: "created",
      url: `${double.url}/acme/shop/-/merge_requests/7#note_${id}`,
    });
    expect(await host.status.set(STATUS)).toMatchObject({ kind: "posted" });
    expect(double.statuses).toMatchObject([{ sha: HEAD, given: { pipeline_id: 2001 } }]);
    expect(await host.jobs.others()).toEqual(new Map());
    expect(double.requests.every(({ headers }) => headers["job-token"] === undefined)).toBe(true);
  });

  it("without GITLAB_TOKEN does everything but the note and the status", async () => {
    const { host, double } = await make({ protectedVariables: false });
    const reason = "there is no GITLAB_TOKEN, and the job token may not write here";
    expect(await host.thread.upsert("stagegate", says("x"))).toMatchObject({
      kind: "unavailable",
      reason,
      hint: expect.stringMatching(/scope `api` and the role Reporter/),
    });
    expect(await host.status.set(STATUS)).toMatchObject({ kind: "unavailable", reason });
    expect(await host.jobs.others()).toBeUndefined();
    expect(double.requests).toEqual([]);
    const deployed = await host.deployments.record({ environment: "a", state: "success" });
    expect(deployed).toMatchObject({ kind: "posted" });
    expect(await host.baselines.list("main", 5)).toEqual({ records: [], notes: [] });
    await host.outputs.set("verdict", "pass");
    await host.summary.write("# Good");
    await host.annotations.add([
      { level: "error", title: "t", message: "m", location: { file: "a.ts" } },
    ]);
    const out = join(host.root, ".stagegate");
    expect((await readdir(out)).sort()).toEqual([
      "annotations.json",
      "codequality.json",
      "outputs",
      "summary.md",
    ]);
    expect(await readFile(join(out, "outputs", "run.env"), "utf8")).toBe(
      "STAGEGATE_RUN_VERDICT=pass\n",
    );
  });

  it("hands files on by keyword, and knows where people find the report", async () => {
    const { host, double } = await make();
    expect(await host.artifacts.upload("stagegate-report-1", host.root)).toEqual({
      kind: "nowhere",
      reason: expect.stringContaining("artifacts:"),
      url: `${double.url}/acme/shop/-/jobs/3001/artifacts/file/.stagegate/report.html`,
    });
    expect(double.requests).toEqual([]);
  });

  it("on an unprotected branch is told about protected variables", async () => {
    const { host } = await make(
      { protectedVariables: false },
      withVariables({ CI_COMMIT_REF_PROTECTED: "false" }),
    );
    expect(host.capabilities.comments).toMatchObject({
      hint: expect.stringContaining("protected variable"),
    });
  });

  it("of a fork says that it has no token, and that a member can run it", async () => {
    const { host } = await make(
      { protectedVariables: false, mergeRequests: [{ ...MERGE_REQUEST, sourceProjectId: 99 }] },
      withVariables({ CI_PROJECT_ID: "99" }),
    );
    expect(host.info.change?.fork).toBe(true);
    expect(await host.thread.upsert("stagegate", says("x"))).toMatchObject({
      kind: "unavailable",
      reason: expect.stringContaining("fork"),
      hint: expect.stringContaining("a member can run the pipeline"),
    });
  });

  it("never becomes history of a branch, whatever the branch of the fork is called", async () => {
    const { host, double } = await make({
      mergeRequests: [{ ...MERGE_REQUEST, sourceBranch: "main" }],
    });
    expect(host.info.subject.ref).toBe("main");
    expect(await host.baselines.put(exampleRecord(1))).toMatchObject({ kind: "unavailable" });
    expect(double.packages).toEqual([]);
  });

  it("names outputs after its gate, in a file per leg", async () => {
    const { host } = await make({}, undefined, { gate: "run-e2e", key: "chrome 1" });
    await host.outputs.set("verdict", "fail");
    const folder = join(host.root, ".stagegate", "outputs");
    const [file = "", ...more] = (await readdir(folder)).filter((name) => name.endsWith(".env"));
    expect([file, ...more]).toEqual([expect.stringMatching(/^run-e2e-chrome-1.*\.env$/)]);
    expect(await readFile(join(folder, file), "utf8")).toBe("STAGEGATE_RUN_E2E_VERDICT=fail\n");
  });

  it("prints, posts and says no token", async () => {
    const { host, double, log } = await make({}, withVariables({ GITLAB_TOKEN: "wrong-token-1" }));
    const posted = await host.thread.upsert("stagegate", says("x"));
    host.log.group("wrong-token-1", [JSON.stringify(posted), "job-token wrong-token-1"]);
    expect(JSON.stringify(posted)).not.toContain("wrong-token-1");
    expect(log()).not.toMatch(/wrong-token-1|job-token/);
    expect(double.count()).toBe(1);
  });
});

describe("a job of something else", () => {
  it.each([
    ["merge_request_event", { CI_MERGE_REQUEST_EVENT_TYPE: "merge_train" }, /merge train/],
    ["push", { CI_OPEN_MERGE_REQUESTS: "" }, /of no merge request/],
    ["push", {}, /merge_request_event/],
    ["schedule", { CI_OPEN_MERGE_REQUESTS: "" }, /of no merge request/],
    ["push", { CI_COMMIT_TAG: "v1", CI_OPEN_MERGE_REQUESTS: "" }, /of no merge request/],
  ])("%s %o has no thread", async (source, env, reason) => {
    const { host, double } = await make({}, withVariables({ CI_PIPELINE_SOURCE: source, ...env }));
    expect(await host.thread.upsert("stagegate", says("x"))).toEqual({
      kind: "nowhere",
      reason: expect.stringMatching(reason),
    });
    expect(double.requests).toEqual([]);
  });

  it("stores a push to the target branch with the token of the job", async () => {
    const { host, double } = await make({ mergeRequests: [], protectedVariables: false });
    expect(host.info).toMatchObject({ event: "push", targetBranch: "main" });
    expect(await host.baselines.put(exampleRecord(1))).toMatchObject({ action: "created" });
    expect((await host.baselines.list("main", 5)).records).toEqual([exampleRecord(1)]);
    expect(double.requests.every(({ headers }) => headers["job-token"] !== undefined)).toBe(true);
  });

  it("writes nothing into a folder that is refused as out directory", async () => {
    const { host } = await make();
    const refused = await make({}, undefined, { root: host.root, outDir: host.root });
    await refused.host.outputs.set("verdict", "error");
    await refused.host.summary.write("x");
    await refused.host.annotations.add([{ level: "error", title: "t", message: "m" }]);
    expect(await readdir(host.root)).toEqual([]);
  });
});
