import { addNote } from "./format-reader.ts";
import type { Attributes, SuiteContext } from "./junit-case.ts";
import type { CaseSink, FileNote, TestCase } from "./model.ts";

const MAX_PATH = 32;
const MAX_NAME = 1_000;
/** Failed cases of one suite that wait for a retry of theirs. */
const MAX_HELD = 1_000;
const SCRIPT_FILE = /\.[cm]?[jt]sx?$/;

interface Tally {
  tests: number;
  failing: number;
}

/** Where the stack says what it noticed. */
export interface Findings {
  notes: FileNote[];
  /** Such a file is not green. */
  errors: string[];
}

const MAX_ERRORS = 20;

interface Suite {
  context: SuiteContext;
  label: string;
  declared: Partial<Tally>;
  counted: Tally;
  /** Passed at last, or failed outside any test: reason enough for a suite to count a failure. */
  excused: number;
  held: Map<string, TestCase>;
  /** Names of what is or was held: most cases need not be compared further. */
  heldNames: Set<string>;
}

/**
 * The open suites. It hands each case on and keeps only failed ones back until their suite ends:
 * gotestsum, pytest plugins and others write a retry as a further `<testcase>` of the same name.
 * A pass that follows a failure makes the test flaky; a failure that follows a pass is a second
 * test of that name, so that nothing red is ever covered.
 */
export class SuiteStack {
  readonly #sink: CaseSink;
  readonly #findings: Findings;
  readonly #open: Suite[] = [];
  #fromPlaywright = false;

  constructor(sink: CaseSink, findings: Findings) {
    this.#sink = sink;
    this.#findings = findings;
  }

  open(element: "testsuite" | "testsuites", attributes: Attributes): void {
    const outer = this.#open.at(-1)?.context;
    if (this.#open.length === 0) {
      // Only Playwright writes an `id` there, empty as a rule, and the project as host name.
      this.#fromPlaywright = element === "testsuites" && attributes["id"] === "";
    }
    const name = (attributes["name"] ?? "").slice(0, MAX_NAME);
    this.#open.push({
      context: this.#contextOf(element === "testsuites" ? "" : name, attributes, outer),
      label: name === "" ? `<${element}>` : name,
      declared: declaredBy(attributes),
      counted: { tests: 0, failing: 0 },
      excused: 0,
      held: new Map(),
      heldNames: new Set(),
    });
  }

  #contextOf(name: string, attributes: Attributes, outer: SuiteContext | undefined): SuiteContext {
    const path = outer?.path ?? [];
    const { file, filepath, hostname } = attributes;
    const script = this.#fromPlaywright && SCRIPT_FILE.test(name) ? name : undefined;
    const project = script === undefined || hostname === "" ? undefined : hostname;
    return {
      path: name === "" ? path : extended(path, name),
      file: file ?? filepath ?? script ?? outer?.file,
      project: project ?? outer?.project,
    };
  }

  /** Context of a case that begins now. */
  context(): SuiteContext {
    return this.#open.at(-1)?.context ?? NO_SUITE;
  }

  /** A failure outside any test. */
  fail(message: string): void {
    const suite = this.#open.at(-1);
    if (suite !== undefined) suite.excused += 1;
    this.#error(`${suite?.label ?? "(no suite)"}: ${message}`);
  }

  #error(message: string): void {
    if (this.#findings.errors.length < MAX_ERRORS) this.#findings.errors.push(message);
  }

  add(testCase: TestCase): void {
    const suite = this.#open.at(-1);
    if (suite === undefined) {
      this.#sink(testCase);
      return;
    }
    suite.counted.tests += 1;
    if (testCase.status === "failed") suite.counted.failing += 1;
    if (testCase.status === "flaky") suite.excused += 1;
    const failed = testCase.status === "failed";
    const mayBeRetry = suite.heldNames.size > 0 && suite.heldNames.has(testCase.name);
    if (failed || mayBeRetry) this.#pair(suite, testCase);
    else this.#sink(testCase);
  }

  #pair(suite: Suite, testCase: TestCase): void {
    const key = identity(testCase);
    const earlier = suite.held.get(key);
    const result = earlier === undefined ? testCase : asRetry(earlier, testCase);
    suite.held.delete(key);
    if (result.status !== "failed") {
      this.#sink(result);
      return;
    }
    suite.held.set(key, result);
    suite.heldNames.add(result.name);
    if (suite.held.size <= MAX_HELD) return;
    const [oldest] = suite.held;
    if (oldest === undefined) return;
    suite.held.delete(oldest[0]);
    this.#sink(oldest[1]);
  }

  close(): void {
    const suite = this.#open.pop();
    if (suite === undefined) return;
    for (const testCase of suite.held.values()) this.#sink(testCase);
    const outer = this.#open.at(-1);
    const message = contradiction(suite);
    if (message !== undefined) addNote(this.#findings.notes, { kind: "counts-differ", message });
    if (hidesFailures(suite)) {
      suite.excused += 1;
      this.#error(`${message ?? suite.label}: something failed that is not among its tests`);
    }
    if (outer === undefined) return;
    outer.counted.tests += suite.counted.tests;
    outer.counted.failing += suite.counted.failing;
    outer.excused += suite.excused;
  }

  /** Hands on what is held, without comparing counts of suites that never ended. */
  endOfFile(): void {
    for (const suite of this.#open) {
      for (const testCase of suite.held.values()) this.#sink(testCase);
    }
    this.#open.length = 0;
  }
}

