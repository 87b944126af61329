import { isMap, isPair, isScalar, isSeq, Lexer, parseDocument } from "yaml";
import type { Document, Node, YAMLError } from "yaml";
import type { Issue } from "../issues.ts";

/** A problem at a place that an editor can open. */
export interface PlacedIssue {
  file: string;
  line: number;
  column: number;
  /** Dotted path of the key, empty for the document. */
  at: string;
  message: string;
  hint?: string;
}

/** A YAML document with the positions of its keys and values. */
export interface ConfigSource {
  file: string;
  value: unknown;
  place(issue: Issue): PlacedIssue;
}

/** Far beyond any real configuration; above it the file is not a configuration. */
const MAX_BYTES = 2_000_000;

export type SourceResult =
  | { kind: "parsed"; source: ConfigSource }
  | { kind: "invalid"; issues: PlacedIssue[] };

/** Reads YAML 1.2; every syntax error is reported with its place. */
export function parseSource(file: string, text: string): SourceResult {
  const at = (line: number, column: number, message: string): PlacedIssue => ({
    file,
    line,
    column,
    at: "",
    message,
  });
  if (text.length > MAX_BYTES) {
    return { kind: "invalid", issues: [at(1, 1, "the file is larger than 2 MB")] };
  }
  const lines = lineStarts(text);
  const document = read(text);
  if (typeof document === "string") return { kind: "invalid", issues: [at(1, 1, document)] };
  const quotes = document.errors.some(isUnclosed) ? quotesOf(text) : [];
  const broken = document.errors.map((error, index) => {
    const sought = index < MAX_SYNTAX_ERRORS && isUnclosed(error);
    const quote = sought ? quotes.findLast((offset) => offset <= error.pos[0]) : undefined;
    const { line, column } = positionOf(lines, quote ?? error.pos[0]);
    return at(line, column, quote === undefined ? syntaxMessage(error.message) : NOT_CLOSED);
  });
  if (broken.length > 0) return { kind: "invalid", issues: distinct(broken) };
  try {
    // A hundred aliases are plenty; more is an alias bomb.
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { kind: "parsed", source: { file, value, place: placer(file, document, lines) } };
  } catch (cause) {
    return { kind: "invalid", issues: [at(1, 1, (cause as Error).message)] };
  }
}

/** Offset of the first character of every line. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The parser's own counter misses line ends of damaged documents. */
function positionOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The document, or why it cannot be read at all. */
function read(text: string): Document.Parsed | string {
  try {
    return parseDocument(text, { uniqueKeys: true, logLevel: "error" });
  } catch (cause) {
    return syntaxMessage((cause as Error).message);
  }
}

const TOO_DEEP = "the file is nested too deeply";

/** The parser recurses; thousands of brackets end its stack. */
function syntaxMessage(message: string): string {
  if (/Maximum call stack|Stack overflow/.test(message)) return TOO_DEEP;
  return message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "";
}

const NOT_CLOSED = "the quote that opens here is not closed";

function isUnclosed({ code, message }: YAMLError): boolean {
  return code === "MISSING_CHAR" && /^Missing closing ["']quote/.test(message);
}

/** Offsets of all quotes that open something: the parser only says where it gave up. */
function quotesOf(text: string): number[] {
  const quotes: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (VIRTUAL.has(token)) continue;
    if (token.startsWith('"') || token.startsWith("'")) quotes.push(offset);
    offset += token.length;
  }
  return quotes;
}

/** Marks of the lexer that stand for nothing in the text (https://eemeli.org/yaml/#lexer). */
const VIRTUAL: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"]);

const MAX_SYNTAX_ERRORS = 20;

/** One bracket that is left open is an error at every level. */
function distinct(issues: readonly PlacedIssue[]): PlacedIssue[] {
  const deep = issues.find(({ message }) => message === TOO_DEEP);
  if (deep !== undefined) return [deep];
  const byPlace = new Map<string, PlacedIssue>();
  for (const issue of issues) {
    const place = `${issue.line}:${issue.column}`;
    if (!byPlace.has(place)) byPlace.set(place, issue);
  }
  return [...byPlace.values()].slice(0, MAX_SYNTAX_ERRORS);
}

function placer(file: string, document: Document.Parsed, lines: readonly number[]) {
  return (issue: Issue): PlacedIssue => {
    const offset = offsetOf(document.contents, issue.path, issue.atKey === true);
    const placed = {
      file,
      ...positionOf(lines, offset),
      at: issue.path.join("."),
      message: issue.message,
    };
    return issue.hint === undefined || issue.hint === "" ? placed : { ...placed, hint: issue.hint };
  };
}

function offsetOf(root: Node | null, path: Issue["path"], atKey: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined || !isScalar(pair.key)) return offset;
      const value = pair.value as Node | null;
      const keyOffset = pair.key.range?.[0] ?? offset;
      offset = last && atKey ? keyOffset : (value?.range?.[0] ?? keyOffset);
      node = value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
