import { relative, sep } from "node:path";
import type { GateContext, GateOutcome } from "@stagegate/core";
import { checkId, readResults } from "@stagegate/results";
import type { ResultFile, ResultSource } from "@stagegate/results";
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
  const paths = await findFiles(context, options.globs);
  if (paths.length === 0) return nothingFound(options);
  const sources = paths.map((path): ResultSource => {
    const shown = relative(host.root, path).split(sep).join("/");
    return { path: shown, open: () => host.files.stream(path) ?? missing(shown) };
  });
  const set = await readResults(sources, { signal });
  const checks = set.cases.map((testCase) =>
    toCheck(testCase, {
      root: host.root,
      onFlaky: options.onFlaky ?? "warn",
      kind: options.kind,
      reproduce: () => undefined,
      evidenceOf: () => [],
    }),
  );
  const { counts } = set;
  const problems = set.files.flatMap((file) => fileChecks(file, options.kind));
  const nothing =
    counts.total === 0 && problems.length === 0
      ? noTests(paths.length, options)
      : nothingRan(counts, options.kind);
  if (nothing !== undefined) problems.push(nothing);
  const parts = [`${counts.passed} of ${counts.total} tests passed`];
  if (counts.failed > 0) parts.push(`${counts.failed} failed`);
  if (counts.flaky > 0) parts.push(`${counts.flaky} flaky`);
  if (counts.skipped > 0) parts.push(`${counts.skipped} skipped`);
  const files = `${paths.length} file${paths.length === 1 ? "" : "s"}`;
  return {
    summary: `${parts.join(", ")} in ${files}`,
    checks: [...checks, ...problems],
    metrics: [
      { name: "passed", value: counts.passed, unit: "tests", key: true },
      { name: "tests", value: counts.total, unit: "tests" },
      { name: "files", value: paths.length, unit: "files" },
    ],
    notes: set.files.flatMap((file) =>
      file.kind === "quarantined" ? [] : file.notes.map((note) => `${file.path}: ${note.message}`),
    ),
  };
}

/** Absolute paths. What Stagegate itself wrote, its junit.xml above all, is nobody's result. */
async function findFiles(
  { host, out }: Pick<GateContext<"run-e2e" | "comment-report">, "host" | "out">,
  globs: readonly string[],
): Promise<string[]> {
  const found = await host.files.glob(host.root, globs);
  return found.filter((path) => {
    const inside = relative(out.path, path);
    return inside.startsWith("..") || inside === path;
  });
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