const NO_SUITE: SuiteContext = { path: [], file: undefined, project: undefined };

function extended(path: readonly string[], name: string): readonly string[] {
  if (path.length < MAX_PATH) return [...path, name];
  const half = MAX_PATH / 2;
  return [...path.slice(0, half), "…", ...path.slice(half + 2), name];
}

function identity({ className, name, file, line }: TestCase): string {
  return `${className ?? ""}\u0000${name}\u0000${file ?? ""}\u0000${line ?? ""}`;
}

/** The later run of a test that failed before decides; the earlier one stays as an attempt. */
function asRetry(earlier: TestCase, later: TestCase): TestCase {
  const decided = later.status === "skipped" ? earlier : later;
  const status = decided.status === "passed" ? "flaky" : decided.status;
  const attempts = [...earlier.attempts, ...later.attempts];
  const joined: TestCase = { ...earlier, ...decided, status, attempts };
  const durations = [earlier.durationMs, later.durationMs].filter((ms) => ms !== undefined);
  if (durations.length > 0) joined.durationMs = durations.reduce((sum, ms) => sum + ms, 0);
  if (status === "flaky") delete joined.failureKind;
  return joined;
}

function declaredBy(attributes: Attributes): Partial<Tally> {
  const declared: Partial<Tally> = {};
  const tests = wholeNumber(attributes["tests"]);
  const failures = wholeNumber(attributes["failures"]);
  const errors = wholeNumber(attributes["errors"]);
  if (tests !== undefined) declared.tests = tests;
  if (failures !== undefined || errors !== undefined) {
    declared.failing = (failures ?? 0) + (errors ?? 0);
  }
  return declared;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The suite counts failures and holds not one: what failed got lost, so its passes prove nothing. */
function hidesFailures({ declared, counted, excused }: Suite): boolean {
  return (declared.failing ?? 0) > 0 && counted.failing === 0 && excused === 0;
}

function contradiction({ declared, counted, label }: Suite): string | undefined {
  const parts: string[] = [];
  if (declared.tests !== undefined && declared.tests !== counted.tests) {
    parts.push(`${declared.tests} tests (holds ${counted.tests})`);
  }
  if (declared.failing !== undefined && declared.failing !== counted.failing) {
    parts.push(`${declared.failing} failed (holds ${counted.failing})`);
  }
  return parts.length === 0 ? undefined : `"${label.slice(0, 200)}" says ${parts.join(", ")}`;
}
