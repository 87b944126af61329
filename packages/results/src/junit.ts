import { SaxesParser, type SaxesTagPlain } from "saxes";
import { secondsToMs } from "./duration.ts";
import { addNote, type FormatReader, type ReaderEnd } from "./format-reader.ts";
import { type Attributes, judgeCase, type RawCase, type Verdict } from "./junit-case.ts";
import { SuiteStack } from "./junit-suites.ts";
import type { CaseSink, FileNote, Place } from "./model.ts";
import { toMessage } from "./text.ts";
import { XmlGuard } from "./xml-guard.ts";

const ROOTS = new Set(["testsuites", "testsuite", "testcase"]);
const VERDICTS = new Set([
  "failure",
  "error",
  "skipped",
  "flakyFailure",
  "flakyError",
  "rerunFailure",
  "rerunError",
]);
/** Other names for the same thing: CTest, Boost, PHPUnit. */
const ALIASES: Readonly<Record<string, string>> = { disabled: "skipped", ignored: "skipped" };
const OTHER_FORMATS: Readonly<Record<string, string>> = {
  TestRun: "TRX",
  "test-run": "NUnit 3",
  "test-results": "NUnit 2",
  assemblies: "xUnit.net",
  assembly: "xUnit.net",
  testExecutions: "SonarQube",
  coverage: "a coverage report",
  checkstyle: "Checkstyle",
  html: "an HTML page",
};

const MAX_TEXT = 1_048_576;
const MAX_PROPERTIES = 50;
const MAX_VALUE = 1_000;
const MAX_VERDICTS = 20;
const MAX_DEPTH = 100_000;
const MAX_ERRORS = 10_000;
const MAX_BEFORE_ROOT = 4_194_304;

/** Errors of the parser after which the structure of what follows cannot be trusted. */
const STRUCTURAL =
  /unclosed tag|unexpected end|unmatched closing tag|unexpected close tag|weird empty/;

/**
 * Reads JUnit XML in the dialects of surefire, Jest, pytest, Go, PHPUnit, Catch2, CUnit, nextest,
 * Playwright and others, in flat memory. There is no authoritative schema; the nearest are
 * https://github.com/testmoapp/junitxml and the surefire schema
 * https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd.
 */
export class JUnitReader implements FormatReader {
  readonly notes: FileNote[] = [];
  readonly errors: string[] = [];
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #guard = new XmlGuard();
  readonly #suites: SuiteStack;
  #root = "";
  #depth = 0;
  #read = 0;
  #problems = 0;
  #damage: { reason: string; place: Place } | undefined;
  #stop: string | undefined;
  #ending = false;
  /** saxes forgets where it was once it is closed. */
  #endPlace: Place = { line: 1, column: 1 };
  #case: RawCase | undefined;
  /** Name of the open element whose text is wanted, and what was collected of it. */
  #wanted = "";
  #text = "";
  #verdict: Verdict | undefined;

  constructor(sink: CaseSink) {
    this.#suites = new SuiteStack(sink, this);
    this.#parser.on("opentag", (tag) => this.#open(tag));
    this.#parser.on("closetag", (tag) => this.#close(tag.name));
    this.#parser.on("error", (error) => this.#problem(error.message));
  }

