import { normalQuantile } from "./normal.ts";
import { studentQuantile } from "./student.ts";

/** A closed interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval of a ratio (E. B. Wilson, 1927): sound for few samples and for ratios near
 * 0 and 1, where the textbook interval is not. `undefined` without trials.
 */
export function wilsonInterval(
  hits: number,
  trials: number,
  confidence = 0.95,
): Interval | undefined {
  if (!(hits >= 0 && trials >= hits)) {
    throw new RangeError(`hits must lie between 0 and the number of trials, got ${hits}/${trials}`);
  }
  assertConfidence(confidence);
  if (trials === 0) return undefined;
  const z = normalQuantile(0.5 + confidence / 2);
  const ratio = hits / trials;
  const scale = 1 + (z * z) / trials;
  const centre = ratio + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((ratio * (1 - ratio)) / trials + (z * z) / (4 * trials * trials));
  return {
    low: hits === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: hits === trials ? 1 : Math.min(1, (centre + reach) / scale),
  };
}

/** How `predictionInterval` is computed. */
export interface PredictionOptions {
  /** Probability that the next value lies inside; 0.99 when not given. */
  readonly confidence?: number;
  /** `log` (default) for values that scale, such as latencies: computed on logarithms. */
  readonly scale?: "log" | "linear";
}

/**
 * Interval in which the next value of a run-level statistic (a p95 of a run, say) falls with the
 * given probability, from earlier runs that are alike and independent:
 * mean ± t(n-1) * s * sqrt(1 + 1/n). A sided test at level alpha takes `confidence` 1 - 2*alpha and
 * one end. Source: Hahn and Meeker, "Statistical Intervals", section 3.
 *
 * `undefined` for fewer than 2 values, and on the log scale for values that are not positive.
 * Equal values give an interval of no width: callers add a minimum effect.
 */
export function predictionInterval(
  values: readonly number[],
  options: PredictionOptions = {},
): Interval | undefined {
  const { confidence = 0.99, scale = "log" } = options;
  assertConfidence(confidence);
  if (values.length < 2 || !values.every((value) => Number.isFinite(value))) return undefined;
  if (scale === "log" && values.some((value) => value <= 0)) return undefined;
  const scaled = scale === "log" ? values.map((value) => Math.log(value)) : values;
  const n = scaled.length;
  const mean = scaled.reduce((sum, value) => sum + value, 0) / n;
  const squares = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (n - 1));
  const reach = studentQuantile(0.5 + confidence / 2, n - 1) * deviation * Math.sqrt(1 + 1 / n);
  const back = scale === "log" ? Math.exp : (value: number) => value;
  return { low: back(mean - reach), high: back(mean + reach) };
}

function assertConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`a confidence lies between 0 and 1, got ${confidence}`);
  }
}
