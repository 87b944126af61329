/**
 * Rank (1-based) of quantile `q` among `count` sorted samples: the smallest rank whose share of the
 * samples is at least `q` (nearest rank). The small slack undoes binary rounding, so that 0.07 of
 * 100 samples is rank 7 and not 8.
 */
export function nearestRank(q: number, count: number): number {
  assertQuantile(q);
  return Math.min(count, Math.max(1, Math.ceil(q * count - 1e-9 * Math.max(1, count))));
}

/** Throws a RangeError unless `q` is a number from 0 to 1. */
export function assertQuantile(q: number): void {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`a quantile lies between 0 and 1, got ${q}`);
}

/** A sorted copy; throws a RangeError on NaN, which has no place in an order. */
export function sorted(values: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(values).sort();
  // A typed array sorts NaN to its end.
  if (copy.length > 0 && Number.isNaN(copy[copy.length - 1])) {
    throw new RangeError("samples must not contain NaN");
  }
  return copy;
}

/**
 * Exact quantile by nearest rank: an observed value, never an interpolated one.
 * `undefined` without samples. The definition is the one that `Histogram.quantile` approximates.
 */
export function quantile(values: ArrayLike<number>, q: number): number | undefined {
  return quantileOfSorted(sorted(values), q);
}

/** `quantile` of values that are already in ascending order. */
export function quantileOfSorted(values: ArrayLike<number>, q: number): number | undefined {
  assertQuantile(q);
  return values.length === 0 ? undefined : values[nearestRank(q, values.length) - 1];
}

/**
 * Quantile with linear interpolation between order statistics, type 7 of Hyndman and Fan, "Sample
 * Quantiles in Statistical Packages" (1996): the default of R and NumPy. For small samples, where a
 * nearest rank jumps. `undefined` without samples.
 */
export function quantileLinear(values: ArrayLike<number>, q: number): number | undefined {
  assertQuantile(q);
  const order = sorted(values);
  if (order.length === 0) return undefined;
  const position = (order.length - 1) * q;
  const low = order[Math.floor(position)] ?? Number.NaN;
  const high = order[Math.ceil(position)] ?? Number.NaN;
  const share = position - Math.floor(position);
  return share === 0 ? low : low + (high - low) * share;
}

/**
 * How many samples a quantile needs before it says something: 10 beyond it, so 10/(1-q)
 * (p95: 200, p99: 1,000), and as many below it for quantiles under the median. Infinity for 0 and 1.
 */
export function minSamplesForQuantile(q: number): number {
  assertQuantile(q);
  return Math.ceil(10 / Math.min(q, 1 - q) - 1e-6);
}
