import { runGate } from "@stagegate/core";
import type { FinishedGate } from "@stagegate/core";
import type {
  Attempt as ResultAttempt,
  RanTests,
  TestCase,
  TestRun,
  TestRunRequest,
} from "@stagegate/results";
import type { Attempt } from "@stagegate/schema";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { runE2e } from "./gate.ts";

const ALONE = "version: 1\nproject: shop\nservices: { web: {} }\nrun-e2e: {}\n";
const STACK = "version: 1\nproject: shop\nservices: { web: { run: { command: [node] } } }\n";
const HANDLE = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: "2026-11-01T09:50:00Z",
  teardown: "job",
  lease: "lease-1",
  services: [{ name: "web", ready: true, url: "http://127.0.0.1:3000" }],
  entry: "http://127.0.0.1:3000",
  telemetry: {},
  versions: [],
};

const attempt = (
  status: ResultAttempt["status"],
  part: Partial<ResultAttempt> = {},
): ResultAttempt => ({
  status,
  attachments: [],
  startTime: "2026-11-01T09:59:00.000Z",
  durationMs: 10,
  ...part,
});

function testCase(status: TestCase["status"], part: Partial<TestCase> = {}): TestCase {
  const attempts = {
    passed: [attempt("passed")],
    failed: [
      attempt("failed", { message: "expected 1\nreceived 2", stack: "at /repo/e2e/a.ts:3" }),
    ],
    flaky: [attempt("failed", { message: "first" }), attempt("passed")],
    skipped: [attempt("skipped")],
  };
  return {
    suite: ["cart"],
    name: "keeps what was put in",
    file: "cart.spec.ts",
    line: 12,
    project: "chromium",
    status,
    attempts: attempts[status],
    ...part,
  };
}

function ran(cases: TestCase[], part: Partial<RanTests> = {}): RanTests {
  return {
    kind: "ran",
    cases,
    evidence: [],
    errors: [],
    exitCode: 0,
    complete: true,
    rootDir: "/repo/e2e",
    toolVersion: "1.65.1",
    durationMs: 1500,
    ...part,
  };
}

interface World {
  result?: TestRun;
  config?: string;
  inputs?: Record<string, string | string[]>;
  files?: Record<string, string>;
}

async function run(
  world: World,
): Promise<{ finished: FinishedGate; requests: TestRunRequest[]; attempts: Attempt[] }> {
  const files = createMemoryFiles({
    "/repo/stagegate.yml": world.config ?? ALONE,
    ...world.files,
  });
  const host = createTestHost({ files, inputs: world.inputs ?? {} });
  const requests: TestRunRequest[] = [];
  const finished = await runGate(runE2e, host, async () => ({
    runner: {
      id: "playwright",
      run: async (request) => {
        requests.push(request);
        return world.result ?? ran([testCase("passed")]);
      },
    },
    telemetry: async () => ({ kind: "unreachable", message: "no agent" }),
    environment: { HOME: "/home/me", SHARED: "job" },
    browser: async () => ({ path: "/usr/bin/chromium", env: { LD_LIBRARY_PATH: "/libs" } }),
  }));
  const text = (await files.readText("/repo/.stagegate/attempts.json")) ?? '{"attempts":[]}';
  return { finished, requests, attempts: (JSON.parse(text) as { attempts: Attempt[] }).attempts };
}

function shown({ report }: FinishedGate): string[] {
  return report.checks.map((check) => `${check.verdict}: ${check.title}: ${check.message ?? ""}`);
}

describe("tests become checks", () => {
  it("with an id that knows neither shard nor attempt", async () => {
    const { finished } = await run({ result: ran([testCase("passed")]) });
    expect(finished).toMatchObject({ exitCode: 0, report: { verdict: "pass" } });
    expect(finished.report.checks).toEqual([
      {
        id: "e2e:chromium/e2e/cart.spec.ts#cart › keeps what was put in",
        title: "cart › keeps what was put in",
        verdict: "pass",
        location: { file: "e2e/cart.spec.ts", line: 12 },
        attempts: 1,
      },
    ]);
    expect(finished.report.summary).toBe("1 of 1 tests passed in 1.5 s");
  });

  it("fail with the first line of what went wrong", async () => {
    const { finished } = await run({ result: ran([testCase("failed")]) });
    expect(finished.exitCode).toBe(4);
    expect(finished.report.checks[0]).toMatchObject({
      message: "expected 1",
      detail: "at e2e/a.ts:3",
      reproduce: "npx playwright test e2e/cart.spec.ts:12",
    });
  });

  it("stand first in summary and figures when they failed", async () => {
    const cases = [testCase("passed", { name: "a" }), testCase("failed", { name: "b" })];
    const { finished } = await run({ result: ran(cases) });
    expect(finished.report.summary).toBe("1 of 2 tests failed, 1 passed in 1.5 s");
    expect(finished.report.metrics[0]).toEqual({
      name: "failed",
      value: 1,
      unit: "of 2 tests",
      key: true,
    });
  });

  it("say that a failure has no message", async () => {
    const silent = testCase("failed", { attempts: [attempt("failed")] });
    const { finished } = await run({ result: ran([silent]) });
    expect(shown(finished)).toEqual([
      "fail: cart › keeps what was put in: it failed without a message",
    ]);
  });

  it("are a warning when flaky, unless that shall fail", async () => {
    const result = ran([testCase("flaky")]);
    const { finished } = await run({ result });
    expect(finished).toMatchObject({ exitCode: 0, report: { verdict: "warn" } });
    expect(finished.report.checks[0]).toMatchObject({
      class: "flaky",
      attempts: 2,
      message: "first",
    });
    const strict = await run({ result, inputs: { "on-flaky": "fail" } });
    expect(strict.finished.exitCode).toBe(4);
    const config = ALONE.replace("run-e2e: {}", "run-e2e: { on-flaky: fail }");
    expect((await run({ result, config })).finished.exitCode).toBe(4);
    const lenient = await run({ result, config, inputs: { "on-flaky": "warn" } });
    expect(lenient.finished.exitCode).toBe(0);
  });

  it("tell what nobody asked to skip", async () => {
    const cases = [testCase("passed"), testCase("skipped", { name: "asked" })];
    expect((await run({ result: ran(cases) })).finished.exitCode).toBe(0);
    const notRun = testCase("skipped", { name: "cut", notRun: true, attempts: [] });
    const { finished } = await run({ result: ran([...cases, notRun]) });
    expect(finished.exitCode).toBe(5);
    expect(shown(finished)[0]).toBe(
      "inconclusive: cart › cut: it did not run, and nobody asked to skip it",
    );
  });
});

