import { describe, expect, it } from "vitest";
import { countsOf, read } from "./test-support/read.ts";

describe("CTRF", () => {
  const report = (test: object, summary: object = {}): string =>
    JSON.stringify({
      results: { tool: { name: "t" }, summary, tests: [{ name: "t", duration: 5, ...test }] },
    });

  it.each([
    [{ status: "passed" }, "passed", 1],
    [{ status: "passed", flaky: true, retries: 2 }, "flaky", 1],
    [{ status: "passed", retries: 1 }, "flaky", 1],
    [{ status: "failed", flaky: true }, "failed", 1],
    [{ status: "pending" }, "skipped", 1],
    [{ status: "other" }, "skipped", 1],
    [{ status: "Passed" }, "passed", 1],
    [{ status: "broken" }, "failed", 1],
    [{}, "failed", 1],
    [
      {
        status: "passed",
        retries: 1,
        retryAttempts: [{ attempt: 1, status: "failed", message: "first" }],
      },
      "flaky",
      2,
    ],
    [
      { status: "failed", retries: 1, retryAttempts: [{ status: "failed" }, { status: "failed" }] },
      "failed",
      2,
    ],
  ])("reads %j", async (test, status, attempts) => {
    const [testCase] = (await read(report(test))).cases;
    expect(testCase).toMatchObject({ status });
    expect(testCase?.attempts).toHaveLength(attempts);
  });

  it("reads suites, places, output and attachments of old and new reports", async () => {
    const { cases } = await read(
      report({
        status: "failed",
        suite: "a > b",
        filePath: "x.js",
        line: 3,
        browser: "chrome",
        tags: ["t"],
        stdout: ["o1", "o2"],
        attachments: [{ name: "s", contentType: "image/png", path: "s.png" }],
      }),
    );
    expect(cases).toMatchObject([
      {
        suite: ["a", "b"],
        file: "x.js",
        line: 3,
        project: "chrome",
        tags: ["t"],
        stdout: "o1\no2",
        attempts: [{ attachments: [{ path: "s.png" }] }],
      },
    ]);
  });

  it("is not green by a summary that tells failures", async () => {
    const { file } = await read(report({ status: "passed" }, { tests: 2, failed: 1 }));
    expect(file).toMatchObject({
      errors: [expect.stringContaining("counts 1 failed")],
      notes: [{ kind: "counts-differ" }],
    });
  });
});

describe("Cypress", () => {
  const result = (run: object, root: object = {}): string =>
    JSON.stringify({
      totalTests: 1,
      totalFailed: 0,
      ...root,
      runs: [{ spec: { relative: "a.cy.js" }, tests: [], ...run }],
    });
  const test = (state: string, attempts: object[] = []): object => ({
    title: ["s", "t"],
    state,
    attempts,
    displayError: state === "failed" ? "AssertionError: no\n    at a.js:1" : null,
  });

  it.each([
    [test("passed", [{ state: "passed" }]), "passed"],
    [test("passed", [{ state: "failed" }, { state: "passed" }]), "flaky"],
    [test("failed", [{ state: "failed" }, { state: "failed" }]), "failed"],
    [test("failed"), "failed"],
    [test("pending", [{ state: "pending" }]), "skipped"],
    [test("skipped"), "skipped"],
    [test("pased"), "failed"],
  ])("reads %j", async (each, status) => {
    const { cases } = await read(result({ tests: [each] }));
    expect(cases).toMatchObject([{ suite: ["s"], name: "t", file: "a.cy.js", status }]);
    expect(cases[0]?.notRun).toBe(JSON.stringify(each).includes('"skipped"') ? true : undefined);
  });

  it("reads attempts of older versions with error, time and screenshots", async () => {
    const attempt = {
      state: "failed",
      error: { message: "no", stack: "E\n at" },
      wallClockDuration: 7,
      screenshots: [{ path: "/s.png" }],
    };
    const { cases } = await read(
      result({ tests: [test("failed", [attempt])] }, { totalFailed: 1 }),
    );
    expect(cases[0]).toMatchObject({
      message: "no",
      durationMs: 7,
      failureKind: "failure",
      attempts: [{ attachments: [{ path: "/s.png" }] }],
    });
  });

  it("tells a spec that did not run and a run that never began", async () => {
    expect((await read(result({ error: "Webpack failed" }))).file).toMatchObject({
      errors: ["a.cy.js: Webpack failed"],
    });
    const { file } = await read(
      '{"status":"failed","failures":1,"message":"Could not find a browser"}',
    );
    expect(file).toMatchObject({
      kind: "read",
      format: "cypress",
      errors: ["Could not find a browser"],
    });
  });
});

