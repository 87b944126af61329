import { mdCode, mdText } from "../escape/markdown.ts";
import { webAddress } from "../escape/html.ts";
import { groupFindings } from "../model/groups.ts";
import { formatDuration, formatInstant } from "../model/figures.ts";
import type { ReportPage } from "../model/page.ts";
import { headline, hasCommit, shortCommit, VERDICT_WORDS } from "../model/words.ts";
import { acceptBlock, acceptedList } from "./accept.ts";
import { culpritBlocks } from "./culprit.ts";
import { errorList } from "./errors.ts";
import { collapsedLists, freshList } from "./findings.ts";
import { footer } from "./footer.ts";
import { gateTable } from "./gate-table.ts";
import { fitLadder } from "./ladder.ts";
import type { Level, SizeLimit } from "./ladder.ts";
import { markerLine } from "./marker.ts";
import { reproduceBlock } from "./reproduce.ts";

/** What a rendering leaves out, counted while it is made. */
export interface LeftOut {
  findings: number;
  accepted: number;
  details: number;
  diagrams: number;
  gates: number;
  notes: number;
  commands: number;
}

export interface CommentOptions {
  /** Default: 60,000 characters, under the 65,536 of a GitHub comment. */
  limit?: SizeLimit;
  /** Marker of the comment, see `markerLine`; undefined leaves it out, as in a summary. */
  marker?: string;
}

export interface RenderedComment {
  markdown: string;
  /** The rung of the ladder that was used. */
  level: string;
}

const DEFAULT_LIMIT: SizeLimit = { max: 60_000, unit: "characters" };

/**
 * The comment of a change request, and the summary of a run: verdict, gates, culprit with
 * evidence, what is new, the rest collapsed, commands, and exactly what was left out. Never larger
 * than the limit (at least 2,000), never cut inside a fence, a tag or a table.
 */
export function renderComment(page: ReportPage, options: CommentOptions = {}): RenderedComment {
  const limit = options.limit ?? DEFAULT_LIMIT;
  const fitted = fitLadder((level) => atLevel(page, level, options.marker), limit);
  if (fitted !== undefined) return { markdown: fitted.text, level: fitted.level.name };
  return { markdown: `${blocksOf(page, options.marker).join("\n\n")}\n`, level: "verdict only" };
}

function atLevel(page: ReportPage, level: Level, marker: string | undefined): string {
  const left: LeftOut = {
    findings: 0,
    accepted: 0,
    details: 0,
    diagrams: 0,
    gates: 0,
    notes: 0,
    commands: 0,
  };
  const groups = groupFindings(page);
  const body = [
    ...head(page, level, marker),
    gateTable(page, level, left),
    ...errorList(page, level),
    ...culpritBlocks(page, level, left),
    ...freshList(page, groups, level, left),
    ...collapsedLists(page, groups, level, left),
    ...acceptedList(page, level, left),
    ...reproduceBlock(page, level, left),
    ...acceptBlock(page, groups, level),
  ];
  body.push(footer(page, level, left));
  return `${body.filter((block) => block !== "").join("\n\n")}\n`;
}

function head(page: ReportPage, level: Level, marker: string | undefined): string[] {
  const title = page.title === "" ? "" : `${mdText(page.title, level.width)}: `;
  const lines = [
    `### ${VERDICT_WORDS[page.verdict].emoji} ${title}${headline(page)}`,
    contextLine(page),
  ];
  return marker === undefined ? lines : [markerLine(marker, page), ...lines];
}

function contextLine(page: ReportPage): string {
  const { subject, run } = page;
  const committed = hasCommit(subject);
  const parts = [
    committed ? `commit ${mdCode(shortCommit(subject.commit), 40)}` : "work tree not committed yet",
  ];
  if (committed && subject.dirty === true) parts.push("with uncommitted changes");
  if (committed && subject.tested !== subject.commit)
    parts.push(`tested ${mdCode(shortCommit(subject.tested), 40)}`);
  if (subject.base !== undefined) parts.push(`base ${mdCode(shortCommit(subject.base), 40)}`);
  const runUrl = webAddress(run.url);
  const name = `run ${mdCode(run.id, 40)}`;
  parts.push(runUrl === undefined ? name : link(name, runUrl));
  if (run.attempt > 1) parts.push(`attempt ${run.attempt}`);
  parts.push(
    ...(page.durationMs > 0 ? [formatDuration(page.durationMs)] : []),
    `updated ${mdText(formatInstant(page.generatedAt), 30)}`,
  );
  const report = webAddress(page.reportUrl);
  if (report !== undefined) parts.push(`**${link("open the report", report)}**`);
  return parts.join(" · ");
}

/** The address went through `webAddress`; its brackets and pipes would end the link or the cell. */
function link(label: string, address: string): string {
  const safe = address.replaceAll(/[()<>|\\[\]*_`~]/g, (char) =>
    encodeURIComponent(char) === char
      ? `%${char.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(char),
  );
  return `[${label}](${safe})`;
}

/** Below every rung: what a reader cannot do without. */
function blocksOf(page: ReportPage, marker: string | undefined): string[] {
  const lines = [
    `### ${VERDICT_WORDS[page.verdict].emoji} ${headline(page)}`,
    "Everything else was left out here for its size; it is in the HTML report of the run.",
  ];
  return marker === undefined ? lines : [markerLine(marker, page), ...lines];
}
