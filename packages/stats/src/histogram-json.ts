import { bucketEnd, bucketOf, bucketStart, MAX_BUCKETS, MAX_VALUE } from "./buckets.ts";
import { Histogram } from "./histogram.ts";

/** Schema id of a serialised histogram. */
export const HISTOGRAM_SCHEMA = "stagegate/histogram/v1";

/**
 * A serialised histogram. `buckets` lists the used ones in ascending order as a flat sequence of
 * pairs: distance to the previous index (the first counts from 0), then the count. `min` and `max`
 * are absent when `count` is 0.
 */
export interface HistogramJson {
  readonly schema: typeof HISTOGRAM_SCHEMA;
  readonly unit: "us";
  readonly count: number;
  readonly sum: number;
  readonly min?: number;
  readonly max?: number;
  readonly buckets: readonly number[];
}

/** What `decodeHistogram` found. An unknown schema or major version counts as missing data. */
export type DecodedHistogram =
  | { readonly ok: true; readonly histogram: Histogram }
  | { readonly ok: false; readonly reason: "unknown-schema" | "damaged"; readonly message: string };

/** Compact JSON form of a histogram: a few kB for any number of values. */
export function encodeHistogram(histogram: Histogram): HistogramJson {
  const buckets: number[] = [];
  let previous = 0;
  for (const { index, count } of histogram.buckets()) {
    buckets.push(index - previous, count);
    previous = index;
  }
  const { count, sum, min, max } = histogram;
  const range = min === undefined || max === undefined ? {} : { min, max };
  return { schema: HISTOGRAM_SCHEMA, unit: "us", count, sum, ...range, buckets };
}

/**
 * Reads the JSON form and checks that it hangs together: order and range of the buckets, the total
 * count, minimum and maximum inside the outer buckets, a sum that the buckets allow. Unknown keys
 * are ignored. Never throws.
 */
export function decodeHistogram(input: unknown): DecodedHistogram {
  if (typeof input !== "object" || input === null) return damaged("it is not an object");
  const field = (name: string): unknown =>
    Object.hasOwn(input, name) ? Reflect.get(input, name) : undefined;
  if (field("schema") !== HISTOGRAM_SCHEMA) {
    const message = `expected schema "${HISTOGRAM_SCHEMA}", found ${shown(field("schema"))}`;
    return { ok: false, reason: "unknown-schema", message };
  }
  if (field("unit") !== "us") return damaged(`unit is ${shown(field("unit"))}, not "us"`);
  const pairs = readBuckets(field("buckets"));
  if (typeof pairs === "string") return damaged(pairs);
  const count = field("count");
  const sum = field("sum");
  if (!isCount(count) || !isCount(sum)) return damaged("count and sum must be whole numbers");
  const total = pairs.reduce((all, pair) => all + pair.count, 0);
  if (total !== count) return damaged(`count is ${count}, its buckets hold ${total}`);
  if (count === 0) {
    return sum === 0 ? { ok: true, histogram: new Histogram() } : damaged("sum without values");
  }
  const min = field("min");
  const max = field("max");
  const problem = checkTotals(pairs, { sum, min, max });
  if (problem !== undefined || !isCount(min) || !isCount(max)) {
    return damaged(problem ?? "min and max must be whole numbers");
  }
  return { ok: true, histogram: Histogram.restore(pairs, { sum, min, max }) };
}

interface Pair {
  readonly index: number;
  readonly count: number;
}

function readBuckets(value: unknown): Pair[] | string {
  if (!Array.isArray(value)) return "buckets is not a list";
  if (value.length % 2 !== 0) return "buckets has an odd length";
  if (value.length > 2 * MAX_BUCKETS) return `buckets has more than ${MAX_BUCKETS} entries`;
  const pairs: Pair[] = [];
  let index = 0;
  for (let at = 0; at < value.length; at += 2) {
    const gap: unknown = value[at];
    const count: unknown = value[at + 1];
    if (!isCount(gap) || !isCount(count)) return `buckets[${at}] is not a pair of whole numbers`;
    if (count === 0) return `buckets[${at + 1}] is an empty bucket`;
    if (gap === 0 && at > 0) return `buckets[${at}] repeats a bucket`;
    index += gap;
    if (index >= MAX_BUCKETS) return `buckets[${at}] lies beyond the largest value`;
    pairs.push({ index, count });
  }
  return pairs;
}

function checkTotals(
  pairs: readonly Pair[],
  totals: { sum: number; min: unknown; max: unknown },
): string | undefined {
  const { sum, min, max } = totals;
  if (!isCount(min) || !isCount(max) || max > MAX_VALUE) return "min and max are out of range";
  if (min > max) return "min is larger than max";
  if (bucketOf(min) !== pairs[0]?.index) return "min is not in the first bucket";
  if (bucketOf(max) !== pairs.at(-1)?.index) return "max is not in the last bucket";
  let low = 0;
  let high = 0;
  for (const { index, count } of pairs) {
    low += Math.max(min, bucketStart(index)) * count;
    high += Math.min(max, bucketEnd(index)) * count;
  }
  return sum >= low && sum <= high ? undefined : "sum does not fit the buckets";
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function damaged(detail: string): DecodedHistogram {
  return { ok: false, reason: "damaged", message: `damaged histogram: ${detail}` };
}

/** A short, safe picture of a foreign value. */
function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : typeof value;
}
