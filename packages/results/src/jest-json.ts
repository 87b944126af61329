import { addError, compareDeclared, type Findings } from "./declared.ts";
import { type FoundAttempt, toCase } from "./found.ts";
import type { JsonMembers } from "./json-report.ts";
import type { JsonScalar } from "./json-stream.ts";
import {
  countAt,
  type JsonObject,
  numberAt,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
} from "./json-value.ts";
import { type CaseCounts, type CaseSink, countCase, noCases } from "./model.ts";
import { toMessage } from "./text.ts";

const SKIPPED = new Set(["pending", "skipped", "todo", "disabled"]);

/**
 * JSON of `jest --json` and of vitest's `json` reporter, which has the same shape:
 * https://github.com/jestjs/jest/blob/main/packages/jest-test-result/src/types.ts
 * (FormattedTestResults). A file that failed without a failed test (it does not load) is an error.
 */
export class JestJson implements JsonMembers {
  readonly wanted: ReadonlySet<string> = new Set(["testResults.*"]);
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #counts: CaseCounts = noCases();
  #total: number | undefined;
  #failed: number | undefined;
  #success: JsonScalar = null;
  #interrupted = false;
  #recognised = false;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  scalar(key: string, value: JsonScalar): void {
    if (key === "numTotalTests" && typeof value === "number") this.#total = value;
    else if (key === "numFailedTests" && typeof value === "number") this.#failed = value;
    else if (key === "wasInterrupted") this.#interrupted = value === true;
    else if (key === "success") this.#success = value;
    else return;
    this.#recognised = true;
  }

  found(_path: string, file: JsonObject): void {
    const tests = objectsAt(file, "assertionResults");
    const older = tests.length > 0 ? tests : objectsAt(file, "testResults");
    const path = textAt(file, "name") ?? textAt(file, "testFilePath");
    const before = this.#counts.failed;
    for (const test of older) this.#test(test, path);
    if (older.length > 0 || textAt(file, "status") !== undefined) this.#recognised = true;
    if (textAt(file, "status") !== "failed" || this.#counts.failed > before) return;
    const said = toMessage(textAt(file, "message")) ?? "failed, and none of its tests did";
    addError(this.#findings, `${path ?? "(no file)"}: ${said}`);
  }

  end(complete: boolean): boolean {
    if (!this.#recognised) return false;
    // By a person, a signal or `bail`: what did not run proves nothing.
    if (this.#interrupted) addError(this.#findings, "the run was interrupted");
    if (!complete) return true;
    compareDeclared(this.#findings, { total: this.#total, failed: this.#failed }, this.#counts);
    const untold = this.#counts.failed === 0 && this.#findings.errors.length === 0;
    // Without any test `success` is false as well, and that is said elsewhere.
    if (this.#success === false && untold && this.#counts.total > 0) {
      addError(this.#findings, "the run is no success, and no test failed");
    }
    return true;
  }

  #test(test: JsonObject, file: string | undefined): void {
    const status = textAt(test, "status") ?? "";
    const skipped = SKIPPED.has(status);
    const passed = status === "passed";
    const messages = textsAt(test, "failureMessages").join("\n\n");
    const retries = earlier(test);
    const last: FoundAttempt = {
      status: skipped ? "skipped" : passed ? "passed" : "failed",
      durationMs: numberAt(test, "duration"),
      message: messages === "" ? unknownStatus(status) : firstParagraph(messages),
      stack: messages,
    };
    const place = objectAt(test, "location");
    const flaky = passed && (retries.length > 0 || (countAt(test, "invocations") ?? 1) > 1);
    const testCase = toCase({
      suite: textsAt(test, "ancestorTitles"),
      name: textAt(test, "title") ?? textAt(test, "fullName"),
      file,
      line: numberAt(place, "line"),
      column: numberAt(place, "column"),
      attempts: [...retries, last],
      ...(flaky ? { status: "flaky" as const } : {}),
      failureKind: /\bexpect\(|AssertionError|\bexpected\b/i.test(messages.slice(0, 4_000))
        ? "failure"
        : "error",
      tags: textsAt(test, "tags"),
    });
    countCase(this.#counts, testCase);
    this.#sink(testCase);
  }
}

/** `retryReasons` has one entry for each earlier invocation that failed. */
function earlier(test: JsonObject): FoundAttempt[] {
  return textsAt(test, "retryReasons").map((reason) => ({
    status: "failed",
    message: firstParagraph(reason),
    stack: reason,
  }));
}

function unknownStatus(status: string): string | undefined {
  return status === "failed" || status === "passed" || SKIPPED.has(status)
    ? undefined
    : `status is ${status || "missing"}`;
}

function firstParagraph(text: string): string {
  const stack = text.search(/\n[^\S\n]+at /);
  return stack < 0 ? text : text.slice(0, stack);
}
