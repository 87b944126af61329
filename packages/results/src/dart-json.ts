import { addError, type Findings } from "./declared.ts";
import { toCase } from "./found.ts";
import type { LineEvents } from "./json-lines.ts";
import { type JsonObject, numberAt, objectAt, textAt } from "./json-value.ts";
import type { CaseSink } from "./model.ts";
import { MAX_OUTPUT } from "./text.ts";

interface Test {
  name: string;
  suiteId: number;
  groupIds: number[];
  line: number | undefined;
  column: number | undefined;
  url: string | undefined;
  start: number;
  /** Messages and stacks; a test may have several errors, also after it is done. */
  errors: { message: string; stack: string; isFailure: boolean }[];
  prints: string;
  skipReason: string | undefined;
  done: { result: string; hidden: boolean; skipped: boolean; time: number } | undefined;
}

const MAX_TESTS = 1_000_000;
const MAX_ERRORS = 5;

/**
 * Events of `dart test --reporter json` and `flutter test --machine`:
 * https://github.com/dart-lang/test/blob/master/pkgs/test/doc/json_reporter.md. Hidden tests
 * (loading a file, setUpAll, tearDownAll) count only where they failed. An error that comes after a
 * test was done makes it fail, so tests are handed on when their suite can say no more: at the end.
 */
export class DartJson implements LineEvents {
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #suites = new Map<number, { path: string | undefined; platform: string | undefined }>();
  readonly #groups = new Map<number, string>();
  readonly #tests = new Map<number, Test>();
  #done: { success: boolean | undefined } | undefined;
  #failed = 0;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  event(value: JsonObject): void {
    const type = textAt(value, "type");
    const time = numberAt(value, "time") ?? 0;
    if (type === "suite") this.#suite(objectAt(value, "suite"));
    else if (type === "group") this.#group(objectAt(value, "group"));
    else if (type === "testStart") this.#start(objectAt(value, "test"), time);
    else if (type === "done") {
      this.#done = {
        success: typeof value["success"] === "boolean" ? value["success"] : undefined,
      };
    } else this.#ofTest(type, value, time);
  }

  end(complete: boolean): string | undefined {
    for (const test of this.#tests.values()) this.#emit(test);
    this.#tests.clear();
    if (this.#done === undefined) return "the run has no end";
    if (!complete) return undefined;
    if (this.#done.success !== true && this.#failed === 0) {
      const how = this.#done.success === false ? "failed" : "was closed before all tests ran";
      addError(this.#findings, `the run ${how}, and no test failed`);
    }
    return undefined;
  }

  #suite(suite: JsonObject): void {
    const id = numberAt(suite, "id");
    if (id === undefined || this.#suites.size >= MAX_TESTS) return;
    this.#suites.set(id, { path: textAt(suite, "path"), platform: textAt(suite, "platform") });
  }

  #group(group: JsonObject): void {
    const id = numberAt(group, "id");
    const name = textAt(group, "name") ?? "";
    if (id !== undefined && this.#groups.size < MAX_TESTS) this.#groups.set(id, name);
  }

  #start(test: JsonObject, time: number): void {
    const id = numberAt(test, "id");
    if (id === undefined || this.#tests.size >= MAX_TESTS) return;
    const ids = test["groupIDs"];
    const root = textAt(test, "root_url");
    const place = root === undefined ? ["line", "column"] : ["root_line", "root_column"];
    const [line = "", column = ""] = place;
    this.#tests.set(id, {
      name: textAt(test, "name") ?? "",
      suiteId: numberAt(test, "suiteID") ?? -1,
      groupIds: Array.isArray(ids) ? ids.filter((each) => typeof each === "number") : [],
      line: numberAt(test, line),
      column: numberAt(test, column),
      url: root ?? textAt(test, "url"),
      start: time,
      errors: [],
      prints: "",
      skipReason: textAt(objectAt(test, "metadata"), "skipReason"),
      done: undefined,
    });
  }

  #ofTest(type: string | undefined, value: JsonObject, time: number): void {
    const test = this.#tests.get(numberAt(value, "testID") ?? -1);
    if (test === undefined) return;
    if (type === "testDone") {
      test.done = {
        result: textAt(value, "result") ?? "",
        hidden: value["hidden"] === true,
        skipped: value["skipped"] === true,
        time,
      };
    } else if (type === "error" && test.errors.length < MAX_ERRORS) {
      const message = textAt(value, "error") ?? "";
      const stack = textAt(value, "stackTrace") ?? "";
      test.errors.push({ message, stack, isFailure: value["isFailure"] === true });
    } else if (type === "print") {
      const prints = `${test.prints}${textAt(value, "message") ?? ""}\n`;
      test.prints = prints.length > 2 * MAX_OUTPUT ? prints.slice(-MAX_OUTPUT) : prints;
    }
  }

  #emit(test: Test): void {
    const { done, errors } = test;
    const failed = errors.length > 0 || (done !== undefined && done.result !== "success");
    // Not done and without an error: the stream broke off or the run was closed.
    if (done === undefined && !failed) return;
    if (!failed && done?.hidden === true) return;
    const skipped = !failed && done?.skipped === true;
    const suite = this.#suites.get(test.suiteId);
    const { path, name } = this.#titles(test);
    if (failed) this.#failed += 1;
    this.#sink(
      toCase({
        suite: path,
        name,
        file: suite?.path?.replaceAll("\\", "/"),
        line: isIn(test.url, suite?.path) ? test.line : undefined,
        column: isIn(test.url, suite?.path) ? test.column : undefined,
        ...(suite?.platform === "vm" ? {} : { project: suite?.platform }),
        attempts: [
          {
            status: failed ? "failed" : skipped ? "skipped" : "passed",
            durationMs: done === undefined ? undefined : done.time - test.start,
            message: failed
              ? errors.map(({ message }) => message).join("\n") || `result is ${done?.result}`
              : test.skipReason,
            stack: errors.map(({ message, stack }) => `${message}\n${stack}`).join("\n"),
          },
        ],
        failureKind:
          errors.length > 0 && errors.every(({ isFailure }) => isFailure) ? "failure" : "error",
        stdout: test.prints,
      }),
    );
  }

  /** Names of groups and tests begin with those of the groups around them. */
  #titles(test: Test): { path: string[]; name: string } {
    const path: string[] = [];
    let prefix = "";
    for (const id of test.groupIds.slice(0, 40)) {
      const full = this.#groups.get(id) ?? "";
      if (full === "" || full === prefix) continue;
      path.push(without(full, prefix));
      prefix = full;
    }
    return { path, name: without(test.name, prefix) };
  }
}

function without(text: string, prefix: string): string {
  return prefix !== "" && text.startsWith(`${prefix} `) ? text.slice(prefix.length + 1) : text;
}

/** The line is one of the file that is named, not of a helper. */
function isIn(url: string | undefined, path: string | undefined): boolean {
  if (url === undefined || path === undefined) return false;
  return url.replaceAll("\\", "/").endsWith(`/${path.replaceAll("\\", "/").replace(/^\//, "")}`);
}
