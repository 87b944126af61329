import { minSamplesForQuantile, wilsonInterval } from "@stagegate/stats";
import type { LoadResult, SaturationReason } from "../result.ts";
import { percent, show, unmet } from "./message.ts";
import { achievedRatio, select, type Selection } from "./select.ts";
import type { Threshold } from "./threshold.ts";

/** A generator whose starts are later than this at their 99th percentile has no tail to show, ms. */
const LATE_TAIL_MS = 20;

/** What every judged question says. */
interface LoadCheckFrame {
  /** Stable: the threshold as written, or the name of a rule that holds for every run. */
  readonly id: string;
  readonly title: string;
  /** One line: what was seen, and for a fail what is behind it. */
  readonly message: string;
  /** Milliseconds or a ratio, as `unit` says. */
  readonly threshold: number;
  readonly unit: "ms" | "ratio";
}

/** A question that the run answers. */
export interface DecidedLoadCheck extends LoadCheckFrame {
  readonly verdict: "pass" | "fail";
  readonly observed: number;
  readonly samples: number;
}

/** A question that the run cannot answer: never green. */
export interface UndecidedLoadCheck extends LoadCheckFrame {
  readonly verdict: "inconclusive";
  readonly observed?: number;
  readonly samples?: number;
}

/** One judged question about a run. */
export type LoadCheck = DecidedLoadCheck | UndecidedLoadCheck;

/** Below this share of the asked rate the stack was not put under the load that was asked for. */
const MIN_ACHIEVED = 0.95;
/** With no error in n requests the error ratio is below 3/n with 95% confidence. */
const RULE_OF_THREE = 3;
/** Below this a mean hangs on single values. */
const SAMPLES_FOR_MEAN = 30;

/**
 * Judges a run. The first check is a rule that always holds: something was sent, at the rate that
 * was asked for. Then the thresholds, in order. A run that was cut short decides nothing, and so
 * does a phase in which the generator was saturated.
 */
export function judgeLoad(result: LoadResult, thresholds: readonly Threshold[]): LoadCheck[] {
  return [rateCheck(result), ...thresholds.map((each) => thresholdCheck(result, each))];
}

/** Why the figures say nothing about the stack; undefined when they do. */
function doubtOf(result: LoadResult, selection: Selection): string | undefined {
  if (result.partial) return "the run was cut short";
  for (const phase of selection.phases) {
    // A late event loop makes latencies look longer, never shorter: see `slowLoop`.
    const reasons = phase.reasons.filter((reason) => reason.kind !== "loop-delay");
    if (reasons.length > 0) return saturatedIn(phase.phase, reasons);
  }
  return selection.due === 0 ? "no request was sent" : undefined;
}

function saturatedIn(phase: string, reasons: readonly SaturationReason[]): string {
  const messages = reasons.map((reason) => reason.message).join("; ");
  return `the load generator was saturated in ${phase}: ${messages}`;
}

/**
 * Why a latency above its limit may be the generator's: it read answers late. A latency below its
 * limit stands all the same.
 */
function slowLoop(selection: Selection, threshold: Threshold): string | undefined {
  if (unitOf(threshold) !== "ms") return undefined;
  for (const phase of selection.phases) {
    const reasons = phase.reasons.filter((reason) => reason.kind === "loop-delay");
    if (reasons.length > 0) return saturatedIn(phase.phase, reasons);
  }
  return undefined;
}

function rateCheck(result: LoadResult): LoadCheck {
  const frame = {
    id: "rate",
    title: "The asked rate was reached",
    threshold: MIN_ACHIEVED,
    unit: "ratio",
  } as const;
  const whole = select(result, {});
  const observed = whole === undefined ? undefined : achievedRatio(whole);
  if (whole === undefined || observed === undefined) {
    return { ...frame, verdict: "inconclusive", message: "no request was sent" };
  }
  const doubt = doubtOf(result, whole);
  if (doubt !== undefined) return { ...frame, verdict: "inconclusive", message: doubt };
  const asked = Math.max(...whole.phases.map((phase) => phase.askedRate));
  const share = `${percent(observed)} of ${asked.toFixed(1)} arrivals/s asked`;
  const figures = { ...frame, observed, samples: whole.due };
  if (observed >= MIN_ACHIEVED) return { ...figures, verdict: "pass", message: share };
  const cause = `${whole.dropped} requests found ${result.maxInFlight} arrivals unanswered before them`;
  return { ...figures, verdict: "fail", message: `only ${share}: ${cause}` };
}

