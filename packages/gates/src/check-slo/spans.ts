import { checkId } from "@stagegate/results";
import { formatDuration, parseDuration, parseRatio } from "@stagegate/schema";
import type { Check, ObjectiveConfig } from "@stagegate/schema";
import { decodeHistogram, Histogram, minSamplesForQuantile } from "@stagegate/stats";
import type { ChildCallsSnapshot, ObjectiveViolation, RedSnapshot } from "@stagegate/telemetry";

export interface SpanFacts {
  red: RedSnapshot;
  childCalls: ChildCallsSnapshot;
  /** Canonical service name by telemetry name. */
  names: ReadonlyMap<string, string>;
}

export interface Judged {
  check: Check;
  violation?: ObjectiveViolation;
}

interface Totals {
  count: number;
  errors: number;
  duration: Histogram;
}

/**
 * With no error in n requests the error ratio is below 3/n with 95% confidence ("rule of three"),
 * so a limit of 1% needs 300 requests before silence says anything.
 */
const RULE_OF_THREE = 3;

/** Judges one objective over spans; each of its limits is a check. */
export function judgeSpans(objective: ObjectiveConfig, facts: SpanFacts): Judged[] {
  const totals = sum(objective, facts);
  return [
    ...(objective.latency === undefined ? [] : [latency(objective, objective.latency, totals)]),
    ...(objective["error-ratio"] === undefined
      ? []
      : [errors(objective, objective["error-ratio"].below, totals)]),
    ...(objective["child-calls"] === undefined
      ? []
      : [childCalls(objective, objective["child-calls"], facts)]),
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

function frame(
  objective: ObjectiveConfig,
  what: string,
): Pick<Check, "id" | "title"> & { service?: string } {
  const where = objective.operation === undefined ? "" : ` (${objective.operation})`;
  return {
    id: checkId({ kind: "slo", scope: objective.service ?? "", titlePath: [objective.name, what] }),
    title: `${objective.name}: ${what}${where}`,
    ...(objective.service === undefined ? {} : { service: objective.service }),
  };
}

/** Too little data is neither good nor bad. */
function tooFew(objective: ObjectiveConfig, what: string, have: number, need: number): Judged {
  const message =
    have === 0
      ? `no request of ${objective.service ?? "the service"} was seen`
      : `${have} requests are too few to tell; ${need} are needed`;
  return {
    check: { ...frame(objective, what), verdict: "inconclusive", message, samples: have },
  };
}

function latency(
  objective: ObjectiveConfig,
  { quantile, below }: NonNullable<ObjectiveConfig["latency"]>,
  { count, duration }: Totals,
): Judged {
  const what = `p${Number((quantile * 100).toFixed(3))} latency`;
  const need = objective["min-samples"] ?? minSamplesForQuantile(quantile);
  if (count < need) return tooFew(objective, what, count, need);
  const limit = parseDuration(below) ?? Number.NaN;
  const observed = (duration.quantile(quantile) ?? 0) / 1000;
  const pass = observed < limit;
  const relation = pass ? "below" : "not below";
  return {
    check: {
      ...frame(objective, what),
      verdict: pass ? "pass" : "fail",
      message: `${formatDuration(observed)} is ${relation} the limit of ${formatDuration(limit)}`,
      observed,
      threshold: limit,
      unit: "ms",
      samples: count,
    },
    ...(pass
      ? {}
      : { violation: violation(objective, "latency", { observed, expected: limit, unit: "ms" }) }),
  };
}

function errors(objective: ObjectiveConfig, below: string, totals: Totals): Judged {
  const what = "error ratio";
  const limit = parseRatio(below) ?? Number.NaN;
  const need = objective["min-samples"] ?? Math.ceil(RULE_OF_THREE / limit);
  const observed = totals.count === 0 ? 0 : totals.errors / totals.count;
  if (totals.count < need) return tooFew(objective, what, totals.count, need);
  const pass = observed < limit;
  return {
    check: {
      ...frame(objective, what),
      verdict: pass ? "pass" : "fail",
      message: `${totals.errors} of ${totals.count} requests failed, ${percent(observed)}; the limit is ${below}`,
      observed,
      threshold: limit,
      unit: "ratio",
      samples: totals.count,
    },
    ...(pass
      ? {}
      : {
          violation: violation(objective, "errors", { observed, expected: limit, unit: "ratio" }),
        }),
  };
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(ratio < 0.1 ? 2 : 1)}%`;
}

/** The operation that calls most; several operations are not averaged into innocence. */
function childCalls(
  objective: ObjectiveConfig,
  { to, "at-most": limit }: NonNullable<ObjectiveConfig["child-calls"]>,
  { childCalls: snapshot, names }: SpanFacts,
): Judged {
  const what = `calls to ${to} per request`;
  const operations = new Map<string, { requests: number; calls: number }>();
  for (const entry of snapshot.entries) {
    if ((names.get(entry.service) ?? entry.service) !== objective.service) continue;
    if ((names.get(entry.callee) ?? entry.callee) !== to) continue;
    if (objective.operation !== undefined && entry.operation !== objective.operation) continue;
    const key = `${entry.operation}\u0000${entry.origin}`;
    const row = operations.get(key) ?? { requests: 0, calls: 0 };
    row.requests = Math.max(row.requests, entry.requests);
    row.calls += entry.distribution.reduce(
      (total, [calls, requests]) => total + calls * requests,
      0,
    );
    operations.set(key, row);
  }
  const need = objective["min-samples"] ?? 10;
  const rows = [...operations.values()].filter((row) => row.requests >= need);
  const [worst] = rows.sort((a, b) => b.calls / b.requests - a.calls / a.requests);
  if (worst === undefined) {
    const seen = [...operations.values()].reduce((total, row) => total + row.requests, 0);
    return tooFew(objective, what, seen, need);
  }
  const observed = worst.calls / worst.requests;
  const pass = observed <= limit;
  return {
    check: {
      ...frame(objective, what),
      verdict: pass ? "pass" : "fail",
      message: `${observed.toFixed(2)} calls to ${to} per request, at most ${limit} are allowed`,
      observed,
      threshold: limit,
      unit: "calls",
      samples: worst.requests,
    },
    ...(pass
      ? {}
      : {
          violation: {
            ...violation(objective, "child-calls", { observed, expected: limit, unit: "calls" }),
            callee: to,
          },
        }),
  };
}

function violation(
  objective: ObjectiveConfig,
  kind: ObjectiveViolation["kind"],
  figures: { observed: number; expected: number; unit: string },
): ObjectiveViolation {
  return {
    kind,
    title: objective.name,
    ...figures,
    ...(objective.service === undefined ? {} : { service: objective.service }),
    ...(objective.operation === undefined ? {} : { operation: objective.operation }),
  };
}
