import { describe, expect, test } from "vitest";
import type { Ended, Runner } from "./runner.ts";
import { runTier } from "./tier.ts";
import { readArguments } from "./tiers.ts";
import { countTests } from "./vitest-report.ts";

const PASSED: Ended = { code: 0, interrupted: false };

function report(passed: number, failed: number, skipped: number): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults: [],
  });
}

/** Answers by program; keeps what was called and printed. */
function scripted(
  answers: Readonly<Record<string, Ended>>,
  text?: string,
): Runner & { calls: string[]; lines: string[]; saved: string[] } {
  const calls: string[] = [];
  const saved: string[] = [];
  const lines: string[] = [];
  return {
    calls,
    lines,
    saved,
    async run(program, args) {
      calls.push([program, ...args].join(" "));
      return answers[program] ?? PASSED;
    },
    withReport: async (use) => ({ ...(await use("/report.json")), text }),
    print: (line) => void lines.push(...line.split("\n")),
    save: (path, content) => void saved.push(`${path}: ${content}`),
  };
}

describe("a tier", () => {
  test("counts type check, lint and format as one each, and closes with one line", async () => {
    const runner = scripted({}, report(40, 0, 2));
    expect(await runTier({ tier: "default", names: [] }, runner)).toBe(0);
    expect(runner.calls.map((call) => call.split(" ")[0])).toEqual([
      "tsc",
      "oxlint",
      "oxfmt",
      "vitest",
    ]);
    expect(runner.lines.at(-1)).toBe("43 passed, 0 failed, 2 skipped");
    expect(runner.saved).toEqual([]);
  });

  test("goes on after a failed step and ends with 1", async () => {
    const runner = scripted({ tsc: { code: 2, interrupted: false } }, report(3, 0, 0));
    expect(await runTier({ tier: "default", names: [] }, runner)).toBe(1);
    expect(runner.calls).toHaveLength(4);
    expect(runner.lines.at(-1)).toBe("5 passed, 1 failed, 0 skipped");
  });

  test("hands names to vitest and leaves the static checks out", async () => {
    const runner = scripted({}, report(1, 0, 0));
    await runTier({ tier: "real", names: ["prometheus"], totals: "/totals" }, runner);
    expect(runner.saved).toEqual(["/totals: 1 passed, 0 failed, 0 skipped\n"]);
    expect(runner.calls).toEqual([
      "vitest run --project real --reporter=default --reporter=json --outputFile.json=/report.json prometheus",
    ]);
  });

  test("stops when it is interrupted, still says what it knows", async () => {
    const runner = scripted({ oxlint: { code: 1, interrupted: true } }, report(1, 0, 0));
    expect(await runTier({ tier: "default", names: [] }, runner)).toBe(130);
    expect(runner.calls).toHaveLength(2);
    expect(runner.lines.at(-1)).toBe("1 passed, 1 failed, 0 skipped");
  });
});

describe("what counts as failed", () => {
  const file = { name: "a.test.ts", status: "failed", message: "no such module" };
  const broken = {
    ...JSON.parse(report(5, 0, 0)),
    testResults: [{ ...file, assertionResults: [] }],
  };

  test.each([
    ["no report", undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
    ["half a report", '{"numPassedTests": 3', 1, { passed: 0, failed: 1, skipped: 0 }],
    ["null", "null", 0, { passed: 0, failed: 1, skipped: 0 }],
    ["no test at all", report(0, 0, 0), 0, { passed: 0, failed: 1, skipped: 0 }],
    ["only skipped tests", report(0, 0, 4), 0, { passed: 0, failed: 1, skipped: 4 }],
    ["an error outside of tests", report(7, 0, 0), 1, { passed: 7, failed: 1, skipped: 0 }],
    ["a file that did not load", JSON.stringify(broken), 1, { passed: 5, failed: 1, skipped: 0 }],
    ["a failed test", report(7, 2, 1), 1, { passed: 7, failed: 2, skipped: 1 }],
    ["nothing", report(7, 0, 1), 0, { passed: 7, failed: 0, skipped: 1 }],
  ])("%s", (_about, text, exitCode, totals) => {
    expect(countTests(text, exitCode).totals).toEqual(totals);
  });
});

describe("arguments", () => {
  test.each([
    [["default"], { kind: "run", tier: "default", names: [] }],
    [["real", "--", "k6"], { kind: "run", tier: "real", names: ["k6"] }],
    [[], { kind: "usage", wrong: true }],
    [["fast"], { kind: "usage", wrong: true }],
    [["constructor"], { kind: "usage", wrong: true }],
    [["real", "--totals", "x"], { kind: "run", names: [], totals: "x" }],
    [["real", "--totals"], { kind: "usage", wrong: true }],
    [["real", "--watch"], { kind: "usage", wrong: true }],
    [["--help"], { kind: "usage", wrong: false }],
  ])("%j", (args, expected) => {
    expect(readArguments(args)).toMatchObject(expected);
  });
});
