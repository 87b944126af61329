import type { Cursor } from "../document/json.ts";
import { canonical, child, children, isObject, text } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import type { Direction } from "../model.ts";
import { quote } from "../schema/scope.ts";
import type { OperationScope, Sides } from "./context.ts";
import { placeAt, report } from "./context.ts";
import { pathOperations } from "./operations.ts";

/**
 * Compares the links of two responses (3.1, section 4.8.20). They describe what clients may do
 * next and change no message, so whether one that is gone or leads elsewhere hurts is unknown.
 */
export function compareLinks(
  scope: OperationScope,
  response: string,
  sides: Sides & { direction: Direction },
): void {
  const base = linksOf(scope.base, sides.base);
  const head = linksOf(scope.head, sides.head);
  for (const [name, link] of base) {
    const now = head.get(name);
    const changed = now === undefined || !sameLink(scope, link, now);
    if (!changed) continue;
    report(scope, placeAt(`${response} link ${quote(name)}`, sides), {
      change: now === undefined ? "link-removed" : "link-changed",
      effect: "unknown",
      direction: sides.direction,
      base: link,
      head: now,
      text: now === undefined ? "was removed" : "leads to another call",
    });
  }
  for (const [name, link] of head) {
    if (base.has(name)) continue;
    report(scope, placeAt(`${response} link ${quote(name)}`, sides), {
      change: "link-added",
      effect: "none",
      direction: sides.direction,
      head: link,
      text: "was added",
    });
  }
}

function linksOf(spec: Spec, response: Cursor): Map<string, Cursor> {
  const found = new Map<string, Cursor>();
  for (const entry of children(child(response, "links"))) {
    const link = spec.resolve(entry);
    if (entry.key.startsWith("x-") || link === undefined || !isObject(link.value)) continue;
    found.set(entry.key, { ...link, label: entry.key });
  }
  return found;
}

/** The operation may have got another name; what is handed over must be the same. */
function sameLink(scope: OperationScope, base: Cursor, head: Cursor): boolean {
  const parts = ["parameters", "requestBody", "server"].map((key) => [
    canonical(child(base, key)?.value ?? null),
    canonical(child(head, key)?.value ?? null),
  ]);
  if (parts.some(([before, after]) => before !== after)) return false;
  const [from, to] = [named(base), named(head)];
  return from === to || targetOf(scope.base, base) === targetOf(scope.head, head);
}

function named(link: Cursor): string {
  return text(link, "operationId") ?? text(link, "operationRef") ?? "";
}

/** Method and path template that a link leads to, or its own words where that is not found. */
function targetOf(spec: Spec, link: Cursor): string {
  const id = text(link, "operationId");
  const reference = text(link, "operationRef");
  const target = reference === undefined ? undefined : spec.target(link.file, reference);
  const found = pathOperations(spec).find(({ cursor }) =>
    id === undefined ? cursor.value === target?.value : text(cursor, "operationId") === id,
  );
  return found === undefined
    ? `${id ?? ""} ${reference ?? ""}`
    : `${found.method} ${found.template}`;
}
