import type { PlaceKind } from "./places.ts";
import type { Doc } from "./slices.ts";

export interface Edit {
  name: string;
  /** Keywords of JSON Schema 2020-12 are read from OpenAPI 3.1 on. */
  modern?: boolean;
  kind: PlaceKind;
  /** What stands there afterwards; undefined where the edit means nothing. */
  apply(node: Doc): Doc | undefined;
}

export const is = (node: Doc, type: string): boolean => node["type"] === type;
export const without = (node: Doc, ...keys: string[]): Doc =>
  Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));

/** Takes a keyword out, where it is. */
export function gone(keyword: string): Edit["apply"] {
  return (node) => (node[keyword] === undefined ? undefined : without(node, keyword));
}
