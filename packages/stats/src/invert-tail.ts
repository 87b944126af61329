/**
 * The distance x >= 0 from the centre of a symmetric distribution at which its upper tail is
 * `probability` (0 < probability <= 0.5), by bisection: the tail is monotone, so this is right for
 * one degree of freedom as for thousands, where faster methods need special cases.
 */
export function invertTail(tail: (x: number) => number, probability: number): number {
  if (probability === 0.5) return 0;
  let low = 0;
  let high = 1;
  while (tail(high) > probability && high < 1e300) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-13 * high; i++) {
    const middle = (low + high) / 2;
    if (tail(middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
