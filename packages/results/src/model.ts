/** How one execution of a test ended. */
export type AttemptStatus = "passed" | "failed" | "timedOut" | "skipped" | "interrupted";

/** What a test counts as once all its attempts are known. */
export type CaseStatus = "passed" | "failed" | "flaky" | "skipped";

/** A file that a test left behind. A body that was embedded in the report is not kept. */
export interface Attachment {
  name: string;
  contentType?: string;
  /** As written in the report: absolute, or relative to what the reporter took as its root. */
  path?: string;
}

/** One execution of a test; a retry is an attempt of its own. */
export interface Attempt {
  status: AttemptStatus;
  /** Milliseconds; absent where the report gives none or a value that cannot be a duration. */
  durationMs?: number;
  /** First line or so of what went wrong, without terminal colours, at most 2,000 characters. */
  message?: string;
  /** Bounded; the middle of a long one is left out. */
  stack?: string;
  /** ISO 8601 as written in the report. */
  startTime?: string;
  /** W3C trace id that was sent with the requests of this attempt. */
  traceId?: string;
  attachments: Attachment[];
}

/** One test of a report, in every format the same. */
export interface TestCase {
  /** Titles of the enclosing suites, outermost first, at most 32. */
  suite: readonly string[];
  name: string;
  className?: string;
  file?: string;
  line?: number;
  column?: number;
  /** Playwright project, where the report names it. */
  project?: string;
  /** At least one, but for a test that was listed and never run. */
  attempts: Attempt[];
  status: CaseStatus;
  /** Milliseconds over all attempts; absent where unknown. */
  durationMs?: number;
  /** Of the attempt that decided; for a skipped test the reason. */
  message?: string;
  /** `error` where the report tells an unexpected exception from a failed assertion. */
  failureKind?: "failure" | "error";
  /** True for a test that nobody asked to skip and that did not run all the same. */
  notRun?: boolean;
  /** Kept for failed and flaky tests, the end of it, bounded. */
  stdout?: string;
  stderr?: string;
  properties?: Readonly<Record<string, string>>;
  tags?: readonly string[];
  owner?: string;
  /** 2, 3, … where the same file holds further tests of the very same name. */
  copy?: number;
}

/** How many tests ended how. `total` is the sum of the four; the last two are shares of it. */
export interface CaseCounts {
  total: number;
  passed: number;
  failed: number;
  flaky: number;
  skipped: number;
  /** Failed ones that the report calls errors. */
  errors: number;
  /** Skipped ones that nobody asked to skip. */
  notRun: number;
}

/** Counts of nothing. */
export function noCases(): CaseCounts {
  return { total: 0, passed: 0, failed: 0, flaky: 0, skipped: 0, errors: 0, notRun: 0 };
}

/** Adds one test to the counts. */
export function countCase(counts: CaseCounts, testCase: TestCase): void {
  counts.total += 1;
  counts[testCase.status] += 1;
  if (testCase.status === "failed" && testCase.failureKind === "error") counts.errors += 1;
  if (testCase.notRun === true) counts.notRun += 1;
}

/** Where in a file; all 1-based. */
export interface Place {
  line: number;
  column: number;
}

export type ResultFormat =
  | "junit"
  | "trx"
  | "nunit"
  | "xunit"
  | "ctrf"
  | "playwright-json"
  | "playwright-blob"
  | "cypress"
  | "mochawesome"
  | "mocha-json"
  | "jest-json"
  | "go-json"
  | "dart-json"
  | "rspec-json"
  | "tap";

/** Something about a file that a person should know and that decides nothing. */
export interface FileNote {
  kind: "recovered" | "counts-differ" | "left-out";
  message: string;
  place?: Place;
}

export type QuarantineReason =
  | "empty"
  | "unreadable"
  | "not-recognised"
  | "unsupported-format"
  | "malformed";

interface FileContent {
  path: string;
  format: ResultFormat;
  counts: CaseCounts;
  notes: FileNote[];
  /**
   * What failed outside any test: a compile error, a global set-up, failures that the file counts
   * and does not tell. Such a file is not green.
   */
  errors: string[];
}

/** The file was read to its end. */
export interface ReadFile extends FileContent {
  kind: "read";
}

/** The file broke off or is damaged; the tests before that place were read. */
export interface PartialFile extends FileContent {
  kind: "partial";
  reason: string;
  place: Place;
}

/** Nothing of the file could be used. */
export interface QuarantinedFile {
  kind: "quarantined";
  path: string;
  reason: QuarantineReason;
  message: string;
  place?: Place;
}

export type ResultFile = ReadFile | PartialFile | QuarantinedFile;

/** A file to read. `open` may be called once; its errors quarantine this file only. */
export interface ResultSource {
  path: string;
  open: () => AsyncIterable<Uint8Array>;
}

/** Receives each test as soon as it is known. It must not keep the object without copying it. */
export type CaseSink = (testCase: TestCase) => void;
