import { DetailBudget } from "./detail-budget.ts";
import { Detacher } from "./detach.ts";
import {
  type CaseCounts,
  type CaseStatus,
  countCase,
  noCases,
  type ResultFile,
  type ResultSource,
  type TestCase,
} from "./model.ts";
import { readResultFile } from "./read-file.ts";
import { SeenCases } from "./seen-cases.ts";

/** All files together. */
export interface ResultSet {
  cases: TestCase[];
  /** Of `cases`: a test that several files hold counts once. */
  counts: CaseCounts;
  /** In the order of the input, bad ones among them. */
  files: ResultFile[];
  /** Files of each kind. */
  read: number;
  partial: number;
  quarantined: number;
  /** Tests that were found a second time, in the same or another file, and were not counted again. */
  duplicates: number;
  /** Failed and flaky tests whose message or stack was not kept, as there are too many. */
  lightened: number;
}

export interface ReadResultsOptions {
  /** Stops before the next file; the files read so far are answered. */
  signal?: AbortSignal;
}

/**
 * Reads result files and puts them together. What is kept of a test that passed is small; texts of
 * those that failed are kept up to a budget ({@link DetailBudget}). A bad file never spoils the run: it is in `files`
 * with its reason. The same test in several files (a report uploaded twice, a set-up project that
 * every shard runs, legs of a matrix) counts once, with the attempts of all, and the worst of its
 * verdicts: a pass elsewhere never covers a failure.
 */
export async function readResults(
  sources: Iterable<ResultSource> | AsyncIterable<ResultSource>,
  options: ReadResultsOptions = {},
): Promise<ResultSet> {
  const collector = new Collector();
  const files: ResultFile[] = [];
  for await (const source of sources) {
    if (options.signal?.aborted === true) break;
    collector.beginFile();
    files.push(await readResultFile(source, (testCase) => collector.add(testCase)));
  }
  const cases = collector.cases;
  const counts = noCases();
  for (const testCase of cases) countCase(counts, testCase);
  const kinds = (kind: ResultFile["kind"]): number =>
    files.filter((file) => file.kind === kind).length;
  return {
    cases,
    counts,
    files,
    read: kinds("read"),
    partial: kinds("partial"),
    quarantined: kinds("quarantined"),
    duplicates: collector.duplicates,
    lightened: collector.lightened,
  };
}

const SEVERITY: Readonly<Record<CaseStatus, number>> = {
  skipped: 0,
  passed: 1,
  flaky: 2,
  failed: 3,
};

/** Holds what several files say about one test. */
class Collector {
  readonly cases: TestCase[] = [];
  duplicates = 0;
  readonly #detacher = new Detacher();
  readonly #budget = new DetailBudget();
  readonly #seen = new SeenCases();
  #file = 0;

  get lightened(): number {
    return this.#budget.lightened;
  }

  beginFile(): void {
    this.#file += 1;
  }

  add(found: TestCase): void {
    const own = this.#detacher.copy(this.#budget.fit(found));
    const { isNew, value, copy } = this.#seen.find(found, this.#file);
    const earlier = isNew ? undefined : this.cases[value];
    if (earlier === undefined || !isSame(earlier, own)) {
      if (isNew) this.#seen.remember(this.cases.length);
      if (copy > 1) own.copy = copy;
      this.cases.push(own);
      return;
    }
    this.duplicates += 1;
    this.cases[value] = joined(earlier, own);
  }
}

/** Equal hashes of different tests are next to impossible, and must not hide one of them. */
function isSame(left: TestCase, right: TestCase): boolean {
  return (
    left.name === right.name &&
    left.className === right.className &&
    left.file === right.file &&
    left.project === right.project &&
    left.suite.length === right.suite.length &&
    left.suite.every((title, index) => title === right.suite[index])
  );
}

/** Two files about one test. Reports of the very same execution give no further attempts. */
function joined(left: TestCase, right: TestCase): TestCase {
  const worse = SEVERITY[right.status] > SEVERITY[left.status];
  const [first, second] = worse ? [right, left] : [left, right];
  if (fingerprint(left) === fingerprint(right)) return first;
  const result: TestCase = { ...first, attempts: [...left.attempts, ...right.attempts] };
  const durations = [left.durationMs, right.durationMs].filter((ms) => ms !== undefined);
  if (durations.length > 0) result.durationMs = durations.reduce((sum, ms) => sum + ms, 0);
  if (first.owner === undefined && second.owner !== undefined) result.owner = second.owner;
  if (left.copy !== undefined) result.copy = left.copy;
  return result;
}

function fingerprint({ status, durationMs, attempts }: TestCase): string {
  const parts = attempts.map((attempt) => [attempt.status, attempt.startTime, attempt.durationMs]);
  return JSON.stringify([status, durationMs, parts]);
}
