import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Document, Node } from "yaml";
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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return at(line, col, error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "");
  });
  if (broken.length > 0) return { kind: "invalid", issues: broken };
  try {
    // A hundred aliases are plenty; more is an alias bomb.
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { kind: "parsed", source: { file, value, place: placer(file, document, lines) } };
  } catch (cause) {
    return { kind: "invalid", issues: [at(1, 1, (cause as Error).message)] };
  }
}

function placer(file: string, document: Document.Parsed, lines: LineCounter) {
  return (issue: Issue): PlacedIssue => {
    const offset = offsetOf(document.contents, issue.path, issue.atKey === true);
    const { line, col } = lines.linePos(offset);
    const placed = {
      file,
      line: Math.max(1, line),
      column: Math.max(1, col),
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
