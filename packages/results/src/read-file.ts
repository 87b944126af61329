import { decodeText } from "./decode.ts";
import type { FormatReader } from "./format-reader.ts";
import { JUnitReader } from "./junit.ts";
import {
  type CaseSink,
  countCase,
  noCases,
  type QuarantinedFile,
  type ResultFile,
  type ResultFormat,
  type ResultSource,
} from "./model.ts";
import { PlaywrightJsonReader } from "./playwright-json.ts";

/** Larger pieces are cut, so that bounds that work per piece hold for any source. */
const MAX_PIECE = 262_144;

/**
 * Reads one file of test results as a stream, in memory that does not grow with the file. Each
 * test goes to `sink` as soon as it is known. The format is taken from the content; the name plays
 * no part. It never rejects: a file that cannot be opened or read is quarantined, one that breaks
 * off keeps what was read.
 */
export async function readResultFile(source: ResultSource, sink: CaseSink): Promise<ResultFile> {
  const { path } = source;
  const state: ReadState = { reader: undefined, format: "junit" };
  const counts = noCases();
  const counting: CaseSink = (testCase) => {
    countCase(counts, testCase);
    sink(testCase);
  };
  const failure = await pump(source, state, counting);
  if (state.reader === undefined) {
    return failure === undefined ? unrecognised(path, state.head) : unreadable(path, failure);
  }
  const end = state.reader.end();
  if (end.kind === "quarantined") {
    return failure === undefined ? { ...end, path } : unreadable(path, failure);
  }
  const { notes, errors } = state.reader;
  const content = { path, format: state.format, counts, notes, errors };
  if (end.kind === "read") return { kind: "read", ...content };
  const reason = failure === undefined ? end.reason : `could not be read further: ${failure}`;
  return { kind: "partial", ...content, reason, place: end.place };
}

interface ReadState {
  reader: FormatReader | undefined;
  format: ResultFormat;
  /** First characters of a file that no reader was found for. */
  head?: string;
}

/** Feeds the reader to the end; answers what went wrong with the source itself. */
async function pump(
  source: ResultSource,
  state: ReadState,
  sink: CaseSink,
): Promise<string | undefined> {
  try {
    for await (const text of decodeText(source.open())) {
      for (let at = 0; at < text.length; at += MAX_PIECE) {
        const piece = text.length <= MAX_PIECE ? text : text.slice(at, at + MAX_PIECE);
        if (!feed(piece, state, sink)) return undefined;
      }
    }
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, 500);
  }
}

function feed(text: string, state: ReadState, sink: CaseSink): boolean {
  if (state.reader !== undefined) return state.reader.write(text);
  const start = firstCharacter(text);
  if (start < 0) return true;
  const first = text.charAt(start);
  if (first === "<") {
    state.reader = new JUnitReader(sink);
    state.format = "junit";
  } else if (first === "{" || first === "[") {
    state.reader = new PlaywrightJsonReader(sink);
    state.format = "playwright-json";
  } else {
    state.head = text.slice(start, start + 40);
    return false;
  }
  return state.reader.write(text.slice(start));
}

/** Reporters that print to a console leave blank lines before the document. */
function firstCharacter(text: string): number {
  return text.search(/\S/);
}

function unrecognised(path: string, head: string | undefined): QuarantinedFile {
  if (head === undefined) {
    return { kind: "quarantined", path, reason: "empty", message: "the file is empty" };
  }
  const start = JSON.stringify(head.replaceAll(/[^\u0020-\u007e]/g, "?"));
  const message = `neither XML nor JSON: it begins with ${start}`;
  return { kind: "quarantined", path, reason: "not-recognised", message };
}

function unreadable(path: string, failure: string): QuarantinedFile {
  return { kind: "quarantined", path, reason: "unreadable", message: failure };
}
