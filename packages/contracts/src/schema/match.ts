import { own } from "../document/json.ts";
import { intersectTypes } from "./keywords.ts";
import type { SchemaReader } from "./reader.ts";
import type { Scope } from "./scope.ts";
import type { Shape } from "./shape.ts";
import { likenessText } from "./structure.ts";

/** Which alternative of the base became which of the head, and which have no counterpart. */
export interface Matching {
  readonly pairs: readonly (readonly [base: Shape, head: Shape])[];
  readonly baseOnly: readonly Shape[];
  readonly headOnly: readonly Shape[];
}

/**
 * Pairs the branches of two unions. Names come first (the `$ref` target, the constant that
 * discriminates), then a type that only one branch has, then proof (one accepts all of the
 * other), then likeness of their properties, so that a change inside a branch is reported as that
 * and not as one branch replaced by another.
 */
export function matchAlternatives(
  scope: Scope,
  base: readonly Shape[],
  head: readonly Shape[],
): Matching {
  scope.base.work.left -= base.length * head.length;
  const pairs: [Shape, Shape][] = [];
  const left = new Set(base);
  const right = new Set(head);
  const pair = (from: Shape, to: Shape): void => {
    pairs.push([from, to]);
    left.delete(from);
    right.delete(to);
  };
  for (const [from, to] of byReference(base, head)) pair(from, to);
  for (const [from, to] of byStructure(scope, [...left], [...right])) pair(from, to);
  for (const nameOf of [byTitle, byConstant, byType]) {
    const names = unique([...right], (shape) => nameOf(shape, scope.head));
    for (const [name, from] of unique([...left], (shape) => nameOf(shape, scope.base))) {
      const to = names.get(name);
      if (to !== undefined) pair(from, to);
    }
  }
  for (const from of left) {
    const to = [...right].find(
      (shape) => sameNature(from, shape) && scope.covers(from, shape) === "yes",
    );
    if (to !== undefined) pair(from, to);
  }
  for (const from of left) {
    const to = mostAlike(from, [...right]);
    if (to !== undefined) pair(from, to);
  }
  return { pairs, baseOnly: [...left], headOnly: [...right] };
}

type NameOf = (shape: Shape, reader: SchemaReader) => string | undefined;

/** Only names that exactly one branch has can tell branches apart. */
function unique(
  shapes: readonly Shape[],
  nameOf: (shape: Shape) => string | undefined,
): Map<string, Shape> {
  const found = new Map<string, Shape>();
  const twice = new Set<string>();
  for (const shape of shapes) {
    const name = nameOf(shape);
    if (name === undefined) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, shape);
  }
  for (const name of twice) found.delete(name);
  return found;
}

/** A reference that leads to exactly one branch on both sides names it. */
function byReference(base: readonly Shape[], head: readonly Shape[]): [Shape, Shape][] {
  const left = owners(base);
  const right = owners(head);
  const taken = new Set<Shape>();
  const pairs: [Shape, Shape][] = [];
  for (const [label, from] of left) {
    const to = right.get(label);
    if (from === undefined || to === undefined || taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    pairs.push([from, to]);
  }
  return pairs;
}

/** Each label with the one branch that has it; with nothing when several do. */
function owners(shapes: readonly Shape[]): Map<string, Shape | undefined> {
  const found = new Map<string, Shape | undefined>();
  for (const shape of shapes) {
    for (const label of new Set(shape.labels)) {
      found.set(label, found.has(label) ? undefined : shape);
    }
  }
  return found;
}

const byTitle: NameOf = (shape) => {
  const title = own(shape.parts.at(-1)?.value, "title");
  return typeof title === "string" ? title : undefined;
};

/** Branches that say the same are the same, however many they are. */
function byStructure(
  scope: Scope,
  base: readonly Shape[],
  head: readonly Shape[],
): [Shape, Shape][] {
  const waiting = new Map<string, Shape[]>();
  for (const shape of head) {
    const text = structureOf(shape, scope.head);
    const known = waiting.get(text);
    if (known === undefined) waiting.set(text, [shape]);
    else known.push(shape);
  }
  return base.flatMap((from): [Shape, Shape][] => {
    const to = waiting.get(structureOf(from, scope.base))?.shift();
    return to === undefined ? [] : [[from, to]];
  });
}

function structureOf(shape: Shape, reader: SchemaReader): string {
  const known = reader.structures.get(shape);
  if (known !== undefined) return known;
  // All parts but the owner of the union, which its branches share.
  const text = likenessText(reader, shape.parts.length < 2 ? shape.parts : shape.parts.slice(1));
  reader.structures.set(shape, text);
  return text;
}

const byConstant: NameOf = (shape, reader) => {
  for (const name of [...shape.required.keys()].sort()) {
    const member = shape.properties.get(name);
    if (member === undefined) continue;
    const [only, ...others] = reader.normal(member.set).alternatives;
    const values = only?.values;
    if (others.length > 0 || values?.size !== 1) continue;
    return `${name}=${[...values.keys()].join("")}`;
  }
  return undefined;
};

/** Integers are numbers: one that became the other is a changed branch, not another one. */
const byType: NameOf = (shape) => {
  if (shape.types === undefined) return undefined;
  const names = [...shape.types].map((type) => (type === "integer" ? "number" : type));
  return [...new Set(names)].sort().join("|");
};

function sameNature(base: Shape, head: Shape): boolean {
  if (base.types === undefined || head.types === undefined) return true;
  return intersectTypes(base.types, head.types)?.size !== 0;
}

function mostAlike(base: Shape, candidates: readonly Shape[]): Shape | undefined {
  let best: Shape | undefined;
  let bestScore = 0.3;
  for (const head of candidates) {
    if (!sameNature(base, head)) continue;
    const names = new Set([...base.properties.keys(), ...head.properties.keys()]);
    const common = [...names].filter(
      (name) => base.properties.has(name) && head.properties.has(name),
    );
    const score = names.size === 0 ? 0 : common.length / names.size;
    if (score > bestScore) [best, bestScore] = [head, score];
  }
  return best;
}
