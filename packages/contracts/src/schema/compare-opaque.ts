import type { Cursor } from "../document/json.ts";
import { child, children, own, pointerOf, text } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import type { Scope } from "./scope.ts";
import { effectOf, quote } from "./scope.ts";
import type { Shape } from "./shape.ts";
import { sameDemands } from "./structure.ts";

/**
 * Compares keywords whose meaning is not modelled: new ones narrow, lost ones widen, and what a
 * change of one does cannot be decided.
 */
export function compareOpaque(scope: Scope, base: Shape, head: Shape): void {
  if (base.opaque.size === 0 && head.opaque.size === 0) return;
  for (const keyword of new Set([...base.opaque.keys(), ...head.opaque.keys()])) {
    const from = base.opaque.get(keyword);
    const to = head.opaque.get(keyword);
    const likeness = sameDemands(scope, from ?? [], to ?? []);
    if (likeness === "same") continue;
    const unknown = likeness === "unknown" || keyword === "composition" || keyword.startsWith("$");
    const effect = unknown ? "unknown" : effectOf(from, to);
    scope.report({
      change: `${opaqueName(keyword)}-${from === undefined ? "added" : to === undefined ? "dropped" : "changed"}`,
      effect,
      base: from?.[0],
      head: to?.[0],
      text: opaqueText(keyword, from, to),
    });
  }
}

function opaqueName(keyword: string): string {
  return keyword.replace(/^\$/, "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function opaqueText(keyword: string, from: unknown, to: unknown): string {
  if (keyword === "composition") return "combines schemas that cannot be taken apart, and differs";
  const verb = from === undefined ? "was added" : to === undefined ? "was removed" : "changed";
  return `${quote(keyword)} ${verb}`;
}

/** Compares how a receiver tells the branches of a union apart. */
export function compareDiscriminators(scope: Scope, base: Shape, head: Shape): void {
  const [from, to] = [base.discriminators[0], head.discriminators[0]];
  if (from === undefined || to === undefined) return;
  const [before, after] = [propertyOf(from), propertyOf(to)];
  if (before !== after) {
    scope.report({
      change: "discriminator-changed",
      effect: "both",
      base: from,
      head: to,
      text: `discriminator went from ${quote(before ?? "none")} to ${quote(after ?? "none")}`,
    });
  }
  const mapping = child(from, "mapping");
  for (const entry of children(mapping)) {
    const now = own(own(to.value, "mapping"), entry.key);
    if (typeof now !== "string" || now === entry.value) continue;
    if (
      mappedTo(scope.base.spec, entry, String(entry.value)) === mappedTo(scope.head.spec, to, now)
    ) {
      continue;
    }
    scope.report({
      change: "discriminator-mapping-changed",
      effect: "unknown",
      base: entry,
      head: to,
      detail: entry.key,
      text: `discriminator value ${quote(entry.key)} now means ${quote(now)}`,
    });
  }
}

/** Swagger 2.0 has the name alone. */
function propertyOf(discriminator: Cursor): string | undefined {
  const { value } = discriminator;
  return typeof value === "string" ? value : text(discriminator, "propertyName");
}

/** Mappings name schemas by reference or, shorter, by component name. */
function mappedTo(spec: Spec, at: Cursor, value: string): string {
  const target = spec.target(at.file, value);
  return target === undefined ? `/components/schemas/${value}` : pointerOf(target);
}
