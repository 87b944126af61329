import { addError, compareDeclared, type Findings } from "./declared.ts";
import { type FoundAttempt, toCase } from "./found.ts";
import { addNote } from "./format-reader.ts";
import { type CaseCounts, type CaseSink, countCase, noCases, type TestCase } from "./model.ts";
import { type Attributes, countOf, withoutClass, type XmlElements } from "./xml-report.ts";

type Kind = "passed" | "failed" | "error" | "timeout" | "skipped" | "notRun" | "aborted";

/**
 * `TestOutcome` of the schema. A test that timed out has failed; one that was aborted with its run
 * did not run, and is an error of the file. A missing outcome is the default of the enumeration,
 * `Error`.
 */
const OUTCOMES: ReadonlyMap<string, Kind> = new Map([
  ["Passed", "passed"],
  // The run around it is an error of the file.
  ["PassedButRunAborted", "passed"],
  ["Warning", "passed"],
  ["Failed", "failed"],
  ["Error", "error"],
  ["Aborted", "aborted"],
  ["Disconnected", "aborted"],
  ["Timeout", "timeout"],
  ["NotExecuted", "skipped"],
  ["NotRunnable", "notRun"],
  ["Inconclusive", "notRun"],
  ["Pending", "notRun"],
  ["InProgress", "notRun"],
  ["Completed", "notRun"],
]);
const RESULTS = new Set([
  "UnitTestResult",
  "GenericTestResult",
  "ManualTestResult",
  "WebTestResult",
  "LoadTestResult",
]);
const TEXTS = new Set(["Message", "StackTrace", "StdOut", "StdErr", "Text"]);
const RUN_FAILED = new Set([
  "Error",
  "Failed",
  "Aborted",
  "Timeout",
  "Disconnected",
  "PassedButRunAborted",
]);
/** What adapters and the Testing Platform write beside failed tests, saying nothing of their own. */
const TOLD_BY_TESTS = /^Exit code indicates failure|\[FAIL\]$/;
const DURATION = /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/;
/** Results that wait for the definition that names their class. */
const MAX_WAITING = 200_000;

interface Result {
  attributes: Attributes;
  texts: Map<string, string>;
}

/**
 * TRX of Visual Studio, `dotnet test` and the Microsoft Testing Platform. Schema: vstst.xsd
 * (`http://microsoft.com/schemas/VisualStudio/TeamTest/2010`, 2006 alike). Every result element
 * counts, rows of data-driven tests and the test around them, as EnricoMi counts them
 * (`python/publish/xslt/trx-to-junit.xslt`). The class stands in `TestDefinitions`, as a rule
 * behind the results.
 */
