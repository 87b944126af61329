/** Positive side of an ExponentialHistogramDataPoint. */
export interface ExponentialShape {
  readonly scale: number;
  readonly zeroCount: number;
  readonly offset: number;
  readonly counts: readonly number[];
}

/**
 * Explicit buckets of an exponential histogram: bucket i covers (base^i, base^(i+1)] with
 * base = 2^(2^-scale) (OpenTelemetry metrics data model, "ExponentialHistogram"). The zero bucket
 * becomes the first one. Negative values, which durations and sizes do not have, are left out.
 */
export function explicitFromExponential(shape: ExponentialShape): {
  bounds: number[];
  buckets: number[];
} {
  const log2Base = 2 ** -shape.scale;
  const bounds: number[] = [2 ** (shape.offset * log2Base)];
  const buckets: number[] = [shape.zeroCount];
  shape.counts.forEach((count, index) => {
    bounds.push(2 ** ((shape.offset + index + 1) * log2Base));
    buckets.push(count);
  });
  buckets.push(0);
  return { bounds, buckets };
}
