import { isFinding, worstVerdict } from "@stagegate/schema";
import type {
  BaselineRecord,
  Check,
  CheckClass,
  GateId,
  Outcome,
  Verdict,
} from "@stagegate/schema";

interface Past {
  verdict: Verdict;
  flaky: boolean;
  commit: string;
}

/** Verdicts of each check in the stored runs, newest first. */
export function pastOutcomes(
  gate: GateId,
  records: readonly BaselineRecord[],
): ReadonlyMap<string, readonly Past[]> {
  const past = new Map<string, Past[]>();
  for (const record of records) {
    const outcomes = record.gates.filter((g) => g.gate === gate).flatMap((g) => g.outcomes);
    for (const outcome of outcomes) {
      const entry = {
        verdict: outcome.v,
        flaky: outcome.f === true,
        commit: record.subject.commit,
      };
      const list = past.get(outcome.id);
      if (list === undefined) past.set(outcome.id, [entry]);
      else list.push(entry);
    }
  }
  return past;
}

/**
 * Compares a check with the stored runs of the target branch. Without any record nothing is said:
 * a class without history would be a guess.
 */
export function classify(check: Check, past: readonly Past[] | undefined, runs: number): Check {
  if (runs === 0) return check;
  const seen = past ?? [];
  const failed = seen.filter(isFinding).length;
  const flakes = isFinding(check) ? flakesIn(check, seen) : 0;
  const history = {
    runs: seen.length,
    failed,
    ...(flakes === 0 ? {} : { flaky: flakes }),
    ...since(seen),
  };
  const kind = classOf(check, seen);
  return { ...check, ...(kind === undefined ? {} : { class: kind }), history };
}

/**
 * New failures and those that the target branch already has are told apart (design, section 6), and
 * a change answers for what is red on it. So a history of flakes excuses a failure only where it
 * makes this very failure likely: one attempt failed, as it does in at least half of the stored
 * runs. Where every one of several attempts failed, the retries that used to help did not: that is
 * no flake but a failure, and it is new unless the last run had it as well.
 */
function classOf(check: Check, past: readonly Past[]): CheckClass | undefined {
  const latest = past[0];
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

/** Stored runs in which the check was flaky, or at least as bad as now. */
function flakesIn(check: Check, past: readonly Past[]): number {
  return past.filter((run) => run.flaky || isAsBad(run, check)).length;
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
  };
}
