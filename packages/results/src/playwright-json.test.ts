import { describe, expect, it } from "vitest";
import {
  memorySource,
  type PartialFile,
  type ReadFile,
  readResultFile,
  type TestCase,
} from "./index.ts";

interface Result {
  status: string;
  [key: string]: unknown;
}

function result(status: string, more: object = {}): Result {
  return { workerIndex: 0, status, duration: 10, errors: [], stdout: [], stderr: [], ...more };
}

function spec(title: string, results: Result[], more: object = {}): object {
  return {
    title,
    ok: true,
    tags: [],
    tests: [
      { expectedStatus: "passed", projectName: "chromium", annotations: [], results, ...more },
    ],
    id: title,
    file: "a.spec.ts",
    line: 3,
    column: 5,
  };
}

function report(specs: object[], more: object = {}): object {
  const suites = [{ title: "a.spec.ts", file: "a.spec.ts", line: 0, column: 0, specs }];
  return { config: { rootDir: "/w" }, suites, errors: [], ...more };
}

async function read(content: object | string) {
  const cases: TestCase[] = [];
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const file = await readResultFile(memorySource("r.json", text, 11), (testCase) => {
    cases.push(testCase);
  });
  if (file.kind === "quarantined") throw new Error(file.message);
  const known: ReadFile | PartialFile = file;
  return { cases, file: known };
}

async function readOne(results: Result[], more: object = {}): Promise<TestCase> {
  const { cases } = await read(report([spec("t", results, more)]));
  expect(cases).toHaveLength(1);
  return cases[0]!;
}

describe("the verdict of a Playwright test", () => {
  const skip = { expectedStatus: "skipped" };
  it.each<[string, Result[], object, string]>([
    ["a pass", [result("passed")], {}, "passed"],
    ["a failure", [result("failed"), result("failed")], {}, "failed"],
    ["a timeout", [result("timedOut")], {}, "failed"],
    ["a retry", [result("failed"), result("passed")], {}, "flaky"],
    ["a timeout and a retry", [result("timedOut"), result("passed")], {}, "flaky"],
    ["a skip", [result("skipped")], skip, "skipped"],
    ["a listed test", [], {}, "skipped"],
    ["an expected failure", [result("failed")], { expectedStatus: "failed" }, "passed"],
    ["an unexpected pass", [result("passed")], { expectedStatus: "failed" }, "failed"],
    ["an interruption", [result("interrupted")], {}, "skipped"],
    ["a retry that did not run", [result("failed"), result("skipped")], {}, "failed"],
    ["a stated outcome", [result("passed")], { status: "flaky" }, "flaky"],
    ["a green lie", [result("failed")], { status: "expected" }, "failed"],
  ])("of %s", async (_, results, more, status) => {
    expect(await readOne(results, more)).toMatchObject({ status });
  });

  it("marks what nobody asked to skip", async () => {
    const serial = [result("skipped", { workerIndex: -1 }), result("skipped", { workerIndex: -1 })];
    expect(await readOne(serial, { status: "skipped" })).toMatchObject({ notRun: true });
    expect((await readOne([result("skipped")], { expectedStatus: "skipped" })).notRun).toBe(
      undefined,
    );
  });

  it("keeps per attempt what explains it", async () => {
    const traceId = "57a6e0".padEnd(32, "1");
    const testCase = await readOne([
      result("failed", {
        startTime: "2026-01-01T00:00:00.000Z",
        errors: [{ message: "\u001b[31mexpected\u001b[39m 1", stack: "Error: expected 1\n at a" }],
        stdout: [{ text: "out" }, { buffer: "AA==" }],
        annotations: [{ type: "stagegate.trace-id", description: traceId }],
        attachments: [
          { name: "trace", contentType: "application/zip", path: "/w/trace.zip" },
          { name: "body", contentType: "text/plain", body: "eA==" },
        ],
      }),
      result("passed", { annotations: [{ type: "owner", description: "team-b" }] }),
    ]);
    expect(testCase).toMatchObject({
      status: "flaky",
      durationMs: 20,
      message: "expected 1",
      stdout: "out",
      owner: "team-b",
      attempts: [
        {
          traceId,
          message: "expected 1",
          stack: "Error: expected 1\n at a",
          attachments: [{ name: "trace", path: "/w/trace.zip" }, { name: "body" }],
        },
        { status: "passed" },
      ],
    });
    const value = await readOne([result("failed", { error: { value: "thrown text" } })]);
    expect(value.message).toBe("thrown text");
  });
});

