import type { Check } from "@stagegate/schema";
import { plural, shortCommit } from "./words.ts";

/** `red in 3 of 20 runs since 77aa01b, flaky in 2`; undefined where nothing is stored. */
export function historyText({ history }: Pick<Check, "history">): string | undefined {
  if (history === undefined || history.runs === 0) return undefined;
  const { runs, failed, flaky = 0, since } = history;
  const from = since === undefined ? "" : ` since ${shortCommit(since)}`;
  const unsteady = flaky === 0 ? "" : `, flaky or as bad in ${flaky}`;
  return `red in ${failed} of ${plural(runs, "run")}${from}${unsteady}`;
}

/** The same only where the target branch has seen it unsteady: a reviewer wants to know it. */
export function flakyText(check: Pick<Check, "history">): string | undefined {
  return (check.history?.flaky ?? 0) > 0 ? historyText(check) : undefined;
}
