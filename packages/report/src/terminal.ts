import type { Verdict } from "@stagegate/schema";
import { cleanLine } from "./escape/clean.ts";
import { formatDuration, formatFigure } from "./model/figures.ts";
import { acceptedChecks, entryLines, entryTitle } from "./model/accepted.ts";
import { groupFindings } from "./model/groups.ts";
import { isSaid } from "./model/evidence.ts";
import { reproduceCommands } from "./model/reproduce.ts";
import type { GateSection, ReportPage } from "./model/page.ts";
import { flakyText } from "./model/history.ts";
import { absentLines, heldBackLines, oldLines } from "./terminal-history.ts";
import { findingCount, findingsOf } from "./model/section.ts";
import {
  asksForCulprit,
  gateName,
  headline,
  isLetThrough,
  isObserved,
  plural,
} from "./model/words.ts";

const MARKS: Readonly<Record<Verdict, string>> = {
  pass: "✓",
  warn: "!",
  fail: "✗",
  inconclusive: "?",
  error: "✗",
  skip: "-",
};

const LABELS: Readonly<Record<Verdict, string>> = {
  pass: "pass",
  warn: "warn",
  fail: "fail",
  inconclusive: "inconclusive",
  error: "error",
  skip: "skip",
};

const MAX_FINDINGS = 8;
const MAX_COMMANDS = 6;
const MAX_NOTES = 5;
/** A file or a pipe has no width, but no line of a report needs more. */
const MAX_LINE = 2_000;

export interface TerminalOptions {
  /** Columns of a terminal, at least 40; lines are cut there. Without it they stay whole. */
  width?: number;
  /** Gates and findings stand above already: only verdict, culprit, commands and notes. */
  short?: boolean;
}

/** The report as lines without colour: verdict, gates, culprit, findings, commands. */
export function renderTerminal(page: ReportPage, options: TerminalOptions = {}): string[] {
  const width = options.width === undefined ? MAX_LINE : Math.max(40, options.width);
  const title = page.title === "" ? "" : `${page.title}: `;
  const short = options.short === true;
  return [
    `${MARKS[page.verdict]} ${title}${headline(page)}`,
    ...(short ? [] : ["", ...gateLines(page)]),
    ...culpritLines(page),
    ...(short
      ? [...resultLines(page), ...commandLines(page)]
      : [
          ...findingLines(page),
          ...heldBackLines(page),
          ...absentLines(page),
          ...acceptedLines(page),
          ...commandLines(page),
          ...entries(page),
        ]),
    ...noteLines(page),
  ].map((line) => (line === "" ? "" : keepIndent(line, width)));
}

function keepIndent(line: string, width: number): string {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return indent + padded(line.slice(indent.length), width - indent.length);
}

/** Inner runs of spaces align columns, so only the parts between them are cleaned. */
function padded(line: string, width: number): string {
  const clean = line
    .split(/( {2,})/)
    .map((part) => (/^ {2,}$/.test(part) ? part : cleanLine(part, width)))
    .join("");
  return clean.length <= width ? clean : `${clean.slice(0, width - 1)}…`;
}

function gateLines(page: ReportPage): string[] {
  const names = page.sections.map((section) => gateName(section.id));
  const column = Math.max(0, ...names.map((name) => name.length));
  return page.sections.flatMap((section, at) => {
    const label = LABELS[section.verdict].padEnd(12);
    const time = section.durationMs === 0 ? "" : `  (${formatDuration(section.durationMs)})`;
    const line = `  ${MARKS[section.verdict]} ${(names[at] ?? "").padEnd(column)}  ${label}  ${section.summary.replaceAll(/ {2,}/g, " ")}${observed(section)}${time}`;
    return [line, ...section.errors.flatMap(hintLine)];
  });
}

function hintLine({ code, hint }: GateSection["errors"][number]): string[] {
  return hint === undefined ? [] : [`      ${hint} (${code})`];
}

function observed(section: GateSection): string {
  if (isLetThrough(section)) return " (does not block)";
  return isObserved(section) ? " (observed, does not block)" : "";
}

