import { addError, compareDeclared, type Findings } from "./declared.ts";
import { toCase } from "./found.ts";
import type { JsonMembers } from "./json-report.ts";
import { countAt, type JsonObject, numberAt, objectAt, objectsAt, textAt } from "./json-value.ts";
import { failureKind } from "./mocha-json.ts";
import { type CaseCounts, type CaseSink, countCase, noCases } from "./model.ts";

const MAX_DEPTH = 500;

/**
 * JSON of mochawesome, merged ones (mochawesome-merge) alike; types:
 * https://github.com/adamgruber/mochawesome-report-generator, `suites` of version 3 and older is
 * one object. A failed hook counts as one failed test of kind error; tests that it kept from running
 * are `skipped` and were asked to run.
 */
export class Mochawesome implements JsonMembers {
  readonly wanted: ReadonlySet<string> = new Set(["stats", "results.*", "suites"]);
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #counts: CaseCounts = noCases();
  #stats: JsonObject | undefined;
  #suites = 0;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  scalar(): void {}

  found(path: string, value: JsonObject): void {
    if (path === "stats") {
      this.#stats = value;
      return;
    }
    // Many tools call a list `results`.
    if (Array.isArray(value["tests"]) || Array.isArray(value["suites"])) this.#suites += 1;
    this.#suite(value, [], undefined);
  }

  end(complete: boolean): boolean {
    const stats = this.#stats;
    if (stats === undefined && this.#suites === 0) return false;
    if (!complete || stats === undefined) return true;
    const failed = countAt(stats, "failures");
    const other = countAt(stats, "other") ?? 0;
    compareDeclared(this.#findings, { failed }, this.#counts);
    if (stats["hasOther"] === true && other > 0 && this.#counts.failed === 0) {
      addError(this.#findings, `${other} hooks or tests ended in no known state`);
    }
    return true;
  }

  #suite(suite: JsonObject, around: readonly string[], outerFile: string | undefined): void {
    if (around.length > MAX_DEPTH) {
      addError(this.#findings, `suites are nested deeper than ${MAX_DEPTH}`);
      return;
    }
    const title = textAt(suite, "title") ?? "";
    const path = title === "" ? around : [...around, title];
    const said = textAt(suite, "file") || textAt(suite, "fullFile");
    const file = said === undefined || said === "" ? outerFile : said.replace(/^\//, "");
    for (const hooks of ["beforeHooks", "afterHooks"] as const) {
      for (const hook of objectsAt(suite, hooks)) {
        if (isFailed(hook)) this.#test(hook, path, file);
      }
    }
    for (const test of objectsAt(suite, "tests")) this.#test(test, path, file);
    for (const inner of objectsAt(suite, "suites")) this.#suite(inner, path, file);
  }

  #test(test: JsonObject, suite: readonly string[], file: string | undefined): void {
    const state = textAt(test, "state");
    const error = objectAt(test, "err");
    const title = textAt(test, "title") ?? "";
    const notRun = test["skipped"] === true || state === "skipped";
    const pending = test["pending"] === true || state === "pending";
    const failed = isFailed(test);
    const passed = !failed && (state === "passed" || test["pass"] === true);
    const skipped = !failed && (notRun || pending);
    const retried = (countAt(test, "currentRetry") ?? 0) > 0;
    const testCase = toCase({
      suite,
      name: title,
      file,
      attempts: [
        {
          status: skipped ? "skipped" : passed ? "passed" : timedOut(test),
          durationMs: numberAt(test, "duration"),
          message: textAt(error, "message") ?? (failed ? undefined : "the test has no state"),
          stack: textAt(error, "estack") ?? textAt(error, "stack"),
        },
      ],
      ...(passed && retried ? { status: "flaky" as const } : {}),
      failureKind: test["isHook"] === true ? "error" : failureKind(error, title),
      notRun: notRun && !pending,
    });
    if (skipped) delete testCase.message;
    countCase(this.#counts, testCase);
    this.#sink(testCase);
  }
}

function isFailed(test: JsonObject): boolean {
  return test["fail"] === true || textAt(test, "state") === "failed";
}

function timedOut(test: JsonObject): "failed" | "timedOut" {
  return test["timedOut"] === true ? "timedOut" : "failed";
}
