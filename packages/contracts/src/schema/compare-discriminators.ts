import type { Cursor } from "../document/json.ts";
import { child, children, own, pointerOf, text } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import type { Scope } from "./scope.ts";
import { quote } from "./scope.ts";
import type { Shape } from "./shape.ts";

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
