import type { AbsentChecks, Check, GateId, Verdict } from "@stagegate/schema";
import type { GateHistory } from "../history/past.ts";

/** Gates whose checks are tests: of others a check goes away because there is nothing to tell. */
const OF_TESTS: ReadonlySet<GateId> = new Set<GateId>(["run-e2e", "comment-report"]);

/** Inputs with which a gate judges a part only: what it leaves out is not gone. */
const SELECTIONS = ["key", "grep", "project", "service", "dir"] as const;

const MAX_LISTED = 50;

interface Named {
  id: string;
  title: string;
}

/**
 * Tests of the last stored run that are gone, and those that are skipped now and ran then. Both
 * make a run greener without anything being better, so they are named. Undefined where nothing can
 * be said: no stored run, a part of the tests, or a run that did not get to its end.
 */
export function absentChecks(
  { gate, inputs }: { gate: GateId; inputs: object | undefined },
  checks: readonly Check[],
  history: GateHistory,
): AbsentChecks | undefined {
  if (!OF_TESTS.has(gate) || history.runs === 0 || checks.length === 0) return undefined;
  if (SELECTIONS.some((name) => isGiven(inputs, name))) return undefined;
  if (checks.some(({ verdict }) => verdict === "error" || verdict === "inconclusive")) {
    return undefined;
  }
  const last = history.last();
  if (last === undefined) return undefined;
  const now = new Map(checks.map((check) => [check.id, check]));
  const removed: Named[] = [];
  const skipped: Named[] = [];
  for (const [id, verdict] of last) {
    const check = now.get(id);
    if (check === undefined) {
      if (isTest(history, id)) removed.push({ id, title: titleOf(id) });
    } else if (check.verdict === "skip" && ran(verdict)) skipped.push({ id, title: check.title });
  }
  return removed.length + skipped.length === 0
    ? undefined
    : { removed: listed(removed), skipped: listed(skipped) };
}

function isGiven(inputs: object | undefined, name: string): boolean {
  const value = (inputs as Readonly<Record<string, unknown>> | undefined)?.[name];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** A finding about a file, or that there were no tests, has never passed, and is gone for good. */
function isTest(history: GateHistory, id: string): boolean {
  return history.past(id).some(({ verdict, flaky }) => verdict === "pass" || flaky);
}

function ran(verdict: Verdict): boolean {
  return verdict === "pass" || verdict === "warn" || verdict === "fail";
}

/** Ids end in the title path (design, section 3). */
function titleOf(id: string): string {
  return id.slice(id.indexOf("#") + 1) || id;
}

function listed(all: readonly Named[]): AbsentChecks["removed"] {
  return { total: all.length, listed: all.slice(0, MAX_LISTED) };
}