describe("a Playwright report", () => {
  const nested = {
    config: {},
    suites: [
      {
        title: "a.spec.ts",
        file: "a.spec.ts",
        specs: [spec("top", [result("passed")])],
        suites: [
          {
            title: "outer",
            suites: [{ title: "inner", specs: [spec("deep", [result("passed")])] }],
            specs: [spec("middle", [result("passed")], { projectName: "" })],
          },
        ],
      },
    ],
    errors: [],
  };
  const paths = (cases: TestCase[]): string[] =>
    cases.map(({ suite, name }) => [...suite, name].join(" > ")).sort();

  it("gives the titles of the describes, whatever the order of the keys", async () => {
    const expected = ["outer > inner > deep", "outer > middle", "top"];
    const { cases } = await read(nested);
    expect(paths(cases)).toEqual(expected);
    expect(cases.map(({ project }) => project)).toContain(undefined);
    const sorted = JSON.stringify(nested, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
    const reordered = await read(sorted);
    expect(paths(reordered.cases)).toEqual(expected);
    expect(reordered.cases.every(({ file }) => file === "a.spec.ts")).toBe(true);
  });

  it("tells errors outside any test and counts that contradict", async () => {
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    const errors = [{ message: "global set-up failed" }];
    const { file } = await read(report([spec("t", [result("passed")])], { errors, stats }));
    expect(file.errors).toEqual(["global set-up failed"]);
    expect(file.notes).toMatchObject([
      { kind: "counts-differ", message: "the report says 3 expected, its tests give 1" },
    ]);
  });

  it.each([
    [[spec("t", [result("passed")])], 2, 1],
    [[], 2, 1],
    [[spec("t", [result("failed")])], 2, 0],
    [[spec("t", [result("passed")])], 0, 0],
  ])("is not green where failures are counted and not one is told: %#", async (...row) => {
    const [specs, unexpected, errors] = row;
    const stats = { expected: 1, unexpected, flaky: 0, skipped: 0 };
    const told = report(specs, { stats });
    for (const order of [told, { stats, ...told }]) {
      expect((await read(order)).file.errors).toHaveLength(errors);
    }
  });

  it("keeps whole tests when it is cut at any byte", async () => {
    const text = JSON.stringify(report([spec("one", [result("failed")]), spec("two", [])]));
    const one = text.indexOf('{"title":"two"') - 1;
    const two = text.lastIndexOf('"column":5}') + 11;
    for (let length = 1; length < text.length; length += 1) {
      const names: string[] = [];
      const file = await readResultFile(memorySource("r.json", text.slice(0, length)), ({ name }) =>
        names.push(name),
      );
      const expected = length < one ? [] : length > two ? ["one", "two"] : names.slice(0, 2);
      expect(names).toEqual(expected);
      expect(length > one ? ["partial"] : ["quarantined", "partial"]).toContain(file.kind);
    }
  });

  it("keeps the report when something follows it", async () => {
    const { cases, file } = await read(`${JSON.stringify(report([spec("t", [])]))}\n{"a":1}`);
    expect(cases).toHaveLength(1);
    expect(file).toMatchObject({ kind: "partial", reason: "another document follows" });
  });

  it("cuts embedded files instead of keeping them", async () => {
    const body = "A".repeat(2_000_000);
    const attachments = [{ name: "big", contentType: "image/png", body }];
    const { cases } = await read(
      report([spec("t", [result("failed", { attachments, stdout: [{ text: body }] })])]),
    );
    expect(JSON.stringify(cases).length).toBeLessThan(20_000);
  });
});
