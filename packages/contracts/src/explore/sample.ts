import type { Cursor } from "../document/json.ts";
import { isObject } from "../document/json.ts";
import type { Direction } from "../model.ts";
import type { SchemaReader } from "../schema/reader.ts";
import type { Member, SchemaSet, Shape, TypeName } from "../schema/shape.ts";
import type { Random } from "./random.ts";
import { givenValues, ordinaryNumber, ordinaryText } from "./scalars.ts";
import { violationsOf } from "./validate.ts";

/** A value with the shapes that it was made by, so that parts of it can be varied. */
export interface Sample {
  readonly value: unknown;
  readonly set: SchemaSet;
  readonly shape: Shape | undefined;
  readonly fields?: ReadonlyMap<string, Sample>;
  readonly items?: readonly Sample[];
}

export interface Sampling {
  readonly reader: SchemaReader;
  /** Which way the message goes; a request by default. */
  readonly direction?: Direction;
  readonly random: Random;
  /** Another one for every sample, so that texts differ from each other. */
  readonly next: () => number;
  /** Optional fields too, as deep as makes sense. */
  readonly full: boolean;
  /** Take values that the description gives. */
  readonly given: boolean;
  /** Leave other forms of unions alone. */
  readonly oneForm?: boolean;
}

const FULL_DEPTH = 4;
const MAX_DEPTH = 12;
const MAX_ITEMS = 200;

/** An ordinary value of a schema for a request; undefined where none can be made. */
export function sampleOfSchema(sampling: Sampling, node: Cursor): Sample | undefined {
  return sample(sampling, sampling.reader.set([node]), []);
}

/** An ordinary value of one alternative, or of the first that works. */
export function sample(
  sampling: Sampling,
  set: SchemaSet,
  open: readonly string[],
  only?: Shape,
): Sample | undefined {
  if (open.length > MAX_DEPTH) return undefined;
  const normal = sampling.reader.normal(set);
  const ways = only === undefined ? normal.alternatives : [only];
  const inner = [...open, set.key];
  for (const shape of ways) {
    const made = ofShape(sampling, { set, shape, open: inner });
    if (made !== undefined) return made;
  }
  return normal.nulls === "allowed" ? { value: null, set, shape: undefined } : undefined;
}

interface Making {
  readonly set: SchemaSet;
  readonly shape: Shape;
  readonly open: readonly string[];
}

