/** Two-sided quantile of the normal distribution for 95 %. */
const Z = 1.959963984540054;

/**
 * Wilson score interval of a rate at 95 % (E. B. Wilson, 1927), the same as `wilsonInterval` of
 * the stats package, which core does not import. Undefined without trials.
 */
export function rateInterval(hits: number, trials: number): readonly [number, number] | undefined {
  if (trials === 0) return undefined;
  const ratio = hits / trials;
  const scale = 1 + (Z * Z) / trials;
  const centre = ratio + (Z * Z) / (2 * trials);
  const reach = Z * Math.sqrt((ratio * (1 - ratio)) / trials + (Z * Z) / (4 * trials * trials));
  const low = hits === 0 ? 0 : Math.max(0, (centre - reach) / scale);
  const high = hits === trials ? 1 : Math.min(1, (centre + reach) / scale);
  return [round(low), round(high)];
}

function round(ratio: number): number {
  return Math.round(ratio * 10_000) / 10_000;
}
