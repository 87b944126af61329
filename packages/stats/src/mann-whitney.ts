import { twoSidedP } from "./normal.ts";

/** Outcome of a Mann-Whitney U test. */
export interface MannWhitney {
  /** Pairs in which the second sample is larger, ties counted half. */
  readonly u: number;
  /** Normal score with continuity correction; positive when the second sample tends to be larger. */
  readonly z: number;
  /** Two-sided p-value. */
  readonly p: number;
  /** Common-language effect: chance that a value of the second sample is larger, 0.5 for no effect. */
  readonly effect: number;
}

/**
 * Mann-Whitney U test by normal approximation with tie and continuity correction (Mann and Whitney
 * 1947; Lehmann, "Nonparametrics", 1.4). With 3 + 3 samples p never falls below 0.08, and 5 + 5 are
 * needed for p < 0.01. Samples of one run are not independent of each other: compare run-level
 * statistics, not raw latencies. `undefined` when a sample is empty; RangeError on NaN.
 */
export function mannWhitney(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): MannWhitney | undefined {
  const n = first.length;
  const m = second.length;
  if (n === 0 || m === 0) return undefined;
  const { rankSum, tieTerm } = rankSecond(first, second);
  const total = n + m;
  const u = rankSum - (m * (m + 1)) / 2;
  const variance = ((n * m) / 12) * (total + 1 - tieTerm / (total * (total - 1)));
  const distance = u - (n * m) / 2;
  const corrected = Math.sign(distance) * Math.max(0, Math.abs(distance) - 0.5);
  const z = variance > 0 ? corrected / Math.sqrt(variance) : 0;
  return { u, z, p: twoSidedP(z), effect: u / (n * m) };
}

/** Sum of the mid-ranks of the second sample, and the sum of t^3 - t over groups of ties. */
function rankSecond(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): { rankSum: number; tieTerm: number } {
  const all = [
    ...Array.from(first, (value) => ({ value, second: false })),
    ...Array.from(second, (value) => ({ value, second: true })),
  ];
  if (all.some(({ value }) => Number.isNaN(value))) {
    throw new RangeError("samples must not contain NaN");
  }
  // Not by subtraction: Infinity - Infinity is NaN.
  all.sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)));
  let rankSum = 0;
  let tieTerm = 0;
  for (let start = 0; start < all.length;) {
    let end = start + 1;
    while (end < all.length && all[end]?.value === all[start]?.value) end++;
    const ties = end - start;
    tieTerm += ties ** 3 - ties;
    const midRank = (start + 1 + end) / 2;
    for (let i = start; i < end; i++) if (all[i]?.second) rankSum += midRank;
    start = end;
  }
  return { rankSum, tieTerm };
}
