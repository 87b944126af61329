const lines = (...events: unknown[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join("");

const go = (Action: string, Test: string | undefined, more: object = {}): object => ({
  Time: "2026-01-01T00:00:00Z",
  Action,
  Package: "p",
  ...(Test === undefined ? {} : { Test }),
  ...more,
});
export const GO = lines(
  go("start", undefined),
  go("run", "TestPasses"),
  go("pass", "TestPasses", { Elapsed: 0.25 }),
  go("run", "TestFails"),
  go("output", "TestFails", { Output: "=== RUN   TestFails\n" }),
  go("output", "TestFails", { Output: "    a_test.go:4: 1 is not 2\n" }),
  go("fail", "TestFails", { Elapsed: 0.001 }),
  go("run", "TestLater"),
  go("output", "TestLater", { Output: "    a_test.go:5: why\n" }),
  go("skip", "TestLater", { Elapsed: 0 }),
  go("output", undefined, { Output: "FAIL\n" }),
  go("fail", undefined, { Elapsed: 1 }),
);

const dart = (id: number, name: string): object => ({
  test: {
    id,
    name: `s ${name}`,
    suiteID: 0,
    groupIDs: [2, 3],
    metadata: { skip: false, skipReason: name === "later" ? "why" : null },
    line: 6,
    column: 3,
    url: "file:///w/test/a_test.dart",
  },
  type: "testStart",
  time: 100,
});
const dartDone = (testID: number, result: string, more: object = {}): object => ({
  testID,
  result,
  skipped: false,
  hidden: false,
  type: "testDone",
  time: 350,
  ...more,
});
export const DART = lines(
  { protocolVersion: "0.1.1", runnerVersion: "1.25.3", pid: 1, type: "start", time: 0 },
  { suite: { id: 0, platform: "vm", path: "test/a_test.dart" }, type: "suite", time: 0 },
  {
    test: {
      id: 1,
      name: "loading test/a_test.dart",
      suiteID: 0,
      groupIDs: [],
      metadata: {},
      line: null,
      column: null,
      url: null,
    },
    type: "testStart",
    time: 0,
  },
  dartDone(1, "success", { hidden: true }),
  { group: { id: 2, suiteID: 0, parentID: null, name: "" }, type: "group", time: 1 },
  { group: { id: 3, suiteID: 0, parentID: 2, name: "s" }, type: "group", time: 1 },
  dart(4, "passes"),
  dartDone(4, "success"),
  dart(5, "fails"),
  {
    testID: 5,
    error: "1 is not 2",
    stackTrace: "test/a_test.dart 6:3",
    isFailure: true,
    type: "error",
    time: 120,
  },
  dartDone(5, "failure"),
  dart(6, "later"),
  dartDone(6, "success", { skipped: true }),
  { success: false, type: "done", time: 400 },
);

const blob = (method: string, params: object): object => ({ method, params });
const begin = (testId: string, id: string, retry: number): object =>
  blob("onTestBegin", {
    testId,
    result: { id, retry, workerIndex: 0, parallelIndex: 0, startTime: 1_767_225_600_000 + retry },
  });
const ended = (testId: string, id: string, result: object, expectedStatus = "passed"): object =>
  blob("onTestEnd", {
    test: { testId, expectedStatus, timeout: 1, annotations: [] },
    result: { id, duration: 250, errors: [], ...result },
  });

/** `report.jsonl` of Playwright; `titles` are the tests, the first passes, the second fails. */
export const BLOB = lines(
  blob("onBlobReportMetadata", { version: 2, userAgent: "Playwright/1.65.1", pathSeparator: "/" }),
  blob("onConfigure", { config: { rootDir: "/w" } }),
  blob("onProject", {
    project: {
      name: "p1",
      suites: [
        {
          title: "a.spec.ts",
          location: { file: "a.spec.ts", line: 0, column: 0 },
          entries: [
            {
              title: "s",
              location: { file: "a.spec.ts", line: 2, column: 1 },
              entries: ["passes", "fails", "later"].map((title, index) => ({
                testId: `t${index}`,
                title,
                location: { file: "a.spec.ts", line: index + 3, column: 1 },
                retries: 1,
                tags: ["@fast"],
                annotations: [],
              })),
            },
          ],
        },
      ],
    },
  }),
  { method: "onBegin" },
  begin("t0", "r0", 0),
  ended("t0", "r0", { status: "passed" }),
  begin("t1", "r1", 0),
  blob("onStdIO", {
    testId: "t1",
    resultId: "r1",
    type: "stdout",
    data: "said\n",
    isBase64: false,
  }),
  blob("onAttach", {
    testId: "t1",
    resultId: "r1",
    attachments: [{ name: "trace", path: "resources/1.zip", contentType: "application/zip" }],
  }),
  ended("t1", "r1", {
    status: "failed",
    errors: [{ message: "1 is not 2", stack: "Error: 1 is not 2\n at a" }],
  }),
  begin("t1", "r2", 1),
  ended("t1", "r2", {
    status: "failed",
    errors: [{ message: "1 is not 2", stack: "Error: 1 is not 2\n at a" }],
  }),
  begin("t2", "r3", 0),
  ended("t2", "r3", { status: "skipped" }, "skipped"),
  blob("onEnd", { result: { status: "failed", startTime: 1, duration: 2 } }),
);
