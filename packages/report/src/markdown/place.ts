import type { Check } from "@stagegate/schema";
import { mdCode, mdLink, mdText } from "../escape/markdown.ts";
import { permalink } from "../model/code.ts";
import { formatShare } from "../model/figures.ts";
import type { PlacedCheck } from "../model/groups.ts";
import type { ReportPage } from "../model/page.ts";
import { gateName, plural, shortCommit } from "../model/words.ts";

/** Gate, service, place in the code and owner of a check, as far as they are known. */
export function whereOf(page: ReportPage, { section, check }: PlacedCheck): string {
  const parts = [
    mdText(gateName(section.id), 40),
    mdCode(check.service ?? "", 60),
    fileOf(page, check),
    check.owner === undefined ? "" : `owner ${mdText(check.owner, 60)}`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** `file:line`, linked to the commit that was judged. */
function fileOf(page: ReportPage, { location }: Check): string {
  if (location === undefined) return "";
  const line = location.line === undefined ? "" : `:${location.line}`;
  return mdLink(mdCode(`${location.file}${line}`, 160), permalink(page, location));
}

/** With fewer stored runs a rate says so little that this is said instead of its interval. */
const ENOUGH_RUNS = 5;

/** `red in 20 of 20 runs since 77aa01b`; empty where nothing is stored. */
export function redSince({ history }: Check): string {
  if (history === undefined || history.runs === 0) return "";
  const { failed, runs, since } = history;
  const from = since === undefined ? "" : ` since ${mdCode(shortCommit(since), 40)}`;
  return `red in ${failed} of ${plural(runs, "run")}${from}${learning(runs)}`;
}

/**
 * `unsteady in 5 of 20 runs (25 %, 95 % interval 11 to 47 %)`: a rate of few runs says
 * little, so its interval belongs to it. Empty where it never was.
 */
export function flakyRate({ history }: Check): string {
  const { runs = 0, flaky = 0, interval } = history ?? {};
  if (runs === 0 || flaky === 0) return "";
  const said = `unsteady in ${flaky} of ${plural(runs, "run")}`;
  if (runs < ENOUGH_RUNS || interval === undefined) return `${said}${learning(runs)}`;
  const [low, high] = interval.map(formatShare);
  return `${said} (${formatShare(flaky / runs)} %, 95 % interval ${low} to ${high} %)`;
}

function learning(runs: number): string {
  return runs < ENOUGH_RUNS ? ` (learning, ${runs} of ${ENOUGH_RUNS} runs)` : "";
}