export class Trx implements XmlElements {
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #counts: CaseCounts = noCases();
  readonly #open: Result[] = [];
  readonly #classes = new Map<string, string>();
  readonly #waiting = new Map<string, TestCase[]>();
  #waitingCount = 0;
  #test = "";
  #declared: Attributes = {};
  #summaryOutcome = "";
  #runInfo: string | undefined;
  readonly #told: string[] = [];

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  open(name: string, attributes: Attributes): boolean {
    if (RESULTS.has(name)) this.#open.push({ attributes, texts: new Map() });
    else if (name === "UnitTest" || name.endsWith("Test")) this.#test = attributes["id"] ?? "";
    else if (name === "TestMethod") this.#define(attributes["className"]);
    else if (name === "ResultSummary") this.#summaryOutcome = attributes["outcome"] ?? "";
    else if (name === "Counters") this.#declared = attributes;
    else if (name === "RunInfo") this.#runInfo = attributes["outcome"] ?? "";
    return TEXTS.has(name) && (this.#open.length > 0 || this.#runInfo !== undefined);
  }

  close(name: string, text: string): void {
    const result = this.#open.at(-1);
    if (name === "RunInfo") this.#runInfo = undefined;
    else if (name === "Text" && this.#runInfo !== undefined) this.#runText(this.#runInfo, text);
    else if (result !== undefined && TEXTS.has(name)) result.texts.set(name, text);
    else if (result !== undefined && RESULTS.has(name)) {
      this.#open.pop();
      this.#found(result);
    }
  }

  end(complete: boolean): void {
    // A failure is believed before its element ends, a pass is not.
    for (const result of this.#open.splice(0)) {
      if (kindOf(result.attributes) !== "passed") this.#found(result);
    }
    for (const [id, cases] of this.#waiting) {
      for (const testCase of cases) this.#emit(testCase, this.#classes.get(id));
    }
    this.#waiting.clear();
    this.#runErrors();
    if (complete) this.#compare();
  }

  #define(className: string | undefined): void {
    if (className === undefined || this.#test === "") return;
    // `Namespace.Class, Assembly, Version=…` of older versions.
    const plain = className.split(",", 1)[0] ?? "";
    const waiting = this.#waiting.get(this.#test);
    if (waiting === undefined) {
      if (this.#classes.size < MAX_WAITING) this.#classes.set(owned(this.#test), owned(plain));
      return;
    }
    this.#waiting.delete(this.#test);
    this.#waitingCount -= waiting.length;
    for (const testCase of waiting) this.#emit(testCase, plain);
  }

  #found({ attributes, texts }: Result): void {
    const kind = kindOf(attributes);
    const ran = kind !== "skipped" && kind !== "notRun" && kind !== "aborted";
    const stdout = texts.get("StdOut");
    const attempt: FoundAttempt = {
      status: ran ? attemptStatus(kind) : "skipped",
      durationMs: durationMs(attributes["duration"]),
      startTime: attributes["startTime"],
      message: texts.get("Message") ?? (ran ? outcomeMessage(attributes) : stdout),
      stack: texts.get("StackTrace"),
    };
    const testCase = toCase({
      name: attributes["testName"],
      attempts: [attempt],
      failureKind: kind === "failed" ? "failure" : "error",
      notRun: kind === "notRun" || kind === "aborted",
      stdout,
      stderr: texts.get("StdErr"),
    });
    const aborted = kind === "aborted" || attributes["outcome"] === "PassedButRunAborted";
    if (aborted) addError(this.#findings, `the run was aborted in ${testCase.name}`);
    countCase(this.#counts, testCase);
    this.#wait(attributes["testId"] ?? "", testCase);
  }

  #wait(id: string, testCase: TestCase): void {
    const className = this.#classes.get(id);
    if (className !== undefined || id === "") return this.#emit(testCase, className);
    if (this.#waitingCount >= MAX_WAITING) {
      const message = `more than ${MAX_WAITING} tests: the later ones without their class`;
      if (this.#waitingCount === MAX_WAITING)
        addNote(this.#findings.notes, { kind: "left-out", message });
      this.#waitingCount += 1;
      return this.#emit(testCase, undefined);
    }
    const own = detached(testCase);
    const cases = this.#waiting.get(id);
    if (cases === undefined) this.#waiting.set(owned(id), [own]);
    else cases.push(own);
    this.#waitingCount += 1;
  }

  #emit(testCase: TestCase, className: string | undefined): void {
    if (className === undefined || className === "") return this.#sink(testCase);
    this.#sink({ ...testCase, name: withoutClass(testCase.name, className), className });
  }

  #runText(outcome: string, text: string): void {
    if (RUN_FAILED.has(outcome) && this.#told.length < 20) this.#told.push(text.trim());
  }

  #runErrors(): void {
    for (const text of this.#told) {
      if (this.#counts.failed > 0 && TOLD_BY_TESTS.test(text)) continue;
      addError(this.#findings, text === "" ? "the run failed" : text);
    }
    const outcome = this.#summaryOutcome;
    const untold = this.#counts.failed === 0 && this.#findings.errors.length === 0;
    if (untold && RUN_FAILED.has(outcome)) {
      addError(this.#findings, `the run is called ${outcome}, and no test failed`);
    }
  }

  #compare(): void {
    const count = (name: string): number => countOf(this.#declared[name]) ?? 0;
    const failed = ["failed", "error", "timeout"].map(count);
    compareDeclared(
      this.#findings,
      {
        total: countOf(this.#declared["total"]),
        failed: failed.reduce((sum, each) => sum + each, 0),
      },
      this.#counts,
    );
  }
}

/** A string that was cut out of a piece of the file keeps the whole piece in memory. */
function owned(text: string): string {
  return Buffer.from(text).toString();
}

function detached(testCase: TestCase): TestCase {
  if (testCase.status !== "passed") return structuredClone(testCase);
  const attempts = testCase.attempts.map((attempt) =>
    attempt.startTime === undefined ? attempt : { ...attempt, startTime: owned(attempt.startTime) },
  );
  return { ...testCase, name: owned(testCase.name), attempts };
}

function kindOf(attributes: Attributes): Kind {
  return OUTCOMES.get(attributes["outcome"] ?? "Error") ?? "error";
}

function attemptStatus(kind: Kind): "passed" | "failed" | "timedOut" {
  if (kind === "timeout") return "timedOut";
  return kind === "passed" ? "passed" : "failed";
}

function outcomeMessage({ outcome }: Attributes): string | undefined {
  return outcome === undefined ? "the test has no outcome" : outcome;
}

/** `[d.]hh:mm:ss[.fffffff]` of .NET's TimeSpan. */
function durationMs(text: string | undefined): number | undefined {
  const match = text === undefined ? null : DURATION.exec(text);
  if (match === null) return undefined;
  const [, days = "0", hours, minutes, seconds] = match;
  return (
    (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000
  );
}
