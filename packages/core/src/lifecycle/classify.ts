import { isFinding, worstVerdict } from "@stagegate/schema";
import type { Check, CheckClass, Outcome, Verdict } from "@stagegate/schema";
import type { GateHistory, Past } from "../history/past.ts";
import { rateInterval } from "../history/rate.ts";

/**
 * Compares a check with the stored runs of the target branch. Without any run of the gate nothing
 * is said: a class without history would be a guess.
 */
export function classify(check: Check, history: GateHistory): Check {
  if (history.runs === 0) return check;
  const seen = history.past(check.id);
  const kind = classOf(check, seen, history.latest(check.id));
  return {
    ...check,
    ...(kind === undefined ? {} : { class: kind }),
    history: historyOf(check, seen, history),
  };
}

function historyOf(
  check: Check,
  seen: readonly Past[],
  history: GateHistory,
): NonNullable<Check["history"]> {
  const asked = isFinding(check) || check.class === "flaky";
  const flakes = asked ? flakesIn(check, seen) : 0;
  const interval = flakes === 0 ? undefined : rateInterval(flakes, seen.length);
  const firstSeen = history.firstSeen(check.id);
  const medianMs = median(
    seen.flatMap(({ verdict, ms = 0 }) => (isTimed(verdict) && ms > 0 ? [ms] : [])),
  );
  return {
    runs: seen.length,
    failed: seen.filter(isFinding).length,
    ...(flakes === 0 ? {} : { flaky: flakes }),
    ...since(seen),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(seen[0] === undefined ? {} : { lastCommit: seen[0].commit }),
    ...(interval === undefined ? {} : { interval }),
    ...(medianMs === undefined ? {} : { medianMs }),
    recent: history.letters(check.id).slice(0, MAX_RECENT),
  };
}

/** What failed took another way; an imported timing is a skip that took its time. */
function isTimed(verdict: Verdict): boolean {
  return verdict === "pass" || verdict === "skip";
}

const MAX_RECENT = 100;

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/**
 * New failures and those that the target branch already has are told apart (design, section 6), and
 * a change answers for what is red on it. So a history of flakes excuses a failure only where it
 * makes this very failure likely: one attempt failed, as it does in at least half of the stored
 * runs. Where every one of several attempts failed, the retries that used to help did not: that is
 * no flake but a failure, and it is new unless the last run had it as well.
 */
function classOf(
  check: Check,
  past: readonly Past[],
  latest: Past | undefined,
): CheckClass | undefined {
  if (check.class === "flaky") return "flaky";
  if (!isFinding(check)) {
    const fixed = check.verdict === "pass" && latest !== undefined && isFinding(latest);
    return fixed ? "fixed" : undefined;
  }
  if (latest !== undefined && isAsBad(latest, check)) return "known";
  const flakes = flakesIn(check, past);
  const likely = isHabit(flakes) && flakes * 2 >= past.length;
  return likely && (check.attempts ?? 1) < 2 ? "flaky" : "new";
}

/**
 * How often the check came and went in the stored runs: runs in which it was flaky, and rows of runs
 * in which it was at least as bad as now. A row counts once, however long: it is a bug that was there
 * until somebody fixed it. Only a pass ends a row.
 */
function flakesIn(check: Check, past: readonly Past[]): number {
  let flakes = 0;
  let inRow = false;
  for (const run of past) {
    const bad = !run.flaky && isAsBad(run, check);
    if (run.flaky || (bad && !inRow)) flakes += 1;
    inRow = bad || (inRow && !run.flaky && run.verdict !== "pass");
  }
  return flakes;
}

/** Two among green runs are a habit; one may have been fixed for good. */
export function isHabit(flakes: number): boolean {
  return flakes >= 2;
}

/** A warning, or data that was missing, does not excuse a failure. */
function isAsBad(past: Past, now: Check): boolean {
  return isFinding(past) && worstVerdict([past.verdict, now.verdict]) === past.verdict;
}

function since(past: readonly Past[]): { since?: string } {
  const streak = past.findIndex((run) => !isFinding(run));
  const oldest = past[streak === -1 ? past.length - 1 : streak - 1];
  return oldest === undefined || !isFinding(oldest) ? {} : { since: oldest.commit };
}

/** The compact line of a check for the outcomes stream. */
export function toOutcome(check: Check): Outcome {
  return {
    id: check.id,
    v: check.verdict,
    ...(check.durationMs === undefined ? {} : { ms: check.durationMs }),
    ...(check.attempts === undefined ? {} : { n: check.attempts }),
    ...(check.class === "flaky" ? { f: true as const } : {}),
    ...(check.observed === undefined ? {} : { o: check.observed }),
    ...(check.observed === undefined || check.threshold === undefined
      ? {}
      : { t: check.threshold }),
    ...(check.observed === undefined || check.unit === undefined ? {} : { u: check.unit }),
  };
}
