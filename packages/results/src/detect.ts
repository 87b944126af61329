import { Ctrf } from "./ctrf.ts";
import { Cypress } from "./cypress.ts";
import { DartJson } from "./dart-json.ts";
import type { Findings } from "./declared.ts";
import { addNote, type FormatReader } from "./format-reader.ts";
import { GoJson } from "./go-json.ts";
import { JestJson } from "./jest-json.ts";
import { JsonLinesReader } from "./json-lines.ts";
import { JsonReportReader } from "./json-report.ts";
import { jsonFormatOf } from "./json-sniff.ts";
import { JUnitReader } from "./junit.ts";
import { MochaJson } from "./mocha-json.ts";
import { Mochawesome } from "./mochawesome.ts";
import type { CaseSink, ResultFormat } from "./model.ts";
import { NUnit } from "./nunit.ts";
import { PlaywrightBlob } from "./playwright-blob.ts";
import { PlaywrightJsonReader } from "./playwright-json.ts";
import { RSpecJson } from "./rspec-json.ts";
import { TapReader } from "./tap.ts";
import { Trx } from "./trx.ts";
import { XmlReportReader } from "./xml-report.ts";
import { XUnit } from "./xunit.ts";

/** A reader for a file, and what it is to be fed with: console noise before it is left out. */
export interface Detected {
  format: ResultFormat;
  reader: FormatReader;
  text: string;
}

