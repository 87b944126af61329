import { secondsToMs } from "./duration.ts";
import type { Attachment, Attempt, CaseStatus, TestCase } from "./model.ts";
import { TRACE_ANNOTATION } from "./trace-annotation.ts";
import { firstLine, toMessage, toOutput, toStack } from "./text.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What a `<testcase>` says about its verdict, one per child element. */
export interface Verdict {
  element: string;
  attributes: Attributes;
  text: string;
  /** `<stackTrace>` of surefire. */
  stackTrace: string;
  /** Output of an earlier attempt, which stands inside its element. */
  output: string;
}

/** A `<testcase>` as it was collected, before it is judged. */
export interface RawCase {
  name: string | undefined;
  className: string | undefined;
  file: string | undefined;
  line: string | undefined;
  /** In small letters. */
  status: string | undefined;
  /** In small letters. */
  result: string | undefined;
  /** As written. */
  startTime: string | undefined;
  durationMs: number | undefined;
  verdicts: Verdict[];
  /** How many elements told a failure, also those that were too many to keep. */
  told: number;
  stdout: string;
  stderr: string;
  properties: Record<string, string> | undefined;
}

/** What the enclosing `<testsuite>` lends to its tests. */
export interface SuiteContext {
  path: readonly string[];
  file: string | undefined;
  project: string | undefined;
}

const SKIPPED = new Set([
  "skipped",
  "disabled",
  "ignored",
  "notrun",
  "suppressed",
  "pending",
  "skip",
  "todo",
  "explicit",
  "notexecuted",
  "not_run",
]);
/** Words that say nothing against a test. */
const GOOD = new Set([
  "",
  "run",
  "ran",
  "completed",
  "complete",
  "executed",
  "finished",
  "done",
  "pass",
  "passed",
  "success",
  "succeeded",
  "successful",
  "ok",
  "expected",
  "xfail",
  "warning",
]);
const DISABLED = new Set(["disabled", "suppressed"]);
const BAD = new Set([
  "failed",
  "failure",
  "fail",
  "error",
  "errored",
  "broken",
  "timedout",
  "crashed",
]);
const ATTACHMENT = /\[\[ATTACHMENT\|([^\]\r\n]{1,1000})\]\]/g;
const MAX_ATTACHMENTS = 50;

/**
 * Judges a `<testcase>`. A failure or error decides; earlier attempts (`rerunFailure`,
 * `flakyFailure` of surefire, nextest and Playwright) become attempts; a case that its framework
 * calls disabled never gates, whatever else it says.
 */
export function judgeCase(raw: RawCase, suite: SuiteContext): TestCase {
  const unknown = raw.verdicts.length > 0 ? undefined : unknownWord(raw);
  if (unknown !== undefined) raw.verdicts.push(toVerdict(unknown));
  const status = statusOf(raw);
  const testCase: TestCase = {
    suite: suite.path,
    name: raw.name ?? "(unnamed)",
    attempts: [],
    status,
  };
  if (raw.durationMs !== undefined) testCase.durationMs = raw.durationMs;
  addPlace(testCase, raw, suite);
  if (status === "passed") testCase.attempts = [decisiveAttempt("passed", raw, undefined)];
  else explain(testCase, raw);
  if (raw.properties !== undefined) addProperties(testCase, raw.properties);
  return testCase;
}

/** A status that the format does not know is no pass. */
function unknownWord({ status, result }: RawCase): string | undefined {
  return [status, result].find(
    (word) => word !== undefined && !GOOD.has(word) && !BAD.has(word) && !SKIPPED.has(word),
  );
}

function toVerdict(word: string): Verdict {
  const attributes = { message: `status is ${word.slice(0, 200)}` };
  return { element: "error", attributes, text: "", stackTrace: "", output: "" };
}

function statusOf(raw: RawCase): CaseStatus {
  const { verdicts } = raw;
  const silent = raw.status === undefined && raw.result === undefined;
  if (silent && verdicts.length === 0) return "passed";
  const says = (words: ReadonlySet<string>): boolean =>
    words.has(raw.status ?? "") || words.has(raw.result ?? "");
  if (says(DISABLED)) return "skipped";
  if (verdicts.some((verdict) => isFatal(verdict) || isRerun(verdict))) return "failed";
  if (verdicts.some(isFlake)) return "flaky";
  // What is left can only be `<skipped>`.
  if (verdicts.length > 0) return "skipped";
  if (says(BAD)) return "failed";
  return says(SKIPPED) ? "skipped" : "passed";
}

function isFatal({ element }: Verdict): boolean {
  return element === "failure" || element === "error";
}

function isRerun({ element }: Verdict): boolean {
  return element.startsWith("rerun");
}

function isFlake({ element }: Verdict): boolean {
  return element.startsWith("flaky");
}