  write(text: string): boolean {
    this.#read += text.length;
    this.#feed(this.#guard.push(text));
    if (this.#root === "" && this.#read > MAX_BEFORE_ROOT) this.#stopAt("no root element");
    return this.#stop === undefined && (this.#root === "" || ROOTS.has(this.#root));
  }

  end(): ReaderEnd {
    if (this.#stop === undefined) {
      this.#feed(this.#guard.end());
      this.#endPlace = this.#place();
      this.#ending = true;
      this.#finish();
    }
    this.#endCase();
    this.#suites.endOfFile();
    if (this.#guard.dropped > 0) {
      const message = `${this.#guard.dropped} characters of very long text were left out`;
      addNote(this.notes, { kind: "left-out", message });
    }
    return this.#verdictOfFile();
  }

  /** A case that the file breaks off in is counted only where its verdict was already written. */
  #endCase(): void {
    if (this.#verdict !== undefined) {
      this.#take(this.#wanted, this.#text);
      this.#closeVerdict(this.#verdict);
    }
    if (this.#case === undefined) return;
    if (this.#case.verdicts.length > 0) {
      this.#closeCase();
      return;
    }
    const name = toMessage(this.#case.attributes["name"])?.slice(0, 200) ?? "";
    const message = `the file breaks off inside the test "${name}", which is not counted`;
    addNote(this.notes, { kind: "left-out", message });
  }

  #verdictOfFile(): ReaderEnd {
    const place = this.#endPlace;
    if (this.#root === "") {
      const message = this.#stop ?? this.#damage?.reason ?? "no root element";
      return { kind: "quarantined", reason: "malformed", message, place };
    }
    if (!ROOTS.has(this.#root)) {
      const other = OTHER_FORMATS[this.#root] ?? `<${this.#root.slice(0, 60)}>`;
      const message = `not JUnit XML but ${other}`;
      return { kind: "quarantined", reason: "unsupported-format", message, place };
    }
    if (this.#stop !== undefined) return { kind: "partial", reason: this.#stop, place };
    return this.#damage === undefined ? { kind: "read" } : { kind: "partial", ...this.#damage };
  }

  #stopAt(reason: string): void {
    this.#stop = reason;
    this.#endPlace = this.#place();
  }

  #feed(text: string): void {
    if (text === "") return;
    try {
      this.#parser.write(text);
    } catch (error) {
      this.#stopAt(`cannot be parsed further: ${String(error).slice(0, 200)}`);
    }
  }

  #finish(): void {
    try {
      this.#parser.close();
    } catch (error) {
      this.#stopAt(`cannot be parsed further: ${String(error).slice(0, 200)}`);
    }
  }

  #place(): Place {
    const line = this.#parser.line + this.#guard.droppedLines;
    return { line, column: this.#parser.column + 1 };
  }

  #problem(message: string): void {
    this.#problems += 1;
    if (this.#problems > MAX_ERRORS) this.#stopAt(`more than ${MAX_ERRORS} XML errors`);
    const reason = message.replace(/^\d+:\d+: /, "");
    if (STRUCTURAL.test(reason)) {
      const what = this.#ending ? "the file breaks off" : "damaged";
      this.#damage ??= { reason: `${what}: ${reason.slice(0, 200)}`, place: this.#place() };
    } else if (this.#problems <= 3) {
      addNote(this.notes, { kind: "recovered", message: reason, place: this.#place() });
    }
  }

  #open(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    this.#depth += 1;
    if (this.#root === "") this.#root = name;
    if (!ROOTS.has(this.#root)) return;
    if (this.#depth > MAX_DEPTH) this.#stopAt(`more than ${MAX_DEPTH} nested elements`);
    if (name === "testcase") this.#openCase(tag.attributes);
    else if (name === "testsuite" || name === "testsuites") {
      this.#suites.open(name, tag.attributes);
    } else this.#openDetail(ALIASES[name] ?? name, tag.attributes);
  }

  #openCase(attributes: Attributes): void {
    // A case inside a case: the outer one lost its end.
    if (this.#case !== undefined) this.#closeCase();
    this.#case = {
      attributes,
      durationMs: secondsToMs(attributes["time"] ?? attributes["duration"]),
      verdicts: [],
      stdout: "",
      stderr: "",
      properties: undefined,
    };
  }

  #openDetail(name: string, attributes: Attributes): void {
    if (VERDICTS.has(name)) {
      this.#verdict = { element: name, attributes, text: "", stackTrace: "", output: "" };
      this.#want(name);
    } else if (name === "property") {
      this.#property(attributes);
    } else if (name === "system-out" || name === "system-err") {
      if (this.#case !== undefined) this.#want(name);
    } else if (name === "stackTrace" && this.#verdict !== undefined) {
      this.#want(name);
    }
  }

  #property(attributes: Attributes): void {
    const { name = "", value = "" } = attributes;
    if (this.#case === undefined || name === "" || name === "__proto__") return;
    const properties = (this.#case.properties ??= {});
    if (Object.keys(properties).length >= MAX_PROPERTIES) return;
    const text = value.slice(0, MAX_VALUE);
    // Playwright writes one property per annotation, so a key may come several times.
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    properties[name.slice(0, 200)] =
      known === undefined ? text : `${known} ${text}`.slice(0, MAX_VALUE);
  }

  #want(name: string): void {
    // Output and stack trace of an earlier attempt stand inside its element.
    if (this.#wanted !== "") this.#take(this.#wanted, this.#text);
    this.#wanted = name;
    this.#text = "";
    // Without a listener saxes does not even build the strings.
    this.#parser.on("text", this.#onText);
    this.#parser.on("cdata", this.#onText);
  }

  readonly #onText = (text: string): void => {
    if (this.#text.length < MAX_TEXT) this.#text += text;
  };

  #close(tagName: string): void {
    const name = localName(tagName);
    this.#depth -= 1;
    if (name === "testcase") {
      if (this.#case !== undefined) this.#closeCase();
    } else if (name === "testsuite" || name === "testsuites") {
      if (this.#case !== undefined) this.#closeCase();
      this.#suites.close();
    } else this.#closeDetail(ALIASES[name] ?? name);
  }

  #closeDetail(name: string): void {
    if (name === this.#wanted) {
      this.#parser.off("text");
      this.#parser.off("cdata");
      this.#wanted = "";
      this.#take(name, this.#text);
      this.#text = "";
    }
    if (this.#verdict?.element === name) this.#closeVerdict(this.#verdict);
  }

  #take(name: string, text: string): void {
    const verdict = this.#verdict;
    if (name === "stackTrace" && verdict !== undefined) verdict.stackTrace = text;
    else if (name === verdict?.element) verdict.text += text;
    else if (verdict !== undefined) verdict.output += text;
    else if (name === "system-out" && this.#case !== undefined) this.#case.stdout += text;
    else if (name === "system-err" && this.#case !== undefined) this.#case.stderr += text;
  }

  #closeVerdict(verdict: Verdict): void {
    this.#verdict = undefined;
    if (this.#case !== undefined) {
      if (this.#case.verdicts.length < MAX_VERDICTS) this.#case.verdicts.push(verdict);
    } else if (verdict.element === "failure" || verdict.element === "error") {
      const said = toMessage(verdict.attributes["message"]) ?? toMessage(verdict.text);
      this.#suites.fail(said ?? verdict.element);
    }
  }

  #closeCase(): void {
    const raw = this.#case;
    this.#case = undefined;
    if (raw !== undefined) this.#suites.add(judgeCase(raw, this.#suites.context()));
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
