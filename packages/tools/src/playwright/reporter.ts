// Entry of its own: Playwright loads it through `--add-reporter`. Only Node's own modules.
import { closeSync, openSync, writeSync } from "node:fs";
import { relative, sep } from "node:path";
import type { ErrorEvent, PlaywrightEvent, ResultEvent } from "./events.ts";
import { EVENTS_VARIABLE } from "./variables.ts";

/* What is read of Playwright's reporter API (https://playwright.dev/docs/api/class-reporter). */
interface Annotation {
  type: string;
  description?: string;
}

interface TestError {
  message?: string;
  stack?: string;
  value?: string;
}

interface Test {
  id: string;
  title: string;
  tags: string[];
  expectedStatus: string;
  annotations: Annotation[];
  location: { file: string; line: number; column: number };
  titlePath(): string[];
}

interface Result {
  status: string;
  retry: number;
  duration: number;
  startTime: Date;
  errors: TestError[];
  stdout: (string | Buffer)[];
  stderr: (string | Buffer)[];
  annotations?: Annotation[];
  attachments: { name: string; contentType: string; path?: string }[];
}

const MAX_TEXT = 65_536;
const MAX_OUTPUT = 16_384;
const MAX_ITEMS = 50;
/** '' of the root, the project, the file. */
const TITLES_BEFORE_DESCRIBES = 3;

function cut(text: string | undefined): string | undefined {
  return text === undefined ? undefined : text.slice(0, MAX_TEXT);
}

function errorEvent({ message, stack, value }: TestError): ErrorEvent {
  const event: ErrorEvent = {};
  if (message !== undefined) event.message = message.slice(0, MAX_TEXT);
  if (stack !== undefined) event.stack = stack.slice(0, MAX_TEXT);
  if (value !== undefined) event.value = value.slice(0, MAX_TEXT);
  return event;
}

function annotationsOf(annotations: readonly Annotation[] | undefined): Annotation[] {
  return (annotations ?? []).slice(0, MAX_ITEMS).map(({ type, description }) => {
    const text = cut(description);
    return text === undefined ? { type } : { type, description: text };
  });
}

/** The end of an output: what came last is what explains. */
function outputTail(chunks: readonly (string | Buffer)[]): { text: string }[] {
  let text = "";
  for (let index = chunks.length - 1; index >= 0 && text.length < MAX_OUTPUT; index -= 1) {
    text = String(chunks[index]) + text;
  }
  return text === "" ? [] : [{ text: text.slice(-MAX_OUTPUT) }];
}

/** Appends each event to a file at once and synchronously, so that a killed run loses nothing. */
class StagegateReporter {
  readonly #file: number | undefined;
  #rootDir = "";

  constructor() {
    const path = process.env[EVENTS_VARIABLE];
    this.#file = path === undefined || path === "" ? undefined : openSync(path, "a");
  }

  /** The reporters of the user's configuration keep the terminal. */
  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: { version: string; rootDir: string }, suite: { allTests(): Test[] }): void {
    this.#rootDir = config.rootDir;
    const tests = suite.allTests();
    const { version, rootDir } = config;
    this.#write({ type: "begin", version, rootDir, total: tests.length });
    for (const test of tests) this.#write(this.#testEvent(test));
  }

  onTestBegin(test: Test, result: Result): void {
    const startTime = result.startTime.toISOString();
    this.#write({ type: "start", id: test.id, retry: result.retry, startTime });
  }

  onTestEnd(test: Test, result: Result): void {
    const { id, expectedStatus } = test;
    const event: ResultEvent = {
      status: result.status,
      retry: result.retry,
      duration: result.duration,
      startTime: result.startTime.toISOString(),
      errors: result.errors.slice(0, MAX_ITEMS).map(errorEvent),
      stdout: outputTail(result.stdout),
      stderr: outputTail(result.stderr),
      annotations: annotationsOf(result.annotations ?? test.annotations),
      attachments: result.attachments
        .filter(({ path }) => path !== undefined)
        .slice(0, MAX_ITEMS)
        .map(({ name, contentType, path = "" }) => ({ name, contentType, path })),
    };
    this.#write({ type: "attempt", id, expectedStatus, result: event });
  }

  onError(error: TestError): void {
    this.#write({ type: "error", error: errorEvent(error) });
  }

  onEnd(result: { status: string }): void {
    this.#write({ type: "end", status: result.status });
  }

  onExit(): Promise<void> {
    if (this.#file !== undefined) closeSync(this.#file);
    return Promise.resolve();
  }

  #testEvent(test: Test): PlaywrightEvent {
    const titles = test.titlePath();
    return {
      type: "test",
      id: test.id,
      title: test.title,
      describes: titles.slice(TITLES_BEFORE_DESCRIBES, -1),
      file: relative(this.#rootDir, test.location.file).split(sep).join("/"),
      line: test.location.line,
      column: test.location.column,
      project: titles[1] ?? "",
      tags: test.tags.slice(0, MAX_ITEMS),
      expectedStatus: test.expectedStatus,
      annotations: annotationsOf(test.annotations),
    };
  }

  #write(event: PlaywrightEvent): void {
    if (this.#file !== undefined) writeSync(this.#file, `${JSON.stringify(event)}\n`);
  }
}

// oxlint-disable-next-line import/no-default-export -- Playwright takes a reporter only like this
export default StagegateReporter;
