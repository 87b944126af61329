import type { Cursor } from "../document/json.ts";
import { canonical, child, children, own } from "../document/json.ts";
import type { Judging, Placed, Violation } from "./violation.ts";
import { inside, violation } from "./violation.ts";
import { boundViolations } from "./validate-scalars.ts";

/** Items beyond are taken for good. */
const MAX_ITEMS = 200;

type List = Placed & { readonly value: readonly unknown[] };

export function arrayViolations(judging: Judging, schema: Cursor, placed: List): Violation[] {
  const { value } = placed;
  const found = boundViolations(schema, placed, ["minItems", "maxItems"]);
  if (own(schema.value, "uniqueItems") === true && value.length <= MAX_ITEMS) {
    const distinct = new Set(value.map(canonical));
    if (distinct.size < value.length) {
      found.push(violation(placed, schema, "uniqueItems", "has an item twice"));
    }
  }
  const first = children(child(schema, "prefixItems"));
  const rest = child(schema, "items");
  for (const [index, item] of value.slice(0, MAX_ITEMS).entries()) {
    const of = first[index] ?? rest;
    if (of !== undefined) found.push(...judging.inner(of, inside(placed, index, item)));
  }
  return [...found, ...containsViolations(judging, schema, placed)];
}

function containsViolations(judging: Judging, schema: Cursor, placed: List): Violation[] {
  const contains = child(schema, "contains");
  if (contains === undefined || placed.value.length > MAX_ITEMS) return [];
  const count = placed.value.filter(
    (item, index) => judging.inner(contains, inside(placed, index, item)).length === 0,
  ).length;
  const least = own(schema.value, "minContains") ?? 1;
  const most = own(schema.value, "maxContains") ?? Infinity;
  if (judging.work.left < 0 || (count >= Number(least) && count <= Number(most))) return [];
  return [violation(placed, schema, "contains", "does not contain what it must")];
}
