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
}

export interface ReadResultsOptions {
  /** Stops before the next file; the files read so far are answered. */
  signal?: AbortSignal;
}

/**
 * Reads result files and puts them together. A bad file never spoils the run: it is in `files`
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
  };
}

const SEVERITY: Readonly<Record<CaseStatus, number>> = {
  skipped: 0,
  passed: 1,
  flaky: 2,
  failed: 3,
};

/** The tests of one identity. */
interface Namesakes {
  /** Where they are in `cases`: the first of a file, the second of it, … */
  indices: number[];
  /** File that was read last, and how many of them it held so far. */
  file: number;
  seen: number;
}

/** Holds what several files say about one test. */
class Collector {
  readonly cases: TestCase[] = [];
  duplicates = 0;
  readonly #detacher = new Detacher();
  readonly #byIdentity = new Map<string, Namesakes>();
  #file = 0;

  beginFile(): void {
    this.#file += 1;
  }

  add(found: TestCase): void {
    const own = this.#detacher.copy(found);
    const key = identity(own);
    const known = this.#byIdentity.get(key);
    if (known === undefined) {
      this.#byIdentity.set(key, { indices: [this.cases.length], file: this.#file, seen: 1 });
      this.cases.push(own);
      return;
    }
    if (known.file !== this.#file) known.seen = 0;
    known.file = this.#file;
    known.seen += 1;
    const index = known.indices[known.seen - 1];
    const earlier = index === undefined ? undefined : this.cases[index];
    if (index === undefined || earlier === undefined) {
      known.indices.push(this.cases.length);
      this.cases.push({ ...own, copy: known.seen });
      return;
    }
    this.duplicates += 1;
    this.cases[index] = joined(earlier, own);
  }
}

function identity({ suite, name, className, file, project }: TestCase): string {
  return [project ?? "", file ?? "", className ?? "", ...suite, name].join("\u0000");
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

/**
 * Copies cases so that their strings own their characters: V8 keeps the whole piece of a file
 * alive for a string that was cut out of it. Neighbours share suite, class and file.
 */
class Detacher {
  #suite: readonly string[] = [];
  #ownSuite: readonly string[] = [];
  readonly #last = new Map<"className" | "file" | "project", string>();

  copy(testCase: TestCase): TestCase {
    if (testCase.status !== "passed" || testCase.properties !== undefined) {
      return structuredClone(testCase);
    }
    const copy: TestCase = {
      ...testCase,
      name: owned(testCase.name),
      suite: this.#suiteOf(testCase),
      attempts: testCase.attempts.map((attempt) => this.#attempt(attempt)),
    };
    for (const key of ["className", "file", "project"] as const) {
      const text = testCase[key];
      if (text !== undefined) copy[key] = this.#shared(key, text);
    }
    return copy;
  }

  #suiteOf({ suite }: TestCase): readonly string[] {
    if (suite !== this.#suite) {
      this.#suite = suite;
      this.#ownSuite = suite.map(owned);
    }
    return this.#ownSuite;
  }

  #attempt(attempt: TestCase["attempts"][number]): TestCase["attempts"][number] {
    const { startTime, attachments } = attempt;
    const plain = attachments.length === 0 && attempt.traceId === undefined;
    if (!plain || attempt.message !== undefined) return structuredClone(attempt);
    return startTime === undefined ? attempt : { ...attempt, startTime: owned(startTime) };
  }

  #shared(key: "className" | "file" | "project", text: string): string {
    const last = this.#last.get(key);
    if (last === text) return last;
    const own = owned(text);
    this.#last.set(key, own);
    return own;
  }
}

/** V8 copies short strings anyway. */
function owned(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}
