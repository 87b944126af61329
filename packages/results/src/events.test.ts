import { describe, expect, it } from "vitest";
import { GO } from "./test-support/samples-lines.ts";
import { countsOf, read } from "./test-support/read.ts";

const lines = (...events: unknown[]): string =>
  events.map((event) => `${typeof event === "string" ? event : JSON.stringify(event)}\n`).join("");

describe("go test -json", () => {
  const event = (Action: string, Test?: string, more: object = {}): object => ({
    Action,
    Package: "p",
    ...(Test === undefined ? {} : { Test }),
    ...more,
  });
  const run = (test: string, end: string, output = ""): object[] => [
    event("run", test),
    ...(output === "" ? [] : [event("output", test, { Output: output })]),
    event(end, test, { Elapsed: 0.5 }),
  ];

  it("counts parents and subtests, and keeps a line of the log as the message", async () => {
    const { file, cases } = await read(
      lines(
        event("start"),
        event("run", "TestA"),
        event("run", "TestA/b"),
        event("output", "TestA/b", { Output: "    a_test.go:4: boom\n" }),
        event("fail", "TestA/b"),
        event("fail", "TestA"),
        event("fail"),
      ),
    );
    expect(countsOf(file)).toBe("go-json read 2 0 2 0 0");
    expect(cases.find(({ name }) => name === "TestA/b")).toMatchObject({
      className: "p",
      message: "boom",
      attempts: [{ stack: "a_test.go:4: boom" }],
    });
  });

  it("makes of a failure and a later pass a flaky test, and never of a pass and a later failure", async () => {
    const flaky = await read(
      lines(
        event("start"),
        ...run("TestA", "fail"),
        event("fail"),
        ...run("TestA", "pass"),
        event("pass"),
      ),
    );
    expect(flaky.cases).toMatchObject([
      {
        status: "flaky",
        durationMs: 1_000,
        attempts: [{ status: "failed" }, { status: "passed" }],
      },
    ]);
    const red = await read(
      lines(event("start"), ...run("TestA", "pass"), ...run("TestA", "fail"), event("fail")),
    );
    expect(countsOf(red.file)).toBe("go-json read 2 1 1 0 0");
    const again = await read(
      lines(
        event("start"),
        ...run("TestA", "fail"),
        ...run("TestA", "pass"),
        ...run("TestA", "fail"),
        event("fail"),
      ),
    );
    expect(countsOf(again.file)).toBe("go-json read 2 1 1 0 0");
  });

  it("pairs across runs of a package only: -count inside one that failed stays a failure", async () => {
    const counted = [
      event("start"),
      ...run("TestA", "fail"),
      ...run("TestA", "pass"),
      event("fail"),
    ];
    expect(countsOf((await read(lines(...counted))).file)).toBe("go-json read 2 1 1 0 0");
    const rerun = [event("start"), ...run("TestA", "pass"), event("pass")];
    expect((await read(lines(...counted, ...rerun))).file).toMatchObject({
      counts: { failed: 0, flaky: 1 },
      errors: [],
    });
  });

  it("keeps a data race outside of any test, beside a failure that a rerun turns", async () => {
    const { file } = await read(
      lines(
        event("start"),
        ...run("TestA", "fail"),
        event("output", undefined, { Output: "WARNING: DATA RACE\n" }),
        event("fail"),
        event("start"),
        ...run("TestA", "pass"),
        event("pass"),
      ),
    );
    expect(file).toMatchObject({ errors: ["p: a data race outside of any test"] });
  });

  it("believes a line that calls a package failed", async () => {
    const { file } = await read(
      lines(event("start"), ...run("TestA", "pass"), event("pass"), "FAIL\tq 0.1s", "FAIL"),
    );
    expect(file).toMatchObject({ errors: ["FAIL q 0.1s"] });
  });

  it("tells a package that does not build, once", async () => {
    const { file } = await read(
      lines(
        { ImportPath: "p [p.test]", Action: "build-output", Output: "# p [p.test]\n" },
        { ImportPath: "p [p.test]", Action: "build-output", Output: "a_test.go:3: undefined: x\n" },
        { ImportPath: "p [p.test]", Action: "build-fail" },
        event("start"),
        event("output", undefined, { Output: "FAIL\tp [build failed]\n" }),
        event("fail", undefined, { FailedBuild: "p [p.test]" }),
      ),
    );
    expect(countsOf(file)).toBe("go-json read 0 0 0 0 0");
    expect(file).toMatchObject({
      errors: ["p [p.test] does not build: a_test.go:3: undefined: x"],
    });
    const older = await read(
      lines(
        "# p",
        "a_test.go:3: undefined: x",
        "FAIL\tp [build failed]",
        event("start", undefined, { Package: "q" }),
        event("pass", undefined, { Package: "q" }),
      ),
    );
    expect(older.file).toMatchObject({ errors: ["FAIL p [build failed]"] });
  });

  it.each([
    [
      "an exit",
      [
        event("output", undefined, { Output: "exit status 3\n" }),
        event("output", undefined, { Output: "FAIL\tp\t0.1s\n" }),
      ],
      "p: exit status 3",
    ],
    [
      "a panic of the package",
      [event("output", undefined, { Output: "panic: in init\n" })],
      "p: panic: in init",
    ],
    ["nothing", [], "p: failed"],
  ])("tells a package that fails without a failed test: %s", async (_, output, error) => {
    const { file } = await read(
      lines(event("start"), ...run("TestA", "pass"), ...output, event("fail")),
    );
    expect(file).toMatchObject({ errors: [error] });
  });

  it("fails a test that a panic or a timeout left without a result", async () => {
    const { file, cases } = await read(
      lines(
        event("start"),
        event("run", "TestA"),
        event("output", "TestA", { Output: "panic: test timed out after 1s\n" }),
        event("fail"),
      ),
    );
    expect(countsOf(file)).toBe("go-json read 1 0 1 0 0");
    expect(cases[0]).toMatchObject({
      failureKind: "error",
      message: "panic: test timed out after 1s",
    });
    expect(file).toMatchObject({ errors: [] });
  });

  it("calls a run without an end incomplete and counts nothing of what is unfinished", async () => {
    const { file } = await read(
      lines(event("start"), ...run("TestA", "pass"), event("run", "TestB")),
    );
    expect(countsOf(file)).toBe("go-json partial 1 1 0 0 0");
    expect(file).toMatchObject({
      reason: "the run of p has no end",
      notes: [{ kind: "left-out" }],
    });
  });

  it("lets packages without tests, benchmarks and foreign lines pass", async () => {
    const { file } = await read(
      lines(
        event("start"),
        "go: downloading x",
        event("run", "BenchmarkA"),
        event("bench", "BenchmarkA"),
        ...run("TestA", "pass"),
        event("pass"),
        event("start", undefined, { Package: "q" }),
        event("skip", undefined, { Package: "q" }),
      ),
    );
    expect(countsOf(file)).toBe("go-json read 1 1 0 0 0");
    expect(file).toMatchObject({ errors: [], notes: [{ kind: "recovered" }] });
  });

  it("reads on behind a damaged line, and is not complete", async () => {
    const broken = GO.replace(
      '{"Time":"2026-01-01T00:00:00Z","Action":"run","Package":"p","Test":"TestLater"}',
      '{"Time":"2026-',
    );
    expect(countsOf((await read(broken)).file)).toBe("go-json partial 3 1 1 0 1");
  });
});

