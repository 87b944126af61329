import { addError, type Findings } from "./declared.ts";
import type { LineEvents } from "./json-lines.ts";
import { asObject, type JsonObject, numberAt, objectAt, objectsAt, textAt } from "./json-value.ts";
import type { CaseSink } from "./model.ts";
import { casesOfSpec, messageOf } from "./playwright-case.ts";
import { MAX_OUTPUT, toMessage } from "./text.ts";

interface Test {
  entry: JsonObject;
  suite: readonly string[];
  file: string | undefined;
  project: string;
  expectedStatus: string | undefined;
  annotations: JsonObject[];
  results: Result[];
}

interface Result {
  id: string;
  value: JsonObject;
  attachments: JsonObject[];
  stdout: string;
  stderr: string;
}

const MAX_TESTS = 1_000_000;
const MAX_RESULTS = 100;
const MAX_DEPTH = 200;
const MAX_ATTACHMENTS = 50;

/**
 * Messages of a blob report of Playwright, `report.jsonl` in its archive: packages/playwright/src/
 * reporters/blob.ts and isomorphic/teleReceiver.ts (JsonEvent), versions 1 and 2. Each archive is
 * one shard; several are put together by reading them together.
 */
export class PlaywrightBlob implements LineEvents {
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #tests = new Map<string, Test>();
  #ended: string | undefined;
  #failed = 0;
  #reports = 0;
  /** Files of this shard are written as there. */
  #onWindows = false;
  #ends = 0;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  event(value: JsonObject): void {
    const params = objectAt(value, "params");
    switch (textAt(value, "method")) {
      case "onBlobReportMetadata":
        this.#reports += 1;
        this.#onWindows = textAt(params, "pathSeparator") === "\\";
        return;
      case "onProject":
        return this.#project(objectAt(params, "project"));
      case "onTestBegin":
        return this.#begin(params);
      case "onTestEnd":
        return this.#end(params);
      case "onAttach":
        return this.#attach(params);
      case "onStdIO":
        return this.#output(params);
      case "onError":
        return this.#error(objectAt(params, "error"));
      case "onEnd":
        this.#ends += 1;
        return this.#runEnded(textAt(objectAt(params, "result"), "status"));
      default:
    }
  }

  end(complete: boolean): string | undefined {
    for (const [id, test] of this.#tests) this.#emit(test, id);
    this.#tests.clear();
    if (this.#ends < Math.max(this.#reports, 1)) return "the run has no end";
    const status = this.#ended;
    const untold = this.#failed === 0 && this.#findings.errors.length === 0;
    if (complete && status !== undefined && untold) {
      addError(this.#findings, `the run is called ${status}, and no test failed`);
    }
    return undefined;
  }

  #runEnded(status: string | undefined): void {
    if (status === "passed") return;
    this.#ended = status ?? "unknown";
    if (status === "timedout" || status === "interrupted") {
      addError(
        this.#findings,
        status === "timedout" ? "the run timed out" : "the run was interrupted",
      );
    }
  }

  #project(project: JsonObject): void {
    const name = textAt(project, "name") ?? "";
    for (const suite of objectsAt(project, "suites")) {
      const file = this.#fileOf(
        textAt(objectAt(suite, "location"), "file") ?? textAt(suite, "title"),
      );
      this.#suite(suite, [], { name, file, depth: 0 });
    }
  }

  #fileOf(path: string | undefined): string | undefined {
    return this.#onWindows ? path?.replaceAll("\\", "/") : path;
  }

  #suite(
    suite: JsonObject,
    path: readonly string[],
    around: { name: string; file: string | undefined; depth: number },
  ): void {
    if (around.depth > MAX_DEPTH) return;
    // Version 1 has two lists, version 2 one in the order of the file.
    const entries = ["entries", "suites", "tests"].flatMap((key) => objectsAt(suite, key));
    for (const entry of entries) {
      const title = textAt(entry, "title") ?? "";
      if (textAt(entry, "testId") === undefined) {
        this.#suite(entry, [...path, title], { ...around, depth: around.depth + 1 });
      } else this.#add(entry, path, around);
    }
  }

  #add(
    entry: JsonObject,
    suite: readonly string[],
    { name, file }: { name: string; file: string | undefined },
  ): void {
    const id = textAt(entry, "testId") ?? "";
    if (this.#tests.size >= MAX_TESTS || this.#tests.has(id)) return;
    this.#tests.set(id, {
      entry,
      suite,
      file,
      project: name,
      expectedStatus: undefined,
      annotations: objectsAt(entry, "annotations"),
      results: [],
    });
  }

  #begin(params: JsonObject): void {
    const test = this.#testOf(textAt(params, "testId"));
    const value = objectAt(params, "result");
    if (test.results.length >= MAX_RESULTS) return;
    const result = Object.assign(Object.create(null) as JsonObject, {
      workerIndex: value["workerIndex"],
      startTime: timeOf(value["startTime"]),
    });
    const id = textAt(value, "id") ?? "";
    test.results.push({ id, value: result, attachments: [], stdout: "", stderr: "" });
  }

  /** A test that no project listed: the line of its project is damaged. */
  #testOf(id: string | undefined): Test {
    const known = this.#tests.get(id ?? "");
    if (known !== undefined) return known;
    const entry: JsonObject = Object.assign(Object.create(null) as JsonObject, {
      title: `test ${id ?? "without id"}`,
    });
    const unknown: Test = {
      entry,
      suite: [],
      file: undefined,
      project: "",
      expectedStatus: undefined,
      annotations: [],
      results: [],
    };
    if (this.#tests.size < MAX_TESTS) this.#tests.set(id ?? "", unknown);
    return unknown;
  }

  #end(params: JsonObject): void {
    const told = objectAt(params, "test");
    const value = objectAt(params, "result");
    const test = this.#testOf(textAt(told, "testId"));
    test.expectedStatus = textAt(told, "expectedStatus");
    test.annotations = objectsAt(told, "annotations");
    const result = resultOf(test, textAt(value, "id"));
    if (result === undefined) return;
    for (const key of ["status", "duration", "errors", "annotations"]) {
      result.value[key] = value[key];
    }
    result.attachments.push(...objectsAt(value, "attachments").slice(0, MAX_ATTACHMENTS));
  }

  #attach(params: JsonObject): void {
    const result = this.#resultOf(params);
    if (result === undefined || result.attachments.length >= MAX_ATTACHMENTS) return;
    for (const attachment of objectsAt(params, "attachments")) {
      delete attachment["base64"];
      result.attachments.push(attachment);
    }
  }

  #output(params: JsonObject): void {
    const result = this.#resultOf(params);
    const data = textAt(params, "data");
    if (result === undefined || data === undefined || params["isBase64"] === true) return;
    const stream = textAt(params, "type") === "stderr" ? "stderr" : "stdout";
    const output = result[stream] + data;
    result[stream] = output.length > 2 * MAX_OUTPUT ? output.slice(-MAX_OUTPUT) : output;
  }

  #resultOf(params: JsonObject): Result | undefined {
    const test = this.#tests.get(textAt(params, "testId") ?? "");
    return test === undefined ? undefined : resultOf(test, textAt(params, "resultId"));
  }

  #error(error: JsonObject): void {
    addError(this.#findings, toMessage(messageOf(error)) ?? "an error without message");
  }

  #emit(test: Test, id: string): void {
    const results = test.results.map(({ value, attachments, stdout, stderr }) =>
      Object.assign(value, {
        attachments,
        stdout: stdout === "" ? [] : [{ text: stdout }],
        stderr: stderr === "" ? [] : [{ text: stderr }],
      }),
    );
    const place = asObject(test.entry["location"]) ?? {};
    const spec: JsonObject = {
      title: textAt(test.entry, "title") ?? id,
      file: this.#fileOf(textAt(place, "file")) ?? test.file,
      line: numberAt(place, "line"),
      column: numberAt(place, "column"),
      tags: test.entry["tags"],
      tests: [
        {
          projectName: test.project,
          expectedStatus: test.expectedStatus,
          annotations: test.annotations,
          results,
        },
      ],
    };
    for (const testCase of casesOfSpec(spec, test.suite, test.file)) {
      if (testCase.status === "failed") this.#failed += 1;
      this.#sink(testCase);
    }
  }
}

function resultOf(test: Test, id: string | undefined): Result | undefined {
  return test.results.findLast((result) => result.id === id) ?? test.results.at(-1);
}

function timeOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const known = typeof value === "number" && Math.abs(value) <= 8.64e15;
  return known ? new Date(value).toISOString() : undefined;
}
