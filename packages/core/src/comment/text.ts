import { cutMarkdown } from "../cut-markdown.ts";
import { joinSections, liveSections, outdatedSections } from "./section.ts";
import type { CommentSection, SectionRevision } from "./section.ts";

/** UTF-16 units that a section needs beside its body. */
export const SECTION_ROOM = 700;

const MARK = "<!-- stagegate v1 ";
const EARLIER = "<!-- stagegate earlier -->";
const MAX_TOKEN = 80;
const MAX_KEY = 200;
const MAX_ATTEMPT = 999_999_999;
/** A comment of more marks than this is damaged, or made to be slow. */
const MAX_SECTIONS = 1_000;

/** The hidden line before a section: `<!-- stagegate v1 commit=… run=… attempt=… at=… [key=…] -->`. */
function markOf({ key, revision, running }: CommentSection): string {
  const { commit, run, attempt, at } = revision;
  const fields = [
    `commit=${token(commit)}`,
    `run=${token(run)}`,
    `attempt=${Math.min(MAX_ATTEMPT, Math.max(0, Math.trunc(attempt) || 0))}`,
    `at=${token(at)}`,
    ...(key === undefined ? [] : [`key=${encodeKey(key)}`]),
    ...(running === true ? ["state=running"] : []),
  ];
  return `${MARK}${fields.join(" ")} -->`;
}

/** A value that cannot end the hidden line or hold a space. */
function token(value: string): string {
  const safe = value.slice(0, MAX_TOKEN).replaceAll(/[^A-Za-z0-9_.:/-]+/g, "_");
  return safe.replaceAll(/-{2,}/g, "-").replace(/^[->]+|-$/g, "") || "_";
}

/** Whole characters of it, so that what is read is written the same way again. */
function encodeKey(key: string): string {
  let encoded = "";
  for (const character of key.toWellFormed()) {
    const next = encodeURIComponent(character);
    const safe = next === "-" && encoded.endsWith("-") ? "%2D" : next;
    if (encoded.length + safe.length > MAX_KEY) break;
    encoded += safe;
  }
  return encoded;
}

function decodeKey(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** As its mark will say it: what is too long, or cannot be written, is not compared either. */
export function normalSection(section: CommentSection): CommentSection {
  const body = cleanBody(section.body);
  const read = parseSections(markOf(section))[0];
  return { ...section, ...read, body };
}

const MARKS = /^<!-- stagegate v1 ([^\r\n]{1,900}) -->[ \t]*$/gm;

/**
 * The sections of a comment. Whatever it holds besides is left out, and so are marks that say no
 * revision: a comment that somebody edited loses nothing but that.
 */
export function parseSections(text: string): CommentSection[] {
  const marks = [...text.matchAll(MARKS)].slice(0, MAX_SECTIONS);
  const sections = marks.flatMap((mark, index): CommentSection[] => {
    const head = readFields(mark[1] ?? "");
    const end = marks[index + 1]?.index ?? text.length;
    const body = unwrapped(text.slice(mark.index + mark[0].length, end));
    return head === undefined ? [] : [{ ...head, body }];
  });
  return joinSections(sections);
}

function readFields(line: string): Omit<CommentSection, "body"> | undefined {
  const fields = new Map(
    line.split(" ").map((field): [string, string] => {
      const at = field.indexOf("=");
      return [field.slice(0, at), field.slice(at + 1)];
    }),
  );
  const revision = readRevision(fields);
  if (revision === undefined) return undefined;
  const key = fields.get("key");
  const name = key === undefined ? undefined : decodeKey(key);
  if (key !== undefined && name === undefined) return undefined;
  return {
    revision,
    ...(name === undefined ? {} : { key: name }),
    ...(fields.get("state") === "running" ? { running: true } : {}),
  };
}

function readRevision(fields: ReadonlyMap<string, string>): SectionRevision | undefined {
  const [commit, run, attempt, at] = ["commit", "run", "attempt", "at"].map((name) =>
    fields.get(name),
  );
  if (commit === undefined || run === undefined || at === undefined) return undefined;
  if (attempt === undefined || !/^\d{1,9}$/.test(attempt)) return undefined;
  return { commit, run, attempt: Number(attempt), at };
}

const OPEN = new RegExp(`^${EARLIER}<details><summary>[^\\r\\n]{0,300}</summary>`);
const CLOSE = `</details>${EARLIER}`;

/** Without what made it a matter of the past. */
function unwrapped(text: string): string {
  const body = withoutEnds(text);
  const open = OPEN.exec(body);
  if (open === null || !body.endsWith(CLOSE)) return body;
  return withoutEnds(body.slice(open[0].length, -CLOSE.length));
}

/** No line of a body is taken for a mark. */
function cleanBody(body: string): string {
  const plain = body.toWellFormed().replaceAll(/<!--(?= stagegate (?:v1|earlier) )/g, "<!-- ");
  return withoutEnds(plain);
}

/** Blanks before the first word stay: without them a line may mean something else to a forge. */
function withoutEnds(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
}

function wrapped({ revision, body }: CommentSection): string {
  const commit = `<code>${token(revision.commit).slice(0, 10)}</code>`;
  const attempt = revision.attempt > 1 ? `, attempt ${revision.attempt}` : "";
  const summary = `What was said of ${commit}${attempt}, before this`;
  return `${EARLIER}<details><summary>${summary}</summary>\n\n${body}\n\n${CLOSE}`;
}

export interface WriteOptions {
  /** UTF-16 units of all. */
  max: number;
  /** Markdown of its own paragraph, for a section that was cut. */
  note: string;
}

/**
 * The text of a comment with these sections, never longer than `max`. Where there is too little room
 * those of the past go first, then the longest are cut; what still finds none is left out whole.
 */
export function writeSections(
  given: readonly CommentSection[],
  { max, note }: WriteOptions,
): string {
  const live = liveSections(joinSections(given.map(normalSection)));
  const past = outdatedSections(live);
  const whole = live.map((section) => blockOf(section, past.has(section)));
  if (lengthOf(whole) <= max) return whole.join(GAP);
  const short = live.map((section) => (past.has(section) ? { ...section, body: note } : section));
  const blocks = short.map((section) => blockOf(section, past.has(section)));
  if (lengthOf(blocks) <= max) return blocks.join(GAP);
  const cap = capOf(
    short.map(({ body }) => body.length),
    max - lengthOf(short.map((section) => blockOf({ ...section, body: "" }, past.has(section)))),
  );
  const cut = short.map((section) => {
    const body = cutMarkdown(section.body, { max: cap, unit: "characters", note });
    return blockOf({ ...section, body: body.trimEnd() }, past.has(section));
  });
  return fitting(cut, max).join(GAP);
}

const GAP = "\n\n";

function blockOf(section: CommentSection, past: boolean): string {
  return `${markOf(section)}${GAP}${past ? wrapped(section) : section.body}`;
}

function lengthOf(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length + GAP.length, -GAP.length);
}

/** Most that each may have so that all have no more than the room together; the short stay whole. */
function capOf(lengths: readonly number[], room: number): number {
  let left = Math.max(0, room);
  const ascending = lengths.toSorted((a, b) => a - b);
  for (const [index, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (length > share) return share;
    left -= length;
  }
  return Math.max(0, ...lengths);
}

function fitting(blocks: readonly string[], max: number): string[] {
  const kept: string[] = [];
  for (const block of blocks) if (lengthOf([...kept, block]) <= max) kept.push(block);
  return kept;
}
