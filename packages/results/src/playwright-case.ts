import { type JsonObject, numberAt, objectAt, objectsAt, textAt } from "./json-value.ts";
import type { Attachment, Attempt, AttemptStatus, CaseStatus, TestCase } from "./model.ts";
import { TRACE_ANNOTATION } from "./trace-annotation.ts";
import { toMessage, toOutput, toStack } from "./text.ts";

const TRACE_ID = /^[0-9a-f]{32}$/;
const STATUSES: ReadonlySet<string> = new Set([
  "passed",
  "failed",
  "timedOut",
  "skipped",
  "interrupted",
]);
const OUTCOMES: Readonly<Record<string, CaseStatus>> = {
  expected: "passed",
  unexpected: "failed",
  flaky: "flaky",
  skipped: "skipped",
};
const SEVERITY: readonly CaseStatus[] = ["skipped", "passed", "flaky", "failed"];
const MAX_ATTACHMENTS = 50;
const MAX_PROPERTIES = 50;
const MAX_ERRORS = 5;

/** The tests of one spec: one per project. `suite` holds the titles of the describes around it. */
export function casesOfSpec(spec: JsonObject, suite: readonly string[], file?: string): TestCase[] {
  return objectsAt(spec, "tests").map((test) => caseOf(spec, test, { suite, file }));
}

interface Surroundings {
  suite: readonly string[];
  file: string | undefined;
}

function caseOf(spec: JsonObject, test: JsonObject, { suite, file }: Surroundings): TestCase {
  const results = objectsAt(test, "results");
  const attempts = results.map(attemptOf);
  const status = statusOf(test, attempts);
  const testCase: TestCase = {
    suite,
    name: textAt(spec, "title") ?? "(unnamed)",
    attempts,
    status,
  };
  addPlace(testCase, spec, test, file);
  addDuration(testCase);
  addAnnotations(testCase, annotationsOf(test, results));
  const tags = tagsOf(spec);
  if (tags.length > 0) testCase.tags = tags;
  if (status === "skipped") {
    if (textAt(test, "expectedStatus") !== "skipped") testCase.notRun = true;
  } else addFailure(testCase, results);
  return testCase;
}

/**
 * What the test counts as. The verdict that the report states is not believed where the attempts
 * say worse. The rules for the attempts are those of Playwright itself (TestCase.outcome): an
 * attempt counts against `expectedStatus`; interrupted ones and ones that did not run do not count.
 */
function statusOf(test: JsonObject, attempts: readonly Attempt[]): CaseStatus {
  const expected = textAt(test, "expectedStatus") ?? "passed";
  const counted = attempts.filter(({ status }) => status !== "interrupted" && status !== "skipped");
  const good = counted.filter(({ status }) => status === expected).length;
  const bad = counted.length - good;
  let computed: CaseStatus = "skipped";
  if (bad > 0) computed = good > 0 ? "flaky" : "failed";
  else if (good > 0) computed = "passed";
  const stated = OUTCOMES[textAt(test, "status") ?? ""] ?? computed;
  return SEVERITY.indexOf(stated) >= SEVERITY.indexOf(computed) ? stated : computed;
}

function attemptOf(result: JsonObject): Attempt {
  const attempt: Attempt = {
    status: attemptStatus(textAt(result, "status")),
    attachments: attachmentsOf(result),
  };
  const durationMs = numberAt(result, "duration");
  if (durationMs !== undefined && durationMs >= 0) attempt.durationMs = durationMs;
  const startTime = textAt(result, "startTime");
  if (startTime !== undefined && startTime.length <= 64) attempt.startTime = startTime;
  const errors = errorsOf(result);
  const message = toMessage(errors.map((error) => messageOf(error)).join("\n"));
  if (message !== undefined) attempt.message = message;
  const stack = toStack(errors.map((error) => textAt(error, "stack") ?? "").join("\n\n"));
  if (stack !== undefined) attempt.stack = stack;
  const traceId = traceIdIn(objectsAt(result, "annotations"));
  if (traceId !== undefined) attempt.traceId = traceId;
  return attempt;
}

function attemptStatus(text: string | undefined): AttemptStatus {
  return text !== undefined && STATUSES.has(text) ? (text as AttemptStatus) : "interrupted";
}

function errorsOf(result: JsonObject): JsonObject[] {
  const errors = objectsAt(result, "errors");
  if (errors.length > 0) return errors.slice(0, MAX_ERRORS);
  const error = objectAt(result, "error");
  return Object.keys(error).length > 0 ? [error] : [];
}

