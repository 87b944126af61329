import { mdCode, mdFence, mdText } from "../escape/markdown.ts";
import { cleanLine } from "../escape/clean.ts";
import { acceptedChecks, entryLines, entryTitle } from "../model/accepted.ts";
import type { FindingGroups } from "../model/groups.ts";
import type { ReportPage } from "../model/page.ts";
import type { LeftOut } from "./comment.ts";
import { fold } from "./fold.ts";
import type { Level } from "./ladder.ts";
import { whereOf } from "./place.ts";

/** What was accepted before and passes therefore: place, who, why and until when. */
export function acceptedList(page: ReportPage, level: Level, left: LeftOut): string[] {
  const all = acceptedChecks(page);
  if (all.length === 0) return [];
  const shown = all.slice(0, level.fresh);
  left.accepted += all.length - shown.length;
  const title = `#### Accepted (${all.length})`;
  if (shown.length === 0) return [title];
  const items = shown.map(({ section, check }) => {
    const first = `- **${mdText(check.title, level.width)}** · ${whereOf(page, { section, check })}`;
    const why = cleanLine(check.message ?? "", level.width);
    if (!level.messages || why === "") return first;
    return `${first}\n  <br>${mdText(why, level.width)}\n  <br>${mdCode(check.id, 200)}`;
  });
  return [title, items.join("\n")];
}

const LIMITS = { lines: 60, width: 400 } as const;

/** The entries that accept the findings that are shown, as one piece to copy. */
export function acceptBlock(page: ReportPage, groups: FindingGroups, level: Level): string[] {
  const lines = level.messages ? entryLines(groups.fresh.slice(0, level.fresh)) : [];
  if (lines.length === 0) return [];
  const { markdown } = mdFence(lines.join("\n"), LIMITS, "yaml");
  return [fold(entryTitle(page), markdown)];
}
