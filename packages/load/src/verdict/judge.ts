import { minSamplesForQuantile } from "@stagegate/stats";
import type { LoadResult } from "../result.ts";
import type { Selection } from "./select.ts";
import { achievedRatio, select } from "./select.ts";
import type { Threshold } from "./threshold.ts";

/** One judged question about a run. */
export interface LoadCheck {
  /** Stable: the threshold as written, or the name of a rule that holds for every run. */
  readonly id: string;
  readonly title: string;
  readonly verdict: "pass" | "fail" | "inconclusive";
  readonly message: string;
  readonly observed?: number;
  readonly threshold?: number;
  /** ms or ratio. */
  readonly unit?: string;
  readonly samples?: number;
}

/** Below this share of the asked rate the stack was not put under the load that was asked for. */
const MIN_ACHIEVED = 0.95;
/** With no error in n requests the error ratio is below 3/n with 95% confidence. */
const RULE_OF_THREE = 3;

/**
 * Judges a run. Two rules always hold: something was sent, and at the rate that was asked for. A
 * saturated generator or a run that was cut short decides nothing: its thresholds are inconclusive.
 */
export function judgeLoad(result: LoadResult, thresholds: readonly Threshold[]): LoadCheck[] {
  const whole = select(result, {});
  const doubt = doubtOf(result, whole);
  const rate = rateCheck(result, whole, doubt);
  return [rate, ...thresholds.map((threshold) => thresholdCheck(result, threshold, doubt))];
}

/** Why the figures say nothing about the stack; undefined when they do. */
function doubtOf(result: LoadResult, whole: Selection | undefined): string | undefined {
  if (whole === undefined || whole.due === 0) return "no request was sent";
  if (result.partial) return "the run was cut short";
  const saturated = whole.phases.find((phase) => phase.saturated);
  if (saturated === undefined) return undefined;
  const reasons = saturated.reasons.map((reason) => reason.message).join("; ");
  return `the load generator was saturated in ${saturated.phase}: ${reasons}`;
}

function rateCheck(
  result: LoadResult,
  whole: Selection | undefined,
  doubt: string | undefined,
): LoadCheck {
  const frame = { id: "rate", title: "The asked rate was reached" };
  if (doubt !== undefined || whole === undefined) {
    return { ...frame, verdict: "inconclusive", message: doubt ?? "no request was sent" };
  }
  const observed = achievedRatio(whole) ?? 0;
  const asked = whole.phases.map((phase) => phase.askedRate);
  const rates = `${Math.max(...asked).toFixed(1)} arrivals/s asked`;
  const figures = { observed, threshold: MIN_ACHIEVED, unit: "ratio", samples: whole.due };
  if (observed >= MIN_ACHIEVED) {
    return { ...frame, ...figures, verdict: "pass", message: `${percent(observed)} of ${rates}` };
  }
  const message = `only ${percent(observed)} of ${rates}: ${whole.dropped} arrivals found ${result.maxInFlight} unanswered requests before them`;
  return { ...frame, ...figures, verdict: "fail", message };
}

function thresholdCheck(
  result: LoadResult,
  threshold: Threshold,
  doubt: string | undefined,
): LoadCheck {
  const frame = { id: threshold.text, title: threshold.text, threshold: threshold.limit };
  if (doubt !== undefined) return { ...frame, verdict: "inconclusive", message: doubt };
  const selection = select(result, threshold);
  if (selection === undefined) {
    const names = [...new Set(result.series.map((each) => each.request))].join(", ");
    const message = `the run has no such request or phase; requests: ${names}`;
    return { ...frame, verdict: "inconclusive", message };
  }
  const measured = measure(selection, threshold);
  if (measured.observed === undefined || measured.samples < measured.needed) {
    const message = `${measured.samples} samples are too few to tell; ${measured.needed} are needed`;
    return { ...frame, verdict: "inconclusive", samples: measured.samples, message };
  }
  const { observed, samples, unit } = measured;
  const pass = holds(observed, threshold);
  const why = pass || selection.errors.length === 0 ? "" : `; ${errorText(selection)}`;
  return {
    ...frame,
    verdict: pass ? "pass" : "fail",
    message: `${show(observed, unit)} over ${samples} requests${why}`,
    observed,
    unit,
    samples,
  };
}

interface Measured {
  readonly observed: number | undefined;
  readonly samples: number;
  readonly needed: number;
  readonly unit: "ms" | "ratio";
}

function measure(selection: Selection, { metric, limit }: Threshold): Measured {
  const { latency, due, lost } = selection;
  const ms = (us: number | undefined): number | undefined =>
    us === undefined ? undefined : us / 1000;
  switch (metric.kind) {
    case "quantile": {
      const needed = minSamplesForQuantile(metric.q);
      return {
        observed: ms(latency.quantile(metric.q)),
        samples: latency.count,
        needed,
        unit: "ms",
      };
    }
    case "mean":
      return { observed: ms(latency.mean), samples: latency.count, needed: 30, unit: "ms" };
    case "max":
      return { observed: ms(latency.max), samples: latency.count, needed: 1, unit: "ms" };
    case "error-ratio": {
      const observed = due === 0 ? undefined : lost / due;
      // Silence about a small ratio needs many requests before it says anything.
      const enough = limit > 0 ? Math.ceil(RULE_OF_THREE / limit) : 1;
      return { observed, samples: due, needed: Math.min(enough, 3000), unit: "ratio" };
    }
    case "achieved-ratio":
      return { observed: achievedRatio(selection), samples: due, needed: 1, unit: "ratio" };
  }
}

function holds(observed: number, { comparison, limit }: Threshold): boolean {
  switch (comparison) {
    case "<":
      return observed < limit;
    case "<=":
      return observed <= limit;
    case ">":
      return observed > limit;
    case ">=":
      return observed >= limit;
  }
}

function errorText({ errors, dropped }: Selection): string {
  const parts = errors.slice(0, 3).map(({ kind, code, count }) => `${count} × ${kind} ${code}`);
  return [...parts, ...(dropped > 0 ? [`${dropped} dropped`] : [])].join(", ");
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(ratio < 0.1 ? 2 : 1)}%`;
}

function show(value: number, unit: "ms" | "ratio"): string {
  return unit === "ratio"
    ? percent(value)
    : `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}
