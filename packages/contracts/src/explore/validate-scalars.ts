import type { Cursor } from "../document/json.ts";
import { own } from "../document/json.ts";
import { limitOf, meetsLimit } from "../schema/keywords.ts";
import { hasFormat, isLikeSample } from "./formats.ts";
import { matchesPattern } from "./pattern.ts";
import type { Placed, Violation } from "./violation.ts";
import { violation } from "./violation.ts";

/** Bounds of numbers and texts; a format is a violation of its own keyword, for callers to weigh. */
export function scalarViolations(schema: Cursor, placed: Placed, strict = false): Violation[] {
  if (typeof placed.value === "number") return numberViolations(schema, placed, placed.value);
  return typeof placed.value === "string"
    ? textViolations(schema, { ...placed, value: placed.value }, strict)
    : [];
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

function textViolations(
  schema: Cursor,
  placed: Placed & { readonly value: string },
  strict: boolean,
): Violation[] {
  const { value } = placed;
  const found = boundViolations(schema, placed, ["minLength", "maxLength"]);
  const pattern = own(schema.value, "pattern");
  // A pattern that cannot be run safely is in doubt: only strictness takes that for a violation.
  if (typeof pattern === "string" && (matchesPattern(pattern, value) ?? !strict) === false) {
    found.push(violation(placed, schema, "pattern", "does not match the pattern"));
  }
  const format = own(schema.value, "format");
  if (
    typeof format === "string" &&
    (hasFormat(format, value) ?? (!strict || isLikeSample(format, value))) === false
  ) {
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
