import { addError, compareDeclared, type Findings } from "./declared.ts";
import { type FoundAttempt, statusOf, toCase } from "./found.ts";
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
import {
  type Attachment,
  type AttemptStatus,
  type CaseCounts,
  type CaseSink,
  countCase,
  noCases,
} from "./model.ts";

const STATES: ReadonlyMap<string, AttemptStatus> = new Map([
  ["passed", "passed"],
  ["failed", "failed"],
  ["pending", "skipped"],
  ["skipped", "skipped"],
]);

/**
 * What `cypress.run()` resolves to, written as JSON: https://docs.cypress.io/app/references/
 * module-api (CypressRunResult, CypressFailedRunResult; cli/types/cypress-npm-api.d.ts). `pending`
 * was asked to be skipped; `skipped` did not run because a hook before it failed. A spec that did
 * not run has an `error`.
 */
export class Cypress implements JsonMembers {
  readonly wanted: ReadonlySet<string> = new Set(["runs.*"]);
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #counts: CaseCounts = noCases();
  readonly #root = new Map<string, JsonScalar>();
  #specs = false;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  scalar(key: string, value: JsonScalar): void {
    if (this.#root.size < 100) this.#root.set(key, value);
  }

  found(_path: string, run: JsonObject): void {
    const spec = objectAt(run, "spec");
    if (Object.keys(spec).length > 0) this.#specs = true;
    const file = textAt(spec, "relative") ?? textAt(spec, "absolute") ?? textAt(spec, "name");
    const before = this.#counts.failed;
    for (const test of objectsAt(run, "tests")) this.#test(test, file);
    const told = this.#counts.failed - before;
    const stated = countAt(objectAt(run, "stats"), "failures") ?? 0;
    const error = textAt(run, "error") ?? textAt(objectAt(run, "error"), "message");
    if (error !== undefined && error !== "") {
      addError(this.#findings, `${file ?? "(no spec)"}: ${error}`);
    } else if (stated > told) {
      const message = `${stated} failed, ${told} of them among its tests`;
      addError(this.#findings, `${file ?? "(no spec)"}: ${message}`);
    }
  }

  end(complete: boolean): boolean {
    const number = (key: string): number | undefined => {
      const value = this.#root.get(key);
      return typeof value === "number" ? value : undefined;
    };
    const didNotRun = this.#root.get("status") === "failed" || this.#root.has("failures");
    if (didNotRun && this.#counts.failed === 0) {
      const message = this.#root.get("message");
      addError(this.#findings, typeof message === "string" ? message : "Cypress could not run");
    }
    // SARIF has `runs` as well.
    if (!this.#specs && !didNotRun && number("totalTests") === undefined) return false;
    if (complete) {
      const declared = { total: number("totalTests"), failed: number("totalFailed") };
      compareDeclared(this.#findings, declared, this.#counts);
    }
    return true;
  }

  #test(test: JsonObject, file: string | undefined): void {
    const state = textAt(test, "state") ?? "";
    const titles = textsAt(test, "title");
    const path = titles.length > 0 ? titles : [textAt(test, "title") ?? ""];
    const attempts = attemptsOf(test, state);
    const computed = statusOf(attempts);
    const status = STATES.get(state) === "failed" || !STATES.has(state) ? "failed" : computed;
    const displayed = textAt(test, "displayError") ?? "";
    const testCase = toCase({
      suite: path.slice(0, -1),
      name: path.at(-1),
      file,
      attempts,
      status,
      failureKind: /^(?:AssertionError|CypressError)|Timed out retrying/.test(displayed)
        ? "failure"
        : "error",
      notRun: state === "skipped",
    });
    countCase(this.#counts, testCase);
    this.#sink(testCase);
  }
}

/** The error of an attempt stood in it before version 13; since then only the test has one. */
function attemptsOf(test: JsonObject, state: string): FoundAttempt[] {
  const told = objectsAt(test, "attempts");
  const displayed = textAt(test, "displayError");
  const durationMs = numberAt(test, "duration");
  const unknown = STATES.has(state) ? undefined : `state is ${state || "missing"}`;
  if (told.length === 0) {
    const status = STATES.get(state) ?? "failed";
    return [{ status, durationMs, message: firstLines(displayed) ?? unknown, stack: displayed }];
  }
  return told.map((attempt, index) => {
    const error = objectAt(attempt, "error");
    const last = index === told.length - 1;
    const message = textAt(error, "message") ?? (last ? firstLines(displayed) : undefined);
    return {
      status: STATES.get(textAt(attempt, "state") ?? "") ?? "failed",
      durationMs:
        numberAt(attempt, "duration") ??
        numberAt(attempt, "wallClockDuration") ??
        (told.length === 1 ? durationMs : undefined),
      startTime: textAt(attempt, "startedAt") ?? textAt(attempt, "wallClockStartedAt"),
      message: message ?? (last ? unknown : undefined),
      stack: textAt(error, "stack") ?? (last ? displayed : undefined),
      attachments: screenshotsOf(attempt),
    };
  });
}

function firstLines(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const stack = text.search(/\n[^\S\n]+at /);
  return stack < 0 ? text : text.slice(0, stack);
}

function screenshotsOf(attempt: JsonObject): Attachment[] {
  return objectsAt(attempt, "screenshots").flatMap((entry) => {
    const path = textAt(entry, "path");
    if (path === undefined || path.length > 4_096) return [];
    return [{ name: "screenshot", contentType: "image/png", path }];
  });
}
