import type { Cursor, JsonObject } from "../document/json.ts";
import { child, children, flag, own } from "../document/json.ts";
import { matchesPattern } from "./pattern.ts";
import type { Judging, Placed, Violation } from "./violation.ts";
import { inside, violation } from "./violation.ts";
import { boundViolations } from "./validate-scalars.ts";

type Fields = Placed & { readonly value: JsonObject };

const MAX_FIELDS = 500;

export function objectViolations(judging: Judging, schema: Cursor, placed: Fields): Violation[] {
  const found = boundViolations(schema, placed, ["minProperties", "maxProperties"]);
  found.push(...requiredViolations(judging, schema, placed));
  const properties = child(schema, "properties");
  const patterns = children(child(schema, "patternProperties"));
  const additional = child(schema, "additionalProperties");
  const names = child(schema, "propertyNames");
  for (const [name, value] of Object.entries(placed.value).slice(0, MAX_FIELDS)) {
    const at = inside(placed, name, value);
    const declared = properties === undefined ? undefined : child(properties, name);
    if (declared !== undefined) found.push(...fieldViolations(judging, declared, at));
    const matching = patterns.map((each) => ({ each, does: matchesPattern(each.key, name) }));
    for (const { each, does } of matching) {
      if (does === true) found.push(...judging.inner(each, at));
    }
    const known = declared !== undefined || matching.some(({ does }) => does !== false);
    if (!known && additional !== undefined) {
      found.push(...additionalViolations(judging, { schema, additional }, at));
    }
    if (names !== undefined && judging.inner(names, { value: name, pointer: "" }).length > 0) {
      found.push(violation(at, schema, "propertyNames", "has a name that is not allowed"));
    }
  }
  return [...found, ...dependentViolations(judging, schema, placed)];
}

function additionalViolations(
  judging: Judging,
  { schema, additional }: { schema: Cursor; additional: Cursor },
  at: Placed,
): Violation[] {
  if (additional.value === false) {
    return [violation(at, schema, "additionalProperties", "is not described")];
  }
  return judging.inner(additional, at);
}

/** Marks of direction, OpenAPI 3.1, section 4.8.24: what is read only is not for requests. */
function fieldViolations(judging: Judging, declared: Cursor, at: Placed): Violation[] {
  const target = judging.spec.resolve(declared) ?? declared;
  const marked = (key: string): boolean => flag(declared, key) || flag(target, key);
  if (judging.direction === "response" && marked("writeOnly")) {
    return [
      violation(at, flag(declared, "writeOnly") ? declared : target, "writeOnly", "is write only"),
    ];
  }
  if (judging.direction === "request" && marked("readOnly")) {
    return judging.strict ? [violation(at, declared, "readOnly", "is read only")] : [];
  }
  return judging.inner(declared, at);
}

function requiredViolations(judging: Judging, schema: Cursor, placed: Fields): Violation[] {
  const properties = child(schema, "properties");
  return children(child(schema, "required")).flatMap((each) => {
    const name = String(each.value);
    if (Object.hasOwn(placed.value, name)) return [];
    const declared = properties === undefined ? undefined : child(properties, name);
    if (declared !== undefined && isOneWay(judging, declared)) return [];
    // Another part of an allOf may say that the field is one way: only strictness insists.
    return [
      { ...violation(inside(placed, name, undefined), schema, "required", "is missing"), at: each },
    ];
  });
}

/** Required in the other direction only, OpenAPI 3.1, section 4.8.24. */
function isOneWay({ spec, direction }: Judging, declared: Cursor): boolean {
  const key = direction === "request" ? "readOnly" : "writeOnly";
  const target = spec.resolve(declared) ?? declared;
  return flag(declared, key) || flag(target, key);
}

function dependentViolations(judging: Judging, schema: Cursor, placed: Fields): Violation[] {
  const found: Violation[] = [];
  for (const each of children(child(schema, "dependentRequired"))) {
    if (!Object.hasOwn(placed.value, each.key) || !Array.isArray(each.value)) continue;
    for (const name of each.value.map(String)) {
      if (own(placed.value, name) !== undefined || Object.hasOwn(placed.value, name)) continue;
      found.push(
        violation(inside(placed, name, undefined), schema, "dependentRequired", "is missing"),
      );
    }
  }
  for (const each of children(child(schema, "dependentSchemas"))) {
    if (Object.hasOwn(placed.value, each.key)) found.push(...judging.inner(each, placed));
  }
  return found;
}
