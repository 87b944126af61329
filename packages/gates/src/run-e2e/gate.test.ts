import type { TestRun } from "@stagegate/results";
import { describe, expect, it } from "vitest";
import { ALONE, attempt, testCase, ran, run, shown } from "./test-support/world.ts";

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
