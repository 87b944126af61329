import type { Span } from "../model.ts";
import { sampleFraction } from "../store/sampling.ts";
import type { CalleeResolver } from "../trace/addresses.ts";
import { learnCallees } from "../trace/addresses.ts";
import { isErrorSpan } from "../trace/errors.ts";
import type { TraceTree } from "../trace/tree.ts";
import { buildTree, groupByTrace } from "../trace/tree.ts";
import type { CulpritInput, JudgedAttempt } from "./input.ts";
import type { ServiceNames } from "./services.ts";
import { serviceNames } from "./services.ts";
import type { SilentCallees } from "./silent-callee.ts";
import { silentCallees } from "./silent-callee.ts";
import { violates } from "./violations.ts";

/**
 * How the failing traces were found. `traces`: exactly, by trace id or by an objective that they
 * violate. `time`: by the time windows of failed attempts, so healthy traces are among them.
 * `whole`: nothing tells, the whole run counts as failing.
 */
export type SceneMode = "traces" | "time" | "whole";

/** Everything the kinds of evidence look at, prepared once. */
export interface Scene {
  readonly mode: SceneMode;
  readonly failing: readonly TraceTree[];
  /** Passing traces of the same run and all of the baseline. */
  readonly normal: readonly TraceTree[];
  readonly baseline: readonly TraceTree[];
  /** The traces of the judged run. */
  readonly run: readonly TraceTree[];
  readonly names: ServiceNames;
  readonly callees: CalleeResolver;
  /** Services that sent at least one span, in the run or the baseline. */
  readonly instrumented: ReadonlySet<string>;
  /** Services that sent at least one span in the run. */
  readonly seen: ReadonlySet<string>;
  readonly failedAttempts: readonly JudgedAttempt[];
  readonly passedAttempts: readonly JudgedAttempt[];
  /** Title (or id) of the attempt that a trace belongs to. */
  readonly testOf: ReadonlyMap<string, string>;
  /** Failing windows in microseconds; empty unless the mode is `time`. */
  readonly failingWindows: readonly Window[];
  readonly silent: SilentCallees;
  readonly input: CulpritInput;
}

export interface Window {
  readonly startUs: number;
  readonly endUs: number;
}

const DEFAULT_TRACES = 20_000;
/** Spans of one trace that are linked; a trace of a test has a few hundred. */
const MAX_SPANS_PER_TRACE = 10_000;

export function prepareScene(input: CulpritInput): Scene {
  const names = serviceNames(input.services ?? []);
  const attempts = input.attempts ?? [];
  const testOf = tracesOfAttempts(attempts);
  const run = treesOf(input.spans, { input, names, testOf });
  const baseline = treesOf(input.baseline?.spans ?? [], { input, names, testOf: new Map() });
  const parts = partition(run, input, testOf);
  const seen = servicesIn(run);
  const instrumented = new Set([...seen, ...servicesIn(baseline)]);
  const known = new Set([...instrumented, ...names.declared]);
  const normal = [...parts.passing, ...baseline];
  return {
    ...parts,
    normal,
    baseline,
    run,
    names,
    callees: learnCallees([...run, ...baseline], {
      addresses: names.addresses,
      canonical: names.canonical,
      known,
    }),
    instrumented,
    seen,
    silent: silentCallees({ run, normal, names, instrumented, input }),
    failedAttempts: attempts.filter((attempt) => attempt.status === "failed"),
    passedAttempts: attempts.filter((attempt) => attempt.status === "passed"),
    testOf,
    input,
  };
}

function tracesOfAttempts(attempts: readonly JudgedAttempt[]): Map<string, string> {
  const testOf = new Map<string, string>();
  for (const attempt of attempts) {
    for (const traceId of attempt.traceIds ?? []) {
      testOf.set(traceId.toLowerCase(), attempt.title ?? attempt.id);
    }
  }
  return testOf;
}

interface Selection {
  readonly input: CulpritInput;
  readonly names: ServiceNames;
  readonly testOf: ReadonlyMap<string, string>;
}

