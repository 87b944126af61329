import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ERROR_CODES, FINDING_CODES } from "./codes.ts";
import { VERDICTS } from "./definitions/common.ts";
import {
  ATTEMPT_TRACE_PREFIX,
  didYouMean,
  formatDuration,
  isAttemptTrace,
  isFinding,
  isLoadTrace,
  LOAD_TRACE_PREFIX,
  parseDuration,
  parseRatio,
  parseSize,
  worstVerdict,
} from "./index.ts";

describe("quantities", () => {
  test.each([
    ["300ms", 300],
    ["1.5s", 1500],
    ["2m", 120_000],
    ["1h", 3_600_000],
    ["0s", 0],
    ["5", undefined],
    ["-5s", undefined],
    ["5 s", undefined],
    ["1e3s", undefined],
    ["5S", undefined],
    ["5s\n", undefined],
    ["", undefined],
    ["NaNms", undefined],
    [`${"9".repeat(400)}h`, undefined],
  ])("duration %j is %j ms", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  test.each([
    ["64MB", 64e6],
    ["1.5GB", 1.5e9],
    ["10kB", 1e4],
    ["10KB", undefined],
    ["10MiB", undefined],
    [`${"9".repeat(400)}GB`, undefined],
  ])("size %j is %j bytes", (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  test.each([
    ["1%", 0.01],
    ["0.5%", 0.005],
    ["100%", 1],
    ["1", undefined],
    ["0.01", undefined],
    ["%", undefined],
  ])("ratio %j is %j", (text, ratio) => {
    expect(parseRatio(text)).toBe(ratio);
  });

  test.each([
    [0, "0 ms"],
    [999.4, "999 ms"],
    [999.6, "1.0 s"],
    [1000, "1.0 s"],
    [59_949, "59.9 s"],
    [59_970, "1 min 00 s"],
    [125_000, "2 min 05 s"],
    [3_600_000, "60 min 00 s"],
  ])("%j ms reads %j", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test("never show 60 seconds or 1000 milliseconds", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e8, noNaN: true }), (ms) => {
        expect(formatDuration(ms)).not.toMatch(/^60\.0 s|^1000 ms| 60 s$/);
      }),
    );
  });
});

describe("did you mean", () => {
  test.each([
    ["servces", ["services", "version"], "services"],
    ["crat", ["cart", "web"], "cart"],
    ["Run-E2E", ["run-e2e"], "run-e2e"],
    ["payments-api", ["web", "cart"], undefined],
    ["a", ["b"], undefined],
    ["", ["web"], undefined],
    ["web", [], undefined],
  ])("%j of %j is %j", (name, known, near) => {
    expect(didYouMean(name, known)).toBe(near);
  });

  test("answers with a known name or nothing, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, known) => {
        expect([undefined, ...known]).toContain(didYouMean(name, known));
      }),
    );
  });
});

describe("verdicts", () => {
  test("the worst of several: fail, error, inconclusive, warn, pass, skip", () => {
    const order = ["fail", "error", "inconclusive", "warn", "pass", "skip"] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VERDICTS), { minLength: 1 }), (verdicts) => {
        expect(worstVerdict(verdicts)).toBe(order.find((verdict) => verdicts.includes(verdict)));
      }),
    );
    expect(worstVerdict([])).toBeUndefined();
  });

  test("a finding is neither pass nor skip", () => {
    expect(VERDICTS.filter((verdict) => isFinding({ verdict }))).toEqual([
      "warn",
      "fail",
      "inconclusive",
      "error",
    ]);
  });
});

test("traces of attempts and of load are told apart by their first digits", () => {
  expect(isAttemptTrace(ATTEMPT_TRACE_PREFIX.padEnd(32, "0"))).toBe(true);
  expect(isLoadTrace(LOAD_TRACE_PREFIX.padEnd(32, "0"))).toBe(true);
  expect(isLoadTrace(ATTEMPT_TRACE_PREFIX.padEnd(32, "0"))).toBe(false);
  expect(isAttemptTrace("f".repeat(32))).toBe(false);
});

test("every code says what it is in words", () => {
  for (const [code, { title, explanation }] of Object.entries({
    ...ERROR_CODES,
    ...FINDING_CODES,
  })) {
    expect(code).toMatch(/^STAGEGATE_[A-Z]+(_[A-Z]+)*$/);
    expect(title).not.toMatch(/\.$|\n/);
    expect(explanation).toMatch(/\.$/);
  }
});
