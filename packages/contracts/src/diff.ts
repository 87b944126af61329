import { compareOperation } from "./api/operation.ts";
import type { Comparison } from "./api/context.ts";
import { mayChange, stabilityOf } from "./api/lifecycle.ts";
import { sharePrefix } from "./api/operations.ts";
import type { Task } from "./api/operation.ts";
import { listTasks } from "./api/tasks.ts";
import { child } from "./document/json.ts";
import { infoOf } from "./document/load.ts";
import type { Spec } from "./document/spec.ts";
import { createCollector, operationText } from "./findings/collector.ts";
import type { SchemaChange } from "./findings/collector.ts";
import type { Level, OperationRef, SpecDiff } from "./model.ts";
import { createComparer } from "./schema/comparer.ts";
import { createReader } from "./schema/reader.ts";

export interface DiffOptions {
  /** Which findings to return; the counts are of all. Default: all levels. */
  readonly levels?: readonly Level[];
  /** ISO date: an operation whose `x-sunset` is not after it may be removed. */
  readonly today?: string;
  /** Whose API it is, for example the service; part of every fingerprint. */
  readonly scope?: string;
}

const ALL_LEVELS: readonly Level[] = ["breaking", "dangerous", "compatible"];

/**
 * Compares two loaded documents of one API. Pure and deterministic: the same documents give the
 * same findings in the same order, whatever their cycles; time and memory grow with the number of
 * schema pairs that operations reach, not with the number of ways to reach them.
 */
export function diffSpecs(base: Spec, head: Spec, options: DiffOptions = {}): SpecDiff {
  return compareSpecs(base, head, options).diff;
}

/** A comparison with what is needed to look into its findings. */
export interface Compared {
  readonly diff: SpecDiff;
  readonly changes: ReadonlyMap<string, SchemaChange>;
  readonly readers: Comparison["readers"];
}

/** As `diffSpecs`, with the changed schemas. */
export function compareSpecs(base: Spec, head: Spec, options: DiffOptions = {}): Compared {
  const tasks = listTasks(base, head);
  const readers = { base: createReader(base), head: createReader(head) };
  const schemas = createComparer(readers.base, readers.head);
  const collector = createCollector(
    tasks.map((task) => task.operation),
    { scope: options.scope, unstable: unstableOf(tasks) },
  );
  const { today } = options;
  const comparison: Comparison = {
    base,
    head,
    readers,
    schemas,
    collector,
    ...(today === undefined ? {} : { today }),
  };
  for (const task of tasks) compareOperation(comparison, task);
  compareServers(comparison, tasks);
  reportDangling(comparison);
  reportIncomplete(comparison);
  const { findings, counts, changes } = collector.finish(
    schemas.pairs(),
    options.levels ?? ALL_LEVELS,
  );
  const [before, after] = [infoOf(base, "version"), infoOf(head, "version")];
  const diff = {
    findings,
    counts,
    versions: {
      ...(before === undefined ? {} : { base: before }),
      ...(after === undefined ? {} : { head: after }),
    },
  };
  return { diff, changes, readers };
}

/**
 * Operations that the older document calls draft or alpha, with the callbacks that they register.
 * The newer one has no say: it would excuse itself.
 */
function unstableOf(tasks: readonly Task[]): Map<OperationRef, string> {
  const found = new Map<OperationRef, string>();
  const names = new Map<string, string>();
  const add = (operation: OperationRef, stability: string): void => {
    found.set(operation, stability);
    if (operation.kind === "operation") names.set(operationText(operation), stability);
  };
  for (const { operation, base } of tasks) {
    const stability = base === undefined ? "stable" : stabilityOf(base.cursor);
    if (base !== undefined && mayChange(stability)) add(operation, stability);
  }
  for (const { operation } of tasks) {
    const stability = names.get(operation.registeredBy ?? "");
    if (stability !== undefined) found.set(operation, stability);
  }
  return found;
}

/** Same paths under other prefixes: whether consumers follow cannot be known from the documents. */
function compareServers({ base, head, collector }: Comparison, tasks: readonly Task[]): void {
  const moved = tasks.filter(
    (task) =>
      task.base &&
      task.head &&
      task.operation.kind === "operation" &&
      !sharePrefix(task.base, task.head),
  );
  for (const { operation, base: from, head: to } of moved) {
    if (from === undefined || to === undefined) continue;
    const text = `server prefix went from '${from.prefixes.join("', '")}' to '${to.prefixes.join("', '")}'`;
    const [before, after] = [child(base.root, "servers"), child(head.root, "servers")];
    const place = { site: "", path: "", base: before ?? base.root, head: after ?? head.root };
    const change = { change: "server-prefix-changed", effect: "unknown" as const, text };
    const at = { base: before ?? base.root, head: after ?? head.root };
    collector.add({ ...change, ...at, direction: "request", place }, operation);
  }
}

/** Parts of the older document that could not be read are parts that were not compared. */
function reportDangling({ base, head, collector }: Comparison): void {
  for (const cursor of base.dangling) {
    collector.add({
      change: "base-reference-dangling",
      effect: "unknown",
      direction: "request",
      base: cursor,
      text: "a $ref of the older document leads nowhere, so it could not be compared there",
      place: { site: "", path: "", base: cursor, head: head.root },
    });
  }
}

/** A document that was built to exhaust the comparison is not one without changes. */
function reportIncomplete({ base, head, readers, collector }: Comparison): void {
  if (readers.base.work.left >= 0 && readers.head.work.left >= 0) return;
  collector.add({
    change: "schema-not-compared",
    effect: "unknown",
    direction: "request",
    text: "the schemas combine in too many ways to be compared completely",
    place: { site: "", path: "", base: base.root, head: head.root },
  });
}
