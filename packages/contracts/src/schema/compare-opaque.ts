import type { Cursor } from "../document/json.ts";
import { child, children, own } from "../document/json.ts";
import type { Effect } from "../findings/law.ts";
import type { Scope } from "./scope.ts";
import { effectOf, quote } from "./scope.ts";
import type { Shape } from "./shape.ts";
import { sameDemands } from "./structure.ts";

type Nodes = readonly Cursor[] | undefined;

/**
 * Compares keywords that are not part of a shape: new ones narrow, lost ones widen, and a change
 * inside is looked into where the law holds there, too. What else a change does is undecided.
 */
export function compareOpaque(scope: Scope, base: Shape, head: Shape): void {
  if (base.opaque.size === 0 && head.opaque.size === 0) return;
  for (const keyword of new Set([...base.opaque.keys(), ...head.opaque.keys()])) {
    const from = base.opaque.get(keyword);
    const to = head.opaque.get(keyword);
    // A condition that came or went took its consequences along.
    const condition = keyword === "then" || keyword === "else";
    if (condition && base.opaque.has("if") !== head.opaque.has("if")) continue;
    if (keyword === "contains") compareCounts(scope, from, to);
    const likeness = sameDemands(scope, from ?? [], to ?? []);
    if (likeness === "same") continue;
    if (likeness === "different" && lookedInto(scope, keyword, from, to)) continue;
    const unknown = likeness === "unknown" || keyword === "composition" || keyword.startsWith("$");
    scope.report({
      change: `${opaqueName(keyword)}-${from === undefined ? "added" : to === undefined ? "dropped" : "changed"}`,
      effect: unknown ? "unknown" : opaqueEffect(scope, keyword, from, to),
      base: from?.[0],
      head: to?.[0],
      text: opaqueText(keyword, from, to),
    });
  }
}

function opaqueEffect(scope: Scope, keyword: string, from: Nodes, to: Nodes): Effect {
  if (keyword === "dependentRequired") return dependentEffect(from ?? [], to ?? []);
  // As with additional properties: opening an answer hurts only who validates strictly.
  const opened = keyword.startsWith("unevaluated") && to === undefined;
  return opened && scope.direction === "response" ? "unknown" : effectOf(from, to);
}

/** What a schema below the keyword is about, as a step of the path. */
const INSIDE: ReadonlyMap<string, string> = new Map([
  ["then", ""],
  ["else", ""],
  ["propertyNames", "{name}"],
  ["contains", "[]"],
]);

/** Compares what stands below a keyword on both sides; false where that tells nothing. */
function lookedInto(scope: Scope, keyword: string, from: Nodes, to: Nodes): boolean {
  if (from === undefined || to === undefined) return false;
  // Consequences of several conditions do not hold together.
  const several = from.length > 1 || to.length > 1;
  if (several && (keyword === "then" || keyword === "else")) return false;
  const inside = INSIDE.get(keyword);
  if (keyword === "contains" && !mayOnlyGrow(from, to)) return false;
  if (inside !== undefined) {
    scope.descend({ base: scope.base.set(from), head: scope.head.set(to), path: inside });
    return true;
  }
  if (keyword !== "dependentSchemas") return false;
  compareDependents(scope, from, to);
  return true;
}

/** A list must contain some item; without an upper number a narrower item narrows the list. */
function mayOnlyGrow(from: readonly Cursor[], to: readonly Cursor[]): boolean {
  const simple = (list: readonly Cursor[]): boolean =>
    list.length === 1 && list.every((at) => besides(at, "maxContains") === undefined);
  return simple(from) && simple(to);
}

function besides(at: Cursor, keyword: string): number | undefined {
  const value = own(at.parent?.value, keyword);
  return typeof value === "number" ? value : undefined;
}

/** How often `contains` has to match: at least once unless it says so, at most without end. */
function compareCounts(scope: Scope, from: Nodes, to: Nodes): void {
  if (from?.length !== 1 || to?.length !== 1) return;
  const [before, after] = [from[0], to[0]];
  if (before === undefined || after === undefined) return;
  for (const [keyword, absent] of [
    ["minContains", 1],
    ["maxContains", Number.POSITIVE_INFINITY],
  ] as const) {
    const [old, now] = [besides(before, keyword) ?? absent, besides(after, keyword) ?? absent];
    if (old === now) continue;
    const narrowed = keyword === "minContains" ? now > old : now < old;
    scope.report({
      change: `${opaqueName(keyword)}-${now > old ? "increased" : "decreased"}`,
      effect: narrowed ? "narrowed" : "widened",
      base: before,
      head: after,
      text: `${quote(keyword)} went from ${old} to ${now}`,
    });
  }
}

/** Names that are required with a name: more of them narrow, fewer widen. */
function dependentEffect(from: readonly Cursor[], to: readonly Cursor[]): Effect {
  const demandsOf = (list: readonly Cursor[]): Set<string> =>
    new Set(
      list
        .flatMap(children)
        .flatMap((entry) => children(entry).map(({ value }) => JSON.stringify([entry.key, value]))),
    );
  const [before, after] = [demandsOf(from), demandsOf(to)];
  const gained = [...after].some((demand) => !before.has(demand));
  const lost = [...before].some((demand) => !after.has(demand));
  if (gained && lost) return "both";
  return gained ? "narrowed" : lost ? "widened" : "none";
}

function compareDependents(scope: Scope, from: readonly Cursor[], to: readonly Cursor[]): void {
  const names = new Set([...from, ...to].flatMap(children).map(({ key }) => key));
  for (const name of names) {
    const [before, after] = [membersOf(from, name), membersOf(to, name)];
    if (before.length > 0 && after.length > 0) {
      scope.descend({ base: scope.base.set(before), head: scope.head.set(after), path: "" });
      continue;
    }
    const added = before.length === 0;
    scope.report({
      change: `dependent-schemas-${added ? "added" : "dropped"}`,
      effect: added ? "narrowed" : "widened",
      base: before[0],
      head: after[0],
      detail: name,
      text: `the schema for those with ${quote(name)} was ${added ? "added" : "removed"}`,
    });
  }
}

function membersOf(list: readonly Cursor[], name: string): Cursor[] {
  return list.flatMap((at) => child(at, name) ?? []);
}

function opaqueName(keyword: string): string {
  return keyword.replace(/^\$/, "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function opaqueText(keyword: string, from: unknown, to: unknown): string {
  if (keyword === "composition") return "combines schemas that cannot be taken apart, and differs";
  const verb = from === undefined ? "was added" : to === undefined ? "was removed" : "changed";
  return `${quote(keyword)} ${verb}`;
}
