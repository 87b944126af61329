import type { SpecErrorCode } from "../model.ts";
import type { Format, SpecFile } from "./file.ts";
import type { Cursor } from "./json.ts";
import { isObject } from "./json.ts";
import { MAX_DEPTH, MAX_EXPANSION_PER_CHARACTER } from "./limits.ts";

/** What one pass over a file finds out. */
export interface Scan {
  /** Objects with a `$ref` string that is a reference, not a property of that name. */
  readonly references: readonly Cursor[];
  /** `$anchor` name to the schema that carries it. */
  readonly anchors: ReadonlyMap<string, Cursor>;
  readonly problem?: { readonly code: SpecErrorCode; readonly message: string };
}

/** Keys whose value is a map from free names, so that names in it are not keywords. */
const NAME_MAPS = new Set(
  (
    "properties patternProperties dependentSchemas definitions $defs schemas " +
    "responses parameters requestBodies headers securitySchemes callbacks pathItems " +
    "paths webhooks content mediaTypes encoding"
  ).split(" "),
);

/** Keys whose value is data: a `$ref` in there is a member like any other. */
const DATA = new Set(["example", "examples", "default", "enum", "const", "links", "mapping"]);

/** Walks the file once, iteratively; objects shared by YAML aliases are visited once. */
export function scan(file: SpecFile, format: Format, characters: number): Scan {
  const problem = format === "yaml" ? expansionProblem(file.value, characters) : undefined;
  const references: Cursor[] = [];
  const anchors = new Map<string, Cursor>();
  if (problem !== undefined) return { references, anchors, problem };
  const seen = new Set<unknown>();
  const stack: { cursor: Cursor; names: boolean; depth: number }[] = [
    { cursor: { file, value: file.value, key: "" }, names: false, depth: 0 },
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { cursor, names, depth } = top;
    if (format === "yaml" && seen.has(cursor.value)) continue;
    seen.add(cursor.value);
    if (depth > MAX_DEPTH) return { references, anchors, problem: tooDeep };
    const value = cursor.value as Readonly<Record<string, unknown>>;
    if (!names && isObject(value)) note(cursor, value, { references, anchors });
    for (const key of Object.keys(value)) {
      const next = value[key];
      if (typeof next !== "object" || next === null) continue;
      if (!names && (DATA.has(key) || key.startsWith("x-"))) continue;
      stack.push({
        cursor: { file, value: next, parent: cursor, key },
        names: !names && NAME_MAPS.has(key) && !Array.isArray(next),
        depth: depth + 1,
      });
    }
  }
  return { references: references.reverse(), anchors };
}

const tooDeep = {
  code: "STAGEGATE_SPEC_TOO_DEEP",
  message: `nested deeper than ${MAX_DEPTH} levels`,
} as const;

function note(
  cursor: Cursor,
  value: Readonly<Record<string, unknown>>,
  into: { references: Cursor[]; anchors: Map<string, Cursor> },
): void {
  if (Object.hasOwn(value, "$ref") && typeof value["$ref"] === "string") {
    into.references.push(cursor);
  }
  if (Object.hasOwn(value, "$anchor") && typeof value["$anchor"] === "string") {
    into.anchors.set(value["$anchor"], cursor);
  }
}

/**
 * Aliases share nodes, so a "billion laughs" text parses cheaply and explodes for whoever walks
 * it as a tree. Counts the tree's nodes with one visit per shared node. The parser bounds the
 * depth of the text, but aliases can nest further: the depth is checked here, too.
 */
function expansionProblem(root: unknown, characters: number): Scan["problem"] {
  const limit = characters * MAX_EXPANSION_PER_CHARACTER + 10_000;
  const sizes = new Map<unknown, number>();
  const open = new Set<unknown>();
  const bomb = { code: "STAGEGATE_SPEC_ALIAS_BOMB" } as const;
  let problem: Scan["problem"];
  const measure = (value: unknown): number => {
    if (typeof value !== "object" || value === null || problem !== undefined) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    if (open.has(value)) problem = { ...bomb, message: "an alias contains itself" };
    if (open.size > MAX_DEPTH) problem = tooDeep;
    if (problem !== undefined) return 1;
    open.add(value);
    let size = 1;
    for (const item of Object.values(value)) size += measure(item);
    open.delete(value);
    if (size > limit) problem ??= { ...bomb, message: `aliases expand it beyond ${limit} nodes` };
    sizes.set(value, size);
    return size;
  };
  measure(root);
  return problem;
}
