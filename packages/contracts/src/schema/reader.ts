import type { Cursor } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import { own } from "../document/json.ts";
import type { Alternative, Work } from "./expand.ts";
import { expand, isPlainReference } from "./expand.ts";
import { mergeShape } from "./merge.ts";
import type { NormalSchema, NullRule, SchemaSet, Shape, TypeName } from "./shape.ts";

/** Reads the schemas of one document into normal form, each once. */
export interface SchemaReader {
  readonly spec: Spec;
  set(nodes: readonly Cursor[]): SchemaSet;
  normal(set: SchemaSet): NormalSchema;
  /** Effort left; below zero, the document was too intricate to be compared completely. */
  readonly work: Work;
  /** Texts by which union branches that look alike find each other. */
  readonly structures: Map<Shape, string>;
}

/** Nodes and alternatives expanded per document; the largest public one needs 600,000. */
const WORK = 4_000_000;

export function createReader(spec: Spec): SchemaReader {
  const ids = new Map<unknown, number>();
  const cache = new Map<string, NormalSchema>();
  const idOf = (value: unknown): number => {
    const known = ids.get(value);
    if (known !== undefined) return known;
    ids.set(value, ids.size + 1);
    return ids.size;
  };
  const identity = (node: Cursor): string =>
    typeof node.value === "object" && node.value !== null
      ? String(idOf(node.value))
      : `${idOf(node.parent?.value)}.${node.key}`;
  const work: Work = { left: WORK };
  const set = (nodes: readonly Cursor[]): SchemaSet => {
    work.left -= nodes.length;
    // A plain reference is its target: the place behind it is where a change happens. The same
    // node twice demands nothing new; kept, recursion through allOf would double it each time.
    const targets = new Map<string, Cursor>();
    for (const node of nodes) {
      const target = plainTarget(spec, node);
      const id = identity(target);
      if (!targets.has(id)) targets.set(id, target);
    }
    return { nodes: [...targets.values()], key: [...targets.keys()].sort().join("+") };
  };
  return {
    spec,
    set,
    work,
    structures: new Map(),
    normal(of) {
      const known = cache.get(of.key);
      if (known !== undefined) return known;
      const ways = distinct(work.left < 0 ? [] : expand(spec, of.nodes, work));
      const normal = normalise(ways.map((way) => mergeShape(way, set)));
      cache.set(of.key, normal);
      return normal;
    },
  };
}

function plainTarget(spec: Spec, node: Cursor): Cursor {
  let target = node;
  for (let steps = 0; steps < 50 && isPlainReference(spec, target); steps += 1) {
    const next = spec.target(target.file, String(own(target.value, "$ref")));
    if (next === undefined) break;
    target = next;
  }
  return target;
}

/** The same branch twice is one branch. */
function distinct(ways: readonly Alternative[]): readonly Alternative[] {
  if (ways.length < 2) return ways;
  const kept: Alternative[] = [];
  for (const way of ways) {
    const same = kept.some(
      ({ parts, unexpanded }) =>
        parts.length === way.parts.length &&
        unexpanded.length === way.unexpanded.length &&
        parts.every((part, i) => part.value === way.parts[i]?.value),
    );
    if (!same) kept.push(way);
  }
  return kept;
}

function normalise(shapes: readonly Shape[]): NormalSchema {
  const possible = shapes.filter((shape) => shape.types?.size !== 0);
  const alternatives = joinValues(joinTypes(possible));
  const all = (is: (shape: Shape) => boolean): boolean => shapes.length > 0 && shapes.every(is);
  return {
    alternatives,
    nulls: nullsOf(shapes),
    readOnly: all((shape) => shape.readOnly),
    writeOnly: all((shape) => shape.writeOnly),
    deprecated: all((shape) => shape.deprecated),
  };
}

function nullsOf(shapes: readonly Shape[]): NullRule {
  if (shapes.some((shape) => shape.nulls === "allowed")) return "allowed";
  return shapes.some((shape) => shape.nulls === "open") ? "open" : "denied";
}

/** `oneOf: [{type: a}, {type: b}]` says what `type: [a, b]` says. */
function joinTypes(shapes: readonly Shape[]): readonly Shape[] {
  return joinSame(shapes, saysOnlyTypes, (left, right) => {
    if (left.types === undefined || right.types === undefined) return { ...left, types: undefined };
    const types = new Set<TypeName>([...left.types, ...right.types]);
    if (types.has("number")) types.delete("integer");
    return { ...left, types };
  });
}

/** `oneOf: [{const: a}, {const: b}]` says what `enum: [a, b]` says. */
function joinValues(shapes: readonly Shape[]): readonly Shape[] {
  return joinSame(shapes, saysOnlyValues, (left, right) => ({
    ...left,
    types: new Set([...(left.types ?? []), ...(right.types ?? [])]),
    values: new Map([...(left.values ?? []), ...(right.values ?? [])]),
  }));
}

function joinSame(
  shapes: readonly Shape[],
  is: (shape: Shape) => boolean,
  join: (left: Shape, right: Shape) => Shape,
): readonly Shape[] {
  if (shapes.length < 2) return shapes;
  const same = shapes.filter(is);
  const [first, ...others] = same;
  if (first === undefined || others.length === 0) return shapes;
  const joined = others.reduce(join, first);
  return shapes.flatMap((shape) => {
    if (shape === first) return [joined];
    return same.includes(shape) ? [] : [shape];
  });
}

function saysOnlyTypes(shape: Shape): boolean {
  return shape.values === undefined && saysNothingElse(shape);
}

function saysOnlyValues(shape: Shape): boolean {
  return shape.values !== undefined && saysNothingElse(shape);
}

function saysNothingElse(shape: Shape): boolean {
  const maps: ReadonlyMap<string, unknown>[] = [
    shape.knownValues,
    shape.limits,
    shape.patterns,
    shape.formats,
    shape.properties,
    shape.patternProperties,
    shape.required,
    shape.opaque,
  ];
  return (
    maps.every((map) => map.size === 0) &&
    shape.additional.kind === "open" &&
    shape.items === undefined &&
    shape.prefixItems.length === 0 &&
    shape.multipleOf === undefined &&
    shape.uniqueItems === undefined
  );
}
