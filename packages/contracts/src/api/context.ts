import type { Cursor } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import type { Collector } from "../findings/collector.ts";
import type { Change, Place } from "../findings/draft.ts";
import type { Direction, OperationRef } from "../model.ts";
import type { SchemaComparer } from "../schema/comparer.ts";
import type { SchemaReader } from "../schema/reader.ts";
import { isSameLeaf } from "../schema/same-leaf.ts";
import { anything } from "../schema/scope.ts";

/** What every comparison of a document pair shares. */
export interface Comparison {
  readonly base: Spec;
  readonly head: Spec;
  readonly readers: { readonly base: SchemaReader; readonly head: SchemaReader };
  readonly schemas: SchemaComparer;
  readonly collector: Collector;
  /** ISO date that decides whether a sunset has passed; without it, none has. */
  readonly today?: string;
}

/** A comparison of one operation pair. */
export interface OperationScope extends Comparison {
  readonly operation: OperationRef;
  /** Direction of what the caller sends: `response` where the server itself is the caller. */
  readonly input: Direction;
}

/** Nodes on both sides; one may be missing where only the other has the thing. */
export interface Sides {
  readonly base: Cursor;
  readonly head: Cursor;
}

/** A place within the operation: the site in words, and the nodes nearest to it. */
export function placeAt(site: string, sides: Sides): Place {
  return { site, path: "", ...sides };
}

/** Reports a change of the operation. */
export function report(
  scope: OperationScope,
  place: Place,
  change: Change & { readonly direction: Direction },
): void {
  scope.collector.add({ ...change, place }, scope.operation);
}

/** Compares the schemas under two optional nodes; a missing one allows everything. */
export function compareSchemaNodes(
  scope: OperationScope,
  place: Place,
  of: {
    base: Cursor | undefined;
    head: Cursor | undefined;
    direction: Direction;
    textual?: boolean;
  },
): void {
  if (of.base === undefined && of.head === undefined) return;
  const base = of.base === undefined ? anything : scope.readers.base.set([of.base]);
  const head = of.head === undefined ? anything : scope.readers.head.set([of.head]);
  if (isSameLeaf(base, head)) return;
  const pair = scope.schemas.compare({
    base,
    head,
    direction: of.direction,
    textual: of.textual === true,
    place: { ...place, base: base.nodes[0] ?? place.base, head: head.nodes[0] ?? place.head },
  });
  scope.collector.addSchema(pair, scope.operation);
}
