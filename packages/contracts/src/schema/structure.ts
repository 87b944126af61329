import type { Cursor } from "../document/json.ts";
import { canonical, child, children, isObject, own } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import { isPlainReference } from "./expand.ts";
import type { SchemaReader } from "./reader.ts";
import type { Scope } from "./scope.ts";

/** Keys that say nothing about values. */
const ANNOTATIONS = new Set(["description", "title", "summary", "example", "examples", "$comment"]);

export type Likeness = "same" | "different" | "unknown";

/**
 * Whether two lists of keyword nodes demand the same, word for word behind their references.
 * Walks pairs of nodes (bisimulation), so cycles end and nothing is cut off unseen: `unknown`
 * only when the effort for the whole document is used up.
 */
export function sameDemands(
  scope: Pick<Scope, "base" | "head">,
  base: readonly Cursor[],
  head: readonly Cursor[],
): Likeness {
  if (base.length !== head.length) return "different";
  const { work } = scope.base;
  const seen = new Map<unknown, Set<unknown>>();
  const pairs: [Cursor, Cursor][] = zip(base, head);
  for (let next = pairs.pop(); next !== undefined; next = pairs.pop()) {
    work.left -= 1;
    if (work.left < 0) return "unknown";
    const left = behind(scope.base.spec, next[0]);
    const right = behind(scope.head.spec, next[1]);
    const met = seen.get(left.value) ?? new Set();
    if (met.has(right.value)) continue;
    seen.set(left.value, met.add(right.value));
    const inner = innerPairs(scope, left, right);
    if (inner === undefined) return "different";
    pairs.push(...inner);
  }
  return "same";
}

/** Pairs of nodes that must be the same for these two to be; nothing when they cannot be. */
function innerPairs(
  scope: Pick<Scope, "base" | "head">,
  left: Cursor,
  right: Cursor,
): [Cursor, Cursor][] | undefined {
  if (Array.isArray(left.value) && Array.isArray(right.value)) {
    return arrayPairs(left, right);
  }
  if (!isObject(left.value) || !isObject(right.value)) {
    const simple = typeof left.value !== "object" || left.value === null;
    return simple && canonical(left.value) === canonical(right.value) ? [] : undefined;
  }
  const mine = children(left).filter(({ key }) => !ANNOTATIONS.has(key) && key !== "$ref");
  const others = children(right).filter(({ key }) => !ANNOTATIONS.has(key) && key !== "$ref");
  const pairs = mine.flatMap((member): [Cursor, Cursor][] => {
    const other = others.find(({ key }) => key === member.key);
    return other === undefined ? [] : [[member, other]];
  });
  if (pairs.length !== mine.length || mine.length !== others.length) return undefined;
  return withTargets(scope, pairs, [left, right]);
}

/** References that have siblings: their targets must be the same as well. */
function withTargets(
  scope: Pick<Scope, "base" | "head">,
  pairs: [Cursor, Cursor][],
  [left, right]: [Cursor, Cursor],
): [Cursor, Cursor][] | undefined {
  const [mine, other] = [own(left.value, "$ref"), own(right.value, "$ref")];
  if (typeof mine !== "string" && typeof other !== "string") return pairs;
  if (typeof mine !== "string" || typeof other !== "string") return undefined;
  const from = scope.base.spec.target(left.file, mine);
  const to = scope.head.spec.target(right.file, other);
  if (from !== undefined && to !== undefined) return [...pairs, [from, to]];
  return from === to && mine === other ? pairs : undefined;
}

/** Lists of scalars (`enum`, `required`, `type`) have no order that matters. */
function arrayPairs(left: Cursor, right: Cursor): [Cursor, Cursor][] | undefined {
  const [mine, others] = [children(left), children(right)];
  if (mine.length !== others.length) return undefined;
  const scalar = ({ value }: Cursor): boolean => typeof value !== "object" || value === null;
  if (!mine.every(scalar) || !others.every(scalar)) return zip(mine, others);
  const text = (list: readonly Cursor[]): string =>
    list
      .map(({ value }) => canonical(value))
      .sort()
      .join();
  return text(mine) === text(others) ? [] : undefined;
}

function zip(left: readonly Cursor[], right: readonly Cursor[]): [Cursor, Cursor][] {
  return left.flatMap((node, i): [Cursor, Cursor][] => {
    const other = right[i];
    return other === undefined ? [] : [[node, other]];
  });
}

function behind(spec: Spec, node: Cursor): Cursor {
  let target = node;
  for (let steps = 0; steps < 50 && isPlainReference(spec, target); steps += 1) {
    const next = spec.target(target.file, String(own(target.value, "$ref")));
    if (next === undefined) break;
    target = next;
  }
  return target;
}

/** Nodes written out to name one union branch; what lies beyond is left out. */
const NAME_BUDGET = 2000;

/** References written out inside each other. */
const NAME_DEPTH = 10;

interface Writing {
  readonly spec: Spec;
  left: number;
  readonly open: unknown[];
}

/**
 * A text that is equal for nodes that look alike: it pairs union branches, which are then
 * compared, so that cutting it off can never hide a change.
 */
export function likenessText(reader: SchemaReader, nodes: readonly Cursor[]): string {
  const writing: Writing = { spec: reader.spec, left: NAME_BUDGET, open: [] };
  const text = nodes.map((node) => written(node, writing)).join("&");
  reader.work.left -= NAME_BUDGET - writing.left;
  return text;
}

function written(node: Cursor, writing: Writing): string {
  writing.left -= 1;
  if (writing.left < 0) return "…";
  const reference = own(node.value, "$ref");
  if (typeof reference === "string") return writtenTarget(node, reference, writing);
  if (Array.isArray(node.value)) {
    const items = children(node).map((item) => written(item, writing));
    return `[${items.join(",")}]`;
  }
  if (!isObject(node.value)) return canonical(node.value);
  const members = Object.keys(node.value)
    .filter((key) => !ANNOTATIONS.has(key))
    .sort()
    .map((key) => {
      const member = child(node, key);
      return `${JSON.stringify(key)}:${member === undefined ? "" : written(member, writing)}`;
    });
  return `{${members.join(",")}}`;
}

function writtenTarget(node: Cursor, reference: string, writing: Writing): string {
  const target = writing.spec.target(node.file, reference);
  const closed = target === undefined || writing.open.includes(target.value);
  if (closed || writing.open.length >= NAME_DEPTH) return `ref:${reference}`;
  writing.open.push(target.value);
  const text = written(target, writing);
  writing.open.pop();
  return text;
}
