import type { Cursor } from "../document/json.ts";
import { isObject, own } from "../document/json.ts";
import {
  acceptsType,
  intersectTypes,
  isNullable,
  limits,
  meetsLimit,
  typeOfValue,
  typesOf,
  valuesOf,
} from "./keywords.ts";
import type { Limit, LimitName, NullRule, Shape, TypeName } from "./shape.ts";

type Values = ReadonlyMap<string, Cursor>;

/**
 * A schema with properties or items and no type means objects or arrays to every author and
 * generator; read by the letter, adding `type: object` to it would be a breaking change.
 */
export function impliedType(parts: readonly Cursor[], given: TypesAndValues): TypesAndValues {
  if (given.types !== undefined) return given;
  const has = (keyword: string): boolean =>
    parts.some((part) => isObject(own(part.value, keyword)));
  const nulls = given.nulls === "open" ? "denied" : given.nulls;
  if (has("properties")) return { ...given, nulls, types: new Set(["object"]) };
  return has("items") ? { ...given, nulls, types: new Set(["array"]) } : given;
}

type TypesAndValues = Pick<Shape, "types" | "nulls" | "values">;

export function typesAndValues(
  parts: readonly Cursor[],
  bounds: ReadonlyMap<LimitName, Limit>,
): TypesAndValues {
  let types: ReadonlySet<TypeName> | undefined;
  let values: Values | undefined;
  const rules: NullRule[] = [];
  for (const part of parts) {
    const own = typesOf(part);
    const listed = valuesOf(part);
    types = intersectTypes(types, own.types);
    values = intersectValues(values, listed);
    rules.push(nullRule(part, own.nulls, listed));
  }
  // `nullable: true` beside allOf or $ref does nothing by the letter (3.0.3, "nullable"), but
  // every author who writes it means that null is allowed.
  const [outer] = parts;
  const meant = outer !== undefined && isNullable(outer) && !typesOf(outer).types;
  const nulls = meant ? "allowed" : joinNulls(rules);
  if (values === undefined) return { types, nulls, values };
  const within = [...values].filter(([, { value }]) =>
    [...bounds].every(([name, limit]) => !limits(name, value) || meetsLimit(value, name, limit)),
  );
  return { ...typedValues(types, new Map(within)), nulls };
}

/** An enum decides about null as well, except that 3.0's authors leave null out of nullable ones. */
function nullRule(part: Cursor, rule: NullRule, listed: Values | undefined): NullRule {
  if (listed === undefined) return rule;
  if (!listed.has("null")) return isNullable(part) ? "allowed" : "denied";
  return rule === "denied" ? "denied" : "allowed";
}

/** Values decide the types: an enum of strings says string, with or without a `type`. */
function typedValues(
  types: ReadonlySet<TypeName> | undefined,
  values: Values,
): Pick<Shape, "types" | "values"> {
  const kept = new Map<string, Cursor>();
  const found = new Set<TypeName>();
  for (const [text, at] of values) {
    const type = typeOfValue(at.value);
    if (type === "null" || !acceptsType(types, type)) continue;
    kept.set(text, at);
    found.add(type);
  }
  if (found.has("number")) found.delete("integer");
  return { types: found, values: kept };
}

function joinNulls(rules: readonly NullRule[]): NullRule {
  if (rules.includes("denied")) return "denied";
  return rules.includes("allowed") ? "allowed" : "open";
}

function intersectValues(left: Values | undefined, right: Values | undefined): Values | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return new Map([...left].filter(([text]) => right.has(text)));
}
