import { sureText } from "./model/history.ts";
import type { PlacedCheck } from "./model/groups.ts";
import type { GateSection, ReportPage } from "./model/page.ts";
import { gateName, plural } from "./model/words.ts";

const MAX_NAMED = 5;

/** What only looks on, and what it would have blocked: nobody should read it as a pass. */
export function heldBackLines({ sections }: ReportPage): string[] {
  const lines = sections.flatMap(({ id, wouldBlock }) => {
    if (wouldBlock === undefined) return [];
    const { total, listed } = wouldBlock;
    const named = listed.slice(0, MAX_NAMED).map(({ title }) => title);
    const more = total - named.length;
    const names = named.length === 0 ? "" : `: ${named.join(", ")}`;
    return `    ${gateName(id)}: ${plural(total, "finding")}, ${wouldBlock.new} new${names}${more > 0 && named.length > 0 ? `, and ${more} more` : ""}`;
  });
  return lines.length === 0 ? [] : ["", "  Only observed, would have blocked", ...lines];
}

/** Tests that the target branch has and this run has not, and those that it skips now. */
export function absentLines({ sections }: ReportPage): string[] {
  const lines = sections.flatMap(({ absent }) => {
    if (absent === undefined) return [];
    return [...named("removed", absent.removed), ...named("skipped now", absent.skipped)];
  });
  return lines.length === 0 ? [] : ["", "  Not run any more", ...lines];
}

function named(
  what: string,
  { total, listed }: NonNullable<GateSection["absent"]>["removed"],
): string[] {
  const shown = listed.slice(0, MAX_NAMED);
  const lines = shown.map(({ id, title }) => `    - ${title === "" ? id : title} (${what})`);
  if (total > shown.length) lines.push(`    … ${total - shown.length} more ${what}`);
  return lines;
}

/** Findings that are no news, each with how long that has been so. */
export function oldLines(placed: readonly PlacedCheck[], branch: string): string[] {
  const lines = placed.slice(0, MAX_NAMED).map(({ check }) => {
    const past = check.class === "flaky" ? sureText(check) : sureText(withoutFlakes(check));
    const told = past === undefined ? "" : `: ${past}`;
    return `    ${check.class === "flaky" ? "~" : "="} ${check.title}${told}`;
  });
  if (placed.length > lines.length)
    lines.push(`    … ${placed.length - lines.length} more of ${branch}`);
  return lines;
}

/** What is red in every run of late is known, and no flake. */
function withoutFlakes({ history }: PlacedCheck["check"]): Pick<PlacedCheck["check"], "history"> {
  if (history === undefined) return {};
  const { flaky: _flakes, ...rest } = history;
  return { history: rest };
}