function culpritLines(page: ReportPage): string[] {
  if (!asksForCulprit(page)) return [];
  const { culprit } = page;
  if (culprit.service === undefined) return ["", `  No culprit found: ${culprit.why}`];
  const also = culprit.also?.evidence.slice(0, 1) ?? [];
  const evidence = [...culprit.evidence.slice(0, 3), ...also].map((item) => {
    const observed =
      item.observed === undefined || isSaid(item)
        ? ""
        : ` (${formatFigure(item.observed, item.unit)}${item.expected === undefined ? "" : `, expected ${formatFigure(item.expected, item.unit)}`})`;
    return `    - ${item.text}${observed}`;
  });
  const names =
    culprit.also === undefined
      ? `Culprit: ${culprit.service}`
      : `Culprits: ${culprit.service} and ${culprit.also.service}`;
  return ["", `  ${names}`, `    ${culprit.why}`, ...evidence];
}

function findingLines(page: ReportPage): string[] {
  const { fresh, known, flaky, fixed } = groupFindings(page);
  const shown = fresh.slice(0, MAX_FINDINGS);
  const lines = shown.map(({ check }) => {
    const why = check.message === undefined ? "" : `: ${check.message.split("\n", 1)[0] ?? ""}`;
    const past = flakyText(check);
    return `    ${MARKS[check.verdict]} ${check.title}${why}${past === undefined ? "" : ` (${past})`}`;
  });
  const total = page.sections.reduce((sum, section) => sum + findingCount(section), 0);
  const held = page.sections.reduce((sum, section) => sum + findingsOf(section).length, 0);
  const more = fresh.length - shown.length + Math.max(0, total - held);
  if (more > 0) lines.push(`    … ${plural(more, "more finding")}`);
  const others: string[] = [];
  if (known.length > 0) others.push(`${known.length} already on ${page.targetBranch}`);
  if (flaky.length > 0) others.push(`${flaky.length} flaky`);
  if (fixed.length > 0) others.push(`${fixed.length} fixed by this change`);
  if (others.length > 0) lines.push(`    (${others.join(", ")})`);
  lines.push(...oldLines([...known, ...flaky], page.targetBranch));
  return lines.length === 0 ? [] : ["", "  Findings", ...lines];
}

/** Whoever merges sees what breaks a consumer although somebody agreed to it. */
function acceptedLines(page: ReportPage): string[] {
  const all = acceptedChecks(page);
  if (all.length === 0) return [];
  const shown = all.slice(0, MAX_FINDINGS);
  const lines = shown.flatMap(({ check: { title, location, message, id } }) => {
    const line = location?.line === undefined ? "" : `:${location.line}`;
    const place = location === undefined ? "" : ` (${location.file}${line})`;
    return [`    ${MARKS.pass} ${title}${place}`, `      ${message ?? ""}`, `      ${id}`];
  });
  if (all.length > shown.length)
    lines.push(`    … ${plural(all.length - shown.length, "more accepted finding")}`);
  return ["", "  Accepted", ...lines];
}

function entries(page: ReportPage): string[] {
  const lines = entryLines(groupFindings(page).fresh.slice(0, MAX_FINDINGS));
  return lines.length === 0
    ? []
    : ["", `  ${entryTitle(page)}`, ...lines.map((line) => `    ${line}`)];
}

/** Plain result files are no gate of the run, so nothing above has told them. */
function resultLines(page: ReportPage): string[] {
  const sections = page.sections.filter((section) => section.id === "results");
  return sections.length === 0
    ? []
    : ["", ...gateLines({ ...page, sections }), ...findingLines({ ...page, sections })];
}

function commandLines(page: ReportPage): string[] {
  const lines = reproduceCommands(page)
    .slice(0, MAX_COMMANDS)
    .map((command) => `    $ ${command}`);
  return lines.length === 0 ? [] : ["", "  Reproduce", ...lines];
}

function noteLines(page: ReportPage): string[] {
  if (page.notes.length === 0) return [];
  const lines = page.notes.slice(0, MAX_NOTES).map((note) => `    - ${note}`);
  const more = page.notes.length - lines.length;
  if (more > 0) lines.push(`    … ${plural(more, "more note")}`);
  return ["", "  Notes", ...lines];
}
