import { decodeText } from "./decode.ts";
import { type Detected, Detector } from "./detect.ts";
import type { FormatReader } from "./format-reader.ts";
import {
  type CaseSink,
  countCase,
  noCases,
  type QuarantinedFile,
  type QuarantineReason,
  type ResultFile,
  type ResultFormat,
  type ResultSource,
} from "./model.ts";
import { ArchiveError, unpacked } from "./unpack.ts";

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
  const counts = noCases();
  const counting: CaseSink = (testCase) => {
    countCase(counts, testCase);
    sink(testCase);
  };
  const state: ReadState = { detector: new Detector(counting), reader: undefined, format: "junit" };
  const failure = await pump(source, state);
  if (state.reader === undefined) {
    return failure === undefined
      ? unrecognised(path, state.detector.head)
      : unreadable(path, failure);
  }
  const end = state.reader.end();
  if (end.kind === "quarantined") {
    return failure === undefined ? { ...end, path } : unreadable(path, failure);
  }
  const { notes, errors } = state.reader;
  const content = { path, format: state.format, counts, notes, errors };
  if (failure === undefined) return { ...end, ...content };
  // A reader that has all it wants may still not have seen what the source could not give.
  const reason = `could not be read further: ${failure.message}`;
  const place = end.kind === "partial" ? end.place : { line: 1, column: 1 };
  return { kind: "partial", ...content, reason, place };
}

/** What is wrong with the source itself. */
interface Failure {
  reason: QuarantineReason;
  message: string;
}

interface ReadState {
  detector: Detector;
  reader: FormatReader | undefined;
  format: ResultFormat;
}

/** Feeds the reader to the end; answers what went wrong with the source itself. */
async function pump(source: ResultSource, state: ReadState): Promise<Failure | undefined> {
  const failure = await feedAll(source, state);
  if (state.reader === undefined) begin(state, state.detector.end());
  return failure;
}

async function feedAll(source: ResultSource, state: ReadState): Promise<Failure | undefined> {
  try {
    for await (const text of decodeText(unpacked(source.open()))) {
      for (let at = 0; at < text.length; at += MAX_PIECE) {
        const piece = text.length <= MAX_PIECE ? text : text.slice(at, at + MAX_PIECE);
        if (!feed(piece, state)) return undefined;
      }
    }
    return undefined;
  } catch (error) {
    const message = String(error instanceof Error ? error.message : error).slice(0, 500);
    return { reason: error instanceof ArchiveError ? error.reason : "unreadable", message };
  }
}

function feed(text: string, state: ReadState): boolean {
  if (state.reader !== undefined) return state.reader.write(text);
  const detected = state.detector.push(text);
  return detected === undefined ? true : begin(state, detected);
}

function begin(state: ReadState, detected: Detected | false | undefined): boolean {
  if (detected === undefined || detected === false) return false;
  state.reader = detected.reader;
  state.format = detected.format;
  return detected.reader.write(detected.text);
}

function unrecognised(path: string, head: string): QuarantinedFile {
  if (head === "") {
    return { kind: "quarantined", path, reason: "empty", message: "the file is empty" };
  }
  const start = JSON.stringify(head.replaceAll(/[^\u0020-\u007e]/g, "?"));
  const message = `no format of test results that is known: it begins with ${start}`;
  return { kind: "quarantined", path, reason: "not-recognised", message };
}

function unreadable(path: string, failure: Failure): QuarantinedFile {
  return { kind: "quarantined", path, ...failure };
}
