import type { Attachment, Attempt, AttemptStatus, CaseStatus, TestCase } from "./model.ts";
import { firstLine, toMessage, toOutput, toStack } from "./text.ts";

/** One run of a test as a report tells it: unbounded text, any field missing. */
export interface FoundAttempt {
  status: AttemptStatus;
  durationMs?: number | undefined;
  message?: string | undefined;
  stack?: string | undefined;
  startTime?: string | undefined;
  attachments?: Attachment[];
}

/** A test as a report tells it. */
export interface FoundCase {
  suite?: readonly string[];
  name: string | undefined;
  className?: string | undefined;
  file?: string | undefined;
  line?: number | undefined;
  column?: number | undefined;
  project?: string | undefined;
  /** In the order they ran. */
  attempts: FoundAttempt[];
  /** Taken from the attempts where it is not given. */
  status?: CaseStatus;
  failureKind?: "failure" | "error";
  notRun?: boolean;
  stdout?: string | undefined;
  stderr?: string | undefined;
  tags?: readonly string[];
  owner?: string | undefined;
}

const MAX_NAME = 4_000;
const MAX_TITLE = 1_000;
const MAX_PATH = 32;
const MAX_ATTEMPTS = 100;
const MAX_ATTACHMENTS = 50;
const MAX_TAGS = 50;

/** Bounds and cleans what a report tells of a test. */
export function toCase(found: FoundCase): TestCase {
  const attempts = found.attempts.slice(0, MAX_ATTEMPTS).map(toAttempt);
  const status = found.status ?? statusOf(found.attempts);
  const testCase: TestCase = {
    suite: boundedPath(found.suite ?? []),
    name: named(found.name),
    attempts,
    status,
  };
  addPlace(testCase, found);
  const durations = attempts.map(({ durationMs }) => durationMs).filter((ms) => ms !== undefined);
  if (durations.length > 0) testCase.durationMs = durations.reduce((sum, ms) => sum + ms, 0);
  if (status !== "passed") explain(testCase, found);
  if (found.tags !== undefined && found.tags.length > 0) {
    testCase.tags = found.tags.slice(0, MAX_TAGS).map((tag) => tag.slice(0, 200));
  }
  if (found.owner !== undefined && found.owner !== "") testCase.owner = found.owner.slice(0, 200);
  return testCase;
}

/** A pass that follows a failure is flaky; whatever else holds a failure has failed. */
export function statusOf(attempts: readonly FoundAttempt[]): CaseStatus {
  const ran = attempts.filter(({ status }) => status !== "skipped" && status !== "interrupted");
  const last = ran.at(-1);
  if (last === undefined) return "skipped";
  const failed = ran.some(({ status }) => status !== "passed");
  if (!failed) return "passed";
  return last.status === "passed" ? "flaky" : "failed";
}

function explain(testCase: TestCase, found: FoundCase): void {
  const { status } = testCase;
  if (status === "failed") testCase.failureKind = found.failureKind ?? "failure";
  if (status === "skipped" && found.notRun === true) testCase.notRun = true;
  const told = testCase.attempts.filter((attempt) => attempt.message !== undefined);
  const message = (status === "flaky" ? told[0] : told.at(-1))?.message;
  if (message !== undefined) testCase.message = message;
  if (status === "skipped") return;
  const stdout = toOutput(found.stdout);
  const stderr = toOutput(found.stderr);
  if (stdout !== undefined) testCase.stdout = stdout;
  if (stderr !== undefined) testCase.stderr = stderr;
}

function toAttempt(found: FoundAttempt): Attempt {
  const { status, durationMs, startTime, attachments = [] } = found;
  const attempt: Attempt = { status, attachments: attachments.slice(0, MAX_ATTACHMENTS) };
  if (durationMs !== undefined && durationMs >= 0 && Number.isFinite(durationMs)) {
    attempt.durationMs = durationMs;
  }
  if (startTime !== undefined && startTime !== "" && startTime.length <= 64) {
    attempt.startTime = startTime;
  }
  if (status === "passed") return attempt;
  const message = toMessage(found.message) ?? toMessage(firstLine(found.stack ?? ""));
  if (message !== undefined) attempt.message = message;
  const stack = status === "skipped" ? undefined : toStack(found.stack);
  if (stack !== undefined) attempt.stack = stack;
  return attempt;
}

function addPlace(testCase: TestCase, found: FoundCase): void {
  for (const key of ["className", "file", "project"] as const) {
    const text = found[key];
    if (text !== undefined && text !== "") testCase[key] = text.slice(0, MAX_NAME);
  }
  for (const key of ["line", "column"] as const) {
    const value = found[key];
    if (value !== undefined && Number.isSafeInteger(value) && value > 0) testCase[key] = value;
  }
}

function named(name: string | undefined): string {
  return name === undefined || name.trim() === "" ? "(unnamed)" : name.slice(0, MAX_NAME);
}

function boundedPath(path: readonly string[]): readonly string[] {
  const long = path.some((title) => title === "" || title.length > MAX_TITLE);
  const titles = long
    ? path.filter((title) => title !== "").map((title) => title.slice(0, MAX_TITLE))
    : path;
  if (titles.length <= MAX_PATH) return titles;
  const half = MAX_PATH / 2;
  return [...titles.slice(0, half), "…", ...titles.slice(1 - half)];
}
