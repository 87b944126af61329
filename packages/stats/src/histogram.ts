import { bucketEnd, bucketOf, bucketStart, MAX_VALUE, SUB_BUCKETS } from "./buckets.ts";
import { nearestRank } from "./quantile.ts";

/** A run of equal treatment inside a histogram: `count` values from `start` to `end`, both included. */
export interface Bucket {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/**
 * Mergeable log-linear histogram of durations in microseconds.
 *
 * Values are rounded to whole µs. Below 128 µs they are kept exactly; above, a quantile is off by at
 * most 1/256 = 0.39 % of the value. Count, sum (so the mean), minimum and maximum are exact, and
 * merging is exact: any split of the values over histograms gives the same result after a merge.
 * Memory is bounded: at most 34 kB of counts, however many values.
 */
export class Histogram {
  #counts = new Float64Array(16 * SUB_BUCKETS);
  #count = 0;
  #sum = 0;
  #min = Infinity;
  #max = -Infinity;

  /** Adds `times` values of `valueUs`. RangeError for NaN, negative values and those above 12 days. */
  record(valueUs: number, times = 1): void {
    const value = Math.round(valueUs);
    if (!(value >= 0 && value <= MAX_VALUE)) {
      throw new RangeError(`a duration lies between 0 and ${MAX_VALUE} µs, got ${valueUs}`);
    }
    if (!(Number.isSafeInteger(times) && times >= 0)) {
      throw new RangeError(`a count is a whole number, got ${times}`);
    }
    if (times === 0) return;
    this.#add(bucketOf(value), times);
    this.#count += times;
    this.#sum += value * times;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  /** Adds all values of `other`, which stays as it is. Returns this histogram. */
  merge(other: Histogram): this {
    for (const { index, count } of other.buckets()) this.#add(index, count);
    this.#count += other.#count;
    this.#sum += other.#sum;
    this.#min = Math.min(this.#min, other.#min);
    this.#max = Math.max(this.#max, other.#max);
    return this;
  }

  /** Number of values. */
  get count(): number {
    return this.#count;
  }

  /** Exact sum in µs. */
  get sum(): number {
    return this.#sum;
  }

  /** Exact smallest value in µs, `undefined` without values. */
  get min(): number | undefined {
    return this.#count === 0 ? undefined : this.#min;
  }

  /** Exact largest value in µs, `undefined` without values. */
  get max(): number | undefined {
    return this.#count === 0 ? undefined : this.#max;
  }

  /** Exact mean in µs, `undefined` without values. */
  get mean(): number | undefined {
    return this.#count === 0 ? undefined : this.#sum / this.#count;
  }

  /**
   * Quantile in µs by nearest rank (see `quantile`), at most 0.39 % off the exact one; 0 and 1 give
   * the exact minimum and maximum. `undefined` without values.
   */
  quantile(q: number): number | undefined {
    const rank = nearestRank(q, this.#count);
    if (this.#count === 0) return undefined;
    if (rank === 1) return this.#min;
    if (rank === this.#count) return this.#max;
    let seen = 0;
    for (const { start, end, count } of this.buckets()) {
      seen += count;
      if (seen >= rank) return Math.min(this.#max, Math.max(this.#min, (start + end) / 2));
    }
    return this.#max;
  }

  /** Number of values at or below `valueUs`; values that share a bucket with it count as below. */
  countAtMost(valueUs: number): number {
    if (Number.isNaN(valueUs)) throw new RangeError("cannot compare with NaN");
    if (valueUs < 0) return 0;
    if (valueUs >= MAX_VALUE) return this.#count;
    const last = bucketOf(Math.floor(valueUs));
    let seen = 0;
    for (let index = 0; index <= last && index < this.#counts.length; index++) {
      seen += this.#counts[index] ?? 0;
    }
    return seen;
  }

  /** The buckets that hold values, in ascending order. */
  *buckets(): Generator<Bucket> {
    for (let index = 0; index < this.#counts.length; index++) {
      const count = this.#counts[index] ?? 0;
      if (count > 0) yield { index, start: bucketStart(index), end: bucketEnd(index), count };
    }
  }

  /**
   * Builds a histogram from buckets and exact totals. Trusts its input: `decodeHistogram` checks
   * what came from outside.
   */
  static restore(
    buckets: Iterable<Pick<Bucket, "index" | "count">>,
    totals: { readonly sum: number; readonly min: number; readonly max: number },
  ): Histogram {
    const histogram = new Histogram();
    for (const { index, count } of buckets) {
      histogram.#add(index, count);
      histogram.#count += count;
    }
    if (histogram.#count > 0) {
      histogram.#sum = totals.sum;
      histogram.#min = totals.min;
      histogram.#max = totals.max;
    }
    return histogram;
  }

  #add(index: number, times: number): void {
    if (index >= this.#counts.length) {
      const octaves = Math.floor(index / SUB_BUCKETS) + 1;
      const grown = new Float64Array(octaves * SUB_BUCKETS);
      grown.set(this.#counts);
      this.#counts = grown;
    }
    this.#counts[index] = (this.#counts[index] ?? 0) + times;
  }
}
