import { relative, sep } from "node:path";
import { caseId, checkId } from "@stagegate/results";
import type { TestCase } from "@stagegate/results";
import type { Attempt, Check, Verdict } from "@stagegate/schema";

export interface CheckOptions {
  /** Absolute folder that test files are made relative to. */
  root: string;
  onFlaky: "warn" | "fail";
  /** First part of the check id, default e2e. */
  kind?: "e2e" | "test";
  /** Command that runs one test again. */
  reproduce(testCase: TestCase): string | undefined;
  /** Ids of evidence of a test. */
  evidenceOf(testCase: TestCase): string[];
}

const STATUS: Record<TestCase["status"], Verdict> = {
  passed: "pass",
  failed: "fail",
  flaky: "warn",
  skipped: "skip",
};

/** A test as a check. A flaky test is a warning with its class, unless it shall fail. */
export function toCheck(testCase: TestCase, options: CheckOptions): Check {
  const file = testCase.file === undefined ? undefined : relativePath(options.root, testCase.file);
  const verdict = verdictOf(testCase, options.onFlaky);
  const failed = testCase.attempts.find(
    ({ status }) => status !== "passed" && status !== "skipped",
  );
  const message = testCase.message ?? failed?.message ?? unexplained(testCase);
  const evidence = options.evidenceOf(testCase);
  const reproduce =
    verdict === "pass" || verdict === "skip" ? undefined : options.reproduce(testCase);
  return {
    id: caseId(file === undefined ? testCase : { ...testCase, file }, options.kind ?? "e2e"),
    title: [...testCase.suite, testCase.name].join(" › "),
    verdict,
    ...(testCase.status === "flaky" ? { class: "flaky" as const } : {}),
    ...(file === undefined ? {} : { location: location(file, testCase) }),
    ...(verdict === "pass" ? {} : optionalText("message", message)),
    ...(verdict === "pass" || verdict === "skip"
      ? {}
      : optionalText("detail", failed?.stack?.replaceAll(`${options.root}${sep}`, ""))),
    ...(testCase.owner === undefined ? {} : { owner: testCase.owner }),
    attempts: testCase.attempts.length,
    ...(testCase.durationMs === undefined ? {} : { durationMs: Math.max(0, testCase.durationMs) }),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(reproduce === undefined ? {} : { reproduce }),
  };
}

function verdictOf(testCase: TestCase, onFlaky: "warn" | "fail"): Verdict {
  if (testCase.status === "flaky" && onFlaky === "fail") return "fail";
  // Nobody asked to skip it and it did not run: a beforeAll failed or the run was cut short.
  if (testCase.status === "skipped" && testCase.notRun === true) return "inconclusive";
  return STATUS[testCase.status];
}

function unexplained({ status, notRun }: TestCase): string | undefined {
  if (status === "skipped") {
    return notRun === true ? "it did not run, and nobody asked to skip it" : undefined;
  }
  return status === "failed" ? "it failed without a message" : undefined;
}

/** Tests that were all skipped show as little as no test at all. */
export function nothingRan(
  cases: { total: number; skipped: number },
  kind: "e2e" | "test",
): Check | undefined {
  if (cases.total === 0 || cases.skipped < cases.total) return undefined;
  return {
    id: checkId({ kind, titlePath: ["tests"] }),
    title: "At least one test",
    verdict: "inconclusive",
    message:
      cases.total === 1 ? "the only test was skipped" : `all ${cases.total} tests were skipped`,
    observed: 0,
    threshold: 1,
    unit: "tests",
  };
}

function location(file: string, { line, column }: TestCase): NonNullable<Check["location"]> {
  return {
    file,
    ...(line === undefined || line < 1 ? {} : { line }),
    ...(column === undefined || column < 1 ? {} : { column }),
  };
}

const MAX_TEXT = 8000;

function optionalText<K extends "message" | "detail">(
  key: K,
  text: string | undefined,
): { [P in K]?: string } {
  if (text === undefined || text === "") return {};
  const shown =
    key === "message" ? (text.split("\n")[0] ?? "").slice(0, 500) : text.slice(0, MAX_TEXT);
  return { [key]: shown } as { [P in K]?: string };
}

/** Test files are reported absolute by some runners; reports hold paths of the repository. */
export function relativePath(root: string, file: string): string {
  const path = relative(root, file);
  return (path.startsWith("..") ? file : path).split(sep).join("/");
}

/** Every attempt with its time and trace, for the diagnosis. */
export function toAttempts(
  cases: readonly TestCase[],
  idOf: (testCase: TestCase) => string,
): Attempt[] {
  return cases.flatMap((testCase) =>
    testCase.attempts.flatMap((attempt, index): Attempt[] => {
      const start = Date.parse(attempt.startTime ?? "");
      // What was interrupted says nothing about the stack.
      const { status } = attempt;
      if (Number.isNaN(start) || status === "skipped" || status === "interrupted") return [];
      // A test that is expected to fail passes by failing.
      const passed = status === "passed" || testCase.status === "passed";
      return [
        {
          id: idOf(testCase),
          status: passed ? "passed" : "failed",
          start,
          end: start + Math.max(0, attempt.durationMs ?? 0),
          title: [...testCase.suite, testCase.name].join(" › "),
          attempt: index,
          ...(attempt.traceId === undefined ? {} : { traceIds: [attempt.traceId] }),
        },
      ];
    }),
  );
}

/** Words of Playwright's errors about the page: locators, actions on elements, navigation. */
const IN_BROWSER =
  /\b(locator|getBy[A-Z]\w+|page\.|frame\.|toBeVisible|toHaveText|toHaveURL|toContainText|toBeEnabled)\b/;

/** Where each failed test noticed its failure: in the page, or in an answer it asked for itself. */
export function noticedIn(
  cases: readonly TestCase[],
  idOf: (testCase: TestCase) => string,
): ReadonlyMap<string, "browser" | "other"> {
  const where = new Map<string, "browser" | "other">();
  for (const testCase of cases) {
    if (testCase.status !== "failed" && testCase.status !== "flaky") continue;
    const text = testCase.attempts.map((a) => `${a.message ?? ""}\n${a.stack ?? ""}`).join("\n");
    where.set(idOf(testCase), IN_BROWSER.test(text) ? "browser" : "other");
  }
  return where;
}
