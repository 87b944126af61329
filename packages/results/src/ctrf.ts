import { addError, compareDeclared, type Findings } from "./declared.ts";
import { type FoundAttempt, statusOf, toCase } from "./found.ts";
import { type JsonMembers, linesOf } from "./json-report.ts";
import { countAt, type JsonObject, numberAt, objectsAt, textAt, textsAt } from "./json-value.ts";
import { type Attachment, type CaseCounts, type CaseSink, countCase, noCases } from "./model.ts";

type Kind = "passed" | "failed" | "error" | "skipped" | "notRun";

const STATUSES: ReadonlyMap<string, Kind> = new Map([
  ["passed", "passed"],
  ["failed", "failed"],
  ["skipped", "skipped"],
  ["pending", "skipped"],
  // An outcome of the framework that is none of the four, such as inconclusive.
  ["other", "notRun"],
]);

/**
 * CTRF, https://ctrf.io/docs/specification and ctrf.schema.json in ctrf-io/ctrf: a test is flaky
 * where the report calls it so and it passed at last; `pending` and `skipped` are skipped.
 */
export class Ctrf implements JsonMembers {
  readonly wanted: ReadonlySet<string> = new Set(["results.tests.*", "results.summary"]);
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #counts: CaseCounts = noCases();
  #summary: JsonObject = {};
  #isCtrf = false;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  scalar(key: string): void {
    if (key === "reportFormat" || key === "specVersion") this.#isCtrf = true;
  }

  found(path: string, value: JsonObject): void {
    this.#isCtrf = true;
    if (path === "results.summary") this.#summary = value;
    else this.#test(value);
  }

  end(complete: boolean): boolean {
    if (!this.#isCtrf) return false;
    const summary = this.#summary;
    if (complete && Object.keys(summary).length === 0 && this.#counts.total === 0) {
      addError(this.#findings, "the report holds neither tests nor a summary");
    }
    const total = countAt(summary, "tests");
    if (complete) {
      compareDeclared(this.#findings, { total, failed: countAt(summary, "failed") }, this.#counts);
    }
    return true;
  }

  #test(test: JsonObject): void {
    const said = textAt(test, "status");
    const kind = STATUSES.get(said?.toLowerCase() ?? "") ?? "error";
    const attempts = attemptsOf(test, kind);
    const flaky =
      kind === "passed" && (test["flaky"] === true || (countAt(test, "retries") ?? 0) > 0);
    const testCase = toCase({
      suite: suiteOf(test),
      name: textAt(test, "name"),
      file: textAt(test, "filePath"),
      line: numberAt(test, "line"),
      project: textAt(test, "browser"),
      attempts,
      status: flaky ? "flaky" : kind === "passed" ? "passed" : statusOf(attempts.slice(-1)),
      failureKind: kind === "error" ? "error" : "failure",
      notRun: kind === "notRun",
      stdout: linesOf(test["stdout"]),
      stderr: linesOf(test["stderr"]),
      tags: textsAt(test, "tags"),
      owner: textAt(test, "owner"),
    });
    countCase(this.#counts, testCase);
    this.#sink(testCase);
  }
}

function attemptsOf(test: JsonObject, kind: Kind): FoundAttempt[] {
  const last: FoundAttempt = {
    status: attemptStatus(kind),
    durationMs: numberAt(test, "duration"),
    message:
      textAt(test, "message") ?? (kind === "error" ? "the test has no known status" : undefined),
    stack: linesOf(test["trace"]),
    attachments: attachmentsOf(test),
  };
  const told = objectsAt(test, "retryAttempts").map((attempt): FoundAttempt => {
    const status = STATUSES.get(textAt(attempt, "status")?.toLowerCase() ?? "") ?? "error";
    return {
      status: attemptStatus(status),
      durationMs: numberAt(attempt, "duration"),
      message: textAt(attempt, "message"),
      stack: linesOf(attempt["trace"]),
      attachments: attachmentsOf(attempt),
    };
  });
  // The list holds the earlier attempts, in some reporters the last one as well.
  const same = told.at(-1)?.status === last.status && told.length > (countAt(test, "retries") ?? 0);
  return same ? [...told.slice(0, -1), last] : [...told, last];
}

function attemptStatus(kind: Kind): FoundAttempt["status"] {
  if (kind === "passed") return "passed";
  return kind === "skipped" || kind === "notRun" ? "skipped" : "failed";
}

/** A list since 0.0.1 of the specification, a text with ` > ` in older reports. */
function suiteOf(test: JsonObject): string[] {
  const list = textsAt(test, "suite");
  if (list.length > 0) return list;
  const text = textAt(test, "suite");
  return text === undefined ? [] : text.split(" > ", 40);
}

function attachmentsOf(test: JsonObject): Attachment[] {
  return objectsAt(test, "attachments").map((entry) => {
    const attachment: Attachment = { name: (textAt(entry, "name") ?? "attachment").slice(0, 200) };
    const contentType = textAt(entry, "contentType");
    const path = textAt(entry, "path");
    if (contentType !== undefined) attachment.contentType = contentType.slice(0, 200);
    if (path !== undefined && path.length <= 4_096) attachment.path = path;
    return attachment;
  });
}
