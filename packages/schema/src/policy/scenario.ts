import type { LoadScenarioConfig } from "../types.ts";
import { isSame } from "../compose/merge.ts";
import type { PolicyChange } from "./change.ts";
import { directionOf } from "./direction.ts";

interface Judged<T> {
  value: T;
  changes: PolicyChange[];
}

type Phases = LoadScenarioConfig["phases"];

/**
 * Less load is looser: every phase of the base must be there, in its order, as long and with as
 * many arrivals. The phases of the base count as a whole or not at all.
 */
export function judgePhases(before: Phases, now: Phases, at: readonly string[]): Judged<Phases> {
  if (isSame(before, now)) return { value: now, changes: [] };
  const names = now.map(({ name }) => name);
  const order = before.map(({ name }) => names.indexOf(name));
  const inOrder = order.every((place, index) => place > (order[index - 1] ?? -1));
  const heavier = before.every((phase, index) => isAsHeavy(phase, now[order[index] ?? -1]));
  const path = [...at, "phases"];
  if (inOrder && heavier) {
    const known = new Set(before.map(({ name }) => name));
    const added = now.some((phase) => phase["warm-up"] !== true && !known.has(phase.name));
    // A long and quiet phase thins out what is judged over all of them.
    const change = { path, direction: "unknown", before, now, counts: true } as const;
    return { value: now, changes: added ? [change] : [] };
  }
  return { value: before, changes: [{ path, direction: "looser", before, now }] };
}

function isAsHeavy(before: Phases[number], now: Phases[number] | undefined): boolean {
  if (now === undefined) return false;
  const least = { kind: "at-least" } as const;
  const directions = [
    directionOf(least, before.duration, now.duration),
    directionOf(least, before.rate, now.rate),
    directionOf(least, before["ramp-to"] ?? before.rate, now["ramp-to"] ?? now.rate),
  ];
  const leftOut = now["warm-up"] === true && before["warm-up"] !== true;
  return !leftOut && directions.every((each) => each === "same" || each === "tighter");
}

interface Threshold {
  text: string;
  /** What is limited, and from which side. */
  subject: string;
  side: "at-most" | "at-least";
  limit: string;
}

/** `p99{order@steady} < 800ms`; undefined for what is no threshold. */
function parse(text: string): Threshold | undefined {
  const at = text.search(/[<>]/);
  if (at < 1) return undefined;
  const operator = text.slice(at).startsWith("<") ? "at-most" : "at-least";
  const limit = text.slice(text[at + 1] === "=" ? at + 2 : at + 1).trim();
  const subject = text.slice(0, at).replaceAll(/\s+/g, " ").trim();
  return { text, subject, side: operator, limit };
}

/** Limits of the base that the change raises or takes away stay; what it adds or lowers counts. */
export function judgeThresholds(
  before: readonly string[],
  scenario: LoadScenarioConfig,
  at: readonly string[],
): Judged<string[]> {
  const own = scenario.thresholds ?? [];
  const value = [...own];
  const changes: PolicyChange[] = [];
  for (const text of before) {
    if (own.includes(text)) continue;
    const was = parse(text);
    const index = was === undefined ? -1 : own.findIndex((each) => isOfSame(was, parse(each)));
    const now = own[index];
    const is = now === undefined ? undefined : parse(now);
    const direction =
      was === undefined || is === undefined
        ? "looser"
        : directionOf({ kind: was.side }, was.limit, is.limit);
    if (direction === "same" || direction === "tighter") continue;
    const lost = was === undefined ? undefined : lostPart(was, scenario);
    const path = [...at, "thresholds", was === undefined ? text : nameOf(was)];
    changes.push({
      path,
      direction,
      before: was?.limit ?? text,
      ...(is === undefined ? {} : { now: is.limit }),
      ...(lost === undefined ? {} : { lost }),
    });
    if (lost !== undefined) continue;
    if (index === -1) value.push(text);
    else value[index] = text;
  }
  return { value, changes };
}

/** A threshold is known by what it limits, and from which side. */
function nameOf({ subject, side }: Threshold): string {
  return `${subject} ${side === "at-most" ? "<" : ">"}`;
}

function isOfSame(one: Threshold, other: Threshold | undefined): boolean {
  return other !== undefined && one.subject === other.subject && one.side === other.side;
}

/** The request or phase of a threshold that the scenario does not have any more. */
function lostPart(
  { subject }: Threshold,
  { requests, phases }: LoadScenarioConfig,
): string | undefined {
  const open = subject.indexOf("{");
  if (open === -1 || !subject.endsWith("}")) return undefined;
  const scope = subject.slice(open + 1, -1).trim();
  const cut = scope.lastIndexOf("@");
  const request = (cut === -1 ? scope : scope.slice(0, cut)).trim();
  const phase = cut === -1 ? "" : scope.slice(cut + 1).trim();
  if (request !== "" && !requests.some(({ name }) => name === request)) return `request ${request}`;
  if (phase !== "" && !phases.some(({ name }) => name === phase)) return `phase ${phase}`;
  return undefined;
}