function treesOf(spans: readonly Span[], selection: Selection): TraceTree[] {
  const groups = [...groupByTrace(spans)];
  const max = selection.input.maxTraces ?? DEFAULT_TRACES;
  const chosen =
    groups.length <= max ? groups : mostTelling(groups, selection.testOf).slice(0, max);
  return chosen.map(([traceId, of]) =>
    buildTree(traceId, of.slice(0, MAX_SPANS_PER_TRACE), selection.names.canonical),
  );
}

/** Attempts, then errors, then by a hash of the id: the same choice every time. */
function mostTelling(
  groups: readonly (readonly [string, Span[]])[],
  testOf: ReadonlyMap<string, string>,
): (readonly [string, Span[]])[] {
  const weight = (traceId: string, spans: readonly Span[]): number => {
    const rank = testOf.has(traceId) ? 0 : spans.some(isErrorSpan) ? 1 : 2;
    return rank + sampleFraction(traceId);
  };
  return groups
    .map((group) => ({ group, at: weight(group[0], group[1]) }))
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => group);
}

function servicesIn(trees: readonly TraceTree[]): Set<string> {
  return new Set(trees.flatMap((tree) => tree.nodes.map((node) => node.service)));
}

interface Partition {
  readonly mode: SceneMode;
  readonly failing: readonly TraceTree[];
  readonly passing: readonly TraceTree[];
  readonly failingWindows: readonly Window[];
}

function partition(
  run: readonly TraceTree[],
  input: CulpritInput,
  testOf: ReadonlyMap<string, string>,
): Partition {
  const attempts = input.attempts ?? [];
  const violations = input.violations ?? [];
  const violating = (tree: TraceTree): boolean =>
    violations.some((violation) => violates(tree, violation));
  const failed = attempts.filter((attempt) => attempt.status === "failed");
  const timed = failed.length > 0 && failed.every((attempt) => attempt.traceIds === undefined);
  if (timed && violations.length === 0) {
    return byTime(run, attempts);
  }
  if (failed.length === 0 && violations.length === 0 && attempts.length === 0) {
    return { mode: "whole", failing: run, passing: [], failingWindows: [] };
  }
  const failedIds = new Set(failed.flatMap((each) => each.traceIds ?? []).map(lower));
  const isFailing = (tree: TraceTree): boolean => failedIds.has(tree.traceId) || violating(tree);
  // What no attempt vouches for (load, probes) may suffer from the same fault: only clean traces
  // of it count as normal, unless the objectives are what tells failing from passing.
  const isNormal = (tree: TraceTree): boolean =>
    testOf.has(tree.traceId) || failed.length === 0 || !tree.nodes.some((node) => node.error);
  return {
    mode: "traces",
    failing: run.filter(isFailing),
    passing: run.filter((tree) => !isFailing(tree) && isNormal(tree)),
    failingWindows: [],
  };
}

function byTime(run: readonly TraceTree[], attempts: readonly JudgedAttempt[]): Partition {
  const windows = (status: "passed" | "failed"): Window[] =>
    attempts
      .filter((attempt) => attempt.status === status)
      .map(({ start, end }) => ({ startUs: start * 1000, endUs: end * 1000 }));
  const failedWindows = windows("failed");
  const passedWindows = windows("passed");
  const inside = (tree: TraceTree, among: readonly Window[]): boolean =>
    among.some(({ startUs, endUs }) => tree.startUs >= startUs && tree.startUs < endUs);
  // Attempts run in parallel: a trace inside a failed and a passed window belongs to neither,
  // unless nothing else is left to look at.
  const failed = run.filter((tree) => inside(tree, failedWindows));
  const only = failed.filter((tree) => !inside(tree, passedWindows));
  return {
    mode: "time",
    failing: only.length > 0 ? only : failed,
    passing: run.filter((tree) => !inside(tree, failedWindows)),
    failingWindows: failedWindows,
  };
}

function lower(text: string): string {
  return text.toLowerCase();
}
