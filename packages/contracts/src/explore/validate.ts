import type { Cursor } from "../document/json.ts";
import { canonical, child, children, isObject, own } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import type { Direction } from "../model.ts";
import { isPlainReference } from "../schema/expand.ts";
import { isNullable, typesOf, acceptsType, typeOfValue } from "../schema/keywords.ts";
import { arrayViolations } from "./validate-arrays.ts";
import { objectViolations } from "./validate-objects.ts";
import { scalarViolations } from "./validate-scalars.ts";
import type { Judging, Placed, Violation } from "./violation.ts";
import { violation } from "./violation.ts";

/** Steps for one value; the largest answers need some thousands. */
const WORK = 200_000;
const MAX_DEPTH = 60;
/** One value is rarely wrong in more ways that matter. */
const MAX_VIOLATIONS = 20;

/** What is wrong with a value, by the keywords of JSON Schema as this document's version reads them. */
export function violationsOf(
  schema: Cursor,
  value: unknown,
  how: { spec: Spec; direction: Direction; strict?: boolean; work?: { left: number } },
): Violation[] {
  const judging = { spec: how.spec, direction: how.direction, strict: how.strict === true };
  const check = checker({ ...judging, work: how.work ?? { left: WORK } });
  return check(0)(schema, { value, pointer: "" }).slice(0, MAX_VIOLATIONS);
}

/** The check of a node at a depth; those inside of it are one deeper. */
function checker(judging: Omit<Judging, "inner">): (depth: number) => Judging["inner"] {
  const at = (depth: number): Judging["inner"] => {
    if (depth > MAX_DEPTH) return () => [];
    // Lazily: the next depth is made when something lies there.
    const inner: Judging["inner"] = (schema, placed) => at(depth + 1)(schema, placed);
    return (schema, placed) => violations({ ...judging, inner }, schema, placed);
  };
  return at;
}

function violations(judging: Judging, schema: Cursor, placed: Placed): Violation[] {
  judging.work.left -= 1;
  if (judging.work.left < 0 || schema.value === true) return [];
  if (schema.value === false) {
    return [{ pointer: placed.pointer, keyword: "false", at: schema, words: "nothing is allowed" }];
  }
  if (!isObject(schema.value)) return [];
  const reference = own(schema.value, "$ref");
  const found: Violation[] = [];
  if (typeof reference === "string") {
    const target = judging.spec.target(schema.file, reference);
    if (target !== undefined) found.push(...judging.inner(target, placed));
    if (isPlainReference(judging.spec, schema)) return found;
  }
  if (placed.value === null && isNullable(schema)) {
    const plain = typeof own(schema.value, "type") === "string" && !hasComposition(schema);
    if (plain && own(schema.value, "enum") === undefined) return found;
    // `nullable` beside a composition or an enum without null is read in both ways.
    return judging.strict
      ? [...found, violation(placed, schema, "nullable", "null is in doubt")]
      : [];
  }
  return [...found, ...ownViolations(judging, schema, placed)];
}

function hasComposition({ value }: Cursor): boolean {
  return ["allOf", "anyOf", "oneOf", "not", "$ref", "const"].some(
    (key) => own(value, key) !== undefined,
  );
}

function ownViolations(judging: Judging, schema: Cursor, placed: Placed): Violation[] {
  const wrongType = typeViolation(schema, placed);
  // What is of another type has no bounds to keep.
  if (wrongType !== undefined) return [wrongType];
  const found = [
    ...(judging.strict ? doubts(schema, placed) : []),
    ...valueViolations(schema, placed),
    ...compositionViolations(judging, schema, placed),
  ];
  const { value } = placed;
  if (Array.isArray(value)) found.push(...arrayViolations(judging, schema, { ...placed, value }));
  else if (isObject(value)) found.push(...objectViolations(judging, schema, { ...placed, value }));
  else found.push(...scalarViolations(schema, placed, judging.strict));
  return found;
}

/** Keywords that are not read: under them nothing is valid for certain. */
const UNREAD = ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef"];

function doubts(schema: Cursor, placed: Placed): Violation[] {
  return UNREAD.filter((keyword) => own(schema.value, keyword) !== undefined).map((keyword) =>
    violation(placed, schema, keyword, "is not looked at"),
  );
}

function typeViolation(schema: Cursor, placed: Placed): Violation | undefined {
  const { types, nulls } = typesOf(schema);
  const is = typeOfValue(placed.value);
  const allowed = is === "null" ? nulls !== "denied" : acceptsType(types, is);
  if (allowed) return undefined;
  const wanted = [...(types ?? []), ...(nulls === "allowed" ? ["null"] : [])].join(" or ");
  return violation(placed, schema, "type", `is ${is}, not ${wanted}`);
}

function valueViolations(schema: Cursor, placed: Placed): Violation[] {
  const found: Violation[] = [];
  const list = own(schema.value, "enum");
  const written = canonical(placed.value);
  if (Array.isArray(list) && !list.some((each) => canonical(each) === written)) {
    found.push(violation(placed, schema, "enum", "is none of the values"));
  }
  if (Object.hasOwn(schema.value as object, "const")) {
    if (canonical(own(schema.value, "const")) !== written) {
      found.push(violation(placed, schema, "const", "is not the value"));
    }
  }
  return found;
}

function compositionViolations(judging: Judging, schema: Cursor, placed: Placed): Violation[] {
  const found = children(child(schema, "allOf")).flatMap((each) => judging.inner(each, placed));
  for (const keyword of ["anyOf", "oneOf"]) {
    const union = child(schema, keyword);
    const branches = children(union);
    if (union === undefined || branches.length === 0) continue;
    const fits = branches.filter((branch) => judging.inner(branch, placed).length === 0);
    if (fits.length === 0) found.push(violation(placed, schema, keyword, "fits no branch"));
    // Branches that overlap are a slip of the document, which servers follow: no fault of theirs.
    if (keyword === "oneOf" && fits.length > 1 && judging.strict) {
      found.push(violation(placed, schema, keyword, "fits several branches"));
    }
  }
  const not = child(schema, "not");
  if (not !== undefined && judging.work.left >= 0 && judging.inner(not, placed).length === 0) {
    // What a branch cannot decide it takes as fitting: inside of `not` that would be a false alarm.
    if (judging.strict || isSimple(not))
      found.push(violation(placed, schema, "not", "is excluded"));
  }
  const condition = child(schema, "if");
  if (condition === undefined) return found;
  const holds = judging.inner(condition, placed).length === 0;
  const then = child(schema, holds ? "then" : "else");
  return then === undefined ? found : [...found, ...judging.inner(then, placed)];
}

function isSimple({ value }: Cursor): boolean {
  const decidable = new Set(["type", "enum", "const", "required"]);
  return isObject(value) && Object.keys(value).every((key) => decidable.has(key));
}
