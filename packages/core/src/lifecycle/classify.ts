import { isFinding } from "@stagegate/schema";
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
  const history = { runs: seen.length, failed, ...since(seen) };
  const kind = classOf(check, seen);
  return { ...check, ...(kind === undefined ? {} : { class: kind }), history };
}

function classOf(check: Check, past: readonly Past[]): CheckClass | undefined {
  const latest = past[0];
  const failsNow = isFinding(check);
  if (check.class === "flaky") return "flaky";
  if (latest === undefined) return failsNow ? "new" : undefined;
  if (failsNow && isFinding(latest)) return "known";
  if (failsNow) {
    const flakes = past.filter((run) => run.flaky || isFinding(run)).length;
    // Two failures among green runs are a habit, one may have been fixed for good.
    return flakes >= 2 ? "flaky" : "new";
  }
  return check.verdict === "pass" && isFinding(latest) ? "fixed" : undefined;
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
