import type { Cursor } from "../document/json.ts";
import { child, children, flag, hasAny, isObject, own } from "../document/json.ts";
import type { Alternative } from "./expand.ts";
import { LIMITS, LIMIT_NAMES, formatOf, knownValuesOf, limitOf, tighter } from "./keywords.ts";
import type { Additional, Limit, LimitName, Member, SchemaSet, Shape } from "./shape.ts";
import { opaqueOf } from "./opaque.ts";
import { impliedType, typesAndValues } from "./types-and-values.ts";

type MakeSet = (nodes: readonly Cursor[]) => SchemaSet;
type Values = ReadonlyMap<string, Cursor>;

const LIMIT_SET: ReadonlySet<string> = new Set([
  ...LIMIT_NAMES,
  "exclusiveMinimum",
  "exclusiveMaximum",
]);

/** One shared empty map: most schemas lack most keywords, and a large document has 100,000. */
const none: ReadonlyMap<never, never> = new Map<never, never>();

/** Joins the keyword objects of one alternative into what they demand together. */
export function mergeShape(alternative: Alternative, makeSet: MakeSet): Shape {
  const { parts, labels } = alternative;
  const bounds = limitsOf(parts);
  const constraint = impliedType(parts, typesAndValues(parts, bounds));
  return {
    parts,
    labels,
    ...constraint,
    knownValues: collect(parts, (part) => knownValuesOf(part).map((at) => [at.label ?? "", at])),
    limits: bounds,
    multipleOf: first(parts, multipleOf),
    patterns: collect(parts, (part) => named(part, "pattern")),
    formats: collect(parts, (part) => {
      const format = formatOf(part);
      return format === undefined ? [] : [[format.name, format.at]];
    }),
    uniqueItems: first(parts, (part) =>
      flag(part, "uniqueItems") ? child(part, "uniqueItems") : undefined,
    ),
    properties: members(parts, "properties", makeSet),
    patternProperties: members(parts, "patternProperties", makeSet),
    additional: additionalOf(parts, makeSet),
    barred: barredOf(parts),
    required: collect(parts, (part) =>
      children(child(part, "required")).map((at) => [String(at.value), at]),
    ),
    items: itemsOf(parts, makeSet),
    prefixItems: prefixItemsOf(parts, makeSet),
    opaque: opaqueOf(parts, alternative.unexpanded),
    discriminators: parts.flatMap((part) => {
      const at = child(part, "discriminator");
      // Swagger 2.0 has the name of the property alone.
      return isObject(at?.value) || typeof at?.value === "string" ? [at] : [];
    }),
    readOnly: parts.some((part) => flag(part, "readOnly")),
    writeOnly: parts.some((part) => flag(part, "writeOnly")),
    deprecated: parts.some((part) => flag(part, "deprecated")),
    default: first(parts, (part) => child(part, "default")),
  };
}

function limitsOf(parts: readonly Cursor[]): ReadonlyMap<LimitName, Limit> {
  let found: Map<LimitName, Limit> | undefined;
  for (const part of parts) {
    if (!hasAny(part, LIMIT_SET)) continue;
    for (const name of LIMIT_NAMES) {
      const limit = limitOf(part, name);
      if (limit === undefined) continue;
      found ??= new Map();
      found.set(name, tighter(found.get(name), limit, LIMITS[name].lower));
    }
  }
  return found ?? none;
}

function multipleOf(part: Cursor): Limit | undefined {
  const at = child(part, "multipleOf");
  return typeof at?.value === "number" && at.value > 0
    ? { value: at.value, exclusive: false, at }
    : undefined;
}

function additionalOf(parts: readonly Cursor[], makeSet: MakeSet): Additional {
  const found = parts.flatMap((part) => child(part, "additionalProperties") ?? []);
  const closed = found.find((at) => at.value === false);
  if (closed !== undefined) return { kind: "closed", at: closed };
  const schemas = found.filter((at) => isObject(at.value) && Object.keys(at.value).length > 0);
  const at = schemas[0];
  if (at !== undefined) return { kind: "schema", at, set: makeSet(schemas) };
  return found[0] === undefined ? { kind: "open" } : { kind: "open", at: found[0] };
}

const nobody: ReadonlySet<string> = new Set();

/** `additionalProperties` knows the properties beside it and no others (2020-12, core 10.3.2.3). */
function barredOf(parts: readonly Cursor[]): ReadonlySet<string> {
  if (parts.length < 2) return nobody;
  const closed = parts.filter(
    (part) =>
      own(part.value, "additionalProperties") === false &&
      own(part.value, "patternProperties") === undefined,
  );
  if (closed.length === 0) return nobody;
  const names = parts.flatMap((part) => children(child(part, "properties")).map(({ key }) => key));
  return new Set(
    names.filter((name) =>
      closed.some((part) => own(child(part, "properties")?.value, name) === undefined),
    ),
  );
}

function itemsOf(parts: readonly Cursor[], makeSet: MakeSet): SchemaSet | undefined {
  const nodes = parts.flatMap((part) => child(part, "items") ?? []);
  return nodes.length === 0 ? undefined : makeSet(nodes);
}

function prefixItemsOf(parts: readonly Cursor[], makeSet: MakeSet): SchemaSet[] {
  const lists = parts.map((part) => children(child(part, "prefixItems")));
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, i) => makeSet(lists.flatMap((list) => list[i] ?? [])));
}

function members(
  parts: readonly Cursor[],
  keyword: string,
  makeSet: MakeSet,
): ReadonlyMap<string, Member> {
  let nodes: Map<string, [Cursor, ...Cursor[]]> | undefined;
  for (const part of parts) {
    for (const node of children(child(part, keyword))) {
      nodes ??= new Map();
      const known = nodes.get(node.key);
      if (known === undefined) nodes.set(node.key, [node]);
      else known.push(node);
    }
  }
  if (nodes === undefined) return none;
  return new Map([...nodes].map(([name, list]) => [name, { set: makeSet(list), at: list[0] }]));
}

function named(part: Cursor, keyword: string): [string, Cursor][] {
  const at = child(part, keyword);
  return typeof at?.value === "string" ? [[at.value, at]] : [];
}

function collect(parts: readonly Cursor[], entries: (part: Cursor) => [string, Cursor][]): Values {
  let found: Map<string, Cursor> | undefined;
  for (const part of parts) {
    for (const [name, at] of entries(part)) {
      found ??= new Map();
      if (!found.has(name)) found.set(name, at);
    }
  }
  return found ?? none;
}

function first<T>(parts: readonly Cursor[], pick: (part: Cursor) => T | undefined): T | undefined {
  for (const part of parts) {
    const found = pick(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