describe("a run that shows nothing is never green", () => {
  it.each<[string, TestRun, number, string]>([
    [
      "without tests",
      { kind: "no-tests", message: "No tests found", toolVersion: "1" },
      5,
      "inconclusive: At least one test: No tests found",
    ],
    [
      "of skipped tests",
      ran([testCase("skipped"), testCase("skipped", { name: "b" })]),
      5,
      "inconclusive: At least one test: all 2 tests were skipped",
    ],
    [
      "that was stopped",
      ran([testCase("passed")], { complete: false }),
      5,
      "inconclusive: All tests ran: the runner was stopped before its end; tests after that are unknown",
    ],
    [
      "that ran out of time",
      ran([testCase("passed")], { complete: false, durationMs: 900_000 }),
      5,
      "inconclusive: All tests ran: the runner was stopped before its end after its timeout of 15 min 00 s; tests after that are unknown",
    ],
    [
      "with a failure outside any test",
      ran([testCase("passed")], { errors: ["Error: global set-up\n  at x"], exitCode: 1 }),
      4,
      "fail: The test run itself: Error: global set-up",
    ],
  ])("%s", async (_what, result, exitCode, line) => {
    const { finished } = await run({ result });
    expect(finished.exitCode).toBe(exitCode);
    expect(shown(finished)).toContain(line);
  });

  it.each<[TestRun, string]>([
    [{ kind: "missing-tool", message: "not there", hint: "npm i" }, "STAGEGATE_TOOL_MISSING"],
    [
      { kind: "crashed", message: "exit 1", exitCode: 1, outputTail: "a\nb" },
      "STAGEGATE_TOOL_EXIT",
    ],
  ])("%j is an error of the tool", async (result, code) => {
    const { finished } = await run({ result });
    expect(finished).toMatchObject({ exitCode: 3, error: { code } });
  });
});

describe("a browser that does not start", () => {
  const launch = "browserType.launch: Executable doesn't exist at /nope";
  const broken = testCase("failed", { attempts: [attempt("failed", { message: launch })] });

  it("is a tool that could not measure, not a failure of the change", async () => {
    const result = ran([broken, testCase("skipped")], { exitCode: 1 });
    const { finished } = await run({ result });
    expect(finished).toMatchObject({ exitCode: 3, report: { verdict: "error" } });
    expect(finished.report.error).toMatchObject({ code: "STAGEGATE_TOOL_EXIT" });
    expect(finished.report.error?.hint).toContain("STAGEGATE_CHROMIUM");
  });

  it("hides no failure of another test", async () => {
    const other = testCase("failed", { name: "pays" });
    const { finished } = await run({ result: ran([broken, other], { exitCode: 1 }) });
    expect(finished).toMatchObject({ exitCode: 4, report: { verdict: "fail" } });
  });
});

