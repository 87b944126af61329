import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secondsToMs } from "./duration.ts";
import { caseId, checkId, cleanText, type TestCase } from "./index.ts";
import { JsonStream, JsonTextError } from "./json-stream.ts";
import { type JsonValue, JsonValueBuilder } from "./json-value.ts";

describe("secondsToMs", () => {
  it.each([
    ["0.25", 250],
    ["1", 1_000],
    ["1.4e-05", 0.014],
    ["0,25", 250],
    ["1,234", 1_234],
    ["1,234.5", 1_234_500],
    ["1.234,5", 1_234_500],
    ["1,234,567.8", 1_234_567_800],
    ["1 234,5", 1_234_500],
    ["00:01:02.5", 62_500],
    ["01:02", 62_000],
    ["12ms", 12],
    ["1.5 s", 1_500],
    ["999638317", 999.638317],
    ["-1", undefined],
    ["NaN", undefined],
    ["Infinity", undefined],
    ["", undefined],
    [" ", undefined],
    ["<<computed>>", undefined],
    ["1".repeat(60), undefined],
  ])("%j is %s", (text, ms) => {
    const value = secondsToMs(text);
    // Whole nanoseconds, as floating point arithmetic leaves a rest.
    expect(value === undefined ? undefined : Math.round(value * 1e6)).toBe(
      ms === undefined ? undefined : Math.round(ms * 1e6),
    );
  });

  it("reads plain decimals exactly as the language does", () => {
    const digits = fc.stringMatching(/^\d{0,9}$/);
    fc.assert(
      fc.property(digits, fc.constantFrom("", "."), digits, (left, point, right) => {
        const text = left + point + right;
        const seconds = Number(text);
        fc.pre(/\d/.test(text) && seconds < 1e7);
        expect(secondsToMs(text)).toBe(seconds * 1_000);
      }),
    );
  });

  it("gives a finite duration or none", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = secondsToMs(text);
        expect(value === undefined || (Number.isFinite(value) && value >= 0)).toBe(true);
      }),
    );
  });
});

describe("check ids", () => {
  const testCase: TestCase = {
    suite: ["outer"],
    name: "pays  by\ncard",
    file: ".\\e2e\\pay.spec.ts",
    project: "chromium",
    attempts: [],
    status: "passed",
  };

  it("are made of kind, scope, file and titles", () => {
    expect(caseId(testCase, "e2e")).toBe("e2e:chromium/e2e/pay.spec.ts#outer › pays by card");
    expect(caseId(testCase, "e2e", "web")).toBe(
      "e2e:web/e2e/pay.spec.ts#outer › pays by card › [chromium]",
    );
    expect(caseId({ ...testCase, copy: 2 }, "e2e")).toMatch(/ › \(2\)$/);
    const junit: TestCase = {
      suite: ["s"],
      className: "c",
      name: "n",
      attempts: [],
      status: "passed",
    };
    expect(caseId(junit, "test")).toBe("test:/#s › c › n");
  });

  it("stay short and apart", () => {
    const long = (end: string): string =>
      checkId({ kind: "test", titlePath: ["x".repeat(5_000) + end + "y".repeat(5_000)] });
    expect(long("a").length).toBeLessThanOrEqual(1_000);
    expect(long("a")).not.toBe(long("b"));
  });
});

describe("cleanText", () => {
  it("leaves no control sequence behind", () => {
    expect(cleanText("\u001b[1;31mred\u001b[0m \u001b]8;;http://x\u0007link\u001b]8;;\u0007")).toBe(
      "red link",
    );
    expect(cleanText("a\r\nb\u0000\u009b31mc")).toBe("a\nbc");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // oxlint-disable-next-line no-control-regex
        expect(cleanText(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
      }),
    );
  });
});

describe("JsonStream", () => {
  function parse(text: string, cuts: readonly number[]): JsonValue {
    const builder = new JsonValueBuilder();
    const stream = new JsonStream(builder);
    let at = 0;
    for (const cut of [...cuts].sort((a, b) => a - b)) {
      stream.write(text.slice(at, cut));
      at = Math.max(at, cut);
    }
    stream.write(text.slice(at));
    stream.end();
    return builder.result;
  }

  it("reads what JSON.parse reads, cut anywhere", () => {
    const value = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(value, fc.array(fc.nat(400)), fc.nat(2), (json, cuts, indent) => {
        const text = JSON.stringify(json, null, indent);
        const read = JSON.parse(JSON.stringify(parse(text, cuts))) as unknown;
        expect(read).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it("refuses what JSON.parse refuses, with the place", () => {
    for (const text of [
      "{",
      "[1,]",
      "{,}",
      '{"a"}',
      "[1 2]",
      "nul",
      "[}",
      '["\\x"]',
      "[01x]",
      "[1]]",
    ]) {
      expect(() => parse(text, [])).toThrow(JsonTextError);
    }
    const error = ((): unknown => {
      try {
        return parse('{\n  "a": oops\n}', []);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({ place: { line: 2, column: 8 } });
    expect(() => parse("[".repeat(5_000), [])).toThrow("nested deeper");
  });

  it("keeps hostile keys as plain data", () => {
    const read = parse('{"__proto__":{"polluted":1},"constructor":2}', []);
    expect(Object.keys(read as object)).toEqual(["__proto__", "constructor"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