function thresholdCheck(result: LoadResult, threshold: Threshold): LoadCheck {
  const frame = {
    id: threshold.text,
    title: threshold.text,
    threshold: threshold.limit,
    unit: unitOf(threshold),
  };
  const selection = select(result, threshold);
  if (selection === undefined) {
    return { ...frame, verdict: "inconclusive", message: unmet(result, threshold) };
  }
  const doubt = doubtOf(result, selection);
  if (doubt !== undefined) return { ...frame, verdict: "inconclusive", message: doubt };
  const { observed, samples, needed, evident } = measure(selection, threshold);
  if (observed === undefined || (samples < needed && !evident)) {
    const seen = observed === undefined ? {} : { observed };
    const few = `${samples} samples are too few to tell; ${needed} are needed`;
    const message = few + lossOf(selection);
    return { ...frame, ...seen, verdict: "inconclusive", samples, message };
  }
  const pass = holds(observed, threshold);
  const message = `${show(observed, frame.unit)} over ${samples} requests`;
  const slow = pass ? undefined : slowLoop(selection, threshold);
  if (slow !== undefined) {
    return { ...frame, verdict: "inconclusive", observed, samples, message: slow };
  }
  if (!pass && isOwnDelay(selection, threshold)) {
    const own = `${message}, but part of it is the generator's own delay`;
    return { ...frame, verdict: "inconclusive", observed, samples, message: own };
  }
  return {
    ...frame,
    verdict: pass ? "pass" : "fail",
    message: pass ? message : message + lossOf(selection),
    observed,
    samples,
  };
}

function unitOf({ metric }: Threshold): "ms" | "ratio" {
  return metric.kind === "error-ratio" || metric.kind === "achieved-ratio" ? "ratio" : "ms";
}

/**
 * In an open model nothing but the generator itself delays a request between due and sent. A limit
 * that only this delay breaks says nothing about the stack.
 */
function isOwnDelay(selection: Selection, threshold: Threshold): boolean {
  const { metric } = threshold;
  if (unitOf(threshold) !== "ms") return false;
  // Answers are read as late as requests are sent: such a tail is not the stack's to answer for.
  const lateTail = selection.phases.some((phase) => phase.pacing.p99Ms > LATE_TAIL_MS);
  if (lateTail && metric.kind === "quantile" && metric.q >= 0.99) return true;
  const { observed } = measure({ ...selection, latency: selection.service }, threshold);
  return observed !== undefined && holds(observed, threshold);
}

interface Measured {
  readonly observed: number | undefined;
  readonly samples: number;
  readonly needed: number;
  /** Broken beyond doubt, however few samples there are. */
  readonly evident?: boolean;
}

function measure(selection: Selection, { metric, limit }: Threshold): Measured {
  const { latency, due, lost } = selection;
  const ms = (us: number | undefined) => (us === undefined ? undefined : us / 1_000);
  switch (metric.kind) {
    case "quantile": {
      const needed = minSamplesForQuantile(metric.q);
      return { observed: ms(latency.quantile(metric.q)), samples: latency.count, needed };
    }
    case "mean":
      return { observed: ms(latency.mean), samples: latency.count, needed: SAMPLES_FOR_MEAN };
    case "max":
      return { observed: ms(latency.max), samples: latency.count, needed: 1 };
    case "error-ratio":
      return {
        observed: due === 0 ? undefined : lost / due,
        samples: due,
        // Silence about a small ratio needs many requests before it says anything.
        needed: limit > 0 ? Math.ceil(RULE_OF_THREE / limit - 1e-9) : 1,
        evident: (wilsonInterval(lost, due)?.low ?? 0) > limit,
      };
    case "achieved-ratio":
      return { observed: achievedRatio(selection), samples: due, needed: 1 };
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

function lossOf({ errors, dropped }: Selection): string {
  const kinds = errors.slice(0, 3).map(({ kind, code, count }) => `${count} × ${kind} ${code}`);
  const parts = [...kinds, ...(dropped > 0 ? [`${dropped} dropped`] : [])];
  return parts.length === 0 ? "" : `; ${parts.join(", ")}`;
}
