import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeHistogram, encodeHistogram, Histogram, HISTOGRAM_SCHEMA } from "./index.ts";

const values = fc.array(fc.integer({ min: 0, max: 2 ** 40 - 1 }), { maxLength: 200 });

function histogramOf(list: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of list) histogram.record(value);
  return histogram;
}

const good = () => ({ ...encodeHistogram(histogramOf([3, 3, 200, 9_000])) });

describe("histogram JSON", () => {
  it("survives a round trip through text", () => {
    fc.assert(
      fc.property(values, (list) => {
        const json = encodeHistogram(histogramOf(list));
        const decoded = decodeHistogram(JSON.parse(JSON.stringify(json)));
        expect(decoded.ok && encodeHistogram(decoded.histogram)).toEqual(json);
      }),
    );
  });

  it("stays small for many values", () => {
    const histogram = new Histogram();
    for (let i = 1; i <= 100_000; i++) histogram.record(2_000 + (i % 50_000));
    expect(JSON.stringify(encodeHistogram(histogram)).length).toBeLessThan(8_000);
  });

  it("reads what a later minor version added", () => {
    expect(decodeHistogram({ ...good(), note: "new" }).ok).toBe(true);
  });

  it("tells an unknown version from damage", () => {
    const later = decodeHistogram({ ...good(), schema: "stagegate/histogram/v2" });
    expect(later).toMatchObject({ ok: false, reason: "unknown-schema" });
    expect(!later.ok && later.message).toContain("stagegate/histogram/v2");
  });

  it.each([
    ["not an object", null],
    ["a list", []],
    ["another unit", { ...good(), unit: "ms" }],
    ["buckets missing", { ...good(), buckets: undefined }],
    ["an odd length", { ...good(), buckets: [3, 2, 197] }],
    ["a count that the buckets do not hold", { ...good(), count: 5 }],
    ["a NaN count", { ...good(), count: Number.NaN }],
    ["a fraction", { ...good(), buckets: [3, 1.5, 197, 2.5] }],
    ["a negative count", { ...good(), buckets: [3, -2, 197, 6] }],
    ["an empty bucket", { ...good(), buckets: [3, 2, 1, 0, 196, 2] }],
    ["a repeated bucket", { ...good(), buckets: [3, 1, 0, 1, 197, 2] }],
    ["a bucket beyond the end", { ...good(), buckets: [3, 2, 1e9, 2] }],
    ["a wrong minimum", { ...good(), min: 4 }],
    ["a wrong maximum", { ...good(), max: 200 }],
    ["no minimum", { ...good(), min: undefined }],
    ["a sum that cannot be", { ...good(), sum: 1 }],
    ["text for a count", { ...good(), count: "4" }],
    [
      "a sum without values",
      { schema: HISTOGRAM_SCHEMA, unit: "us", count: 0, sum: 1, buckets: [] },
    ],
    ["a flood of buckets", { ...good(), buckets: Array.from({ length: 20_000 }, () => 1) }],
  ])("rejects %s", (_what, input) => {
    expect(decodeHistogram(input).ok).toBe(false);
  });

  it("never throws and never accepts arbitrary input as data", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(decodeHistogram(input).ok).toBe(false);
      }),
    );
  });

  it("rejects every change of one bucket count", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.integer({ min: 1, max: 9 }), (pair, extra) => {
        const buckets = [...good().buckets];
        buckets[2 * pair + 1] = (buckets[2 * pair + 1] ?? 0) + extra;
        expect(decodeHistogram({ ...good(), buckets }).ok).toBe(false);
      }),
    );
  });
});
