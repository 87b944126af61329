import { createReadStream } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { cleanLine, createRedaction, maskVariables, verdictExitCode } from "@stagegate/core";
import type { Redaction } from "@stagegate/core";
import { createLocalFiles } from "@stagegate/platform/local-files";
import { inert } from "@stagegate/platform/local-log";
import { tallyResults } from "@stagegate/results";
import type { ResultFile, ResultSource, Tally } from "@stagegate/results";
import type { Verdict } from "@stagegate/schema";

export type { ResultFile, Tally } from "@stagegate/results";

export interface ResultsRequest {
  /** Paths and globs of result files. */
  patterns: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  maxFindings: number;
}

/** Result files, counted and judged. Texts are redacted and fit on a line. */
export interface JudgedFiles extends Tally {
  verdict: Verdict;
  exitCode: number;
  /** Why the verdict is not `pass`, worst first. */
  reasons: string[];
  /** Paths that were asked for and are not there, globs that match nothing. */
  unmatched: string[];
}

/**
 * Reads result files of other tools and judges them as a gate does with `results`: a failure is
 * `fail`, a file that is damaged or missing and tests that did not run are `inconclusive`, a flaky
 * test is `warn`. Nothing found is never `pass`.
 */
export async function judgeFiles(request: ResultsRequest): Promise<JudgedFiles> {
  const { cwd, env, signal, maxFindings } = request;
  const { paths, unmatched } = await findFiles(cwd, request.patterns);
  const sources = paths.map((path): ResultSource => ({
    path: shownPath(cwd, path),
    // A large file takes seconds, and who stops it does not want to wait.
    open: () => createReadStream(path, { signal }),
  }));
  const tally = await tallyResults(sources, { maxFindings, signal });
  const redaction = createRedaction();
  maskVariables(redaction, env);
  const { verdict, reasons } = judged(tally, unmatched, signal.aborted);
  const shown = showable({ ...tally, unmatched, reasons }, redaction);
  const exitCode = signal.aborted ? 3 : verdictExitCode(verdict);
  return { ...shown, verdict, exitCode };
}

interface Found {
  /** Absolute, each once. */
  paths: string[];
  unmatched: string[];
}

const PATTERN = /[*?[\]{}!()]/;

/** A path is read as it is, also where it looks like a pattern. */
async function findFiles(cwd: string, patterns: readonly string[]): Promise<Found> {
  const files = createLocalFiles();
  const paths = new Set<string>();
  const unmatched: string[] = [];
  for (const pattern of new Set(patterns)) {
    const path = resolve(cwd, pattern);
    if (await files.exists(path)) {
      paths.add(path);
      continue;
    }
    const found = PATTERN.test(pattern) ? await files.glob(cwd, [pattern]) : [];
    for (const each of found) paths.add(each);
    if (found.length === 0) unmatched.push(pattern);
  }
  return { paths: [...paths], unmatched };
}

function shownPath(cwd: string, path: string): string {
  const inside = relative(cwd, path);
  return (inside.startsWith("..") ? path : inside).split(sep).join("/");
}

function judged(
  tally: Tally,
  unmatched: readonly string[],
  cancelled: boolean,
): { verdict: Verdict; reasons: string[] } {
  const { counts, files } = tally;
  const errors = files.flatMap((file) => (file.kind === "quarantined" ? [] : file.errors));
  const failing = [
    ...told(counts.failed, "test failed", "tests failed"),
    ...told(errors.length, "failure outside any test", "failures outside any test"),
  ];
  const missing = [
    ...(cancelled ? ["the run was cancelled"] : []),
    ...unmatched.map((pattern) =>
      PATTERN.test(pattern) ? `no file matches ${pattern}` : `there is no file ${pattern}`,
    ),
    ...told(tally.quarantined, "file could not be read", "files could not be read"),
    ...told(tally.partial, "file is not complete", "files are not complete"),
    ...told(counts.notRun, "test did not run", "tests did not run"),
    ...nothing(tally),
  ];
  const odd = [
    ...told(counts.flaky, "test is flaky", "tests are flaky"),
    ...(counts.total === 0
      ? []
      : told(files.filter(isEmpty).length, "file holds no test", "files hold no test")),
  ];
  const reasons = [...failing, ...missing, ...odd];
  if (cancelled) return { verdict: "error", reasons };
  if (failing.length > 0) return { verdict: "fail", reasons };
  if (missing.length > 0) return { verdict: "inconclusive", reasons };
  return { verdict: odd.length > 0 ? "warn" : "pass", reasons };
}

function isEmpty(file: ResultFile): boolean {
  return file.kind === "read" && file.counts.total === 0 && file.errors.length === 0;
}

/** Tests that were all skipped show as little as no test at all. */
function nothing({ counts, files, quarantined }: Tally): string[] {
  if (counts.total > 0) {
    return counts.skipped === counts.total ? ["all tests were skipped"] : [];
  }
  return files.length > quarantined ? ["the files hold no test"] : [];
}

function told(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

const MAX_TEXT = 1_000;

/** Names and messages are what a test wrote: secrets and what a terminal obeys go. */
function showable<T>(value: T, redaction: Redaction): T {
  if (typeof value === "string") return inert(cleanLine(value, MAX_TEXT), redaction) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => showable(item, redaction)) as T;
  const entries = Object.entries(value).map(([key, item]) => [key, showable(item, redaction)]);
  return Object.fromEntries(entries) as T;
}