/** Message of an error as Playwright serialises it: a thrown non-error has only a value. */
export function messageOf(error: JsonObject): string {
  return textAt(error, "message") ?? textAt(error, "value") ?? textAt(error, "stack") ?? "";
}

function attachmentsOf(result: JsonObject): Attachment[] {
  const attachments = objectsAt(result, "attachments").slice(0, MAX_ATTACHMENTS);
  return attachments.map((entry) => {
    const attachment: Attachment = { name: (textAt(entry, "name") ?? "attachment").slice(0, 200) };
    const contentType = textAt(entry, "contentType");
    const path = textAt(entry, "path");
    if (contentType !== undefined) attachment.contentType = contentType.slice(0, 200);
    if (path !== undefined && path.length <= 4_096) attachment.path = path;
    return attachment;
  });
}

function traceIdIn(annotations: readonly JsonObject[]): string | undefined {
  const found = annotations.findLast((entry) => textAt(entry, "type") === TRACE_ANNOTATION);
  const id = found === undefined ? undefined : textAt(found, "description");
  return id !== undefined && TRACE_ID.test(id) ? id : undefined;
}

function addPlace(
  testCase: TestCase,
  spec: JsonObject,
  test: JsonObject,
  suiteFile: string | undefined,
): void {
  const file = textAt(spec, "file") ?? suiteFile;
  const line = numberAt(spec, "line");
  const column = numberAt(spec, "column");
  const project = textAt(test, "projectName");
  if (file !== undefined && file !== "") testCase.file = file;
  if (line !== undefined && line > 0) testCase.line = line;
  if (column !== undefined && column > 0) testCase.column = column;
  if (project !== undefined && project !== "") testCase.project = project;
}

function addDuration(testCase: TestCase): void {
  const durations = testCase.attempts.map(({ durationMs }) => durationMs);
  const known = durations.filter((ms) => ms !== undefined);
  if (known.length > 0) testCase.durationMs = known.reduce((sum, ms) => sum + ms, 0);
}

/** Those of the test and of its attempts; before 1.52 only the test has them. */
function annotationsOf(test: JsonObject, results: readonly JsonObject[]): JsonObject[] {
  return [
    ...objectsAt(test, "annotations"),
    ...results.flatMap((result) => objectsAt(result, "annotations")),
  ];
}

function addAnnotations(testCase: TestCase, annotations: readonly JsonObject[]): void {
  const properties = new Map<string, string>();
  for (const annotation of annotations) {
    const type = textAt(annotation, "type") ?? "";
    const text = toMessage(textAt(annotation, "description")) ?? "";
    if (type === TRACE_ANNOTATION || properties.size >= MAX_PROPERTIES) continue;
    properties.set(type.slice(0, 200), text.slice(0, 1_000));
  }
  const owner = properties.get("owner");
  if (owner !== undefined && owner !== "") testCase.owner = owner;
  const reason = properties.get("skip") ?? properties.get("fixme");
  if (testCase.status === "skipped" && reason !== undefined && reason !== "") {
    testCase.message = reason;
  }
  properties.delete("__proto__");
  if (properties.size > 0) testCase.properties = Object.fromEntries(properties);
}

/** Without their `@`, which only older versions write. */
function tagsOf(spec: JsonObject): string[] {
  const { tags } = spec;
  if (!Array.isArray(tags)) return [];
  const texts = tags.filter((tag) => typeof tag === "string").slice(0, 50);
  return texts.map((tag) => tag.replace(/^@/, "").slice(0, 200));
}

function addFailure(testCase: TestCase, results: readonly JsonObject[]): void {
  if (testCase.status === "passed") return;
  const failing = testCase.attempts.filter(({ status }) => status !== "passed");
  const message = failing.findLast((attempt) => attempt.message !== undefined)?.message;
  if (message !== undefined) testCase.message = message;
  testCase.failureKind = failing.at(-1)?.status === "timedOut" ? "error" : "failure";
  if (testCase.status === "flaky") delete testCase.failureKind;
  const stdout = toOutput(outputOf(results, "stdout"));
  const stderr = toOutput(outputOf(results, "stderr"));
  if (stdout !== undefined) testCase.stdout = stdout;
  if (stderr !== undefined) testCase.stderr = stderr;
}

/** Output in a buffer, that is one that is not UTF-8, is left out. */
function outputOf(results: readonly JsonObject[], stream: "stdout" | "stderr"): string {
  const chunks = results.flatMap((result) => objectsAt(result, stream));
  return chunks.map((chunk) => textAt(chunk, "text") ?? "").join("");
}
