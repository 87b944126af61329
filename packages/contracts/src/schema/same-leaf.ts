import { isObject } from "../document/json.ts";
import type { SchemaSet } from "./shape.ts";

/** More keywords than a leaf has are compared as they always are. */
const MAX_KEYWORDS = 12;

/**
 * Whether two schemas are word for word the same and refer to nothing: most of a large document
 * is, and need not be read at all. The same words mean the same in every version that is read.
 */
export function isSameLeaf(base: SchemaSet, head: SchemaSet): boolean {
  const [from, to] = [base.nodes[0]?.value, head.nodes[0]?.value];
  if (base.nodes.length !== 1 || head.nodes.length !== 1) return false;
  if (!isObject(from) || !isObject(to)) return false;
  const keys = Object.keys(from);
  if (keys.length > MAX_KEYWORDS || keys.length !== Object.keys(to).length) return false;
  return keys.every((key) => key !== "$ref" && isSame(from[key], to[key]));
}

function isSame(from: unknown, to: unknown): boolean {
  if (typeof from !== "object" || from === null) return from === to;
  if (!Array.isArray(from) || !Array.isArray(to) || from.length !== to.length) return false;
  return from.every((item, at) => (typeof item !== "object" || item === null) && item === to[at]);
}
