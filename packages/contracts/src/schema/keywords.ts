import type { Cursor } from "../document/json.ts";
import { canonical, child, children, isObject, own } from "../document/json.ts";
import type { Limit, LimitName, NullRule, TypeName } from "./shape.ts";

/** Direction of each limit: a lower limit narrows when it rises, an upper one when it falls. */
export const LIMITS: Readonly<Record<LimitName, { lower: boolean; type: TypeName }>> = {
  minimum: { lower: true, type: "number" },
  maximum: { lower: false, type: "number" },
  minLength: { lower: true, type: "string" },
  maxLength: { lower: false, type: "string" },
  minItems: { lower: true, type: "array" },
  maxItems: { lower: false, type: "array" },
  minProperties: { lower: true, type: "object" },
  maxProperties: { lower: false, type: "object" },
};

export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[];

/** Formats that are hints for tools or say no more than the type itself does in JSON. */
const NEUTRAL_FORMATS = new Set(["password", "int64", "double", "decimal", "float64", "string"]);

/** `nullable` of OpenAPI 3.0, and what generators write for it into Swagger 2.0. */
export function isNullable(part: Cursor): boolean {
  return own(part.value, "nullable") === true || own(part.value, "x-nullable") === true;
}

/** Types of one keyword object: `type` as name or list, and what it says about null. */
export function typesOf(part: Cursor): { types: Set<TypeName> | undefined; nulls: NullRule } {
  const type = own(part.value, "type");
  const names = typeof type === "string" ? [type] : Array.isArray(type) ? type : undefined;
  const explicit = isNullable(part);
  if (names === undefined) return { types: undefined, nulls: explicit ? "allowed" : "open" };
  // A name that JSON Schema does not know stays what it is: equal to itself, different from others.
  const types = new Set(names.filter((name) => name !== "null").map(String) as TypeName[]);
  if (types.has("number")) types.delete("integer");
  return { types, nulls: explicit || names.includes("null") ? "allowed" : "denied" };
}

/** Intersection of type sets; integer is a number. `undefined` = any. */
export function intersectTypes(
  left: ReadonlySet<TypeName> | undefined,
  right: ReadonlySet<TypeName> | undefined,
): ReadonlySet<TypeName> | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  const common = new Set<TypeName>();
  for (const type of left) {
    if (right.has(type)) common.add(type);
    else if (type === "integer" && right.has("number")) common.add("integer");
    else if (type === "number" && right.has("integer")) common.add("integer");
  }
  return common;
}

/** JSON type of a value, null apart. */
export function typeOfValue(value: unknown): TypeName | "null" {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "string" || typeof value === "boolean") {
    return typeof value as "string" | "boolean";
  }
  return "object";
}

export function acceptsType(types: ReadonlySet<TypeName> | undefined, type: TypeName): boolean {
  if (types === undefined || types.has(type)) return true;
  return type === "integer" && types.has("number");
}

/** Values of `enum` and `const` of one part, by canonical JSON. `undefined` = no restriction. */
export function valuesOf(part: Cursor): Map<string, Cursor> | undefined {
  const list = child(part, "enum");
  const only = child(part, "const") ?? constNull(part);
  if (only !== undefined) return new Map([[canonical(only.value), only]]);
  if (list === undefined || !Array.isArray(list.value)) return undefined;
  return new Map(children(list).map((item) => [canonical(item.value), label(item)]));
}

/** `child` reads null as present; kept apart for the value null itself. */
function constNull(part: Cursor): Cursor | undefined {
  const value = own(part.value, "const");
  return value === null ? { file: part.file, value, parent: part, key: "const" } : undefined;
}

function label(item: Cursor): Cursor {
  return { ...item, label: canonical(item.value) };
}

/** `x-extensible-enum` of one part: https://opensource.zalando.com/restful-api-guidelines/#112 */
export function knownValuesOf(part: Cursor): Cursor[] {
  const list = child(part, "x-extensible-enum");
  return list !== undefined && Array.isArray(list.value) ? children(list).map(label) : [];
}

/** The limit of one part, with 3.0's boolean and 3.1's numeric exclusive bounds read alike. */
export function limitOf(part: Cursor, name: LimitName): Limit | undefined {
  const { lower } = LIMITS[name];
  const at = child(part, name);
  const plain = typeof at?.value === "number" ? at : undefined;
  if (name !== "minimum" && name !== "maximum") {
    if (plain === undefined || (lower && Number(plain.value) <= 0)) return undefined;
    return { value: Number(plain.value), exclusive: false, at: plain };
  }
  const strict = child(part, name === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum");
  const limits: Limit[] = [];
  if (plain !== undefined) {
    limits.push({ value: Number(plain.value), exclusive: strict?.value === true, at: plain });
  }
  if (strict !== undefined && typeof strict.value === "number") {
    limits.push({ value: strict.value, exclusive: true, at: strict });
  }
  return limits.reduce<Limit | undefined>((best, limit) => tighter(best, limit, lower), undefined);
}

/** The limit that excludes more. */
export function tighter(left: Limit | undefined, right: Limit, lower: boolean): Limit {
  if (left === undefined) return right;
  if (left.value === right.value) return left.exclusive ? left : right;
  return left.value > right.value === lower ? left : right;
}

/** Whether a value keeps within a limit; false for values whose size the limit does not measure. */
export function meetsLimit(value: unknown, name: LimitName, limit: Limit): boolean {
  const { lower, type } = LIMITS[name];
  const size = sizeOf(value, type);
  if (size === undefined) return false;
  const distance = lower ? size - limit.value : limit.value - size;
  return limit.exclusive ? distance > 0 : distance >= 0;
}

/** What a limit for a type measures of a value; nothing when the value is of another type. */
function sizeOf(value: unknown, type: TypeName): number | undefined {
  if (type === "number") return typeof value === "number" ? value : undefined;
  if (type === "string") return typeof value === "string" ? [...value].length : undefined;
  if (type === "array") return Array.isArray(value) ? value.length : undefined;
  return isObject(value) ? Object.keys(value).length : undefined;
}

/** Whether a limit speaks of values like this one. */
export function limits(name: LimitName, value: unknown): boolean {
  return sizeOf(value, LIMITS[name].type) !== undefined;
}

/** Format of a part under one name per meaning; content keywords of 3.1 replace 3.0's formats. */
export function formatOf(part: Cursor): { name: string; at: Cursor } | undefined {
  const format = child(part, "format");
  if (typeof format?.value === "string") {
    return NEUTRAL_FORMATS.has(format.value) ? undefined : { name: format.value, at: format };
  }
  const encoding = child(part, "contentEncoding");
  if (encoding?.value === "base64") return { name: "byte", at: encoding };
  const media = child(part, "contentMediaType");
  if (media?.value === "application/octet-stream") return { name: "binary", at: media };
  return undefined;
}
