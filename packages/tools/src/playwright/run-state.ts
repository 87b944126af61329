import {
  casesOfSpec,
  type TestCase,
  type TestEvidence,
  type TestProgress,
} from "@stagegate/results";
import type { ErrorEvent, PlaywrightEvent, ResultEvent } from "./events.ts";

type TestEvent = Extract<PlaywrightEvent, { type: "test" }>;

interface KnownTest {
  test: TestEvent;
  expectedStatus: string;
  results: ResultEvent[];
  /** Attempts that began and have not ended. */
  running: Map<number, string>;
}

const EVIDENCE_KINDS: Readonly<Record<string, TestEvidence["kind"]>> = {
  trace: "trace",
  screenshot: "screenshot",
  video: "video",
  "error-context": "error-context",
};
const MAX_ERRORS = 20;

/** What the events of a run add up to. */
export class RunState {
  readonly errors: string[] = [];
  version = "";
  rootDir = "";
  total: number | undefined;
  ended = false;
  readonly #tests = new Map<string, KnownTest>();
  readonly #failed = new Set<string>();
  readonly #finished = new Set<string>();

  /** Takes one event; answers the progress where a test ended. */
  add(event: PlaywrightEvent): TestProgress | undefined {
    switch (event.type) {
      case "begin":
        this.version = event.version;
        this.rootDir = event.rootDir;
        this.total = event.total;
        return undefined;
      case "test":
        this.#tests.set(event.id, {
          test: event,
          expectedStatus: event.expectedStatus,
          results: [],
          running: new Map(),
        });
        return undefined;
      case "start":
        this.#tests.get(event.id)?.running.set(event.retry, event.startTime);
        return undefined;
      case "attempt":
        return this.#attempt(event);
      case "error":
        if (this.errors.length < MAX_ERRORS) this.errors.push(errorText(event.error));
        return undefined;
      case "end":
        this.ended = true;
        return undefined;
    }
  }

  #attempt(event: Extract<PlaywrightEvent, { type: "attempt" }>): TestProgress | undefined {
    const known = this.#tests.get(event.id);
    if (known === undefined) return undefined;
    known.running.delete(event.result.retry);
    known.expectedStatus = event.expectedStatus;
    known.results.push(event.result);
    this.#finished.add(event.id);
    const bad = event.result.status !== event.expectedStatus && event.result.status !== "skipped";
    if (bad) this.#failed.add(event.id);
    else this.#failed.delete(event.id);
    const progress: TestProgress = {
      finished: this.#finished.size,
      failed: this.#failed.size,
      title: [...known.test.describes, known.test.title].join(" › "),
    };
    if (this.total !== undefined) progress.total = this.total;
    return progress;
  }

  /** Tests that began. */
  get started(): number {
    let count = 0;
    for (const { results, running } of this.#tests.values()) {
      if (results.length + running.size > 0) count += 1;
    }
    return count;
  }

  /** All tests of the run, also those that a run that broke off did not reach. */
  cases(): { cases: TestCase[]; evidence: TestEvidence[] } {
    const cases: TestCase[] = [];
    const evidence: TestEvidence[] = [];
    for (const known of this.#tests.values()) {
      const [testCase] = casesOfSpec(asSpec(known), known.test.describes);
      if (testCase === undefined) continue;
      evidence.push(...evidenceOf(testCase, cases.length));
      cases.push(testCase);
    }
    return { cases, evidence };
  }
}

function errorText(error: ErrorEvent): string {
  return (error.message ?? error.value ?? error.stack ?? "an error without message").slice(
    0,
    2_000,
  );
}

/** The shape of Playwright's own JSON report, so that one piece of code judges both. */
function asSpec(known: KnownTest): Parameters<typeof casesOfSpec>[0] {
  const { test, expectedStatus, results, running } = known;
  const interrupted = [...running].map(([retry, startTime]) => ({
    status: "interrupted",
    retry,
    startTime,
    errors: [{ message: "the run ended while this test was running" }],
  }));
  const runtime = results.flatMap(({ annotations }) => annotations);
  const annotations = runtime.length > 0 ? [] : test.annotations;
  const spec = {
    title: test.title,
    file: test.file,
    line: test.line,
    column: test.column,
    tags: test.tags,
    tests: [
      {
        projectName: test.project,
        expectedStatus,
        annotations,
        results: [...results, ...interrupted],
      },
    ],
  };
  return spec as Parameters<typeof casesOfSpec>[0];
}

function evidenceOf(testCase: TestCase, caseIndex: number): TestEvidence[] {
  return testCase.attempts.flatMap((attempt, index) =>
    attempt.attachments.flatMap(({ name, path, contentType }) => {
      if (path === undefined) return [];
      const evidence: TestEvidence = {
        kind: EVIDENCE_KINDS[name] ?? "other",
        title: name,
        path,
        caseIndex,
        attempt: index,
      };
      return [contentType === undefined ? evidence : { ...evidence, contentType }];
    }),
  );
}
