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
  /** Failures that are told: each red element of a case counts, and what failed outside any test. */
  told: number;
  /** Runs of a test that failed so far. */
  held: Map<string, TestCase[]>;
  /** Runs of tests that passed at last. */
  passedAtLast: TestCase[][];
  /** By a writer that gives every test of a suite a name of its own. */
  namesAreUnique: boolean;
  /** Names of what is or was held: most cases need not be compared further. */
  heldNames: Set<string>;
}

/**
 * The open suites. It hands each case on and keeps only failed ones back until their suite ends:
 * gotestsum and others write a retry as a further `<testcase>` of the same name, TestNG and others
 * a row of data. They are retries only by evidence: the suite is of Go, where a name is unique, or
 * counts each test once. Then a pass that follows a failure makes the test flaky; a failure that
 * follows a pass is a second test of that name, so that nothing red is ever covered.
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
      told: 0,
      held: new Map(),
      passedAtLast: [],
      namesAreUnique: false,
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

  /** A property of the suite itself. gotestsum writes the version of Go. */
  property(name: string): void {
    const suite = this.#open.at(-1);
    if (suite !== undefined && name === "go.version") suite.namesAreUnique = true;
  }

  /** A failure outside any test. */
  fail(message: string): void {
    const suite = this.#open.at(-1);
    if (suite !== undefined) suite.told += 1;
    this.#error(`${suite?.label ?? "(no suite)"}: ${message}`);
  }

  #error(message: string): void {
    if (this.#findings.errors.length < MAX_ERRORS) this.#findings.errors.push(message);
  }

  /** `told` is the number of its elements that tell a failure, of earlier attempts as well. */
  add(testCase: TestCase, told: number): void {
    const suite = this.#open.at(-1);
    if (suite === undefined) {
      this.#sink(testCase);
      return;
    }
    const failed = testCase.status === "failed";
    suite.counted.tests += 1;
    if (failed) suite.counted.failing += 1;
    suite.told += failed ? Math.max(told, 1) : told;
    const mayBeRetry = suite.heldNames.size > 0 && suite.heldNames.has(testCase.name);
    if (failed || mayBeRetry) this.#hold(suite, testCase);
    else this.#sink(testCase);
  }

  #hold(suite: Suite, testCase: TestCase): void {
    const key = identity(testCase);
    const runs = [...(suite.held.get(key) ?? []), testCase];
    const [first] = runs;
    suite.held.delete(key);
    // A retry that was skipped decides nothing.
    const isRed = first?.status === "failed" && !isGreen(testCase);
    if (isRed) {
      suite.held.set(key, runs);
      suite.heldNames.add(testCase.name);
    } else if (runs.length > 1) suite.passedAtLast.push(runs);
    else this.#sink(testCase);
    if (suite.held.size + suite.passedAtLast.length > MAX_HELD) this.#release(suite);
  }

  /** Too many wait: the oldest goes, without the counts of the suite to judge by. */
  #release(suite: Suite): void {
    const [oldest] = suite.held;
    const runs = oldest?.[1] ?? suite.passedAtLast.shift() ?? [];
    if (oldest !== undefined) suite.held.delete(oldest[0]);
    this.#emit(runs, suite.namesAreUnique);
  }

  #emit(runs: readonly TestCase[], areRetries: boolean): void {
    const [first, ...later] = runs;
    if (first === undefined) return;
    if (areRetries) this.#sink(later.reduce(asRetry, first));
    else for (const run of runs) this.#sink(run);
  }

  #emitHeld(suite: Suite, isWhole: boolean): void {
    const groups = [...suite.held.values(), ...suite.passedAtLast];
    const further = groups.reduce((sum, runs) => sum + runs.length - 1, 0);
    const countsEachOnce = isWhole && suite.declared.tests === suite.counted.tests - further;
    for (const runs of groups) this.#emit(runs, suite.namesAreUnique || countsEachOnce);
  }

  close(): void {
    const suite = this.#open.pop();
    if (suite === undefined) return;
    this.#emitHeld(suite, true);
    const outer = this.#open.at(-1);
    const message = contradiction(suite);
    if (message !== undefined) addNote(this.#findings.notes, { kind: "counts-differ", message });
    const lost = (suite.declared.failing ?? 0) - suite.told;
    // What got lost may be what failed: the passes of such a suite prove nothing.
    if (lost > 0) {
      suite.told += lost;
      this.#error(`${message ?? suite.label}: something failed that is not among its tests`);
    }
    if (outer === undefined) return;
    outer.counted.tests += suite.counted.tests;
    outer.counted.failing += suite.counted.failing;
    outer.told += suite.told;
  }

  /** Hands on what is held, without comparing counts of suites that never ended. */
  endOfFile(): void {
    for (const suite of this.#open) this.#emitHeld(suite, false);
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

function isGreen({ status }: TestCase): boolean {
  return status === "passed" || status === "flaky";
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

/** Also `+2`, `1.0` and `1,000`. */
function wholeNumber(text: string | undefined): number | undefined {
  const plain = text?.trim().replace(/^\+/, "") ?? "";
  const whole = /^(\d{1,9})(?:\.0{1,9})?$/.exec(plain) ?? /^(\d{1,3}(?:,\d{3}){1,2})$/.exec(plain);
  return whole?.[1] === undefined ? undefined : Number(whole[1].replaceAll(",", ""));
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
