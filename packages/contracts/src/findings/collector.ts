import type { Cursor } from "../document/json.ts";
import { anchorOf, pointerOf } from "../document/json.ts";
import type { Finding, Level, LevelCounts, Location, OperationRef } from "../model.ts";
import type { SchemaPair } from "../schema/comparer.ts";
import { quote } from "../schema/scope.ts";
import type { Draft } from "./draft.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { levelOf } from "./law.ts";
import { ruleText } from "./rules.ts";

/** Gathers drafts with the operations they are about, and makes findings of them at the end. */
export interface Collector {
  add(draft: Draft, operation?: OperationRef): void;
  /** Everything found in the pair, and in what it contains, is about the operation, too. */
  addSchema(pair: SchemaPair, operation: OperationRef): void;
  finish(pairs: Iterable<SchemaPair>, levels: readonly Level[]): Collected;
}

export interface Collected {
  /** Changes of schemas, in the order of the findings, by fingerprint. */
  readonly changes: ReadonlyMap<string, SchemaChange>;
  readonly findings: readonly Finding[];
  readonly counts: LevelCounts;
}

/** A change of a schema with what it lies in. */
export interface SchemaChange {
  readonly draft: Draft;
  readonly pair: SchemaPair;
  /** The whole of a message that has the schema in it. */
  readonly root: SchemaPair;
}

interface Entry {
  readonly pair: SchemaPair | undefined;
  draft: Draft;
  readonly id: string;
  level: Level;
  readonly anchor: Cursor;
  readonly operations: Set<OperationRef>;
}

/** Rules about the document or an operation as a whole are named without a direction. */
const UNDIRECTED = /^(path|operation|webhook|callback|security|server|base)-/;

const RANK: Readonly<Record<Level, number>> = { breaking: 0, dangerous: 1, compatible: 2 };

export interface CollectorOptions {
  /** Part of every fingerprint: what is accepted for one API is not for another. */
  readonly scope?: string | undefined;
  /** Operations that promised nothing yet, and in what word they said so. */
  readonly unstable?: ReadonlyMap<OperationRef, string>;
}

export function createCollector(
  order: readonly OperationRef[],
  { scope = "", unstable = new Map() }: CollectorOptions = {},
): Collector {
  const entries = new Map<string, Entry>();
  const roots = new Map<SchemaPair, Set<OperationRef>>();
  const add = (draft: Draft, operations: Iterable<OperationRef>, pair?: SchemaPair): void => {
    const id = UNDIRECTED.test(draft.change) ? draft.change : `${draft.direction}-${draft.change}`;
    const anchor = draft.base ?? draft.head ?? draft.place.base;
    const fingerprint = fingerprintOf([scope, id, anchorOf(anchor), draft.detail ?? ""]);
    const level = draft.level ?? levelOf(draft.effect, draft.direction);
    let entry = entries.get(fingerprint);
    // One place seen through several union branches is one finding: the worst of them.
    if (entry === undefined || RANK[level] < RANK[entry.level]) {
      entry = { draft, id, level, anchor, pair, operations: entry?.operations ?? new Set() };
      entries.set(fingerprint, entry);
    }
    for (const operation of operations) entry.operations.add(operation);
  };
  return {
    add: (draft, operation) => add(draft, operation === undefined ? [] : [operation]),
    addSchema(pair, operation) {
      const known = roots.get(pair);
      if (known === undefined) roots.set(pair, new Set([operation]));
      else known.add(operation);
    },
    finish(pairs, levels) {
      for (const pair of pairs) {
        if (pair.drafts.length === 0) continue;
        const operations = reachedFrom(pair, roots);
        for (const draft of pair.drafts) add(draft, operations, pair);
      }
      for (const entry of entries.values()) excuse(entry, unstable);
      const collected = collect(
        entries,
        new Map(order.map((operation, i) => [operation, i])),
        levels,
      );
      return { ...collected, changes: changesOf(collected.findings, entries, roots) };
    },
  };
}

/** A change is harmless if every operation that it is about had promised nothing yet. */
function excuse(entry: Entry, unstable: ReadonlyMap<OperationRef, string>): void {
  if (entry.level === "compatible" || entry.operations.size === 0) return;
  const words = new Set([...entry.operations].map((operation) => unstable.get(operation)));
  if (words.has(undefined)) return;
  const said = [...words].sort().join(", ");
  entry.level = "compatible";
  entry.draft = { ...entry.draft, text: `${entry.draft.text} (x-stability-level: ${said})` };
}

