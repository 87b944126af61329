import type { Verdict } from "./types.ts";

/** Worst first: a fail over an error, an error over missing data. */
const SEVERITY: readonly Verdict[] = ["fail", "error", "inconclusive", "warn", "pass", "skip"];

/** The worst of several verdicts; undefined for none, as no data is never green. */
export function worstVerdict(verdicts: Iterable<Verdict>): Verdict | undefined {
  let worst = SEVERITY.length;
  for (const verdict of verdicts) worst = Math.min(worst, SEVERITY.indexOf(verdict));
  return SEVERITY[worst];
}

/** Order of two verdicts, for sorting: worst first. */
export function bySeverity(a: Verdict, b: Verdict): number {
  return SEVERITY.indexOf(a) - SEVERITY.indexOf(b);
}

/** A finding is a check that is neither pass nor skip. */
export function isFinding(check: { verdict: Verdict }): boolean {
  return check.verdict !== "pass" && check.verdict !== "skip";
}

/** Exit codes, worst first: a failure over an error over missing data (design, section 3). */
const EXIT_ORDER: readonly number[] = [4, 1, 2, 3, 5, 0];

/** The exit code that stands for several; 0 for none. */
export function worstExitCode(codes: Iterable<number>): number {
  let worst = EXIT_ORDER.length - 1;
  for (const code of codes) {
    const at = EXIT_ORDER.indexOf(code);
    worst = Math.min(worst, at < 0 ? 1 : at);
  }
  return EXIT_ORDER[worst] ?? 0;
}
