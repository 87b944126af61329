import { indent, mdFence, mdText } from "../escape/markdown.ts";
import { cleanLine } from "../escape/clean.ts";
import { formatFigure } from "../model/figures.ts";
import { hasHistory, isAllNew } from "../model/groups.ts";
import type { FindingGroups, PlacedCheck } from "../model/groups.ts";
import type { ReportPage } from "../model/page.ts";
import { findingCount, findingsOf } from "../model/section.ts";
import { plural, VERDICT_WORDS } from "../model/words.ts";
import type { LeftOut } from "./comment.ts";
import { fold } from "./fold.ts";
import type { Level } from "./ladder.ts";
import { flakyRate, redSince, whereOf } from "./place.ts";

const DETAIL_WIDTH = 200;

/** What this change broke, or, without a history, every finding. */
export function freshList(
  page: ReportPage,
  groups: FindingGroups,
  level: Level,
  left: LeftOut,
): string[] {
  const unheld = page.sections.map((section) => findingCount(section) - findingsOf(section).length);
  left.findings += Math.max(
    0,
    unheld.reduce((sum, count) => sum + count, 0),
  );
  const all = groups.fresh;
  if (all.length === 0) return [];
  const shown = all.slice(0, level.fresh);
  left.findings += all.length - shown.length;
  if (shown.length === 0) return [];
  const fresh = isAllNew(all) ? "New in this change" : "New or without data";
  const title = hasHistory(page) ? fresh : "Findings";
  const items = shown.map((placed) => freshItem(page, placed, { level, left }));
  const open = items.slice(0, items.length > MAX_OPEN + 1 ? MAX_OPEN : items.length);
  const rest = items.slice(open.length);
  return [
    `#### ${title} (${all.length})`,
    open.join("\n"),
    ...(rest.length === 0 ? [] : [fold(`${rest.length} more`, rest.join("\n"))]),
  ];
}

/** Beyond these a reader has seen enough to act; the rest of a full list is folded. */
const MAX_OPEN = 3;

function freshItem(page: ReportPage, placed: PlacedCheck, { level, left }: Room): string {
  const { check } = placed;
  const { emoji } = VERDICT_WORDS[check.verdict];
  const past = flakyRate(check);
  const about = [whereOf(page, placed), past === "" ? "" : past].filter((part) => part !== "");
  const lines = [`- ${emoji} **${mdText(check.title, level.width)}** · ${about.join(" · ")}`];
  if (level.messages) {
    const said = [reason(check.message, level), budget(check)].filter((part) => part !== "");
    if (said.length > 0) lines.push(`  <br>${said.join(" ")}`);
  }
  const detail = detailBlock(check.detail, level, left);
  return detail === "" ? lines.join("\n") : `${lines.join("\n")}\n\n${indent(detail, 2)}\n`;
}

function reason(message: string | undefined, level: Level): string {
  const line = cleanLine((message ?? "").trimStart().split("\n", 1)[0] ?? "", level.width);
  return line === "" ? "" : mdText(line, level.width);
}

function budget(check: PlacedCheck["check"]): string {
  if (check.observed === undefined || check.threshold === undefined) return "";
  const observed = formatFigure(check.observed, check.unit);
  const limit = `limit ${mdText(formatFigure(check.threshold, check.unit), 40)}`;
  const said = check.message?.includes(observed) === true;
  return said ? `(${limit})` : `(${mdText(observed, 40)}, ${limit})`;
}

function detailBlock(detail: string | undefined, level: Level, left: LeftOut): string {
  if (detail === undefined || detail.trim() === "") return "";
  if (level.detailLines === 0) {
    left.details += 1;
    return "";
  }
  const fence = mdFence(detail, { lines: level.detailLines, width: DETAIL_WIDTH });
  if (fence.omittedLines > 0) left.details += 1;
  const more =
    fence.omittedLines === 0 ? "" : `, ${plural(fence.omittedLines, "more line")} in the report`;
  return `<details><summary>Detail${more}</summary>\n\n${fence.markdown}\n\n</details>`;
}

interface Room {
  level: Level;
  left: LeftOut;
}

interface CollapsedList {
  title: string;
  placed: readonly PlacedCheck[];
  /** What the stored runs say. */
  about(check: PlacedCheck["check"]): string;
}

/** Known, flaky and fixed checks, each folded; a line each. */
export function collapsedLists(
  page: ReportPage,
  groups: FindingGroups,
  level: Level,
  left: LeftOut,
): string[] {
  const lists: CollapsedList[] = [
    { title: `Already failing on ${page.targetBranch}`, placed: groups.known, about: redSince },
    { title: "Flaky in this run", placed: groups.flaky, about: flakyRate },
    { title: "Fixed by this change", placed: groups.fixed, about: redSince },
  ];
  return lists
    .filter(({ placed }) => placed.length > 0)
    .map((one) => list(page, one, { level, left }));
}

function list(
  page: ReportPage,
  { title, placed, about }: CollapsedList,
  { level, left }: Room,
): string {
  const shown = placed.slice(0, level.other);
  left.findings += placed.length - shown.length;
  if (shown.length === 0) return `**${mdText(title, 100)} (${placed.length})**`;
  const lines = shown.map((one) => {
    const { attempts = 1 } = one.check;
    const parts = [
      mdText(one.check.title, level.width),
      whereOf(page, one),
      attempts > 1 ? `${attempts} attempts` : "",
      about(one.check),
    ];
    return `- ${parts.filter((part) => part !== "").join(" · ")}`;
  });
  return fold(`${title} (${placed.length})`, lines.join("\n"));
}
