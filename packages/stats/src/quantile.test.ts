import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  interquartileRange,
  median,
  medianAbsoluteDeviation,
  minSamplesForQuantile,
  quantile,
  quantileLinear,
  robustZ,
} from "./index.ts";

const hundred = Array.from({ length: 100 }, (_, i) => i + 1);

describe("quantile", () => {
  it("takes the nearest rank, an observed value", () => {
    const ranks = [0, 0.07, 0.5, 0.95, 0.951, 0.99, 1].map((q) => quantile(hundred, q));
    expect(ranks).toEqual([1, 7, 50, 95, 96, 99, 100]);
  });

  it("leaves at least its share at or below and does not skip a smaller such value", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true }), { minLength: 1 }),
        fc.integer({ min: 0, max: 1000 }),
        (values, permille) => {
          const q = permille / 1000;
          const value = quantile(values, q)!;
          const share = (at: (other: number) => boolean) =>
            values.filter(at).length / values.length;
          expect(share((other) => other <= value)).toBeGreaterThanOrEqual(q - 1e-9);
          // Below it lies less than the share, so no smaller value would do.
          expect(share((other) => other < value)).toBeLessThan(Math.max(q, Number.MIN_VALUE));
        },
      ),
    );
  });

  it("interpolates like R's type 7", () => {
    expect([0, 0.25, 0.5, 0.9, 1].map((q) => quantileLinear([1, 2, 3, 10], q))).toEqual([
      1,
      1.75,
      2.5,
      expect.closeTo(7.9),
      10,
    ]);
  });

  it("says nothing without samples and refuses nonsense", () => {
    expect([quantile([], 0.5), quantileLinear([], 0.5), median([])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(() => quantile([1], 95)).toThrow("between 0 and 1");
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow("NaN");
  });

  it("knows how many samples a quantile needs", () => {
    expect([0.5, 0.9, 0.95, 0.99, 0.999, 0.05, 1].map(minSamplesForQuantile)).toEqual([
      20,
      100,
      200,
      1_000,
      10_000,
      200,
      Infinity,
    ]);
  });
});

describe("robust statistics", () => {
  const sample = [1, 1, 2, 2, 4, 6, 9];

  it("match the textbook example", () => {
    expect(median(sample)).toBe(2);
    expect(medianAbsoluteDeviation(sample)).toBe(1);
    expect(interquartileRange(sample)).toBe(3.5);
    expect(robustZ(9, sample)).toBeCloseTo(0.6745 * 7, 3);
  });

  it("survive a sample that is mostly one value", () => {
    expect(robustZ(9, [5, 5, 5, 5, 9])).toBeCloseTo(4 / (1.2533141 * 0.8), 5);
    expect(robustZ(5, [5, 5, 5])).toBe(0);
    expect(robustZ(6, [5, 5, 5])).toBe(Infinity);
    expect(robustZ(4, [5, 5, 5])).toBe(-Infinity);
    expect(robustZ(4, [])).toBeUndefined();
  });
});
