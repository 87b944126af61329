import type { Verdict } from "./types.ts";

/** Worst first: a fail over an error, an error over missing data. */
const SEVERITY: readonly Verdict[] = ["fail", "error", "inconclusive", "warn", "pass", "skip"];

/** The worst of several verdicts; undefined for none, as no data is never green. */
export function worstVerdict(verdicts: Iterable<Verdict>): Verdict | undefined {
  let worst = SEVERITY.length;
  for (const verdict of verdicts) worst = Math.min(worst, SEVERITY.indexOf(verdict));
  return SEVERITY[worst];
}

/** A finding is a check that is neither pass nor skip. */
export function isFinding(check: { verdict: Verdict }): boolean {
  return check.verdict !== "pass" && check.verdict !== "skip";
}
