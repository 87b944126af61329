import type { Cursor } from "../document/json.ts";
import { canonical } from "../document/json.ts";
import type { Effect } from "../findings/law.ts";
import { acceptsType, intersectTypes } from "./keywords.ts";
import type { Scope } from "./scope.ts";
import { nodeOf, quote } from "./scope.ts";
import type { Shape, TypeName } from "./shape.ts";

/** Compares the types; false when nothing below can be compared any more. */
export function compareTypes(scope: Scope, base: Shape, head: Shape): boolean {
  const lost = missing(base.types, head.types, scope.textual);
  const gained = missing(head.types, base.types, scope.textual);
  if (lost.length === 0 && gained.length === 0) return true;
  const both = lost.length > 0 && gained.length > 0;
  const effect: Effect = both ? "both" : lost.length > 0 ? "narrowed" : "widened";
  scope.report({
    change: both ? "type-changed" : `type-${effect}`,
    effect,
    base: nodeOf(base),
    head: nodeOf(head),
    text: `type went from ${typeText(base.types)} to ${typeText(head.types)}`,
  });
  return intersectTypes(base.types, head.types)?.size !== 0;
}

/** Types of `from` that `to` does not accept; as text, every scalar also reads as a string. */
function missing(
  from: ReadonlySet<TypeName> | undefined,
  to: ReadonlySet<TypeName> | undefined,
  textual: boolean,
): string[] {
  if (to === undefined) return [];
  if (from === undefined) return ["any"];
  const scalar = (type: TypeName): boolean => type !== "object" && type !== "array";
  return [...from].filter(
    (type) => !acceptsType(to, type) && !(textual && scalar(type) && to.has("string")),
  );
}

function typeText(types: ReadonlySet<TypeName> | undefined): string {
  return types === undefined ? "any type" : [...types].sort().join(" or ");
}

/** Compares enum and const. */
export function compareEnums(scope: Scope, base: Shape, head: Shape): void {
  const at = { base: nodeOf(base), head: nodeOf(head) };
  compareKnownValues(scope, base, head);
  if (base.values === undefined && head.values === undefined) return;
  if (base.values === undefined || head.values === undefined) {
    const added = base.values === undefined;
    const list = [...(head.values ?? base.values ?? [])].map(([text]) => text);
    scope.report({
      change: added ? "became-enum" : "enum-dropped",
      effect: added ? "narrowed" : "widened",
      ...at,
      text: added ? `now allows only ${listText(list)}` : "is no longer limited to listed values",
    });
    return;
  }
  for (const [text, value] of base.values) {
    if (head.values.has(text)) continue;
    const words = `no longer allows the value ${valueText(text)}`;
    scope.report({
      change: "enum-value-removed",
      effect: "narrowed",
      base: value,
      text: words,
      detail: text,
    });
  }
  for (const [text, value] of head.values) {
    if (base.values.has(text)) continue;
    const words = `now allows the value ${valueText(text)}`;
    scope.report({
      change: "enum-value-added",
      effect: "widened",
      head: value,
      text: words,
      detail: text,
    });
  }
}

/** `x-extensible-enum` warns consumers that values may come; only a lost one can hurt. */
function compareKnownValues(scope: Scope, base: Shape, head: Shape): void {
  if (head.knownValues.size === 0) return;
  for (const [text, value] of base.knownValues) {
    if (head.knownValues.has(text)) continue;
    const words = `no longer knows the value ${valueText(text)}`;
    scope.report({
      change: "known-value-removed",
      effect: "narrowed",
      base: value,
      text: words,
      detail: text,
    });
  }
}

/** A listed value as people write it: strings without their JSON quotes. */
function valueText(canonicalText: string): string {
  return quote(canonicalText.startsWith('"') ? String(JSON.parse(canonicalText)) : canonicalText);
}

function listText(list: readonly string[]): string {
  const shown = list.slice(0, 5).map(valueText).join(", ");
  return list.length > 5 ? `${shown} and ${list.length - 5} more` : shown;
}

/** Reports a changed default and a new deprecation; neither changes which values are allowed. */
export function compareAnnotations(scope: Scope, base: Shape, head: Shape): void {
  const [from, to] = [base.default, head.default];
  const text = (at: Cursor | undefined): string =>
    at === undefined ? "none" : quote(canonical(at.value));
  const same = from && to ? canonical(from.value) === canonical(to.value) : from === to;
  if (!same) {
    scope.report({
      change: "default-changed",
      effect: "none",
      base: from,
      head: to,
      text: `default went from ${text(from)} to ${text(to)}`,
    });
  }
  if (!base.deprecated && head.deprecated) {
    scope.report({
      change: "deprecated",
      effect: "none",
      base: nodeOf(base),
      head: nodeOf(head),
      text: "is now deprecated",
    });
  }
}
