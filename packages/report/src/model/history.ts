import type { Check } from "@stagegate/schema";
import { formatShare } from "./figures.ts";
import { plural, shortCommit } from "./words.ts";

/** `red in 3 of 20 runs since 77aa01b, flaky in 2`; undefined where nothing is stored. */
export function historyText({ history }: Pick<Check, "history">): string | undefined {
  if (history === undefined || history.runs === 0) return undefined;
  const { runs, failed, flaky = 0, since } = history;
  const from = since === undefined ? "" : ` since ${shortCommit(since)}`;
  const unsteady = flaky === 0 ? "" : `, unsteady in ${flaky}`;
  return `red in ${failed} of ${plural(runs, "run")}${from}${unsteady}`;
}

/** The same only where the target branch has seen it unsteady: a reviewer wants to know it. */
export function flakyText(check: Pick<Check, "history">): string | undefined {
  return (check.history?.flaky ?? 0) > 0 ? sureText(check) : undefined;
}

/** With fewer runs a rate says so little that this is said instead of its interval. */
const ENOUGH_RUNS = 5;

/** `red in 3 of 20 runs, unsteady in 5 (25 %, 95 % interval 11 to 47 %)`. */
export function sureText(check: Pick<Check, "history">): string | undefined {
  const text = historyText(check);
  const { runs = 0, flaky = 0, interval } = check.history ?? {};
  if (text === undefined) return undefined;
  if (runs < ENOUGH_RUNS) return `${text} (learning, ${runs} of ${ENOUGH_RUNS} runs)`;
  if (interval === undefined || flaky === 0) return text;
  const [low, high] = interval.map(formatShare);
  return `${text} (${formatShare(flaky / runs)} %, 95 % interval ${low} to ${high} %)`;
}
