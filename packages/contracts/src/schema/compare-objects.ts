import type { Cursor } from "../document/json.ts";
import type { Effect } from "../findings/law.ts";
import type { SchemaReader } from "./reader.ts";
import type { Scope } from "./scope.ts";
import { anything, quote } from "./scope.ts";
import type { Additional, SchemaSet, Shape } from "./shape.ts";

/** A property on one side of the comparison, seen in one direction. */
interface Side {
  readonly shape: Shape;
  readonly set: SchemaSet | undefined;
  readonly at: Cursor | undefined;
  readonly required: boolean;
  /** Declared, but not part of messages in this direction: readOnly or writeOnly. */
  readonly hidden: boolean;
}

/** Compares properties, requiredness and what is allowed beyond the declared properties. */
export function compareObjects(scope: Scope, base: Shape, head: Shape): void {
  for (const name of namesOf(base, head)) {
    compareProperty(scope, name, {
      base: sideOf(scope, scope.base, { shape: base, name }),
      head: sideOf(scope, scope.head, { shape: head, name }),
    });
  }
  compareBarred(scope, base, head);
  comparePatternProperties(scope, base, head);
  compareAdditional(scope, base.additional, head.additional);
}

/** A name that is declared as before may yet be one that a closed part does not know any more. */
function compareBarred(scope: Scope, base: Shape, head: Shape): void {
  for (const name of head.barred) {
    const at = base.properties.get(name)?.at;
    if (at === undefined || base.barred.has(name)) continue;
    const promised = base.required.has(name) && !head.required.has(name);
    const lost = promised ? "widened" : "unknown";
    scope.report({
      change: "property-removed",
      effect: scope.direction === "request" ? "narrowed" : lost,
      base: at,
      head: head.additional.at,
      detail: name,
      text: `property ${quote(name)} is forbidden by a part that does not declare it`,
    });
  }
}

function namesOf(base: Shape, head: Shape): Iterable<string> {
  const maps = [base.properties, head.properties, base.required, head.required];
  return maps.every((map) => map.size === 0) ? [] : new Set(maps.flatMap((map) => [...map.keys()]));
}

function sideOf(scope: Scope, reader: SchemaReader, of: { shape: Shape; name: string }): Side {
  const { shape, name } = of;
  const member = shape.properties.get(name);
  const demand = shape.required.get(name);
  const required = demand !== undefined;
  if (member === undefined) return { shape, set: undefined, at: demand, required, hidden: false };
  const { set, at } = member;
  const { readOnly, writeOnly } = reader.normal(set);
  const hidden = scope.direction === "request" ? readOnly : writeOnly;
  return { shape, set, at, required: !hidden && required, hidden };
}

function compareProperty(scope: Scope, name: string, sides: { base: Side; head: Side }): void {
  const { base, head } = sides;
  const inBase = base.set !== undefined && !base.hidden;
  const inHead = head.set !== undefined && !head.hidden;
  if (inBase && !inHead) return propertyRemoved(scope, name, sides);
  if (!inBase && inHead) return propertyAdded(scope, name, sides);
  if (base.set !== undefined && head.set !== undefined && inBase) {
    scope.descend({ base: base.set, head: head.set, path: `.${name}` });
  }
  if (base.hidden || head.hidden || base.required === head.required) return;
  scope.report({
    change: head.required ? "property-became-required" : "property-became-optional",
    effect: head.required ? "narrowed" : "widened",
    base: base.at,
    head: head.at,
    detail: name,
    text: `${quote(name)} became ${head.required ? "required" : "optional"}`,
  });
}

function propertyRemoved(scope: Scope, name: string, sides: { base: Side; head: Side }): void {
  const { base, head } = sides;
  const { additional, patternProperties } = head.shape;
  const path = `.${name}`;
  if (!head.hidden && additional.kind === "schema" && patternProperties.size === 0) {
    // The name is now one of the additional ones: their schema decides.
    scope.descend({ base: base.set ?? anything, head: additional.set, path });
    if (base.required && !head.required) requirednessLost(scope, name, sides);
    return;
  }
  const word = scope.direction === "request" ? "read-only" : "write-only";
  scope.report({
    change: head.hidden ? `property-became-${word}` : "property-removed",
    effect: removalEffect(scope, sides),
    base: base.at,
    head: head.hidden ? head.at : undefined,
    detail: name,
    text: removalText(scope, name, sides),
  });
}

