import { invertTail } from "./invert-tail.ts";

/**
 * Distribution function of Student's t by the regularised incomplete beta function
 * (Abramowitz and Stegun 26.7.1). `degrees` > 0, need not be whole.
 */
export function studentCdf(t: number, degrees: number): number {
  assertDegrees(degrees);
  if (t === 0) return 0.5;
  const tail = 0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
}

/** Quantile of Student's t, relative error about 1e-12. RangeError unless 0 < p < 1. */
export function studentQuantile(p: number, degrees: number): number {
  assertDegrees(degrees);
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`);
  const distance = invertTail((x) => studentCdf(-x, degrees), Math.min(p, 1 - p));
  return p < 0.5 ? -distance : distance;
}

function assertDegrees(degrees: number): void {
  if (!(degrees > 0)) throw new RangeError(`degrees of freedom are positive, got ${degrees}`);
}

/** Regularised incomplete beta function I_x(a, b) by its continued fraction (DLMF 8.17.22). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on this side of the mean; the other side follows by symmetry.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b),
  );
  return (front / a) * betaFraction(x, a, b);
}

/** Modified Lentz evaluation, Numerical Recipes 6.4. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/** Logarithm of the gamma function for x >= 0.5, Lanczos approximation (g = 7, n = 9). */
function logGamma(x: number): number {
  const shifted = x - 1;
  let sum = LANCZOS[0] ?? 0;
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (shifted + i);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
