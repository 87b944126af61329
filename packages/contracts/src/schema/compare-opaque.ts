import type { Cursor } from "../document/json.ts";
import { canonical, child, children, isObject, own, pointerOf, text } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import type { SchemaReader } from "./reader.ts";
import type { Scope } from "./scope.ts";
import { effectOf, quote } from "./scope.ts";
import type { Shape } from "./shape.ts";

/** Nodes that are read to compare one keyword; beyond it, `$ref`s count by name. */
const BUDGET = 20_000;

/** References written out inside each other; deeper ones count by name. */
const MAX_OPEN = 30;

/**
 * Compares keywords whose meaning is not modelled: new ones narrow, lost ones widen, and what a
 * change of one does cannot be decided.
 */
export function compareOpaque(scope: Scope, base: Shape, head: Shape): void {
  if (base.opaque.size === 0 && head.opaque.size === 0) return;
  for (const keyword of new Set([...base.opaque.keys(), ...head.opaque.keys()])) {
    const from = base.opaque.get(keyword);
    const to = head.opaque.get(keyword);
    const same = expandedText(scope.base, from ?? []) === expandedText(scope.head, to ?? []);
    if (same) continue;
    const unknown = keyword === "composition" || keyword.startsWith("$");
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
  if (keyword === "$ref") return "unresolved-reference";
  return keyword.replace(/^\$/, "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function opaqueText(keyword: string, from: unknown, to: unknown): string {
  if (keyword === "$ref") return "cannot be compared: a $ref leads nowhere";
  const verb = from === undefined ? "was added" : to === undefined ? "was removed" : "changed";
  return `${quote(keyword)} ${verb}`;
}

/** Text that is equal for equal demands: references expanded, annotations left out. */
export function expandedText(reader: SchemaReader, nodes: readonly Cursor[]): string {
  const { spec, work } = reader;
  const state: TextState = { spec, left: BUDGET, open: [] };
  const text = nodes.map((node) => expanded(node, state)).join("&");
  work.left -= BUDGET - state.left;
  if (state.left >= 0 || work.left < 0) return text;
  return canonical(nodes.map((node) => node.value));
}

const ANNOTATIONS = new Set(["description", "title", "summary", "example", "examples", "$comment"]);

interface TextState {
  readonly spec: Spec;
  left: number;
  /** Targets of the references that are being written out. */
  readonly open: unknown[];
}

function expanded(node: Cursor, state: TextState): string {
  state.left -= 1;
  if (state.left < 0) return "…";
  const reference = own(node.value, "$ref");
  if (typeof reference === "string") return referenceText(node, reference, state);
  if (Array.isArray(node.value)) {
    return `[${children(node)
      .map((item) => expanded(item, state))
      .join(",")}]`;
  }
  if (!isObject(node.value)) return canonical(node.value);
  const members = children(node)
    .filter(({ key }) => !ANNOTATIONS.has(key))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map((member) => `${JSON.stringify(member.key)}:${expanded(member, state)}`);
  return `{${members.join(",")}}`;
}

function referenceText(node: Cursor, reference: string, state: TextState): string {
  const target = state.spec.target(node.file, reference);
  const closed = target === undefined || state.open.includes(target.value);
  if (closed || state.open.length >= MAX_OPEN) return `ref:${reference}`;
  state.open.push(target.value);
  const text = expanded(target, state);
  state.open.pop();
  return text;
}

/** Compares how a receiver tells the branches of a union apart. */
export function compareDiscriminators(scope: Scope, base: Shape, head: Shape): void {
  const [from, to] = [base.discriminators[0], head.discriminators[0]];
  if (from === undefined || to === undefined) return;
  const [before, after] = [text(from, "propertyName"), text(to, "propertyName")];
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

/** Mappings name schemas by reference or, shorter, by component name. */
function mappedTo(spec: Spec, at: Cursor, value: string): string {
  const target = spec.target(at.file, value);
  return target === undefined ? `/components/schemas/${value}` : pointerOf(target);
}