describe("what the runner is given", () => {
  const up = {
    config: STACK,
    files: { "/repo/.stagegate/environment.json": JSON.stringify(HANDLE) },
  };

  it("comes from the file, and inputs beat it", async () => {
    const config = `${ALONE.replace("run-e2e: {}", "")}run-e2e:
  { dir: tests, config: pw.ts, projects: [a], grep: b, timeout: 1m, env: { SHARED: file } }
`;
    const files = { "/repo/tests/pw.ts": "" };
    const fromFile = (await run({ config, files })).requests[0];
    expect(fromFile).toMatchObject({
      workspace: "/repo/tests",
      config: "/repo/tests/pw.ts",
      projects: ["a"],
      grep: "b",
      chromium: "/usr/bin/chromium",
      env: { HOME: "/home/me", SHARED: "file", LD_LIBRARY_PATH: "/libs" },
      traceOrigins: [],
    });
    const inputs = { dir: "other", "runner-config": "x.ts", project: ["c"], grep: "d" };
    expect((await run({ config, files, inputs })).requests[0]).toMatchObject({
      workspace: "/repo/other",
      config: "/repo/other/x.ts",
      projects: ["c"],
      grep: "d",
    });
  });

  it("knows the stack: its address, its origins, its mark", async () => {
    const { requests } = await run(up);
    expect(requests[0]).toMatchObject({
      traceOrigins: ["http://127.0.0.1:3000", "http://localhost:3000"],
      env: { BASE_URL: "http://127.0.0.1:3000", STAGEGATE_LEASE: "lease-1" },
    });
    const config = `${STACK}run-e2e: { base-url-env: APP }\n`;
    expect((await run({ ...up, config })).requests[0]?.env).toMatchObject({
      APP: "http://127.0.0.1:3000",
    });
  });

  it("is reproduced with the stack that it needs", async () => {
    const result = ran([testCase("failed", { name: "it's $5 (net)" })]);
    expect((await run({ ...up, result })).finished.report.checks[0]?.reproduce).toBe(
      String.raw`stagegate run provision-staging run-e2e --grep 'cart it'\''s \$5 \(net\)'`,
    );
  });

  it("is not run for a duration that is none", async () => {
    const { finished, requests } = await run({ inputs: { timeout: "soon" } });
    expect(finished).toMatchObject({ exitCode: 2, error: { code: "STAGEGATE_INPUT_INVALID" } });
    expect(requests).toEqual([]);
  });

  it("may take longer than timers reach", async () => {
    const { finished, requests } = await run({ inputs: { timeout: "2000h" } });
    expect(finished.exitCode).toBe(0);
    expect(requests[0]?.signal?.aborted).toBe(false);
  });
});

describe("attempts are kept for the diagnosis", () => {
  it("with time and trace, without what says nothing", async () => {
    const expectedToFail = testCase("passed", { name: "a", attempts: [attempt("failed")] });
    const flaky = testCase("flaky", {
      name: "b",
      attempts: [
        attempt("interrupted"),
        attempt("timedOut", { traceId: "57a6e0", durationMs: -5 }),
        attempt("passed", { durationMs: 20 }),
        attempt("passed", { startTime: "once" }),
      ],
    });
    const { attempts } = await run({ result: ran([expectedToFail, flaky, testCase("skipped")]) });
    const start = Date.parse("2026-11-01T09:59:00.000Z");
    expect(attempts).toMatchObject([
      { status: "passed", attempt: 0, title: "cart › a", start, end: start + 10 },
      { status: "failed", attempt: 1, traceIds: ["57a6e0"], end: start },
      { status: "passed", attempt: 2, end: start + 20 },
    ]);
    expect(attempts[0]?.id).toBe("e2e:chromium/e2e/cart.spec.ts#cart › a");
  });
});

describe("evidence", () => {
  it("of failed attempts is copied and belongs to its test; a passed test keeps none", async () => {
    const item = (caseIndex: number, path: string, kind: "trace" | "screenshot" = "trace") => ({
      kind,
      title: kind,
      path,
      caseIndex,
      attempt: 0,
      contentType: "application/zip",
    });
    const result = ran([testCase("passed", { name: "a" }), testCase("failed", { name: "b" })], {
      evidence: [
        item(0, "/raw/a.zip"),
        item(1, "/raw/b.zip"),
        item(1, "/raw/b.png", "screenshot"),
        item(1, "/raw/gone.zip"),
        item(7, "/raw/b.zip"),
      ],
    });
    const files = { "/raw/a.zip": "a", "/raw/b.zip": "b", "/raw/b.png": "c" };
    const { finished } = await run({ result, files });
    const [failed] = finished.report.checks;
    expect(finished.report.evidence.map(({ id }) => id)).toEqual(failed?.evidence);
    expect(finished.report.evidence).toMatchObject([
      { kind: "trace", path: expect.stringMatching(/^evidence\/run-e2e\/.*b\.zip$/), bytes: 1 },
      { kind: "screenshot", title: "screenshot of attempt 1: b" },
    ]);
  });
});

describe("results that another job made", () => {
  const junit = (body: string): string => `<testsuite name="s">${body}</testsuite>`;
  const flaky =
    '<testcase name="a" classname="c"><flakyFailure message="x">y</flakyFailure></testcase>';

  it("are judged without running anything, flaky ones as asked for", async () => {
    const files = { "/repo/out/junit.xml": junit(flaky) };
    const inputs = { results: ["out/*.xml"] };
    const { finished, requests } = await run({ files, inputs });
    expect(requests).toEqual([]);
    expect(finished.report).toMatchObject({ verdict: "warn", exitCode: 0 });
    expect(finished.report.checks[0]?.id).toMatch(/^e2e:/);
    const strict = await run({ files, inputs: { ...inputs, "on-flaky": "fail" } });
    expect(strict.finished.exitCode).toBe(4);
  });
});
