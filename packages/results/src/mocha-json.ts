import { addError, compareDeclared, type Findings } from "./declared.ts";
import { toCase } from "./found.ts";
import type { JsonMembers } from "./json-report.ts";
import { countAt, type JsonObject, numberAt, objectAt, textAt } from "./json-value.ts";
import { type CaseCounts, type CaseSink, countCase, noCases } from "./model.ts";

const HOOK = /^"(?:before|after) (?:all|each)" hook/;

/**
 * JSON of mocha's own reporter (lib/reporters/json.js). What a test counts as is told by the list
 * it stands in; `tests` repeats them without. A hook that failed stands among the failures and
 * counts as one failed test, of kind error. A test that passed in a retry is flaky.
 */
export class MochaJson implements JsonMembers {
  readonly wanted: ReadonlySet<string> = new Set([
    "stats",
    "tests.*",
    "passes.*",
    "failures.*",
    "pending.*",
  ]);
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #counts: CaseCounts = noCases();
  #stats: JsonObject | undefined;
  #listed = 0;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  scalar(): void {}

  found(path: string, value: JsonObject): void {
    if (path === "stats") this.#stats = value;
    else if (path === "tests.*") this.#listed += 1;
    else this.#test(path, value);
  }

  end(complete: boolean): boolean {
    const stats = this.#stats;
    if (stats === undefined && this.#counts.total === 0) return false;
    if (!complete) return true;
    const failed = stats === undefined ? undefined : countAt(stats, "failures");
    compareDeclared(this.#findings, { failed }, this.#counts);
    const missing = this.#listed - this.#counts.total;
    if (missing > 0) {
      addError(this.#findings, `${missing} tests are listed without a result`);
    }
    return true;
  }

  #test(path: string, test: JsonObject): void {
    const error = objectAt(test, "err");
    const title = textAt(test, "title") ?? "";
    const retried = (countAt(test, "currentRetry") ?? 0) > 0;
    const passed = path === "passes.*";
    const skipped = path === "pending.*";
    const testCase = toCase({
      suite: suiteOf(textAt(test, "fullTitle") ?? "", title),
      name: title,
      file: textAt(test, "file"),
      attempts: [
        {
          status: skipped ? "skipped" : passed ? "passed" : attemptStatus(error),
          durationMs: numberAt(test, "duration"),
          message: textAt(error, "message"),
          stack: textAt(error, "stack"),
        },
      ],
      ...(passed && retried ? { status: "flaky" as const } : {}),
      failureKind: failureKind(error, title),
    });
    countCase(this.#counts, testCase);
    this.#sink(testCase);
  }
}

/** Whether mocha (or what is built on it) tells an assertion from another exception. */
export function failureKind(error: JsonObject, title: string): "failure" | "error" {
  if (HOOK.test(title)) return "error";
  const asserted = "expected" in error || "actual" in error || "operator" in error;
  const text = `${textAt(error, "name") ?? ""} ${textAt(error, "message") ?? ""} ${(textAt(error, "stack") ?? textAt(error, "estack") ?? "").slice(0, 200)}`;
  return asserted || /\bAssertionError\b/.test(text) ? "failure" : "error";
}

function attemptStatus(error: JsonObject): "failed" | "timedOut" {
  return textAt(error, "code") === "ERR_MOCHA_TIMEOUT" ? "timedOut" : "failed";
}

/** The describes are told only as the beginning of the full title. */
function suiteOf(full: string, title: string): string[] {
  if (title === "" || !full.endsWith(title)) return full === "" || full === title ? [] : [full];
  const suite = full.slice(0, full.length - title.length).trim();
  return suite === "" ? [] : [suite];
}
