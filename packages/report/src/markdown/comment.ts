import { mdCode, mdLink, mdText } from "../escape/markdown.ts";
import { webAddress } from "../escape/html.ts";
import { commitLink } from "../model/code.ts";
import { groupFindings } from "../model/groups.ts";
import { formatDuration, formatInstant } from "../model/figures.ts";
import type { ReportPage } from "../model/page.ts";
import { hasCommit, headline, plural, shortCommit, VERDICT_WORDS } from "../model/words.ts";
import { acceptedChecks } from "../model/accepted.ts";
import { acceptBlock, acceptedList } from "./accept.ts";
import { culpritBlocks } from "./culprit.ts";
import { errorList } from "./errors.ts";
import { collapsedLists, freshList } from "./findings.ts";
import { fold } from "./fold.ts";
import { footer } from "./footer.ts";
import { gateTable } from "./gate-table.ts";
import { fitLadder } from "./ladder.ts";
import type { Level, SizeLimit } from "./ladder.ts";
import { loosenedList } from "./loosened.ts";
import { observedLine } from "./observed.ts";
import { reproduceBlock } from "./reproduce.ts";
import { foldedRest } from "./rest.ts";

/** What a rendering leaves out, counted while it is made. */
export interface LeftOut {
  findings: number;
  /** Of what the change loosens. */
  loosened: number;
  accepted: number;
  details: number;
  diagrams: number;
  gates: number;
  /** Lines of the folded lists. */
  lines: number;
  notes: number;
  commands: number;
}

export interface CommentOptions {
  /** Default: 60,000 characters, under the 65,536 of a GitHub comment. */
  limit?: SizeLimit;
  /** Folds what is green below its first two lines, as a comment should that reviewers pass by. */
  folded?: boolean;
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
  const fitted = fitLadder((level) => atLevel(page, level, options), limit);
  if (fitted !== undefined) return { markdown: fitted.text, level: fitted.level.name };
  return { markdown: `${blocksOf(page).join("\n\n")}\n`, level: "verdict only" };
}

function atLevel(page: ReportPage, level: Level, options: CommentOptions): string {
  const left: LeftOut = {
    findings: 0,
    loosened: 0,
    accepted: 0,
    details: 0,
    diagrams: 0,
    gates: 0,
    lines: 0,
    notes: 0,
    commands: 0,
  };
  const groups = groupFindings(page);
  const room = { level, left };
  const body = [
    ...loosenedList(page, groups, room),
    gateTable(page, level, left),
    ...observedLine(page),
    ...errorList(page, level),
    ...culpritBlocks(page, level, left),
    ...freshList(page, groups, level, left),
    ...collapsedLists(page, groups, level, left),
    ...acceptedList(page, level, left),
    ...foldedRest(page, room),
    ...reproduceBlock(page, level, left),
    ...acceptBlock(page, groups, level),
  ];
  body.push(footer(page, level, left));
  const { folded = false } = options;
  const inner = body.filter((block) => block !== "");
  const rest = folded && isQuiet(page) ? [fold(quietTitle(page), inner.join("\n\n"))] : inner;
  return `${[...head(page, level), ...rest].join("\n\n")}\n`;
}

/** Whether a reviewer can pass by: nothing is red, loosened, accepted or worth a note. */
function isQuiet(page: ReportPage): boolean {
  const green = page.verdict === "pass" || page.verdict === "skip";
  const { loosened, fresh, known, flaky } = groupFindings(page);
  const said = [loosened, fresh, known, flaky, acceptedChecks(page), page.notes];
  return green && said.every((list) => list.length === 0);
}

function quietTitle({ sections }: ReportPage): string {
  const checks = sections.reduce((sum, { counts }) => sum + counts.total, 0);
  return `${plural(sections.length, "gate")}, ${plural(checks, "check")}`;
}

function head(page: ReportPage, level: Level): string[] {
  const title = page.title === "" ? "" : `${mdText(page.title, level.width)}: `;
  return [
    `### ${VERDICT_WORDS[page.verdict].emoji} ${title}${mdText(headline(page), 300)}`,
    contextLine(page),
  ];
}

function contextLine(page: ReportPage): string {
  const { subject, run } = page;
  const committed = hasCommit(subject);
  const commit = (id: string): string => mdLink(mdCode(shortCommit(id), 40), commitLink(page, id));
  const parts = [committed ? `commit ${commit(subject.commit)}` : "work tree not committed yet"];
  if (committed && subject.dirty === true) parts.push("with uncommitted changes");
  if (committed && subject.tested !== subject.commit)
    parts.push(`tested ${mdCode(shortCommit(subject.tested), 40)}`);
  if (subject.base !== undefined) parts.push(`base ${commit(subject.base)}`);
  parts.push(mdLink(`run ${mdCode(run.id, 40)}`, webAddress(run.url)));
  if (run.attempt > 1) parts.push(`attempt ${run.attempt}`);
  if (page.durationMs > 0) parts.push(formatDuration(page.durationMs));
  parts.push(`updated ${mdText(formatInstant(page.generatedAt), 30)}`);
  const report = webAddress(page.reportUrl);
  if (report !== undefined) parts.push(`**${mdLink("Open report", report)}**`);
  parts.push(...environmentLink(page));
  return parts.join(" · ");
}

function environmentLink({ environment }: ReportPage): string[] {
  const url = webAddress(environment?.url);
  if (environment === undefined || url === undefined) return [];
  const { expiresAt } = environment;
  const until = expiresAt === undefined ? "" : ` until ${mdText(formatInstant(expiresAt), 30)}`;
  return [`${mdLink("live environment", url)}${until}`];
}

/** Below every rung: what a reader cannot do without. */
function blocksOf(page: ReportPage): string[] {
  return [
    `### ${VERDICT_WORDS[page.verdict].emoji} ${mdText(headline(page), 300)}`,
    "Everything else was left out here for its size; it is in the HTML report of the run.",
  ];
}
