import { checkId } from "@stagegate/results";
import type { Check, ObjectiveConfig } from "@stagegate/schema";
import type { ObjectiveViolation } from "@stagegate/telemetry";

/** One limit of an objective, judged. */
export interface Judged {
  check: Check;
  violation?: ObjectiveViolation;
}

export type QuestionFrame = Pick<Check, "id" | "title" | "service">;

/** The same limit has the same id whether there is data for it or not: history depends on it. */
export function questionFrame(objective: ObjectiveConfig, what: string): QuestionFrame {
  const where = objective.operation === undefined ? "" : ` (${objective.operation})`;
  return {
    id: checkId({ kind: "slo", scope: objective.service ?? "", titlePath: [objective.name, what] }),
    title: what === "promql" ? objective.name : `${objective.name}: ${what}${where}`,
    ...(objective.service === undefined ? {} : { service: objective.service }),
  };
}

/** What an objective asks, as it stands in titles and ids. */
export function questionsOf(objective: ObjectiveConfig): string[] {
  const { promql, latency, "child-calls": calls } = objective;
  return [
    ...(promql === undefined ? [] : ["promql"]),
    ...(latency === undefined ? [] : [latencyQuestion(latency.quantile)]),
    ...(objective["error-ratio"] === undefined ? [] : ["error ratio"]),
    ...(calls === undefined ? [] : [callsQuestion(calls.to)]),
  ];
}

export function latencyQuestion(quantile: number): string {
  return `p${Number((quantile * 100).toFixed(3))} latency`;
}

export function callsQuestion(to: string): string {
  return `calls to ${to} per request`;
}

/** Every question of an objective, when there is no data for any of them. */
export function withoutData(objective: ObjectiveConfig, reason: string): Judged[] {
  return questionsOf(objective).map((what) => ({
    check: {
      ...questionFrame(objective, what),
      verdict: "inconclusive",
      message: `no telemetry: ${reason}`,
    },
  }));
}

/** Too little data is neither good nor bad. */
export function undecided(
  objective: ObjectiveConfig,
  what: string,
  { message, samples }: { message: string; samples: number },
): Judged {
  const frame = questionFrame(objective, what);
  return { check: { ...frame, verdict: "inconclusive", message, samples } };
}

export function tooFew(have: number, need: number): string {
  return `${have} ${have === 1 ? "request is" : "requests are"} too few to tell; ${need} are needed`;
}

/** A figure beyond its limit or within it. */
export interface Figures {
  pass: boolean;
  message: string;
  observed: number;
  limit: number;
  unit: string;
  samples: number;
}

export function decided(
  objective: ObjectiveConfig,
  what: string,
  { kind, figures }: { kind: ObjectiveViolation["kind"]; figures: Figures },
): Judged {
  const { pass, message, observed, limit, unit, samples } = figures;
  const check: Check = {
    ...questionFrame(objective, what),
    verdict: pass ? "pass" : "fail",
    message,
    observed,
    threshold: limit,
    unit,
    samples,
  };
  if (pass) return { check };
  const { service, operation, "child-calls": calls } = objective;
  return {
    check,
    violation: {
      kind,
      title: objective.name,
      observed,
      expected: limit,
      unit,
      ...(service === undefined ? {} : { service }),
      ...(operation === undefined ? {} : { operation }),
      ...(kind === "child-calls" && calls !== undefined ? { callee: calls.to } : {}),
    },
  };
}
