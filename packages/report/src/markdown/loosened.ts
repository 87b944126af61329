import { cleanLine } from "../escape/clean.ts";
import { mdCode, mdText } from "../escape/markdown.ts";
import { formatFigure } from "../model/figures.ts";
import type { FindingGroups, PlacedCheck } from "../model/groups.ts";
import type { ReportPage } from "../model/page.ts";
import type { LeftOut } from "./comment.ts";
import type { Level } from "./ladder.ts";

/** What the change does to the policy that judges it: read before anything that it would allow. */
export function loosenedList(
  page: ReportPage,
  { loosened }: FindingGroups,
  { level, left }: { level: Level; left: LeftOut },
): string[] {
  if (loosened.length === 0) return [];
  const shown = loosened.slice(0, level.fresh);
  left.loosened += loosened.length - shown.length;
  const judge = `The gates were judged by what ${mdCode(page.targetBranch, 80)} says, not by this.`;
  return [
    `#### What this change loosens (${loosened.length})`,
    judge,
    ...(shown.length === 0 ? [] : [shown.map((placed) => item(placed, level)).join("\n")]),
  ];
}

function item({ check }: PlacedCheck, level: Level): string {
  const message = cleanLine(check.message ?? "", level.width);
  const said =
    message === "" || !level.messages ? figures(check) : `: ${mdText(message, level.width)}`;
  const owner = check.owner === undefined ? "" : ` · owner ${mdText(check.owner, 60)}`;
  return `- ⚠️ **${mdText(check.title, level.width)}**${said}${owner}`;
}

/** The limit that the target branch has, and the one of the change. */
function figures({ observed, threshold, unit }: PlacedCheck["check"]): string {
  if (observed === undefined || threshold === undefined) return "";
  const [old, next] = [threshold, observed].map((value) => mdText(formatFigure(value, unit), 40));
  return `: ${old} → ${next}`;
}
