import type { Effect } from "../findings/law.ts";
import { matchAlternatives } from "./match.ts";
import type { Cover, Scope } from "./scope.ts";
import { nodeOf, quote } from "./scope.ts";
import type { NormalSchema, Shape } from "./shape.ts";

/** Compares two schemas of which at least one has alternatives. */
export function compareUnions(
  scope: Scope,
  sides: { base: NormalSchema; head: NormalSchema },
  compareShapes: (scope: Scope, base: Shape, head: Shape) => void,
): void {
  const base = sides.base.alternatives;
  const head = sides.head.alternatives;
  if (base.length === 0 || head.length === 0) {
    if (base.length === head.length) return;
    scope.report({
      change: head.length === 0 ? "schema-forbids-all" : "schema-allows-some",
      effect: head.length === 0 ? "narrowed" : "widened",
      text: head.length === 0 ? "no longer allows any value" : "allowed no value and now does",
    });
    return;
  }
  const matching = matchAlternatives(scope, base, head);
  for (const [from, to] of matching.pairs) compareShapes(scope, from, to);
  for (const shape of matching.baseOnly) branchRemoved(scope, shape, head);
  for (const shape of matching.headOnly) branchAdded(scope, shape, base);
}

/**
 * In a request, values of the branch must still be accepted by some other branch. One that takes
 * them but does not declare their properties may not read them, as with a property that is gone.
 */
function branchRemoved(scope: Scope, shape: Shape, head: readonly Shape[]): void {
  const coverOf = (to: Shape): Cover => {
    const cover = scope.covers(shape, to);
    return cover === "yes" && !declaresAll(to, shape) ? "unknown" : cover;
  };
  const cover = scope.direction === "request" ? best(head, coverOf) : "no";
  scope.report({
    change: "union-branch-removed",
    effect: effectOfCover(cover, "narrowed"),
    base: nodeOfBranch(shape),
    text: `no longer allows the alternative ${nameOf(shape)}`,
  });
}

function declaresAll(to: Shape, { properties }: Shape): boolean {
  const open = to.additional.kind === "schema" || to.patternProperties.size > 0;
  return open || [...properties.keys()].every((name) => to.properties.has(name));
}

/** In a response, values of the branch must have been possible in some branch before. */
function branchAdded(scope: Scope, shape: Shape, base: readonly Shape[]): void {
  const cover =
    scope.direction === "response" ? best(base, (from) => scope.covers(from, shape)) : "no";
  scope.report({
    change: "union-branch-added",
    effect: effectOfCover(cover, "widened"),
    head: nodeOfBranch(shape),
    text: `now allows the alternative ${nameOf(shape)}`,
  });
}

function best(shapes: readonly Shape[], cover: (shape: Shape) => Cover): Cover {
  let found: Cover = "no";
  for (const shape of shapes) {
    const result = cover(shape);
    if (result === "yes") return "yes";
    if (result === "unknown") found = "unknown";
  }
  return found;
}

function effectOfCover(cover: Cover, otherwise: Effect): Effect {
  if (cover === "yes") return "none";
  return cover === "unknown" ? "unknown" : otherwise;
}

/** The branch's own node: parts begin with the union's owner. */
function nodeOfBranch(shape: Shape): Shape["parts"][number] | undefined {
  return shape.parts.length > 1 ? shape.parts[1] : nodeOf(shape);
}

function nameOf(shape: Shape): string {
  const label = shape.labels.at(-1);
  if (label !== undefined) return quote(label.split("/").at(-1) ?? label);
  const types = shape.types === undefined ? "any type" : [...shape.types].sort().join(" or ");
  const names = [...shape.properties.keys()].slice(0, 4).map(quote).join(", ");
  return names === "" ? types : `${types} with ${names}`;
}