/** How much of a file is looked at before it is called nothing that is known. */
const MAX_HEAD = 1_048_576;
const MAX_LINES = 5_000;
const ROOT = /<(?![?!])([A-Za-z_][\w.:-]{0,100})/;
const ROOTS: Readonly<Record<string, "trx" | "nunit" | "xunit">> = {
  TestRun: "trx",
  "test-run": "nunit",
  "test-results": "nunit",
  assemblies: "xunit",
  assembly: "xunit",
};
const TAP =
  /^(?:TAP version \d{1,3}|1\.\.\d{1,9}(?:\s*#.*)?|(?:not )?ok\b(?: +\d{1,9}\b| +-).*|(?:not )?ok)$/;
const EVENT = /^\{\s*"(?:Time|Action|ImportPath|protocolVersion|method)"\s*:/;
/** A list of JSON; `[INFO]` begins a line of a log. */
const LIST = /^\[\s*(?:$|[\]{["\d-]|true\b|false\b|null\b)/;
const MARKUP = /^<(?:\?xml\s|[A-Za-z][\w:-]*[\s>/])/;
/** Their reader passes over lines that are no JSON. */
const BY_LINES: ReadonlySet<ResultFormat> = new Set(["go-json", "dart-json", "playwright-blob"]);
const DAEMON = /^\[\{\s*"event"\s*:/;

/** Finds out what a file is from how it begins; the whole file where that needs to be. */
export class Detector {
  readonly #sink: CaseSink;
  #head = "";
  /** Length at which to look again: a file that comes in tiny pieces is not looked through for each. */
  #next = 0;

  constructor(sink: CaseSink) {
    this.#sink = sink;
  }

  /** What the file begins with, for the message about one that nothing is known about. */
  get head(): string {
    return this.#head.trimStart().slice(0, 40);
  }

  /** Answers once it is decided; false where nothing that is known begins so. */
  push(text: string): Detected | false | undefined {
    this.#head += text;
    if (this.#head.length < this.#next) return undefined;
    this.#next = this.#head.length * 1.25;
    return this.#look(this.#head.length > MAX_HEAD);
  }

  /** The file ended before it was decided. */
  end(): Detected | undefined {
    return this.#look(true) || undefined;
  }

  #look(final: boolean): Detected | false | undefined {
    const start = this.#head.search(/\S/);
    if (start < 0) return final ? false : undefined;
    const text = start === 0 ? this.#head : this.#head.slice(start);
    const first = text.charAt(0);
    if (first === "<") return this.#xml(text, final);
    const list = LIST.test(text) && !DAEMON.test(text);
    if (first === "{" || list) return this.#json(text, final);
    // The indentation of the first line may mean something.
    return this.#lines(this.#head.slice(this.#head.lastIndexOf("\n", start) + 1), final);
  }

  #xml(text: string, final: boolean): Detected | undefined {
    const prolog = withoutProlog(text);
    const root = prolog === undefined ? null : ROOT.exec(prolog);
    // A name that ends where the text ends may go on.
    const whole = root !== null && root.index + root[0].length < (prolog ?? "").length;
    if (!whole && !final) return undefined;
    const name = (root?.[1] ?? "").replace(/^.*:/, "");
    return this.#made(ROOTS[name] ?? "junit", text);
  }

  #json(text: string, final: boolean, lines?: string): Detected | undefined {
    const format = jsonFormatOf(text);
    if (format === undefined && !final) return undefined;
    const known = format ?? "playwright-json";
    return this.#made(known, BY_LINES.has(known) ? (lines ?? text) : text);
  }

  /** Lines of text: TAP, or events and documents behind what a tool printed before them. */
  #lines(text: string, final: boolean): Detected | false | undefined {
    let from = 0;
    for (let count = 0; from < text.length && count < MAX_LINES; count += 1) {
      const stop = text.indexOf("\n", from);
      if (stop < 0 && !final) return undefined;
      const line = text.slice(from, stop < 0 ? text.length : stop).trim();
      if (TAP.test(line)) return this.#made("tap", text);
      if (MARKUP.test(line)) return this.#behind(from, this.#xml(text.slice(from), final));
      // What a tool printed before its events may tell why it failed.
      if (EVENT.test(line)) return this.#json(text.slice(from), final, text);
      if (line.startsWith("{")) return this.#behind(from, this.#json(text.slice(from), final));
      from = stop < 0 ? text.length : stop + 1;
    }
    return final || from < text.length ? false : undefined;
  }

  /** Says that there was something before the document. */
  #behind(length: number, detected: Detected | undefined): Detected | undefined {
    if (detected !== undefined && length > 0) {
      const message = `${length} characters before the report were left out`;
      addNote(detected.reader.notes, { kind: "recovered", message });
    }
    return detected;
  }

  #made(format: ResultFormat, text: string): Detected {
    return { format, reader: readerFor(format, this.#sink), text };
  }
}

function readerFor(format: ResultFormat, sink: CaseSink): FormatReader {
  const findings: Findings = { notes: [], errors: [] };
  switch (format) {
    case "trx":
      return new XmlReportReader(new Trx(sink, findings), findings);
    case "nunit":
      return new XmlReportReader(new NUnit(sink, findings), findings);
    case "xunit":
      return new XmlReportReader(new XUnit(sink, findings), findings);
    case "ctrf":
      return new JsonReportReader("CTRF", new Ctrf(sink, findings), findings);
    case "cypress":
      return new JsonReportReader("a result of Cypress", new Cypress(sink, findings), findings);
    case "mochawesome":
      return new JsonReportReader("mochawesome", new Mochawesome(sink, findings), findings);
    case "mocha-json":
      return new JsonReportReader("mocha JSON", new MochaJson(sink, findings), findings);
    case "jest-json":
      return new JsonReportReader("Jest JSON", new JestJson(sink, findings), findings);
    case "rspec-json":
      return new JsonReportReader("RSpec JSON", new RSpecJson(sink, findings), findings);
    case "go-json":
      return new JsonLinesReader(new GoJson(sink, findings), findings);
    case "dart-json":
      return new JsonLinesReader(new DartJson(sink, findings), findings);
    case "playwright-blob":
      return new JsonLinesReader(new PlaywrightBlob(sink, findings), findings);
    case "tap":
      return new TapReader(sink, findings);
    case "playwright-json":
      return new PlaywrightJsonReader(sink);
    default:
      return new JUnitReader(sink);
  }
}

/** What stands before the root: declarations, instructions, comments, a document type. */
function withoutProlog(text: string): string | undefined {
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 9);
    const close = rest.startsWith("<?")
      ? "?>"
      : rest.startsWith("<!--")
        ? "-->"
        : rest.startsWith("<!")
          ? ">"
          : undefined;
    if (close === undefined) return text.slice(at);
    // A document type may hold declarations in brackets.
    const bracket = rest.startsWith("<!DOCTYPE") ? text.indexOf("[", at) : -1;
    const plain = text.indexOf(close, at);
    const nested = bracket >= 0 && bracket < plain ? text.indexOf("]", bracket) : at;
    const stop = nested < 0 ? -1 : text.indexOf(close, nested);
    if (stop < 0) return undefined;
    at = stop + close.length;
    at += Math.max(0, text.slice(at).search(/\S/));
  }
  return undefined;
}