describe("mocha", () => {
  const list = (title: string, more: object = {}): object => ({
    title,
    fullTitle: `s ${title}`,
    err: {},
    ...more,
  });
  const report = (lists: Record<string, object[]>, failures: number): string =>
    JSON.stringify({
      stats: { failures },
      tests: [],
      pending: [],
      failures: [],
      passes: [],
      ...lists,
    });

  it("counts hooks that failed, retries, timeouts", async () => {
    const hook = list('"before all" hook for "a"', { err: { message: "boom" } });
    const { byTitle } = await read(
      report(
        {
          failures: [
            hook,
            list("slow", { err: { code: "ERR_MOCHA_TIMEOUT", message: "Timeout" } }),
          ],
          passes: [list("flaky", { currentRetry: 1 })],
        },
        2,
      ),
    );
    expect(byTitle['s > "before all" hook for "a"']).toMatchObject({
      status: "failed",
      failureKind: "error",
      message: "boom",
    });
    expect(byTitle["s > slow"]).toMatchObject({ attempts: [{ status: "timedOut" }] });
    expect(byTitle["s > flaky"]).toMatchObject({ status: "flaky" });
  });

  it("tells tests that stand in no list of results", async () => {
    const { file } = await read(report({ tests: [list("a"), list("b")], passes: [list("a")] }, 0));
    expect(file).toMatchObject({ errors: ["1 tests are listed without a result"] });
  });
});

describe("mochawesome", () => {
  const report = (suite: object, stats: object = {}): string =>
    JSON.stringify({
      stats,
      results: [{ title: "", file: "a.js", suites: [{ title: "s", ...suite }], tests: [] }],
    });

  it("counts hooks that failed, and what they kept from running", async () => {
    const hook = {
      title: '"before each" hook',
      isHook: true,
      fail: true,
      state: "failed",
      err: { message: "boom" },
    };
    const { file, byTitle } = await read(
      report({
        beforeHooks: [hook, { title: "fine", isHook: true, pass: true }],
        tests: [
          { title: "t", skipped: true },
          { title: "p", pending: true },
        ],
      }),
    );
    expect(countsOf(file)).toBe("mochawesome read 3 0 1 0 2");
    expect(byTitle["s > t"]).toMatchObject({ notRun: true, file: "a.js" });
    expect(byTitle["s > p"]?.notRun).toBe(undefined);
  });

  it("reads merged reports, version 3 and what is no suite at all", async () => {
    const one = { title: "", tests: [{ title: "t", state: "passed", pass: true }] };
    expect(
      countsOf((await read(JSON.stringify({ stats: {}, results: [one, false, one] }))).file),
    ).toBe("mochawesome read 2 2 0 0 0");
    expect(countsOf((await read(JSON.stringify({ stats: {}, suites: one }))).file)).toBe(
      "mochawesome read 1 1 0 0 0",
    );
    expect(
      (await read(JSON.stringify({ stats: { failures: 2 }, results: [false] }))).file,
    ).toMatchObject({
      errors: [expect.stringContaining("counts 2 failed")],
    });
  });
});

describe("Jest and vitest", () => {
  const report = (file: object, root: object = {}): string =>
    JSON.stringify({
      numTotalTests: 1,
      success: true,
      ...root,
      testResults: [{ name: "/a.test.js", status: "passed", ...file }],
    });
  const test = (status: string, more: object = {}): object => ({
    ancestorTitles: ["s"],
    title: "t",
    status,
    failureMessages: [],
    ...more,
  });

  it.each([
    [test("passed"), "passed"],
    [test("passed", { invocations: 2, retryReasons: ["Error: first\n    at a"] }), "flaky"],
    [test("failed", { failureMessages: ["Error: no"] }), "failed"],
    [test("todo"), "skipped"],
    [test("skipped"), "skipped"],
    [test("disabled"), "skipped"],
    [test("pased"), "failed"],
  ])("reads %j", async (each, status) => {
    expect((await read(report({ assertionResults: [each] }))).cases).toMatchObject([
      { status, file: "/a.test.js" },
    ]);
  });

  it("tells a file that does not load, and a run that is no success", async () => {
    const failed = report(
      { status: "failed", message: "Cannot find module 'x'", assertionResults: [] },
      { numTotalTests: 0, success: false },
    );
    expect((await read(failed)).file).toMatchObject({
      errors: ["/a.test.js: Cannot find module 'x'"],
    });
    const untold = report({ assertionResults: [test("passed")] }, { success: false });
    expect((await read(untold)).file).toMatchObject({
      errors: ["the run is no success, and no test failed"],
    });
  });
});

describe("RSpec", () => {
  it("tells what a file that does not load said", async () => {
    const report = {
      messages: ["An error occurred while loading ./a_spec.rb.", "NameError: nothing"],
      examples: [],
      summary: { example_count: 0, errors_outside_of_examples_count: 1 },
    };
    expect((await read(JSON.stringify(report))).file).toMatchObject({
      errors: [expect.stringContaining("examples: An error occurred while loading ./a_spec.rb.")],
    });
  });

  it("tells errors outside of examples and exceptions that no expectation threw", async () => {
    const example = {
      description: "t",
      full_description: "S t",
      status: "failed",
      exception: { class: "NoMethodError", message: "nil" },
    };
    const { file, cases } = await read(
      JSON.stringify({
        examples: [example],
        summary: { example_count: 1, failure_count: 1, errors_outside_of_examples_count: 2 },
      }),
    );
    expect(file).toMatchObject({ errors: ["2 errors occurred outside of examples"] });
    expect(cases).toMatchObject([
      { suite: ["S"], name: "t", failureKind: "error", message: "nil" },
    ]);
  });
});
