import type { Check, ObjectiveConfig } from "@stagegate/schema";
import type { ObjectiveViolation, PromqlResult, PromqlSource } from "@stagegate/telemetry";
import { knownService } from "./labels.ts";
import { questionFrame } from "./question.ts";
import type { Judged } from "./question.ts";

/** A query with its placeholders filled in, and the time it is asked for. */
export interface Query {
  promql: string;
  /** Milliseconds since the epoch. */
  atMs: number;
  /** Canonical service names by every name that labels may use. */
  names: ReadonlyMap<string, string>;
}

/** Judges a PromQL objective: one number against its limits. */
export async function judgeQuery(
  objective: ObjectiveConfig,
  source: PromqlSource,
  { promql, atMs, names }: Query,
): Promise<Judged> {
  const frame = questionFrame(objective, "promql");
  const result = await source.query(promql, atMs);
  if (result.kind !== "value") {
    const wrong = result.kind === "refused" || result.kind === "several";
    const verdict = wrong ? "error" : "inconclusive";
    return { check: { ...frame, verdict, message: reason(result, promql) } };
  }
  const { value } = result;
  const limits = [...limitsOf(objective)];
  const missed = limits.find(({ holds }) => !holds(value));
  const words = limits.map(({ text }) => text).join(" and ");
  const unit = objective.unit ?? "";
  const threshold = (missed ?? limits[0])?.limit;
  const check: Check = {
    ...frame,
    verdict: missed === undefined ? "pass" : "fail",
    message: `${shown(value)}${unit === "" ? "" : ` ${unit}`}; it must be ${words}`,
    observed: value,
    ...(threshold === undefined ? {} : { threshold }),
    ...(unit === "" ? {} : { unit }),
  };
  const service = objective.service ?? knownService(result.labels ?? {}, names);
  return missed === undefined || service === undefined
    ? { check }
    : { check: { ...check, service }, violation: violationOf(check, service) };
}

/** A seed for the diagnosis: what a query or a rule measures is not known, whom it is about is. */
export function violationOf(check: Check, service: string): ObjectiveViolation {
  const { title, observed, threshold, unit } = check;
  return {
    kind: "other",
    service,
    title,
    ...(observed === undefined ? {} : { observed }),
    ...(threshold === undefined ? {} : { expected: threshold }),
    ...(unit === undefined ? {} : { unit }),
  };
}

interface Limit {
  limit: number;
  text: string;
  holds(value: number): boolean;
}

function* limitsOf({ below, above }: ObjectiveConfig): Generator<Limit> {
  if (below !== undefined) {
    yield { limit: below, text: `below ${below}`, holds: (value) => value < below };
  }
  if (above !== undefined) {
    yield { limit: above, text: `above ${above}`, holds: (value) => value > above };
  }
}

function shown(value: number): string {
  return Number(value.toPrecision(4)).toString();
}

function reason(result: Exclude<PromqlResult, { kind: "value" }>, promql: string): string {
  switch (result.kind) {
    case "empty":
      return `the query matches no series: ${promql}`;
    case "not-a-number":
      return `the query gives ${result.found}: a ratio of nothing is no number`;
    case "several": {
      const [first = "", second = ""] = result.series;
      const example = `${first}, ${second}${result.total > 2 ? ", …" : ""}`;
      return `the query gives ${result.total} series (${example}); sum() or a label makes it one`;
    }
    case "refused":
      return result.message;
    case "unreachable":
      return `Prometheus cannot be reached: ${result.message}`;
  }
}
