import { describe, expect, it } from "vitest";
import { SAMPLES } from "./test-support/samples.ts";
import { countsOf, isGreen, read } from "./test-support/read.ts";

const formatOf = (sample: string): string => sample.replace(/ \d$/, "");

/** Keys in the order of the alphabet, as `jq -S` writes them. */
function sorted(text: string): string {
  const bySorting = (_: string, value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(JSON.parse(text), bySorting, 2);
}

describe.each(Object.entries(SAMPLES))("%s", (sample, text) => {
  it("is known by its content and read, in pieces of any size", async () => {
    for (const pieceSize of [1, 13, 65_536]) {
      const { file, cases } = await read(text, pieceSize);
      expect(countsOf(file)).toBe(`${formatOf(sample)} read 3 1 1 0 1`);
      expect(file).toMatchObject({ errors: [], notes: [] });
      expect(cases.map(({ status }) => status).sort()).toEqual(["failed", "passed", "skipped"]);
    }
  });

  it("tells what failed, why, how long, and the reason of a skip", async () => {
    const { cases } = await read(text);
    const failed = cases.find(({ status }) => status === "failed");
    expect(failed?.message).toContain("1 is not 2");
    expect(failed?.failureKind).toBe("failure");
    expect(failed?.attempts.at(-1)?.stack).not.toBe(undefined);
    const passed = cases.find(({ status }) => status === "passed");
    expect(passed?.durationMs).toBe(sample === "trx" ? 62_500 : 250);
    expect(passed).not.toHaveProperty("message");
    const skipped = cases.find(({ status }) => status === "skipped");
    expect(["why", undefined]).toContain(skipped?.message);
    expect(skipped?.notRun).toBe(undefined);
  });

  it("is not green", async () => {
    expect(isGreen((await read(text)).file)).toBe(false);
  });
});

const DOCUMENTS = Object.entries(SAMPLES).filter(
  ([, text]) => text.startsWith("{") && !text.includes("\n"),
);

it.each(DOCUMENTS)("%s may have its keys in any order", async (format, text) => {
  expect(countsOf((await read(sorted(text))).file)).toBe(`${format} read 3 1 1 0 1`);
});

describe("what a console prints before", () => {
  const names = ["jest-json", "go-json", "tap", "mocha-json", "dart-json", "trx", "xunit"];

  it.each(names)("%s is left out, and said", async (name) => {
    for (const start of ["\n> shop@1.0.0 test\n", "[INFO] starts\n", "[xUnit.net 00:00] a\n"]) {
      const { file } = await read(start + (SAMPLES[name] ?? ""));
      expect(countsOf(file)).toBe(`${name} read 3 1 1 0 1`);
      const said = file.kind === "read" ? file.notes.map(({ kind }) => kind) : [];
      expect(name === "tap" ? ["recovered"] : said).toEqual(["recovered"]);
    }
  });

  it("JUnit is left out as well", async () => {
    const { file } = await read(
      'Running\n<?xml version="1.0"?>\n<testsuite><testcase name="a"/></testsuite>',
    );
    expect(countsOf(file)).toBe("junit read 1 1 0 0 0");
  });
});

describe("files of nothing", () => {
  it.each([
    ["<TestRun/>", "trx read 0 0 0 0 0"],
    ["<assemblies/>", "xunit read 0 0 0 0 0"],
    [
      '<?xml version="1.0"?><!-- a --><!DOCTYPE x [<!ENTITY a "b">]><t:test-run xmlns:t="u"/>',
      "nunit read 0 0 0 0 0",
    ],
    [
      '{"stats":{"tests":0,"failures":0},"tests":[],"pending":[],"failures":[],"passes":[]}',
      "mocha-json read 0 0 0 0 0",
    ],
    ['{"numTotalTests":0,"success":true,"testResults":[]}', "jest-json read 0 0 0 0 0"],
    ["1..0\n", "tap read 0 0 0 0 0"],
    ['{"method":"onBlobReportMetadata","params":{}}\n', "playwright-blob partial 0 0 0 0 0"],
    ['{"protocolVersion":"0.1.1","type":"start","time":0}\n', "dart-json partial 0 0 0 0 0"],
  ])("are never green: %s", async (text, counts) => {
    const { file } = await read(text);
    expect(countsOf(file)).toBe(counts);
    expect(isGreen(file)).toBe(false);
  });

  it.each([
    "{}",
    "[]",
    '{"tests":[]}',
    '{"results":{}}',
    '{"results":[]}',
    "ok",
    "text\n{\n",
    '{"suites":{},"stats":1}',
  ])("or of anything else are not: %s", async (text) => {
    expect(isGreen((await read(text)).file)).toBe(false);
  });

  it.each([
    ['{"version":"2.1.0","runs":[{"tool":{},"results":[]}]}', "SARIF"],
    ['{"runs":[{"tool":{},"results":[]}],"version":"2.1.0"}', "something else"],
    ['{"results":[{"rule":"a"}]}', "something else"],
    ['{"examples":[]}', "something else"],
    ['{"uuid":"u","historyId":"h","status":"passed"}', "Allure"],
    ['{"metrics":{},"root_group":{}}', "k6"],
  ])("nor are those that only look like a format: %s", async (text, name) => {
    expect(countsOf((await read(text)).file)).toMatch(new RegExp(`^quarantined: .*${name}`));
  });
});
