import { indent, mdCode, mdFence, mdHtml, mdText } from "../escape/markdown.ts";
import { cleanLine } from "../escape/clean.ts";
import { formatFigure } from "../model/figures.ts";
import { hasHistory } from "../model/groups.ts";
import type { FindingGroups, PlacedCheck } from "../model/groups.ts";
import { flakyText, historyText } from "../model/history.ts";
import type { ReportPage } from "../model/page.ts";
import { findingCount, findingsOf } from "../model/section.ts";
import { gateName, plural, VERDICT_WORDS } from "../model/words.ts";
import type { LeftOut } from "./comment.ts";
import type { Level } from "./ladder.ts";

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
  const title = hasHistory(page) ? "New in this change" : "Findings";
  return [
    `#### ${title} (${all.length})`,
    shown.map((placed) => freshItem(placed, level, left)).join("\n"),
  ];
}

function freshItem({ section, check }: PlacedCheck, level: Level, left: LeftOut): string {
  const place =
    check.location === undefined
      ? ""
      : ` · ${mdCode(`${check.location.file}${check.location.line === undefined ? "" : `:${check.location.line}`}`, 160)}`;
  const service = check.service === undefined ? "" : ` · ${mdCode(check.service, 60)}`;
  const owner = check.owner === undefined ? "" : ` · owner ${mdText(check.owner, 60)}`;
  const unsteady = flakyText(check);
  const past = unsteady === undefined ? "" : ` · ${mdText(unsteady, 160)}`;
  const first = `- ${VERDICT_WORDS[check.verdict].emoji} **${mdText(check.title, level.width)}** · ${mdText(gateName(section.id), 40)}${service}${place}${owner}${past}`;
  const lines = [first];
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

/** Known, flaky and fixed checks, each folded; a line each. */
export function collapsedLists(
  page: ReportPage,
  groups: FindingGroups,
  level: Level,
  left: LeftOut,
): string[] {
  const lists: [string, PlacedCheck[]][] = [
    [`Already failing on ${page.targetBranch}`, groups.known],
    ["Flaky in this run", groups.flaky],
    ["Fixed by this change", groups.fixed],
  ];
  return lists
    .filter(([, placed]) => placed.length > 0)
    .map(([title, placed]) => list(title, placed, level, left));
}

function list(title: string, placed: readonly PlacedCheck[], level: Level, left: LeftOut): string {
  const shown = placed.slice(0, level.other);
  left.findings += placed.length - shown.length;
  if (shown.length === 0) return `**${mdText(title, 100)} (${placed.length})**`;
  const lines = shown.map(({ section, check }) => {
    const service = check.service === undefined ? "" : ` · ${mdCode(check.service, 60)}`;
    return `- ${mdText(check.title, level.width)} · ${mdText(gateName(section.id), 40)}${service}${past(check)}`;
  });
  return `<details><summary>${mdHtml(title, 100)} (${placed.length})</summary>\n\n${lines.join("\n")}\n\n</details>`;
}

function past(check: PlacedCheck["check"]): string {
  const { attempts } = check;
  const tried = attempts !== undefined && attempts > 1 ? ` · ${attempts} attempts` : "";
  const history = historyText(check);
  return history === undefined ? tried : `${tried} · ${mdText(history, 160)}`;
}
