/** Sub-buckets per octave: half a bucket is at most 1/256 (0.39 %) of a value. */
export const SUB_BUCKETS = 128;
const SUB_BITS = 7;
const TOP_OCTAVE = 39;

/** Largest value that a histogram takes, in µs: about 12 days. */
export const MAX_VALUE = 2 ** (TOP_OCTAVE + 1) - 1;

/** Number of buckets up to `MAX_VALUE`. */
export const MAX_BUCKETS = SUB_BUCKETS * (TOP_OCTAVE - SUB_BITS + 2);

/**
 * Bucket of a whole number of µs. Below 128 each value has its own bucket; above, each octave
 * [2^e, 2^(e+1)) is cut into 128 equal ones.
 */
export function bucketOf(value: number): number {
  if (value < SUB_BUCKETS) return value;
  if (value <= 0x7fffffff) {
    const octave = 31 - Math.clz32(value);
    return SUB_BUCKETS * (octave - SUB_BITS) + (value >>> (octave - SUB_BITS));
  }
  // 32-bit shifts end here; halving a whole number by a power of two is exact in a double.
  const octave = value < 2 ** 32 ? 31 : 63 - Math.clz32(Math.floor(value / 2 ** 32));
  return SUB_BUCKETS * (octave - SUB_BITS) + Math.floor(value / 2 ** (octave - SUB_BITS));
}

/** Smallest value of a bucket. */
export function bucketStart(index: number): number {
  if (index < 2 * SUB_BUCKETS) return index;
  const shift = Math.floor(index / SUB_BUCKETS) - 1;
  return (index - SUB_BUCKETS * shift) * 2 ** shift;
}

/** Largest whole value of a bucket. */
export function bucketEnd(index: number): number {
  return bucketStart(index + 1) - 1;
}
