import { compareArrays } from "./compare-arrays.ts";
import { compareObjects } from "./compare-objects.ts";
import { compareDiscriminators } from "./compare-discriminators.ts";
import { compareOpaque } from "./compare-opaque.ts";
import { compareUnions } from "./compare-unions.ts";
import { compareLimits } from "./compare-limits.ts";
import { compareAnnotations, compareEnums, compareTypes } from "./compare-values.ts";
import { acceptsType } from "./keywords.ts";
import type { Scope } from "./scope.ts";
import { nodeOf } from "./scope.ts";
import type { NormalSchema, Shape } from "./shape.ts";

/** Compares one level of two schemas; what they contain is queued through the scope. */
export function compareSchemas(scope: Scope, base: NormalSchema, head: NormalSchema): void {
  const [from] = base.alternatives;
  const [to] = head.alternatives;
  compareNulls(scope, base, head);
  if (base.alternatives.length === 1 && head.alternatives.length === 1 && from && to) {
    compareShapes(scope, from, to);
  } else {
    compareUnions(scope, { base, head }, compareShapes);
  }
}

/**
 * Compares two schemas without alternatives. Exported for trials.
 */
export function compareShapes(scope: Scope, base: Shape, head: Shape): void {
  if (!compareTypes(scope, base, head)) return;
  compareEnums(scope, base, head);
  compareLimits(scope, base, head);
  if (acceptsType(base.types, "object") && acceptsType(head.types, "object")) {
    compareObjects(scope, base, head);
  }
  if (acceptsType(base.types, "array") && acceptsType(head.types, "array")) {
    compareArrays(scope, base, head);
  }
  compareDiscriminators(scope, base, head);
  compareOpaque(scope, base, head);
  compareAnnotations(scope, base, head);
}

/** A schema of any type allows null without saying so; then the change of type says it all. */
function compareNulls(scope: Scope, base: NormalSchema, head: NormalSchema): void {
  const before = base.nulls === "denied";
  const after = head.nulls === "denied";
  if (before === after || acceptsAnyType(base) || acceptsAnyType(head)) return;
  const at = { base: nodeIn(base), head: nodeIn(head) };
  scope.report({
    change: after ? "became-not-nullable" : "became-nullable",
    effect: after ? "narrowed" : "widened",
    ...at,
    text: after ? "can no longer be null" : "can now be null",
  });
}

function acceptsAnyType(schema: NormalSchema): boolean {
  return schema.alternatives.some((shape) => shape.types === undefined);
}

function nodeIn(schema: NormalSchema): ReturnType<typeof nodeOf> {
  const [shape] = schema.alternatives;
  return shape === undefined ? undefined : nodeOf(shape);
}