describe("dart and flutter", () => {
  const head = [
    { protocolVersion: "0.1.1", type: "start", time: 0 },
    { suite: { id: 0, platform: "chrome", path: "test/a_test.dart" }, type: "suite", time: 0 },
  ];
  const start = (id: number, name: string): object => ({
    test: {
      id,
      name,
      suiteID: 0,
      groupIDs: [],
      line: 3,
      column: 1,
      url: "package:a/helper.dart",
      root_line: 7,
      root_column: 2,
      root_url: "file:///w/test/a_test.dart",
    },
    type: "testStart",
    time: 10,
  });
  const done = (testID: number, result: string, more: object = {}): object => ({
    testID,
    result,
    hidden: false,
    skipped: false,
    type: "testDone",
    time: 30,
    ...more,
  });
  const error = (testID: number): object => ({
    testID,
    error: "boom",
    stackTrace: "a 1:1",
    isFailure: false,
    type: "error",
    time: 40,
  });
  const end = (success: boolean | null): object => ({ success, type: "done", time: 50 });

  it("names place and platform, and nothing by a helper", async () => {
    const { cases } = await read(lines(...head, start(1, "a"), done(1, "success"), end(true)));
    expect(cases).toMatchObject([
      { file: "test/a_test.dart", line: 7, project: "chrome", durationMs: 20 },
    ]);
  });

  it("counts a file that does not load, and an error behind the end of a test", async () => {
    const { file, cases } = await read(
      lines(
        ...head,
        start(1, "loading test/a_test.dart"),
        error(1),
        done(1, "error"),
        start(2, "late"),
        done(2, "success"),
        error(2),
        start(3, "(setUpAll)"),
        done(3, "success", { hidden: true }),
        end(false),
      ),
    );
    expect(countsOf(file)).toBe("dart-json read 2 0 2 0 0");
    expect(cases[0]).toMatchObject({
      name: "loading test/a_test.dart",
      failureKind: "error",
      message: "boom",
    });
  });

  it.each([
    [end(false), { kind: "read", errors: ["the run failed, and no test failed"] }],
    [
      end(null),
      { kind: "read", errors: ["the run was closed before all tests ran, and no test failed"] },
    ],
    [undefined, { kind: "partial", reason: "the run has no end" }],
  ])("is not green by its passes alone: %j", async (last, expected) => {
    const { file } = await read(
      lines(...head, start(1, "a"), done(1, "success"), ...(last === undefined ? [] : [last])),
    );
    expect(file).toMatchObject(expected);
  });

  it("passes over what flutter's daemon says", async () => {
    const { file } = await read(
      lines(
        head[0],
        [{ event: "test.startedProcess", params: { vmServiceUri: null } }],
        head[1],
        start(1, "a"),
        done(1, "success"),
        end(true),
      ),
    );
    expect(countsOf(file)).toBe("dart-json read 1 1 0 0 0");
    const first = await read(
      lines(
        [{ event: "test.startedProcess", params: {} }],
        ...head,
        start(1, "a"),
        done(1, "success"),
        end(true),
      ),
    );
    expect(countsOf(first.file)).toBe("dart-json read 1 1 0 0 0");
  });
});
