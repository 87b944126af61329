import { mdText } from "../escape/markdown.ts";
import { formatChange, formatDuration, formatFigure, formatMetric } from "../model/figures.ts";
import type { GateSection, ReportPage } from "../model/page.ts";
import { findingsOf } from "../model/section.ts";
import { gateName, isObserved, VERDICT_WORDS } from "../model/words.ts";
import type { LeftOut } from "./comment.ts";
import type { Level } from "./ladder.ts";

const MAX_ROWS = 12;

/** One row per gate: result, key figures, budget, change against the base, time. */
export function gateTable(page: ReportPage, level: Level, left: LeftOut): string {
  if (page.sections.length === 0) return "";
  const shown = page.sections.slice(0, MAX_ROWS);
  left.gates += page.sections.length - shown.length;
  const rows = shown.map((section) => row(section, level));
  const budget = rows.some((cells) => cells[3] !== "");
  const change = rows.some((cells) => cells[4] !== "");
  const keep = (cells: readonly string[]): string[] =>
    cells.filter((_cell, at) => (at !== 3 || budget) && (at !== 4 || change));
  const header = keep(["Gate", "Result", "Key figures", "Limit", "vs base", "Time"]);
  const lines = [header, header.map((_cell, at) => (at === header.length - 1 ? "---:" : "---"))];
  return [...lines, ...rows.map(keep)].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function row(section: GateSection, level: Level): string[] {
  const { emoji, label } = VERDICT_WORDS[section.verdict];
  const observed = isObserved(section) ? " (observed)" : "";
  const limit = findingsOf(section).find((check) => check.threshold !== undefined);
  return [
    mdText(gateName(section.id), 60),
    `${emoji} ${label}${observed}`,
    keyFigures(section, level.width) || mdText(section.summary, level.width),
    limit === undefined
      ? ""
      : `${formatUnit(limit.observed, limit.unit)} of ${formatUnit(limit.threshold, limit.unit)}`,
    limit === undefined ? "" : (formatChange(limit.observed, limit.baseline) ?? ""),
    section.durationMs === 0 ? "" : formatDuration(section.durationMs),
  ];
}

function formatUnit(value: number | undefined, unit: string | undefined): string {
  return mdText(formatFigure(value, unit), 40);
}

/** The figures that the gate marked as key, or its counts. */
function keyFigures(section: GateSection, width: number): string {
  if (section.errors.length > 0 || section.missing.length > 0)
    return mdText(section.summary, width);
  const keys = section.metrics.filter((metric) => metric.key === true).slice(0, 3);
  if (keys.length === 0) return "";
  return keys
    .map((metric) => `${mdText(metric.name, 40)} ${mdText(formatMetric(metric), 40)}`)
    .join(", ");
}