function explain(testCase: TestCase, raw: RawCase): void {
  if (testCase.status === "skipped") {
    const attempt = decisiveAttempt("skipped", raw, raw.verdicts[0]);
    delete attempt.stack;
    testCase.attempts = [attempt];
    setMessage(testCase, attempt.message);
    return;
  }
  const stdout = toOutput(raw.stdout);
  const stderr = toOutput(raw.stderr);
  if (stdout !== undefined) testCase.stdout = stdout;
  if (stderr !== undefined) testCase.stderr = stderr;
  if (testCase.status === "flaky") {
    const earlier = raw.verdicts.filter(isFlake).map(earlierAttempt);
    testCase.attempts = [...earlier, decisiveAttempt("passed", raw, undefined)];
    setMessage(testCase, earlier[0]?.message);
  } else explainFailure(testCase, raw);
}

function explainFailure(testCase: TestCase, raw: RawCase): void {
  const fatal = raw.verdicts.filter(isFatal);
  const reruns = raw.verdicts.filter(isRerun);
  const decisive = fatal[0] ?? reruns.at(-1);
  const asserted = fatal.some(({ element }) => element === "failure");
  testCase.failureKind = asserted ? "failure" : kindOf(decisive);
  const attempt = decisiveAttempt("failed", raw, decisive);
  if (fatal.length > 1) joinFailures(attempt, fatal);
  const others = reruns.filter((verdict) => verdict !== decisive);
  testCase.attempts = [attempt, ...others.map(earlierAttempt)];
  setMessage(testCase, attempt.message);
}

function kindOf(verdict: Verdict | undefined): "failure" | "error" {
  return verdict?.element.toLowerCase().endsWith("error") === true ? "error" : "failure";
}

function setMessage(testCase: TestCase, message: string | undefined): void {
  if (message !== undefined) testCase.message = message;
}

/** Several failures of one case: each message, each stack. */
function joinFailures(attempt: Attempt, fatal: Verdict[]): void {
  const message = toMessage(fatal.map((verdict) => messageOf(verdict) ?? "").join("\n"));
  const stack = toStack(fatal.map(({ text }) => text).join("\n\n"));
  if (message !== undefined) attempt.message = message;
  if (stack !== undefined) attempt.stack = stack;
}

function decisiveAttempt(
  status: Attempt["status"],
  raw: RawCase,
  verdict: Verdict | undefined,
): Attempt {
  const attempt: Attempt = { status, attachments: attachmentsIn(raw.stdout) };
  if (raw.durationMs !== undefined) attempt.durationMs = raw.durationMs;
  const { startTime } = raw;
  if (startTime !== undefined && startTime.length <= 64) attempt.startTime = startTime;
  if (verdict !== undefined) addCause(attempt, verdict);
  return attempt;
}

function earlierAttempt(verdict: Verdict): Attempt {
  const attempt: Attempt = { status: "failed", attachments: attachmentsIn(verdict.output) };
  const durationMs = secondsToMs(verdict.attributes["time"]);
  if (durationMs !== undefined) attempt.durationMs = durationMs;
  const startTime = verdict.attributes["timestamp"];
  if (startTime !== undefined && startTime.length <= 64) attempt.startTime = startTime;
  addCause(attempt, verdict);
  return attempt;
}

function addCause(attempt: Attempt, verdict: Verdict): void {
  const message = messageOf(verdict);
  const stack = toStack(verdict.stackTrace === "" ? verdict.text : verdict.stackTrace);
  if (message !== undefined) attempt.message = message;
  if (stack !== undefined) attempt.stack = stack;
}

function messageOf({ attributes, text, stackTrace }: Verdict): string | undefined {
  const said = toMessage(attributes["message"]);
  if (said !== undefined) return said;
  return toMessage(firstLine(text === "" ? stackTrace : text)) ?? toMessage(attributes["type"]);
}

function attachmentsIn(output: string): Attachment[] {
  if (!output.includes("[[ATTACHMENT|")) return [];
  const found: Attachment[] = [];
  for (const [, path = ""] of output.matchAll(ATTACHMENT)) {
    if (found.length === MAX_ATTACHMENTS) break;
    found.push({ name: path.slice(path.lastIndexOf("/") + 1), path });
  }
  return found;
}

function addPlace(testCase: TestCase, raw: RawCase, suite: SuiteContext): void {
  const { className, verdicts } = raw;
  if (className !== undefined && className !== "") testCase.className = className;
  const said =
    verdicts.length === 0
      ? undefined
      : verdicts.find((verdict) => verdict.attributes["file"] !== undefined)?.attributes;
  const file = raw.file ?? said?.["file"] ?? suite.file;
  if (file !== undefined && file !== "") testCase.file = file;
  const line = lineNumber(raw.line ?? said?.["line"]);
  if (line !== undefined) testCase.line = line;
  if (suite.project !== undefined) testCase.project = suite.project;
}

function lineNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

const TRACE_ID = /^[0-9a-f]{32}$/;

function addProperties(testCase: TestCase, properties: Record<string, string>): void {
  const { owner } = properties;
  if (owner !== undefined && owner !== "") testCase.owner = owner;
  const ids = (properties[TRACE_ANNOTATION] ?? "").split(" ");
  const last = testCase.attempts.at(-1);
  const id = ids.findLast((candidate) => TRACE_ID.test(candidate));
  if (last !== undefined && id !== undefined) last.traceId = id;
  testCase.properties = properties;
}
