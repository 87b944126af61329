import type { TestCase } from "./model.ts";

/** What to run. Paths are absolute. */
export interface TestRunRequest {
  /** Where the user's tests and their `node_modules` are. */
  workspace: string;
  /** Configuration file of the runner; its own default where absent. */
  config?: string;
  projects?: readonly string[];
  /** One of `total` equal parts, counted from 1. */
  shard?: { index: number; total: number };
  /** Regular expression over the titles. */
  grep?: string;
  /** Files or filters of the runner. */
  files?: readonly string[];
  retries?: number;
  workers?: number;
  /** Variables that are added to the environment of the job. */
  env: Readonly<Record<string, string>>;
  /** Origins (`https://host:port`) of the stack. Only requests to these carry a `traceparent`. */
  traceOrigins: readonly string[];
  /** Existing folder for everything that the run leaves behind. */
  outDir: string;
  /** Path of a Chromium to use where the runner's own browser is not installed. */
  chromium?: string;
  signal?: AbortSignal;
  onProgress?: (progress: TestProgress) => void;
  /** Each line that the runner prints. */
  onOutput?: (line: string, stream: "stdout" | "stderr") => void;
}

/** How far a run is. */
export interface TestProgress {
  /** Tests that will run, as far as it is known. */
  total?: number;
  finished: number;
  failed: number;
  /** Title of the test that ended last. */
  title?: string;
}

/** A file of an attempt: trace, screenshot, video, error context. */
export interface TestEvidence {
  kind: "trace" | "screenshot" | "video" | "error-context" | "other";
  /** What it is, for example `screenshot`; test and attempt are told by their indexes. */
  title: string;
  /** Absolute. */
  path: string;
  contentType?: string;
  /** Index of the test in `cases`, and of its attempt. */
  caseIndex: number;
  attempt: number;
}

/** A run that executed at least one test. */
export interface RanTests {
  kind: "ran";
  cases: TestCase[];
  evidence: TestEvidence[];
  /** Failures outside any test: a global set-up, a file that does not compile. */
  errors: string[];
  /** Null where a signal ended it. Evidence, not the verdict. */
  exitCode: number | null;
  /** False where the runner was stopped half-way; `cases` holds what had ended. */
  complete: boolean;
  /** Absolute folder that the files of the cases are relative to. */
  rootDir: string;
  toolVersion: string;
  durationMs: number;
}

/** What became of a run. Only `ran` says anything about the system under test. */
export type TestRun =
  | RanTests
  | { kind: "no-tests"; message: string; toolVersion: string }
  | { kind: "crashed"; message: string; exitCode: number | null; outputTail: string }
  | { kind: "missing-tool"; message: string; hint: string };

/** Port: a runner of end-to-end tests. `run` does not reject for anything the tests do. */
export interface TestRunner {
  readonly id: string;
  run(request: TestRunRequest): Promise<TestRun>;
}
