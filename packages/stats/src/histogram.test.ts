import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeHistogram, Histogram, HISTOGRAM_MAX_US, quantile } from "./index.ts";

/** Durations over all octaves, not only the huge ones that a uniform draw would give. */
const duration = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.double({ min: 0, max: Math.log2(HISTOGRAM_MAX_US), noNaN: true }).map((e) => 2 ** e),
);
const durations = fc.array(duration, { maxLength: 300 });

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.record(value);
  return histogram;
}

describe("histogram", () => {
  it("has no statistics without values", () => {
    const empty = new Histogram();
    expect([empty.count, empty.min, empty.max, empty.mean, empty.quantile(0.5)]).toEqual([
      0,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("keeps quantiles within 0.4 % of the exact ones", () => {
    fc.assert(
      fc.property(
        fc.array(duration, { minLength: 1, maxLength: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, q) => {
          const exact = quantile(
            values.map((value) => Math.round(value)),
            q,
          )!;
          const error = Math.abs(histogramOf(values).quantile(q)! - exact);
          expect(error).toBeLessThanOrEqual(0.004 * exact);
        },
      ),
    );
  });

  it("keeps count, mean, minimum and maximum exactly", () => {
    fc.assert(
      fc.property(fc.array(duration, { minLength: 1 }), (values) => {
        const whole = values.map((value) => Math.round(value));
        const histogram = histogramOf(values);
        expect(histogram.count).toBe(values.length);
        expect(histogram.sum).toBe(whole.reduce((sum, value) => sum + value, 0));
        expect(histogram.quantile(0)).toBe(Math.min(...whole));
        expect(histogram.quantile(1)).toBe(Math.max(...whole));
      }),
    );
  });

  it("gives the same when values are merged as when they are recorded in one", () => {
    fc.assert(
      fc.property(durations, durations, (first, second) => {
        const merged = histogramOf(first).merge(histogramOf(second));
        expect(encodeHistogram(merged)).toEqual(
          encodeHistogram(histogramOf([...first, ...second])),
        );
      }),
    );
  });

  it("merges associatively and commutatively", () => {
    fc.assert(
      fc.property(durations, durations, durations, (a, b, c) => {
        const left = histogramOf(a).merge(histogramOf(b)).merge(histogramOf(c));
        const right = histogramOf(c).merge(histogramOf(b)).merge(histogramOf(a));
        const nested = histogramOf(a).merge(histogramOf(b).merge(histogramOf(c)));
        expect(encodeHistogram(left)).toEqual(encodeHistogram(right));
        expect(encodeHistogram(left)).toEqual(encodeHistogram(nested));
      }),
    );
  });

  it("doubles when merged with itself and leaves the other side as it was", () => {
    const histogram = histogramOf([5, 300, 70_000]);
    const other = histogramOf([9]);
    histogram.merge(histogram).merge(other);
    expect([histogram.count, histogram.sum, other.count]).toEqual([7, 140_619, 1]);
  });

  it("records a value many times at once", () => {
    const histogram = new Histogram();
    histogram.record(1_000, 3_000_000_000);
    histogram.record(1_000, 0);
    histogram.merge(histogram);
    expect(histogram.count).toBe(6_000_000_000);
    expect(histogram.quantile(0.5)).toBe(1_000);
  });

  it("covers the whole range with buckets that touch and do not overlap", () => {
    const histogram = histogramOf([
      0,
      127,
      128,
      255,
      256,
      2 ** 31 - 1,
      2 ** 31,
      2 ** 32 - 1,
      2 ** 32,
    ]);
    histogram.record(HISTOGRAM_MAX_US);
    for (const { start, end } of histogram.buckets()) {
      const edges = histogramOf([start, end, ...(start > 0 ? [start - 1] : [])]);
      expect([...edges.buckets()].at(-1)).toMatchObject({ start, end, count: 2 });
    }
    expect([...histogram.buckets()].at(-1)?.end).toBe(HISTOGRAM_MAX_US);
  });

  it("counts values at most a bound", () => {
    const histogram = histogramOf([10, 20, 30, 40_000]);
    const counts = [-1, 9, 10, 25, 39_000, 50_000, Infinity].map((us) => histogram.countAtMost(us));
    expect(counts).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });

  it("rejects what is not a duration or a count", () => {
    const histogram = new Histogram();
    for (const bad of [Number.NaN, -1, Infinity, HISTOGRAM_MAX_US + 1]) {
      expect(() => histogram.record(bad)).toThrow(RangeError);
    }
    for (const bad of [Number.NaN, -1, 0.5])
      expect(() => histogram.record(1, bad)).toThrow(RangeError);
    expect(() => histogram.quantile(95)).toThrow(RangeError);
    expect(histogram.count).toBe(0);
  });
});
