import { secondsToMs } from "./duration.ts";
import { addNote, type FormatReader, type ReaderEnd } from "./format-reader.ts";
import { judgeCase, type RawCase, type Verdict } from "./junit-case.ts";
import { SuiteStack } from "./junit-suites.ts";
import { LongText } from "./long-text.ts";
import type { CaseSink, FileNote } from "./model.ts";
import { toMessage } from "./text.ts";
import { XmlInput } from "./xml-input.ts";
import type { XmlTag } from "./xml-tag.ts";

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
const SPELLINGS = new Map([...VERDICTS].map((name) => [name.toLowerCase(), name]));
const DETAILS = new Set([
  "properties",
  "property",
  "system-out",
  "system-err",
  "stackTrace",
  "testsuites",
]);
/** Elements of no dialect that can only tell a failure, such as `<assertion-failure>`. */
const TELLS_FAILURE = /(?:^fail|failure|failed|error|crash(?:ed)?|abort(?:ed)?|time(?:d-?)?out)$/;
const TELLS_NONE = /^(?:system|std|standard|expected|known|no|x)/;
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

const MAX_NAME = 4_000;
const MAX_OUTPUT = 1_048_576;
const MAX_PROPERTIES = 50;
const MAX_VALUE = 1_000;
const MAX_VERDICTS = 20;
const MAX_BEFORE_ROOT = 4_194_304;

/**
 * Reads JUnit XML in the dialects of surefire, Jest, pytest, Go, PHPUnit, Catch2, CUnit, nextest,
 * Playwright and others, in flat memory. There is no authoritative schema; the nearest are
 * https://github.com/testmoapp/junitxml and the surefire schema
 * https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd.
 */
export class JUnitReader implements FormatReader {
  readonly notes: FileNote[] = [];
  readonly errors: string[] = [];
  readonly #input: XmlInput;
  readonly #suites: SuiteStack;
  #root = "";
  #read = 0;
  /** One object for all cases: most of them are small and many. */
  readonly #raw: RawCase = emptyCase();
  /** The open case; that is `#raw`. */
  #case: RawCase | undefined;
  /** Name of the open element whose text is wanted, and what was collected of it. */
  #wanted = "";
  readonly #text = new LongText();
  #verdict: Verdict | undefined;