/** Operations whose schemas contain the pair: walks up from it, so unchanged parts cost nothing. */
function reachedFrom(
  pair: SchemaPair,
  roots: ReadonlyMap<SchemaPair, ReadonlySet<OperationRef>>,
): Set<OperationRef> {
  const found = new Set<OperationRef>();
  const seen = new Set([pair]);
  for (const node of seen) {
    for (const operation of roots.get(node) ?? []) found.add(operation);
    for (const parent of node.parents) seen.add(parent);
  }
  return found;
}

function changesOf(
  findings: readonly Finding[],
  entries: ReadonlyMap<string, Entry>,
  roots: ReadonlyMap<SchemaPair, unknown>,
): Map<string, SchemaChange> {
  const changes = new Map<string, SchemaChange>();
  for (const { fingerprint, level } of findings) {
    const entry = entries.get(fingerprint);
    if (entry?.pair === undefined || level === "compatible") continue;
    const root = nearestRoot(entry.pair, roots);
    if (root !== undefined)
      changes.set(fingerprint, { draft: entry.draft, pair: entry.pair, root });
  }
  return changes;
}

function nearestRoot(
  pair: SchemaPair,
  roots: ReadonlyMap<SchemaPair, unknown>,
): SchemaPair | undefined {
  const seen = new Set([pair]);
  for (const node of seen) {
    if (roots.has(node)) return node;
    for (const parent of node.parents) seen.add(parent);
  }
  return undefined;
}

function collect(
  entries: ReadonlyMap<string, Entry>,
  order: ReadonlyMap<OperationRef, number>,
  levels: readonly Level[],
): Omit<Collected, "changes"> {
  const counts = { breaking: 0, dangerous: 0, compatible: 0 };
  const findings: Finding[] = [];
  for (const [fingerprint, entry] of entries) {
    counts[entry.level] += 1;
    if (levels.includes(entry.level)) findings.push(toFinding(fingerprint, entry, order));
  }
  return { findings: findings.sort(compareFindings), counts };
}

function toFinding(
  fingerprint: string,
  entry: Entry,
  order: ReadonlyMap<OperationRef, number>,
): Finding {
  const { draft, id, level, anchor } = entry;
  const rank = (operation: OperationRef): number => order.get(operation) ?? order.size;
  const operations = [...entry.operations].sort((left, right) => rank(left) - rank(right));
  const [operation] = operations;
  return {
    id,
    fingerprint,
    level,
    direction: draft.direction,
    ...(operation === undefined ? {} : { operation }),
    operations,
    ...ruleText(id, level),
    message: messageOf(draft, operations),
    base: locate(draft.base ?? draft.place.base),
    head: locate(draft.head ?? draft.place.head),
    pointer: locate(anchor).pointer,
  };
}

function messageOf(draft: Draft, operations: readonly OperationRef[]): string {
  const { site, path } = draft.place;
  const [operation] = operations;
  const field = path === "" ? "" : ` field ${quote(path.replace(/^\./, ""))}`;
  const where = operation === undefined ? "" : `${operationText(operation)}: `;
  const place = site === "" ? "" : `${site}${field}: `;
  const others = operations.length - 1;
  const more = others > 0 ? ` (and ${others} more operation${others > 1 ? "s" : ""})` : "";
  return `${where}${place}${draft.text}${more}`;
}

/** For example `GET /users/{id}`. */
export function operationText(operation: OperationRef): string {
  const call = `${operation.method} ${quote(operation.path).slice(1, -1)}`;
  if (operation.kind === "operation") return call;
  return operation.kind === "webhook" ? `webhook ${call}` : `callback ${call}`;
}

function locate(cursor: Cursor): Location {
  return cursor.file.locate(pointerOf(cursor));
}

function compareFindings(left: Finding, right: Finding): number {
  return (
    RANK[left.level] - RANK[right.level] ||
    compareText(left.operation?.path ?? "", right.operation?.path ?? "") ||
    compareText(left.operation?.method ?? "", right.operation?.method ?? "") ||
    compareText(left.id, right.id) ||
    compareText(left.pointer, right.pointer) ||
    compareText(left.fingerprint, right.fingerprint)
  );
}

/** Code unit order: the same on every machine, unlike localeCompare. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
