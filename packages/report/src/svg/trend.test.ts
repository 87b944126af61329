import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sparkSvg } from "./spark.ts";
import { describeTrend, trendSvg } from "./trend.ts";

describe("a trend", () => {
  it("says in words what it shows", () => {
    const trend = { title: "p95", unit: "ms", values: [undefined, 120, 80, undefined, 100] };
    expect(describeTrend(trend)).toBe("p95 over 3 runs: from 80 ms to 120 ms, last 100 ms");
  });

  it("leaves a gap where a run has no figure, and shows a point between two gaps", () => {
    const svg = trendSvg({ title: "a", unit: "ms", values: [1, 2, undefined, 3, undefined, 4, 5] });
    expect(svg.text.match(/class="series" d="[^"]*"/)?.[0].match(/M/g)).toHaveLength(3);
    expect(svg.text.match(/<circle/g)).toHaveLength(2);
  });

  it("does not draw a share above 100 %", () => {
    const { text } = trendSvg({ title: "a", unit: "ratio", values: [0.99, 1] });
    expect(text).not.toMatch(/>10[1-9]/);
  });

  it("keeps every coordinate in the picture, whatever the figures are", () => {
    const figure = fc.option(fc.double(), { nil: undefined });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 400 }), fc.string(), (values, unit) => {
        const { text } = trendSvg({ title: "t", unit, values });
        const numbers = [...text.matchAll(/ (?:c?[xy][12]?)="([^"]*)"/g)].map(([, n]) => Number(n));
        expect(numbers.filter((n) => !(n >= -1 && n <= 330))).toEqual([]);
      }),
    );
  });
});

describe("the last runs of a check", () => {
  it("are told in words and drawn with the newest on the right", () => {
    const { text = "" } = sparkSvg("fpk-") ?? {};
    expect(text).toContain("Last 4 stored runs: 1 passed, 1 flaky, 1 failed");
    const bars = [...text.matchAll(/class="(\w+)" d="M(\d+) /g)].map(([, tone, x]) => [tone, x]);
    expect(bars).toEqual([
      ["pass", "14"],
      ["warn", "7"],
      ["fail", "21"],
    ]);
  });

  it("are nothing where no run had it, and never more than 40", () => {
    expect(sparkSvg("----")).toBeUndefined();
    expect(sparkSvg("")).toBeUndefined();
    expect(sparkSvg("p".repeat(100))?.text.match(/M\d+ /g)).toHaveLength(40);
  });
});
