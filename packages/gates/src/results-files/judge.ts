import { relative, sep } from "node:path";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { checkId, readResults } from "@stagegate/results";
import type { ResultFile, ResultSet, ResultSource } from "@stagegate/results";
import type { Check } from "@stagegate/schema";
import { nothingRan, toCheck } from "../run-e2e/checks.ts";

export interface JudgeOptions {
  /** First part of check ids. */
  kind: "e2e" | "test";
  /** Relative to the workspace. */
  globs: readonly string[];
  onFlaky?: "warn" | "fail";
}

/** Judges result files that other jobs made; no tool is run. */
export async function judgeResultFiles(
  context: Pick<GateContext<"run-e2e" | "comment-report">, "host" | "signal" | "out">,
  options: JudgeOptions,
): Promise<GateOutcome> {
  const { host, signal } = context;
  const { kind } = options;
  const { paths, unmatched } = await findFiles(context, options.globs);
  if (paths.length === 0) return nothingFound(options);
  const sources = paths.map((path): ResultSource => {
    const shown = relative(host.root, path).split(sep).join("/");
    return { path: shown, open: () => host.files.stream(path) ?? missing(shown) };
  });
  const set = await readResults(sources, { signal });
  const checks = drained(set.cases, (testCase) =>
    toCheck(testCase, {
      root: host.root,
      onFlaky: options.onFlaky ?? "warn",
      kind,
      reproduce: () => undefined,
      evidenceOf: () => [],
    }),
  );
  const { counts } = set;
  const problems = [
    ...unmatched.filter((glob) => !PATTERN.test(glob)).map((path) => missingFile(path, kind)),
    ...set.files.flatMap((file) => fileChecks(file, kind)),
  ];
  const nothing =
    counts.total === 0 && problems.length === 0
      ? noTests(paths.length, options)
      : nothingRan(counts, kind);
  if (nothing !== undefined) problems.push(nothing);
  if (counts.total > 0) problems.push(...set.files.flatMap((each) => emptyCheck(each, kind)));
  return {
    summary: summaryOf(set, paths.length),
    checks: [...checks, ...problems],
    metrics: [
      // The first key figure stands for the section: what is red comes first.
      ...(counts.failed > 0
        ? [{ name: "failed", value: counts.failed, unit: `of ${counts.total} tests`, key: true }]
        : []),
      { name: "passed", value: counts.passed, unit: "tests", key: true },
      { name: "tests", value: counts.total, unit: "tests" },
      { name: "files", value: paths.length, unit: "files" },
    ],
    notes: notesOf(set, unmatched),
  };
}

/** Maps a list that nobody needs any more: there may be a million of both. */
function drained<T, U>(items: T[], map: (item: T) => U): U[] {
  const mapped: U[] = [];
  items.reverse();
  for (let item = items.pop(); item !== undefined; item = items.pop()) mapped.push(map(item));
  return mapped;
}

interface Found {
  /** Absolute, each once. */
  paths: string[];
  /** Globs that match no file. */
  unmatched: string[];
}

/** What Stagegate itself wrote, its junit.xml above all, is nobody's result. */
async function findFiles(
  { host, out }: Pick<GateContext<"run-e2e" | "comment-report">, "host" | "out">,
  globs: readonly string[],
): Promise<Found> {
  const paths = new Set<string>();
  const unmatched: string[] = [];
  for (const glob of new Set(globs)) {
    const found = (await host.files.glob(host.root, [glob])).filter((path) => {
      const inside = relative(out.path, path);
      return inside.startsWith("..") || inside === path;
    });
    for (const path of found) paths.add(path);
    if (found.length === 0) unmatched.push(glob);
  }
  return { paths: [...paths].sort(), unmatched };
}

/** A pattern may stand for names that another project uses; a path stands for one file. */
const PATTERN = /[*?[\]{}!()]/;

/** A file that is asked for and not there; the files of other jobs do not speak for it. */
function missingFile(path: string, kind: string): Check {
  return {
    id: checkId({ kind, file: path, titlePath: ["readable"] }),
    title: `${path} can be read`,
    verdict: "inconclusive",
    message: "there is no such file",
  };
}

function notesOf(set: ResultSet, unmatched: readonly string[]): string[] {
  const ofFiles = set.files.flatMap((file) =>
    file.kind === "quarantined" ? [] : file.notes.map((note) => `${file.path}: ${note.message}`),
  );
  const light =
    set.lightened === 0
      ? []
      : [`too much has failed to keep all of it: ${set.lightened} findings are told in brief`];
  return [...unmatched.map((glob) => `no file matches ${glob}`), ...light, ...ofFiles];
}

function summaryOf({ counts }: ResultSet, files: number): string {
  const parts = [`${counts.passed} of ${counts.total} tests passed`];
  if (counts.failed > 0) parts.push(`${counts.failed} failed`);
  if (counts.flaky > 0) parts.push(`${counts.flaky} flaky`);
  if (counts.skipped > 0) parts.push(`${counts.skipped} skipped`);
  return `${parts.join(", ")} in ${files} file${files === 1 ? "" : "s"}`;
}

async function* missing(path: string): AsyncIterable<Uint8Array> {
  yield* [];
  throw new Error(`${path} is gone`);
}

/** A damaged file and a failure outside any test are findings of their own. */
function fileChecks(file: ResultFile, kind: string): Check[] {
  const id = (what: string): string => checkId({ kind, file: file.path, titlePath: [what] });
  const location = (place?: { line: number; column: number }): Check["location"] => ({
    file: file.path,
    ...place,
  });
  if (file.kind === "quarantined") {
    return [
      {
        id: id("readable"),
        title: `${file.path} can be read`,
        verdict: "inconclusive",
        message: file.message,
        location: location(file.place),
      },
    ];
  }
  const checks: Check[] = file.errors.map((message, index) => ({
    id: id(`error ${index + 1}`),
    title: `The run of ${file.path}`,
    verdict: "fail",
    message: (message.split("\n")[0] ?? "").slice(0, 500),
    location: location(),
  }));
  if (file.kind === "partial") {
    checks.push({
      id: id("complete"),
      title: `${file.path} is complete`,
      verdict: "inconclusive",
      message: `${file.reason}; the tests before that place were read`,
      location: location(file.place),
    });
  }
  return checks;
}

/** Of little weight beside files with tests, but a job that stopped early looks the same. */
function emptyCheck(file: ResultFile, kind: string): Check[] {
  if (file.kind !== "read" || file.counts.total > 0 || file.errors.length > 0) return [];
  return [
    {
      id: checkId({ kind, file: file.path, titlePath: ["tests"] }),
      title: `${file.path} holds a test`,
      verdict: "warn",
      message: "the file holds no test, like that of a job which stopped before its first",
      location: { file: file.path },
    },
  ];
}

function noTests(files: number, { kind, globs }: JudgeOptions): Check {
  return {
    id: checkId({ kind, titlePath: ["tests"] }),
    title: "At least one test",
    verdict: "inconclusive",
    message: files === 0 ? `no file matches ${globs.join(", ")}` : "the files hold no test",
    observed: 0,
    threshold: 1,
    unit: "tests",
  };
}

function nothingFound(options: JudgeOptions): GateOutcome {
  const check = noTests(0, options);
  return { summary: check.message ?? "no result file", checks: [check] };
}
