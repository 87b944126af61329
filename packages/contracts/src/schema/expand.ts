import type { Cursor } from "../document/json.ts";
import { child, children, isObject, own, pointerOf } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";

/** One way through the unions of a schema: the keyword objects that apply together. */
export interface Alternative {
  readonly parts: readonly Cursor[];
  readonly labels: readonly string[];
  /** Keyword nodes that could not be taken apart; compared as wholes. */
  readonly unexpanded: readonly Cursor[];
}

/** Alternatives of one schema; unions that multiply beyond it are compared as wholes. */
const MAX_ALTERNATIVES = 256;

/** Nesting and number of nodes that the expansion of one schema enters; compositions can double. */
const MAX_NESTING = 64;
const MAX_STEPS = 5000;

/** Effort left for a whole document: hostile compositions must not cost hours. */
export interface Work {
  left: number;
}

interface Expansion {
  readonly spec: Spec;
  readonly work: Work;
  steps: number;
}

/** Keywords beside `$ref` that say nothing about values. */
const ANNOTATIONS = new Set(["$ref", "summary", "description", "$comment", "example", "examples"]);

const everything: Alternative = { parts: [], labels: [], unexpanded: [] };

/**
 * Brings a conjunction of schema nodes into disjunctive form: `$ref`s followed, allOf members
 * joined, each oneOf/anyOf branch an alternative of its own. Thus a branch that was inlined,
 * wrapped in a one-element composition, or hoisted out of one looks the same.
 * Properties and items are not entered, so cycles through them cost nothing.
 */
export function expand(spec: Spec, nodes: readonly Cursor[], work: Work): Alternative[] {
  const expansion: Expansion = { spec, work, steps: MAX_STEPS };
  return product(nodes.map((node) => expandNode(expansion, node, { open: [], within: "all" })));
}

interface Position {
  /** Values of the nodes that are being expanded, outermost first. */
  readonly open: readonly unknown[];
  /** Whether the nearest composition joins its members or lets one of them do. */
  readonly within: "all" | "any";
}

function expandNode(expansion: Expansion, node: Cursor, position: Position): Alternative[] {
  const { open, within } = position;
  if (node.value === false) return [];
  if (!isObject(node.value)) return [everything];
  // Led back to itself, a conjunction gains no demand and a union no alternative.
  if (open.includes(node.value)) return within === "all" ? [everything] : [];
  expansion.steps -= 1;
  expansion.work.left -= 1;
  if (open.length > MAX_NESTING || expansion.steps < 0) return whole(node);
  const inner = { open: [...open, node.value], within };
  return typeof own(node.value, "$ref") === "string"
    ? expandReference(expansion, node, inner)
    : expandOwn(expansion, node, inner);
}

function whole(node: Cursor): Alternative[] {
  return [{ ...everything, unexpanded: [node] }];
}

function expandReference(expansion: Expansion, node: Cursor, position: Position): Alternative[] {
  const { spec } = expansion;
  const target = spec.target(node.file, String(own(node.value, "$ref")));
  if (target === undefined) return whole(node);
  const label = `${target.file.main ? "" : target.file.path}#${pointerOf(target)}`;
  const expanded = expandNode(expansion, target, position).map((alternative) => ({
    ...alternative,
    labels: [label, ...alternative.labels],
  }));
  // OpenAPI 3.0 ignores siblings of $ref, section 4.7.23; JSON Schema 2020-12 does not.
  return isPlainReference(spec, node)
    ? expanded
    : product([expandOwn(expansion, node, position), expanded]);
}

/** Whether a node is its `$ref` and nothing else that says something about values. */
export function isPlainReference(spec: Spec, node: Cursor): boolean {
  if (!isObject(node.value) || typeof own(node.value, "$ref") !== "string") return false;
  const alone = spec.version === "3.0" || spec.version === "2.0";
  return alone || Object.keys(node.value).every((key) => ANNOTATIONS.has(key));
}

function expandOwn(expansion: Expansion, node: Cursor, position: Position): Alternative[] {
  const { open } = position;
  const factors: Alternative[][] = [[{ ...everything, parts: [node] }]];
  for (const member of children(child(node, "allOf"))) {
    factors.push(expandNode(expansion, member, { open, within: "all" }));
  }
  for (const keyword of ["oneOf", "anyOf"]) {
    const union = child(node, keyword);
    const branches = children(union);
    if (union === undefined || branches.length === 0) continue;
    const alternatives = branches.flatMap((branch) =>
      expandNode(expansion, branch, { open, within: "any" }),
    );
    if (alternatives.length > MAX_ALTERNATIVES) factors.push(whole(union));
    else if (alternatives.length > 0 || branches.some(({ value }) => value === false)) {
      factors.push(alternatives);
    }
  }
  const ways = product(factors);
  expansion.work.left -= ways.length;
  return ways;
}

function product(factors: readonly (readonly Alternative[])[]): Alternative[] {
  let combined: Alternative[] = [everything];
  for (const factor of factors) {
    const only = factor[0];
    if (combined.length * factor.length > MAX_ALTERNATIVES) {
      const leftOver = factor.flatMap((alternative) => alternative.parts);
      combined = combined.map((left) => ({
        ...left,
        unexpanded: [...left.unexpanded, ...leftOver],
      }));
    } else if (factor.length === 1 && only !== undefined && only === everything) continue;
    else combined = combined.flatMap((left) => factor.map((right) => join(left, right)));
  }
  return combined;
}

function join(left: Alternative, right: Alternative): Alternative {
  if (left === everything) return right;
  return {
    parts: [...left.parts, ...right.parts.filter((part) => !has(left.parts, part))],
    labels: [...left.labels, ...right.labels],
    unexpanded: [...left.unexpanded, ...right.unexpanded],
  };
}

function has(parts: readonly Cursor[], part: Cursor): boolean {
  return parts.some((other) => other.value === part.value);
}
