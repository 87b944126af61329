import {
  type CaseCounts,
  noCases,
  type ResultFile,
  type ResultSource,
  type TestCase,
} from "./model.ts";
import { readResultFile } from "./read-file.ts";
import { SeenCases } from "./seen-cases.ts";

/** A test that failed, is flaky, or did not run though nobody asked to skip it. */
export interface TalliedFinding {
  suite: string[];
  name: string;
  status: TestCase["status"];
  className?: string;
  file?: string;
  line?: number;
  project?: string;
  message?: string;
  notRun?: true;
  attempts: number;
  /** File that tells it. */
  source: string;
}

/** What a number of result files hold, in memory that does not grow with them. */
export interface Tally {
  /** A test that several files hold counts once, with the worst of its verdicts. */
  counts: CaseCounts;
  /** In the order of the input, bad ones among them. Counts are those of the file alone. */
  files: ResultFile[];
  /** Files of each kind. */
  read: number;
  partial: number;
  quarantined: number;
  /** Tests that were found a second time in another file. */
  duplicates: number;
  /** The first ones, failures before others. */
  findings: TalliedFinding[];
  /** How many more there are. */
  findingsLeftOut: number;
  /** Too many tests to know all duplicates. */
  duplicatesUnknown: boolean;
}

export interface TallyOptions {
  /** How many findings are kept. */
  maxFindings: number;
  /** Stops before the next file. */
  signal?: AbortSignal;
}

/**
 * Counts the tests of result files as {@link readResults} does and keeps some of the findings. A
 * bad file never spoils the run. One file needs the same memory whatever its size; several need
 * about 40 bytes for each test, to know which ones they share.
 */
export async function tallyResults(
  sources: readonly ResultSource[],
  { maxFindings, signal }: TallyOptions,
): Promise<Tally> {
  const counter = new Counter(sources.length > 1, maxFindings);
  const files: ResultFile[] = [];
  for (const source of sources) {
    if (signal?.aborted === true) break;
    counter.begin(source.path);
    files.push(await readResultFile(source, (testCase) => counter.add(testCase)));
  }
  const kinds = (kind: ResultFile["kind"]): number =>
    files.filter((file) => file.kind === kind).length;
  const findings = [...counter.failed, ...counter.others].slice(0, maxFindings);
  const { counts } = counter;
  const found = counts.failed + counts.flaky + counts.notRun;
  return {
    counts,
    files,
    read: kinds("read"),
    partial: kinds("partial"),
    quarantined: kinds("quarantined"),
    duplicates: counter.duplicates,
    findings,
    findingsLeftOut: Math.max(0, found - findings.length),
    duplicatesUnknown: counter.isFull,
  };
}

/** How a test counts. */
type Share = "skipped" | "notRun" | "passed" | "flaky" | "failed" | "errors";
const SHARES: readonly Share[] = ["skipped", "notRun", "passed", "flaky", "failed", "errors"];
const SEVERITY: Readonly<Record<Share, number>> = {
  skipped: 0,
  notRun: 0,
  passed: 1,
  flaky: 2,
  failed: 3,
  errors: 3,
};

function shareOf({ status, failureKind, notRun }: TestCase): Share {
  if (status === "failed" && failureKind === "error") return "errors";
  return status === "skipped" && notRun === true ? "notRun" : status;
}

class Counter {
  readonly counts = noCases();
  readonly failed: TalliedFinding[] = [];
  readonly others: TalliedFinding[] = [];
  duplicates = 0;
  readonly #seen: SeenCases | undefined;
  readonly #max: number;
  #path = "";
  #file = 0;

  constructor(several: boolean, maxFindings: number) {
    this.#seen = several ? new SeenCases() : undefined;
    this.#max = maxFindings;
  }

  get isFull(): boolean {
    return this.#seen?.full ?? false;
  }

  begin(path: string): void {
    this.#path = path;
    this.#file += 1;
  }

  add(testCase: TestCase): void {
    const share = shareOf(testCase);
    const seen = this.#seen?.find(testCase, this.#file);
    if (seen !== undefined && !seen.isNew) {
      this.duplicates += 1;
      const before = SHARES[seen.value] ?? "passed";
      if (SEVERITY[share] <= SEVERITY[before]) return;
      count(this.counts, before, -1);
      if (before === "flaky") forget(this.others, testCase);
    }
    count(this.counts, share, 1);
    this.#seen?.remember(SHARES.indexOf(share));
    if (share !== "passed" && share !== "skipped") this.#keep(testCase, share);
  }

  #keep(testCase: TestCase, share: Share): void {
    const kept = share === "failed" || share === "errors" ? this.failed : this.others;
    if (kept.length < this.#max) kept.push(toFinding(testCase, this.#path));
  }
}

/** What was flaky in one file and failed in another is told once. */
function forget(findings: TalliedFinding[], { name, className, suite }: TestCase): void {
  const index = findings.findIndex(
    (each) =>
      each.name === name &&
      each.className === className &&
      each.suite.join("\u0000") === suite.join("\u0000"),
  );
  if (index >= 0) findings.splice(index, 1);
}

function count(counts: CaseCounts, share: Share, by: 1 | -1): void {
  counts.total += by;
  counts[share] += by;
  if (share === "errors") counts.failed += by;
  if (share === "notRun") counts.skipped += by;
}

/** Copied: strings that were cut out of a file would keep its text alive. */
function toFinding(testCase: TestCase, source: string): TalliedFinding {
  const { suite, name, status, className, file, line, project, message, notRun } = testCase;
  return structuredClone({
    suite: [...suite],
    name,
    status,
    ...(className === undefined ? {} : { className }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(project === undefined ? {} : { project }),
    ...(message === undefined ? {} : { message }),
    ...(notRun === true ? { notRun } : {}),
    attempts: testCase.attempts.length,
    source,
  });
}
