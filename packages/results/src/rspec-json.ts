import { addError, compareDeclared, type Findings } from "./declared.ts";
import { toCase } from "./found.ts";
import { type JsonMembers, linesOf } from "./json-report.ts";
import { countAt, type JsonObject, numberAt, objectAt, textAt } from "./json-value.ts";
import { toMessage } from "./text.ts";
import { type CaseCounts, type CaseSink, countCase, noCases } from "./model.ts";

const MAX_MESSAGES = 5;

/**
 * JSON of RSpec (`rspec --format json`, lib/rspec/core/formatters/json_formatter.rb). Groups are
 * told only as the beginning of `full_description`. An error outside of examples (a file that does
 * not load, a hook of the suite) is an error of the file.
 */
export class RSpecJson implements JsonMembers {
  readonly wanted: ReadonlySet<string> = new Set(["examples.*", "summary"]);
  readonly texts: ReadonlySet<string> = new Set(["messages.*"]);
  readonly #messages: string[] = [];
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #counts: CaseCounts = noCases();
  #summary: JsonObject = {};

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  scalar(): void {}

  text(message: string): void {
    if (this.#messages.length < MAX_MESSAGES) this.#messages.push(message);
  }

  found(path: string, value: JsonObject): void {
    if (path === "summary") this.#summary = value;
    else this.#example(value);
  }

  end(complete: boolean): boolean {
    const outside = countAt(this.#summary, "errors_outside_of_examples_count") ?? 0;
    if (outside > 0) {
      const said = this.#messages.map((message) => toMessage(message) ?? "").join("\n");
      const what = `${outside} errors occurred outside of examples`;
      addError(this.#findings, said === "" ? what : `${what}: ${said}`);
    }
    if (this.#counts.total === 0 && Object.keys(this.#summary).length === 0) return false;
    if (!complete) return true;
    const total = countAt(this.#summary, "example_count");
    const failed = countAt(this.#summary, "failure_count");
    compareDeclared(this.#findings, { total, failed }, this.#counts);
    return true;
  }

  #example(example: JsonObject): void {
    const status = textAt(example, "status");
    const skipped = status === "pending";
    const exception = objectAt(example, "exception");
    const description = textAt(example, "description") ?? "";
    const full = textAt(example, "full_description") ?? "";
    const seconds = numberAt(example, "run_time");
    const file = textAt(example, "file_path");
    const unknown = status === "failed" ? undefined : `status is ${status ?? "missing"}`;
    const testCase = toCase({
      suite: groupOf(full, description),
      name: description === "" ? full : description,
      file: file?.replace(/^\.\//, ""),
      line: numberAt(example, "line_number"),
      attempts: [
        {
          status: skipped ? "skipped" : status === "passed" ? "passed" : "failed",
          durationMs: seconds === undefined ? undefined : seconds * 1_000,
          message: skipped
            ? textAt(example, "pending_message")
            : (textAt(exception, "message") ?? unknown),
          stack: linesOf(exception["backtrace"]),
        },
      ],
      failureKind: kindOf(textAt(exception, "class")),
    });
    countCase(this.#counts, testCase);
    this.#sink(testCase);
  }
}

/** Expectations and mocks fail; anything else was not expected. */
function kindOf(exception: string | undefined): "failure" | "error" {
  return exception !== undefined && /^(?:RSpec|Minitest|Test::Unit)::/.test(exception)
    ? "failure"
    : "error";
}

function groupOf(full: string, description: string): string[] {
  if (description === "" || !full.endsWith(description)) return [];
  const group = full.slice(0, full.length - description.length).trim();
  return group === "" ? [] : [group];
}
