import type { Check } from "@stagegate/schema";
import { mdText } from "../escape/markdown.ts";
import { formatChange, formatDuration, formatFigure, formatMetric } from "../model/figures.ts";
import type { GateSection, ReportPage } from "../model/page.ts";
import { isPolicy } from "../model/rows.ts";
import { findingsOf } from "../model/section.ts";
import { gateName, isLetThrough, isObserved, plural, VERDICT_WORDS } from "../model/words.ts";
import type { LeftOut } from "./comment.ts";
import type { Level } from "./ladder.ts";

const MAX_ROWS = 12;

const HEADER = ["Gate", "Result", "Key figures", "Δ vs base", "Limit", "Time"] as const;
const NOTHING = "–";

/** One row per gate and one of what is kept: result, key figures, change, budget, time. */
export function gateTable(page: ReportPage, level: Level, left: LeftOut): string {
  if (page.sections.length === 0) return "";
  const shown = page.sections.slice(0, MAX_ROWS);
  left.gates += page.sections.length - shown.length;
  const under = HEADER.map((_cell, at) => (at < 3 ? "---" : "---:"));
  const rows = [...shown.map((section) => row(section, level)), ...evidenceRow(page)];
  return [HEADER, under, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function row(section: GateSection, level: Level): string[] {
  const { emoji, label } = VERDICT_WORDS[section.verdict];
  const observed = isObserved(section)
    ? " (observed)"
    : isLetThrough(section)
      ? " (does not block)"
      : "";
  const limit = limited(section);
  const cells = [
    mdText(gateName(section.id), 60),
    `${emoji} ${label}${observed}`,
    keyFigures(section, level.width) || mdText(section.summary, level.width),
    unbroken(formatChange(limit?.observed, limit?.baseline) ?? ""),
    limit === undefined ? "" : againstLimit(limit),
    section.durationMs === 0 ? "" : unbroken(formatDuration(section.durationMs)),
  ];
  return cells.map((cell) => (cell === "" ? NOTHING : cell));
}

/** A limit that is met above it, or broken below it, is a floor. */
function againstLimit({ observed, threshold, unit, verdict }: Check): string {
  const above = (observed ?? Number.NaN) > (threshold ?? Number.NaN);
  const below = (observed ?? Number.NaN) < (threshold ?? Number.NaN);
  const floor = verdict === "pass" ? above : verdict === "fail" && below;
  const limit = formatUnit(threshold, unit);
  return `${formatUnit(observed, unit)} of ${floor ? `at\u00a0least\u00a0${limit}` : limit}`;
}

/** The figure that stands for its gate: of the worst finding that has a limit, else of a pass. */
function limited(section: GateSection): Check | undefined {
  const withLimit = (check: Check): boolean => check.threshold !== undefined && !isPolicy(check);
  return (
    findingsOf(section).find(withLimit) ??
    section.checks.find((check) => withLimit(check) && check.observed !== undefined)
  );
}

/** What is kept to look at, by kind. */
function evidenceRow({ sections }: ReportPage): string[][] {
  const kinds = sections.flatMap(({ evidence }) =>
    evidence.map(({ kind }) => KINDS[kind] ?? "file"),
  );
  if (kinds.length === 0) return [];
  const counts = [...Map.groupBy(kinds, (kind) => kind)].sort((a, b) => b[1].length - a[1].length);
  const said = counts.slice(0, 4).map(([kind, all]) => plural(all.length, kind));
  return [["Artifacts", "📎 kept", said.join(", "), NOTHING, NOTHING, NOTHING]];
}

const KINDS: Readonly<Record<string, string>> = {
  trace: "trace",
  screenshot: "screenshot",
  log: "log",
  har: "HTTP recording",
  video: "video",
  report: "report",
  "span-excerpt": "span excerpt",
  histogram: "histogram",
};

function formatUnit(value: number | undefined, unit: string | undefined): string {
  return unbroken(mdText(formatFigure(value, unit), 40));
}

/** A figure and its unit stay on one line of a narrow cell. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0");
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
