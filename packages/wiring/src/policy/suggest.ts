import type { StoredRecord } from "@stagegate/core";
import type { Enforcement, GateId } from "@stagegate/schema";
import { predictionInterval, wilsonInterval } from "@stagegate/stats";
import { readGates, readSeries } from "./read.ts";
import type { GateRuns, Series } from "./read.ts";

/** Runs from which on a limit is proposed: with fewer the interval is wider than any use. */
export const MIN_RUNS_FOR_LIMIT = 8;
/** Runs from which on an enforcement is proposed. */
export const MIN_RUNS_FOR_ENFORCEMENT = 5;

/** Of the two-sided interval: a healthy run exceeds the limit once in 200. */
const CONFIDENCE = 0.99;
/** What nobody would want to be stopped for, as a share of the largest value seen. */
const MIN_EFFECT = 0.1;
/** The smallest limit of a ratio that says anything. */
const MIN_RATIO = 0.001;

export interface LimitSuggestion {
  gate: GateId;
  id: string;
  unit: string;
  runs: number;
  /** Smallest and largest value of the runs. */
  seen: { low: number; high: number };
  /** `below`: the value must stay under it. */
  kind: "below" | "above";
  limit: number;
  /** Of the newest run. */
  now: number;
}

export interface EnforcementSuggestion {
  gate: GateId;
  runs: number;
  enforcement: Enforcement;
  why: string;
  flaky: { id: string; flakes: number; runs: number; low: number; high: number }[];
}

export interface Suggestion {
  branch: string;
  /** Stored runs that were read. */
  runs: number;
  limits: LimitSuggestion[];
  enforcement: EnforcementSuggestion[];
  /** What was not proposed, and what it waits for. */
  waiting: string[];
}

/** What the stored runs of a branch speak for; nothing is proposed from too few of them. */
export function suggestPolicy(branch: string, records: readonly StoredRecord[]): Suggestion {
  const waiting: string[] = [];
  const limits = readSeries(records).flatMap((series): LimitSuggestion[] => {
    if (series.threshold === undefined) return [];
    if (series.values.length >= MIN_RUNS_FOR_LIMIT) return limitOf(series);
    waiting.push(`${series.id}: learning, ${series.values.length} of ${MIN_RUNS_FOR_LIMIT} runs`);
    return [];
  });
  const enforcement = readGates(records).flatMap((gate): EnforcementSuggestion[] => {
    if (gate.runs >= MIN_RUNS_FOR_ENFORCEMENT) return [enforcementOf(gate)];
    waiting.push(`${gate.gate}: learning, ${gate.runs} of ${MIN_RUNS_FOR_ENFORCEMENT} runs`);
    return [];
  });
  return { branch, runs: records.length, limits, enforcement, waiting };
}

/** Runs that passed stand on the good side of their limit. */
function limitOf({ gate, id, unit, values, threshold = Infinity }: Series): LimitSuggestion[] {
  const high = Math.max(...values);
  const low = Math.min(...values);
  const kind = threshold >= high ? "below" : "above";
  const limit = kind === "below" ? upper(values, high, unit) : lower(values, low);
  if (limit === undefined) return [];
  const seen = { low, high };
  return [{ gate, id, unit, runs: values.length, seen, kind, limit, now: threshold }];
}

function upper(values: readonly number[], high: number, unit: string): number | undefined {
  const positive = values.every((value) => value > 0);
  const scale = positive ? "log" : "linear";
  const interval = predictionInterval(values, { confidence: CONFIDENCE, scale });
  if (interval === undefined) return undefined;
  const wanted = Math.max(interval.high, high * (1 + MIN_EFFECT));
  if (unit === "ratio") return round(Math.min(1, Math.max(wanted, MIN_RATIO)), "up");
  return wanted > 0 ? round(wanted, "up") : undefined;
}

function lower(values: readonly number[], low: number): number | undefined {
  const interval = predictionInterval(values, { confidence: CONFIDENCE, scale: "linear" });
  if (interval === undefined) return undefined;
  const wanted = Math.min(interval.low, low * (1 - MIN_EFFECT));
  return wanted > 0 ? round(wanted, "down") : undefined;
}

/** Two digits: more would claim a precision that nobody has. */
function round(value: number, way: "up" | "down"): number {
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  const steps = way === "up" ? Math.ceil(value / step) : Math.floor(value / step);
  return Number((steps * step).toPrecision(2));
}

function enforcementOf({ gate, runs, verdicts, flaky }: GateRuns): EnforcementSuggestion {
  const red = verdicts.filter((verdict) => verdict !== "pass" && verdict !== "skip").length;
  const undecided = verdicts.filter((v) => v === "inconclusive" || v === "error").length;
  const rated = flaky.map(({ id, flakes, runs: of }) => {
    const { low = 0, high = 1 } = wilsonInterval(flakes, of) ?? {};
    return { id, flakes, runs: of, low, high };
  });
  const of = (count: number, what: string): string => `${count} of ${runs} runs ${what}`;
  const decided = ((): [Enforcement, string] => {
    if (undecided * 2 > runs) return ["observe", of(undecided, "had too little to decide")];
    if (red === 0) return ["all", `${runs} of ${runs} runs were green`];
    return ["new", of(red, "were not green: what the branch has already should stop nobody")];
  })();
  return { gate, runs, enforcement: decided[0], why: decided[1], flaky: rated };
}