/**
 * Gone from an answer: a promise is broken if it was required; else consumers had to live without
 * it, but which do is unknown. Gone from a request: rejected if the object is closed, else
 * ignored, and whether that matters is unknown.
 */
function removalEffect(scope: Scope, sides: { base: Side; head: Side }): Effect {
  if (scope.direction === "response") {
    return sides.base.required && !sides.head.required ? "widened" : "unknown";
  }
  const { additional, patternProperties } = sides.head.shape;
  const closed = additional.kind === "closed" && patternProperties.size === 0;
  return closed && !sides.head.hidden ? "narrowed" : "unknown";
}

function removalText(scope: Scope, name: string, sides: { base: Side; head: Side }): string {
  const kind = sides.base.required ? "required" : "optional";
  if (sides.head.hidden) {
    const word = scope.direction === "request" ? "read-only" : "write-only";
    return `${kind} property ${quote(name)} became ${word}`;
  }
  return `${kind} property ${quote(name)} was removed`;
}

function requirednessLost(scope: Scope, name: string, sides: { base: Side; head: Side }): void {
  scope.report({
    change: "property-became-optional",
    effect: "widened",
    base: sides.base.at,
    detail: name,
    text: `${quote(name)} became optional`,
  });
}

function propertyAdded(scope: Scope, name: string, sides: { base: Side; head: Side }): void {
  const { base, head } = sides;
  const { additional } = base.shape;
  if (!base.hidden && additional.kind === "schema") {
    scope.descend({ base: additional.set, head: head.set ?? anything, path: `.${name}` });
  }
  const demanded = head.required && !base.required;
  // Whoever validates answers against the closed schema rejects the new member.
  const rejected = scope.direction === "response" && additional.kind === "closed";
  const added = base.hidden ? "became visible" : "was added";
  scope.report({
    change: demanded ? "required-property-added" : "property-added",
    effect: demanded ? "narrowed" : rejected ? "unknown" : "none",
    ...(rejected ? { level: "dangerous" as const } : {}),
    head: head.at,
    detail: name,
    text: `${head.required ? "required" : "optional"} property ${quote(name)} ${added}${rejected ? " to a closed object" : ""}`,
  });
}

function comparePatternProperties(scope: Scope, base: Shape, head: Shape): void {
  if (base.patternProperties.size === 0 && head.patternProperties.size === 0) return;
  const patterns = new Set([...base.patternProperties.keys(), ...head.patternProperties.keys()]);
  for (const pattern of patterns) {
    const [from, to] = [base.patternProperties.get(pattern), head.patternProperties.get(pattern)];
    if (from !== undefined && to !== undefined) {
      scope.descend({ base: from.set, head: to.set, path: ".*" });
      continue;
    }
    scope.report({
      change: "pattern-property-changed",
      effect: "unknown",
      base: from?.at,
      head: to?.at,
      detail: pattern,
      text: `pattern property ${quote(pattern)} was ${from === undefined ? "added" : "removed"}`,
    });
  }
}

const OPENNESS = { closed: 0, schema: 1, open: 2 } as const;

function compareAdditional(scope: Scope, base: Additional, head: Additional): void {
  if (base.kind === "schema" && head.kind === "schema") {
    scope.descend({ base: base.set, head: head.set, path: ".*" });
    return;
  }
  if (base.kind === head.kind) return;
  const narrowed = OPENNESS[head.kind] < OPENNESS[base.kind];
  // Opening a closed answer hurts only who validates strictly; nobody can tell who does.
  const unsure = !narrowed && scope.direction === "response" && base.kind === "closed";
  scope.report({
    change: `additional-properties-${narrowed ? "narrowed" : "widened"}`,
    effect: unsure ? "unknown" : narrowed ? "narrowed" : "widened",
    base: base.at,
    head: head.at,
    text: `additional properties went from ${openness(base)} to ${openness(head)}`,
  });
}

function openness(additional: Additional): string {
  if (additional.kind === "schema") return "those of a schema";
  return additional.kind === "open" ? "allowed" : "forbidden";
}
