import type { Cursor } from "../document/json.ts";
import { own } from "../document/json.ts";
import { limitOf, meetsLimit } from "../schema/keywords.ts";
import { hasFormat } from "./formats.ts";
import { matchesPattern } from "./pattern.ts";
import type { Placed, Violation } from "./violation.ts";
import { violation } from "./violation.ts";

/** Bounds of numbers and texts; a format is a violation of its own keyword, for callers to weigh. */
export function scalarViolations(schema: Cursor, placed: Placed): Violation[] {
  if (typeof placed.value === "number") return numberViolations(schema, placed, placed.value);
  return typeof placed.value === "string" ? textViolations(schema, placed, placed.value) : [];
}

function numberViolations(schema: Cursor, placed: Placed, value: number): Violation[] {
  const found = boundViolations(schema, placed, ["minimum", "maximum"]);
  const step = own(schema.value, "multipleOf");
  if (typeof step === "number" && step > 0) {
    const times = value / step;
    if (Math.abs(times - Math.round(times)) > 1e-8 * Math.max(1, Math.abs(times))) {
      found.push(violation(placed, schema, "multipleOf", `is no multiple of ${step}`));
    }
  }
  return found;
}

function textViolations(schema: Cursor, placed: Placed, value: string): Violation[] {
  const found = boundViolations(schema, placed, ["minLength", "maxLength"]);
  const pattern = own(schema.value, "pattern");
  if (typeof pattern === "string" && matchesPattern(pattern, value) === false) {
    found.push(violation(placed, schema, "pattern", "does not match the pattern"));
  }
  const format = own(schema.value, "format");
  if (typeof format === "string" && hasFormat(format, value) === false) {
    found.push(violation(placed, schema, "format", `is no ${format}`));
  }
  return found;
}

/** Violations of the limits of these names. */
export function boundViolations(
  schema: Cursor,
  placed: Placed,
  names: readonly Parameters<typeof limitOf>[1][],
): Violation[] {
  return names.flatMap((name) => {
    const limit = limitOf(schema, name);
    if (limit === undefined || meetsLimit(placed.value, name, limit)) return [];
    const words = `is beyond ${name} ${limit.value}`;
    return [{ ...violation(placed, schema, name, words), at: limit.at }];
  });
}