  constructor(sink: CaseSink) {
    this.#suites = new SuiteStack(sink, this);
    this.#input = new XmlInput(
      {
        open: (name, tag) => this.#open(name, tag),
        close: (name) => this.#close(name),
        text: (piece) => this.#text.add(piece),
      },
      this.notes,
    );
  }

  write(text: string): boolean {
    this.#read += text.length;
    const goesOn = this.#input.write(text);
    if (this.#root === "" && this.#read > MAX_BEFORE_ROOT) this.#input.stop("no root element");
    return goesOn && (this.#root === "" || ROOTS.has(this.#root));
  }

  end(): ReaderEnd {
    this.#input.end();
    this.#endCase();
    this.#suites.endOfFile();
    if (this.#text.dropped > 0) {
      const message = `${this.#text.dropped} characters of very long text were left out`;
      addNote(this.notes, { kind: "left-out", message });
    }
    return this.#verdictOfFile();
  }

  /** A case that the file breaks off in is counted only where its verdict was already written. */
  #endCase(): void {
    if (this.#verdict !== undefined) {
      this.#take(this.#wanted, this.#text.take());
      this.#closeVerdict(this.#verdict);
    }
    if (this.#case === undefined) return;
    if (this.#case.verdicts.length > 0) {
      this.#closeCase();
      return;
    }
    const name = toMessage(this.#case.name)?.slice(0, 200) ?? "";
    const message = `the file breaks off inside the test "${name}", which is not counted`;
    addNote(this.notes, { kind: "left-out", message });
  }

  #verdictOfFile(): ReaderEnd {
    const place = this.#input.damage?.place ?? this.#input.place();
    if (this.#root === "") {
      const message = this.#input.damage?.reason ?? "no root element";
      return { kind: "quarantined", reason: "malformed", message, place };
    }
    if (ROOTS.has(this.#root)) return this.#input.outcome;
    const other = OTHER_FORMATS[this.#root] ?? `<${this.#root.slice(0, 60)}>`;
    const message = `not JUnit XML but ${other}`;
    return { kind: "quarantined", reason: "unsupported-format", message, place };
  }

  #open(name: string, tag: XmlTag): void {
    if (this.#root === "") {
      this.#root = name;
      if (!ROOTS.has(name)) this.#input.stop("another format");
    }
    if (!ROOTS.has(this.#root)) return;
    if (name === "testcase") {
      // A case inside a case: the outer one lost its end.
      if (this.#case !== undefined) this.#closeCase();
      readCase(this.#raw, tag);
      this.#case = this.#raw;
    } else if (name === "testsuite" || name === "testsuites") {
      this.#suites.open(name, tag.attributes());
    } else this.#openDetail(detailName(name), tag);
  }

  #openDetail(name: string, tag: XmlTag): void {
    if (name === "property") {
      if (this.#case !== undefined) addProperty(this.#case, tag);
      else this.#suites.property(tag.get("name") ?? "");
    } else if (name === "system-out" || name === "system-err") {
      if (this.#case !== undefined) this.#want(name);
    } else if (name === "stackTrace") {
      if (this.#verdict !== undefined) this.#want(name);
    } else if (VERDICTS.has(name)) {
      const attributes = tag.attributes();
      this.#verdict = { element: name, attributes, text: "", stackTrace: "", output: "" };
      this.#want(name);
    }
  }

  #want(name: string): void {
    // Output and stack trace of an earlier attempt stand inside its element.
    const before = this.#text.take();
    if (this.#wanted !== "") this.#take(this.#wanted, before);
    this.#wanted = name;
    this.#input.wantsText = true;
  }

  #close(tagName: string): void {
    if (tagName === "testcase") this.#closeCase();
    else if (tagName === "testsuite" || tagName === "testsuites") {
      this.#closeCase();
      this.#suites.close();
    } else this.#closeDetail(detailName(tagName));
  }

  #closeDetail(name: string): void {
    if (name === this.#wanted) {
      this.#input.wantsText = false;
      this.#wanted = "";
      this.#take(name, this.#text.take());
    }
    if (this.#verdict?.element === name) this.#closeVerdict(this.#verdict);
  }

  #take(name: string, text: string): void {
    const verdict = this.#verdict;
    const raw = this.#case;
    if (name === "stackTrace" && verdict !== undefined) verdict.stackTrace = text;
    else if (name === verdict?.element) verdict.text = appended(verdict.text, text);
    else if (verdict !== undefined) verdict.output = appended(verdict.output, text);
    else if (raw === undefined) return;
    else if (name === "system-out") raw.stdout = appended(raw.stdout, text);
    else if (name === "system-err") raw.stderr = appended(raw.stderr, text);
  }

  #closeVerdict(verdict: Verdict): void {
    this.#verdict = undefined;
    if (this.#case !== undefined) {
      addVerdict(this.#case, verdict);
    } else if (verdict.element === "failure" || verdict.element === "error") {
      const said = toMessage(verdict.attributes["message"]) ?? toMessage(verdict.text);
      this.#suites.fail(said ?? verdict.element);
    }
  }

  #closeCase(): void {
    const raw = this.#case;
    if (raw === undefined) return;
    this.#case = undefined;
    this.#suites.add(judgeCase(raw, this.#suites.context()), raw.told);
  }
}

function detailName(name: string): string {
  if (DETAILS.has(name) || VERDICTS.has(name)) return name;
  const alias = Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
  if (alias !== undefined || name.length > 60) return alias ?? name;
  const small = name.toLowerCase();
  const known = SPELLINGS.get(small);
  if (known !== undefined) return known;
  return TELLS_FAILURE.test(small) && !TELLS_NONE.test(small) ? "failure" : name;
}

/** Where there are too many, what decides takes the place of an attempt. */
function addVerdict(raw: RawCase, verdict: Verdict): void {
  const { element } = verdict;
  if (element !== "skipped") raw.told += 1;
  if (raw.verdicts.length < MAX_VERDICTS) raw.verdicts.push(verdict);
  else if (element !== "skipped" && !element.startsWith("flaky")) {
    raw.verdicts[MAX_VERDICTS - 1] = verdict;
  }
}

/** Many texts of one test; the end of all of them tells most. */
function appended(before: string, text: string): string {
  if (before === "") return text;
  const joined = before + text;
  return joined.length <= MAX_OUTPUT ? joined : joined.slice(-MAX_OUTPUT);
}

function emptyCase(): RawCase {
  return {
    name: undefined,
    className: undefined,
    file: undefined,
    line: undefined,
    status: undefined,
    result: undefined,
    startTime: undefined,
    durationMs: undefined,
    verdicts: [],
    told: 0,
    stdout: "",
    stderr: "",
    properties: undefined,
  };
}

function readCase(raw: RawCase, tag: XmlTag): void {
  raw.name = undefined;
  raw.className = undefined;
  raw.file = undefined;
  raw.line = undefined;
  raw.status = undefined;
  raw.result = undefined;
  raw.startTime = undefined;
  raw.durationMs = undefined;
  if (raw.verdicts.length > 0) raw.verdicts = [];
  raw.told = 0;
  raw.stdout = "";
  raw.stderr = "";
  raw.properties = undefined;
  for (let index = 0; index < tag.count; index += 1) readAttribute(raw, tag, index);
  raw.className ??= optional(tag.get("class"));
  raw.file ??= optional(tag.get("filepath"));
  raw.line ??= tag.get("lineno");
  raw.durationMs ??= secondsToMs(tag.get("duration"));
}

function readAttribute(raw: RawCase, tag: XmlTag, index: number): void {
  switch (tag.attribute(index)) {
    case "name":
      raw.name ??= bounded(tag.value(index));
      break;
    case "classname":
      raw.className ??= bounded(tag.value(index));
      break;
    case "time":
      raw.durationMs ??= secondsToMs(tag.value(index));
      break;
    case "file":
      raw.file ??= bounded(tag.value(index));
      break;
    case "line":
      raw.line ??= tag.value(index);
      break;
    case "status":
      raw.status ??= tag.value(index).toLowerCase();
      break;
    case "result":
      raw.result ??= tag.value(index).toLowerCase();
      break;
    case "timestamp":
      raw.startTime ??= tag.value(index);
      break;
  }
}

function optional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : bounded(text);
}

function bounded(text: string): string {
  return text.length <= MAX_NAME ? text : text.slice(0, MAX_NAME);
}

function addProperty(raw: RawCase, tag: XmlTag): void {
  const name = tag.get("name") ?? "";
  if (name === "" || name === "__proto__") return;
  const properties = (raw.properties ??= {});
  if (Object.keys(properties).length >= MAX_PROPERTIES) return;
  const text = (tag.get("value") ?? "").slice(0, MAX_VALUE);
  // Playwright writes one property per annotation, so a key may come several times.
  const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
  properties[name.slice(0, 200)] =
    known === undefined ? text : `${known} ${text}`.slice(0, MAX_VALUE);
}