function ofShape(sampling: Sampling, making: Making): Sample | undefined {
  const { shape, set } = making;
  if (sampling.given) {
    const fits = givenValues(shape).find(
      (value) => isScalar(value) && isValid(sampling, set, value),
    );
    if (fits !== undefined) return { value: fits, set, shape };
  }
  if (shape.values !== undefined) {
    const values = [...shape.values.values()].map(({ value }) => value);
    const value = sampling.random.pick(values);
    return value === undefined ? undefined : { value, set, shape };
  }
  for (const type of typesByUse(shape)) {
    const made = ofType(sampling, making, type);
    if (made !== undefined) return made;
  }
  return undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

export function isValid(
  { reader }: Pick<Sampling, "reader">,
  set: SchemaSet,
  value: unknown,
): boolean {
  const how = { spec: reader.spec, direction: "request", strict: true } as const;
  return set.nodes.every((node) => violationsOf(node, value, how).length === 0);
}

/** Where any type will do, the one that its keywords speak of. */
export function typesByUse(shape: Shape): TypeName[] {
  if (shape.types !== undefined) return [...shape.types];
  if (shape.properties.size > 0 || shape.required.size > 0) return ["object"];
  if (shape.additional.kind === "schema") return ["object"];
  if (shape.items !== undefined || shape.prefixItems.length > 0) return ["array"];
  if (shape.limits.has("minimum") || shape.limits.has("maximum")) return ["number"];
  return ["string"];
}

function ofType(sampling: Sampling, making: Making, type: TypeName): Sample | undefined {
  const { shape, set } = making;
  switch (type) {
    case "string": {
      const value = ordinaryText(shape, sampling.next(), sampling.random);
      return value === undefined ? undefined : { value, set, shape };
    }
    case "integer":
    case "number":
      return { value: ordinaryNumber(shape, sampling.random), set, shape };
    case "boolean":
      return { value: sampling.random.below(2) === 1, set, shape };
    case "array":
      return listSample(sampling, making);
    case "object":
      return recordSample(sampling, making);
    default:
      return undefined;
  }
}

function listSample(sampling: Sampling, making: Making): Sample | undefined {
  const { shape, open } = making;
  const min = shape.limits.get("minItems")?.value ?? 0;
  const max = shape.limits.get("maxItems")?.value ?? Infinity;
  const deep = open.length > FULL_DEPTH || repeats(open);
  const wanted = deep ? min : Math.max(min, Math.min(max, min + 1, 3), shape.prefixItems.length);
  return withItems(sampling, making, Math.min(wanted, max));
}

/** A list of so many items; undefined where an item cannot be made, or not often enough. */
export function withItems(sampling: Sampling, making: Making, count: number): Sample | undefined {
  const { shape, set, open } = making;
  if (count > MAX_ITEMS) return undefined;
  const items: Sample[] = [];
  const seen = new Set<string>();
  for (let tries = 0; items.length < count && tries < count * 4 + 4; tries += 1) {
    const of = shape.prefixItems[items.length] ?? shape.items;
    const fresh = { ...sampling, given: sampling.given && items.length === 0 };
    const item = of === undefined ? loose(set, `item${items.length}`) : sample(fresh, of, open);
    if (item === undefined) return undefined;
    const key = JSON.stringify(item.value);
    if (shape.uniqueItems !== undefined && seen.has(key)) continue;
    seen.add(key);
    items.push(item);
  }
  if (items.length < count) return undefined;
  return { value: items.map(({ value }) => value), set, shape, items };
}

function loose(set: SchemaSet, value: unknown): Sample {
  return { value, set: { ...set, nodes: [] }, shape: undefined };
}

/** The schema is inside of itself: more of it says nothing new. */
function repeats(open: readonly string[]): boolean {
  const last = open.at(-1);
  return open.slice(0, -1).filter((key) => key === last).length > 0;
}

function recordSample(sampling: Sampling, making: Making): Sample | undefined {
  const { shape, set, open } = making;
  const optional = sampling.full && open.length <= FULL_DEPTH && !repeats(open);
  const fields = new Map<string, Sample>();
  const most = shape.limits.get("maxProperties")?.value ?? Infinity;
  const names = [
    ...new Set([...shape.required.keys(), ...(optional ? shape.properties.keys() : [])]),
  ];
  for (const name of names) {
    const required = shape.required.has(name);
    const member = shape.properties.get(name);
    if (member !== undefined && isReadOnly(sampling, member)) continue;
    if (!required && fields.size >= most) continue;
    const value = fieldSample(sampling, making, member);
    if (value !== undefined) fields.set(name, value);
    else if (required) return undefined;
  }
  const least = Math.max(
    shape.limits.get("minProperties")?.value ?? 0,
    optional && isMap(shape) ? 1 : 0,
  );
  return fillUp(sampling, making, { fields, least: Math.min(least, most) })
    ? record(set, shape, fields)
    : undefined;
}

/** Entries of its own names until there are enough. */
export function fillUp(
  sampling: Sampling,
  making: Making,
  { fields, least }: { fields: Map<string, Sample>; least: number },
): boolean {
  const { shape } = making;
  for (const [name, member] of shape.properties) {
    if (fields.size >= least) return true;
    if (fields.has(name) || isReadOnly(sampling, member)) continue;
    const value = fieldSample(sampling, making, member);
    if (value !== undefined) fields.set(name, value);
  }
  if (shape.additional.kind === "closed" || least > 200) return fields.size >= least;
  for (let i = 1; fields.size < least && i <= least + 5; i += 1) {
    const value = fieldSample(sampling, making, undefined);
    if (value !== undefined) fields.set(`extra${i}`, value);
  }
  return fields.size >= least;
}

function fieldSample(
  sampling: Sampling,
  { shape, set, open }: Making,
  member: Member | undefined,
): Sample | undefined {
  if (member !== undefined) return sample(sampling, member.set, open);
  if (shape.additional.kind === "schema") return sample(sampling, shape.additional.set, open);
  return shape.additional.kind === "closed" ? undefined : loose(set, "text");
}

export function record(set: SchemaSet, shape: Shape, fields: ReadonlyMap<string, Sample>): Sample {
  const value = Object.fromEntries([...fields].map(([name, field]) => [name, field.value]));
  return { value, set, shape, fields };
}

/** An object whose names are for the caller to choose. */
export function isMap(shape: Shape): boolean {
  return shape.properties.size === 0 && shape.additional.kind === "schema";
}

/** Whether a field is not part of messages that go this way. */
export function isReadOnly(
  { reader, direction }: Pick<Sampling, "reader" | "direction">,
  { set }: Member,
): boolean {
  const mark = direction === "response" ? "writeOnly" : "readOnly";
  return (
    reader.normal(set)[mark] ||
    set.nodes.some((node) => isObject(node.value) && node.value[mark] === true)
  );
}
