import { formatDuration, parseDuration, parseRatio } from "@stagegate/schema";
import type { ObjectiveConfig } from "@stagegate/schema";
import {
  decodeHistogram,
  Histogram,
  minSamplesForQuantile,
  wilsonInterval,
} from "@stagegate/stats";
import type { ChildCallsSnapshot, RedSnapshot } from "@stagegate/telemetry";
import { childCalls } from "./child-calls.ts";
import { decided, latencyQuestion, tooFew, undecided } from "./question.ts";
import type { Judged } from "./question.ts";

export interface SpanFacts {
  red: RedSnapshot;
  childCalls: ChildCallsSnapshot;
  /** Canonical service name by telemetry name. */
  names: ReadonlyMap<string, string>;
}

interface Totals {
  count: number;
  errors: number;
  duration: Histogram;
}

/**
 * With no error in n requests the error ratio is below 3/n with 95% confidence ("rule of three",
 * https://doi.org/10.1001/jama.1983.03330370053031), so a limit of 1% needs 300 requests before
 * silence says anything.
 */
const RULE_OF_THREE = 3;
/** Fewer requests than these may be the cold start. */
const MIN_EVIDENT = 10;
/** What is broken beyond doubt needs no more samples; the doubt that is left. */
const EVIDENT_CONFIDENCE = 0.99;

/** Judges one objective over spans; each of its limits is a check. */
export function judgeSpans(objective: ObjectiveConfig, facts: SpanFacts): Judged[] {
  const { latency: quick, "error-ratio": ratio, "child-calls": calls } = objective;
  const totals = sum(objective, facts);
  return [
    ...(quick === undefined ? [] : [latency(objective, quick, totals)]),
    ...(ratio === undefined ? [] : [errors(objective, ratio.below, totals)]),
    ...(calls === undefined ? [] : [childCalls(objective, calls, facts)]),
  ];
}

function sum(objective: ObjectiveConfig, { red, names }: SpanFacts): Totals {
  const totals: Totals = { count: 0, errors: 0, duration: new Histogram() };
  for (const entry of red.entries) {
    if (entry.kind === "client") continue;
    if ((names.get(entry.service) ?? entry.service) !== objective.service) continue;
    if (objective.operation !== undefined && entry.operation !== objective.operation) continue;
    totals.count += entry.count;
    totals.errors += entry.errors;
    const decoded = decodeHistogram(entry.duration);
    if (decoded.ok) totals.duration.merge(decoded.histogram);
  }
  return totals;
}

function latency(
  objective: ObjectiveConfig,
  { quantile, below }: NonNullable<ObjectiveConfig["latency"]>,
  { duration }: Totals,
): Judged {
  const what = latencyQuestion(quantile);
  const limit = parseDuration(below) ?? Number.NaN;
  const need = objective["min-samples"] ?? minSamplesForQuantile(quantile);
  // Only what the histogram holds can be judged, whatever the count beside it says.
  const samples = duration.count;
  const beyond = samples - duration.countAtMost(limit * 1000);
  const evident = isEvident(objective, { hits: beyond, samples, limit: 1 - quantile });
  const observedUs = duration.quantile(quantile);
  if (observedUs === undefined || (samples < need && !evident)) {
    return tooLittle(objective, what, { have: samples, need });
  }
  const observed = observedUs / 1000;
  const pass = observed < limit;
  const relation = pass ? "below" : "not below";
  const message = `${formatDuration(observed)} is ${relation} the limit of ${formatDuration(limit)}`;
  const figures = { pass, message, observed, limit, unit: "ms", samples };
  return decided(objective, what, { kind: "latency", figures });
}

function errors(objective: ObjectiveConfig, below: string, totals: Totals): Judged {
  const what = "error ratio";
  const limit = parseRatio(below) ?? Number.NaN;
  const { count: samples, errors: failed } = totals;
  const need = objective["min-samples"] ?? Math.ceil(RULE_OF_THREE / limit - 1e-9);
  const evident = isEvident(objective, { hits: failed, samples, limit });
  if (samples === 0 || (samples < need && !evident)) {
    return tooLittle(objective, what, { have: samples, need });
  }
  const observed = failed / samples;
  const pass = observed < limit;
  const message = `${failed} of ${samples} requests failed, ${percent(observed)}; the limit is ${below}`;
  const figures = { pass, message, observed, limit, unit: "ratio", samples };
  return decided(objective, what, { kind: "errors", figures });
}

/** Whether even these few requests leave no doubt. Who names a minimum wants that minimum. */
function isEvident(
  objective: ObjectiveConfig,
  { hits, samples, limit }: { hits: number; samples: number; limit: number },
): boolean {
  if (objective["min-samples"] !== undefined || samples < MIN_EVIDENT) return false;
  return (wilsonInterval(hits, samples, EVIDENT_CONFIDENCE)?.low ?? 0) > limit;
}

function tooLittle(
  objective: ObjectiveConfig,
  what: string,
  { have, need }: { have: number; need: number },
): Judged {
  const nobody = `no request of ${objective.service ?? "the service"} was seen`;
  return undecided(objective, what, {
    message: have === 0 ? nobody : tooFew(have, need),
    samples: have,
  });
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(ratio < 0.1 ? 2 : 1)}%`;
}
