import { quantileLinear } from "./quantile.ts";

/** Middle value, the mean of the two middle ones for an even count; `undefined` without samples. */
export function median(values: ArrayLike<number>): number | undefined {
  return quantileLinear(values, 0.5);
}

/** Median of the absolute distances from the median (unscaled); `undefined` without samples. */
export function medianAbsoluteDeviation(values: ArrayLike<number>): number | undefined {
  const middle = median(values);
  return middle === undefined
    ? undefined
    : median(Float64Array.from(values, (value) => Math.abs(value - middle)));
}

/** Third minus first quartile, interpolated; `undefined` without samples. */
export function interquartileRange(values: ArrayLike<number>): number | undefined {
  const low = quantileLinear(values, 0.25);
  const high = quantileLinear(values, 0.75);
  return low === undefined || high === undefined ? undefined : high - low;
}

/**
 * Modified z-score of `value` against a sample (Iglewicz and Hoaglin, "How to Detect and Handle
 * Outliers", 1993): 0.6745 * (value - median) / MAD. Where more than half of the sample is one
 * value (MAD 0) the mean absolute deviation stands in, scaled by 1.2533. A sample without any
 * spread gives 0 for its own value and an infinite score for any other. `undefined` without samples.
 */
export function robustZ(value: number, values: ArrayLike<number>): number | undefined {
  const middle = median(values);
  const mad = medianAbsoluteDeviation(values);
  if (middle === undefined || mad === undefined) return undefined;
  const distance = value - middle;
  if (distance === 0) return 0;
  if (mad > 0) return (0.6744897501960817 * distance) / mad;
  let total = 0;
  for (let i = 0; i < values.length; i++) total += Math.abs((values[i] ?? middle) - middle);
  return distance / (1.2533141373155003 * (total / values.length));
}
