import { createOutDir } from "@stagegate/core";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { judgeResultFiles } from "./judge.ts";
import type { JudgeOptions } from "./judge.ts";

const suite = (body: string): string => `<testsuite name="s">${body}</testsuite>`;
const passed = (name: string): string => `<testcase classname="c" name="${name}" time="1"/>`;
const failed = (name: string): string =>
  `<testcase classname="c" name="${name}"><failure message="no">at x</failure></testcase>`;
const skipped = (name: string): string =>
  `<testcase classname="c" name="${name}"><skipped/></testcase>`;

async function judge(files: Record<string, string>, part: Partial<JudgeOptions> = {}) {
  const host = createTestHost({ files: createMemoryFiles(files) });
  const out = createOutDir(host.files, "/repo/.stagegate");
  const options = { kind: "test" as const, globs: ["**/junit*.xml"], ...part };
  const outcome = await judgeResultFiles({ host, out, signal: host.signal }, options);
  const lines = outcome.checks.map(({ verdict, title, message }) => [verdict, title, message]);
  return { outcome, lines };
}

describe("result files", () => {
  it("of several jobs are one sum", async () => {
    const { outcome } = await judge({
      "/repo/a/junit.xml": suite(passed("one") + failed("two")),
      "/repo/b/junit-2.xml": suite(passed("three") + skipped("four")),
    });
    expect(outcome.summary).toBe("2 of 4 tests passed, 1 failed, 1 skipped in 2 files");
    expect(outcome.checks.map(({ verdict }) => verdict).sort()).toEqual([
      "fail",
      "pass",
      "pass",
      "skip",
    ]);
    expect(outcome.metrics).toMatchObject([
      { name: "failed", value: 1, key: true },
      { name: "passed", value: 2 },
      {},
      {},
    ]);
  });

  it("of the run itself are nobody's results", async () => {
    const { outcome } = await judge({ "/repo/.stagegate/junit.xml": suite(failed("a")) });
    expect(outcome.checks).toMatchObject([{ verdict: "inconclusive" }]);
  });

  it.each([
    ["no file", {}, "no file matches **/junit*.xml"],
    ["no test", { "/repo/junit.xml": suite("") }, "the files hold no test"],
    [
      "only skipped tests",
      { "/repo/junit.xml": suite(skipped("a") + skipped("b")) },
      "all 2 tests were skipped",
    ],
    ["one skipped test", { "/repo/junit.xml": suite(skipped("a")) }, "the only test was skipped"],
  ])("are never green with %s", async (_what, files, message) => {
    const { lines } = await judge(files as Record<string, string>);
    expect(lines).toContainEqual(["inconclusive", "At least one test", message]);
  });

  it("are missed where one of several paths is not there", async () => {
    const { lines } = await judge(
      { "/repo/a/junit.xml": suite(passed("one")) },
      { globs: ["a/junit.xml", "b/junit.xml"] },
    );
    expect(lines).toContainEqual([
      "inconclusive",
      "b/junit.xml can be read",
      "there is no such file",
    ]);
  });

  it("may have names that one of several patterns does not match, which is said", async () => {
    const { outcome } = await judge(
      { "/repo/a/junit.xml": suite(passed("one")) },
      { globs: ["**/junit*.xml", "**/TEST-*.xml"] },
    );
    expect(outcome.checks.map(({ verdict }) => verdict)).toEqual(["pass"]);
    expect(outcome.notes).toEqual(["no file matches **/TEST-*.xml"]);
  });

  it("that hold no test are said beside those that do", async () => {
    const { lines } = await judge({
      "/repo/a/junit.xml": suite(passed("one")),
      "/repo/b/junit.xml": suite(""),
    });
    expect(lines).toContainEqual([
      "warn",
      "b/junit.xml holds a test",
      expect.stringContaining("the file holds no test"),
    ]);
  });

  it.each([
    ["empty", ""],
    ["another format", "hello"],
    ["binary", "\u0000\u0001\u0002"],
  ])("that are %s are findings of their own", async (_what, text) => {
    const { outcome, lines } = await judge({
      "/repo/junit.xml": text,
      "/repo/junit-good.xml": suite(passed("a")),
    });
    expect(lines).toContainEqual(["inconclusive", "junit.xml can be read", expect.any(String)]);
    expect(outcome.checks).toContainEqual(expect.objectContaining({ verdict: "pass" }));
  });

  it("that were cut off keep what was read, and are not green", async () => {
    const cut = suite(passed("a") + failed("b")).slice(0, -30);
    const { lines } = await judge({ "/repo/junit.xml": cut });
    expect(lines).toContainEqual(["pass", expect.stringContaining("a"), undefined]);
    expect(lines).toContainEqual([
      "inconclusive",
      "junit.xml is complete",
      expect.stringContaining("the tests before that place were read"),
    ]);
  });

  it("fail for an error outside any test", async () => {
    const report = { config: { rootDir: "/w" }, suites: [], errors: [{ message: "boom\nat x" }] };
    const { lines } = await judge(
      { "/repo/results.json": JSON.stringify(report) },
      { globs: ["results.json"], kind: "e2e" },
    );
    expect(lines).toContainEqual(["fail", "The run of results.json", "boom"]);
  });

  it("call flaky what passed at last, and fail it where that is asked for", async () => {
    const flaky =
      '<testcase classname="c" name="a"><flakyFailure message="x">y</flakyFailure></testcase>';
    const files = { "/repo/junit.xml": suite(flaky) };
    expect((await judge(files)).outcome.checks[0]).toMatchObject({
      verdict: "warn",
      class: "flaky",
    });
    const strict = await judge(files, { onFlaky: "fail" });
    expect(strict.outcome.checks[0]).toMatchObject({ verdict: "fail", class: "flaky" });
  });
});
