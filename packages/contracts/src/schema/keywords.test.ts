import { describe, expect, test } from "vitest";
import { all, diff, request, response, risks } from "../test-support/compare.ts";

/** `narrowed` breaks requests only, `widened` responses only, `both` either, `unknown` neither. */
type Effect = "narrowed" | "widened" | "both" | "unknown" | "none";

const object = (properties: object, more: object = {}): object => ({
  type: "object",
  properties,
  ...more,
});
const str = { type: "string" };

type Case = [name: string, base: unknown, head: unknown, effect: Effect, id: string];

const changes: Case[] = [
  ["type", str, { type: "integer" }, "both", "type-changed"],
  ["type to fewer", { type: ["string", "integer"] }, str, "narrowed", "type-narrowed"],
  ["type to more", str, { type: ["string", "integer"] }, "widened", "type-widened"],
  ["number to integer", { type: "number" }, { type: "integer" }, "narrowed", "type-narrowed"],
  ["integer to number", { type: "integer" }, { type: "number" }, "widened", "type-widened"],
  ["any to a type", {}, str, "narrowed", "type-narrowed"],
  ["a type to any", str, {}, "widened", "type-widened"],
  ["true to a type", true, str, "narrowed", "type-narrowed"],
  ["nothing allowed any more", str, false, "narrowed", "schema-forbids-all"],
  ["enum value lost", { enum: ["a", "b"] }, { enum: ["a"] }, "narrowed", "enum-value-removed"],
  ["enum value new", { enum: ["a"] }, { enum: ["a", "b"] }, "widened", "enum-value-added"],
  ["became enum", str, { type: "string", enum: ["a"] }, "narrowed", "became-enum"],
  ["enum dropped", { type: "string", enum: ["a"] }, str, "widened", "enum-dropped"],
  ["became const", str, { const: "a" }, "narrowed", "became-enum"],
  [
    "maxLength",
    { ...str, maxLength: 5 },
    { ...str, maxLength: 4 },
    "narrowed",
    "max-length-decreased",
  ],
  [
    "maxLength up",
    { ...str, maxLength: 5 },
    { ...str, maxLength: 6 },
    "widened",
    "max-length-increased",
  ],
  ["maxLength new", str, { ...str, maxLength: 6 }, "narrowed", "max-length-added"],
  ["maxLength gone", { ...str, maxLength: 6 }, str, "widened", "max-length-dropped"],
  [
    "minLength",
    { ...str, minLength: 1 },
    { ...str, minLength: 2 },
    "narrowed",
    "min-length-increased",
  ],
  [
    "minLength down",
    { ...str, minLength: 2 },
    { ...str, minLength: 1 },
    "widened",
    "min-length-decreased",
  ],
  [
    "minimum",
    { type: "number", minimum: 1 },
    { type: "number", minimum: 2 },
    "narrowed",
    "minimum-increased",
  ],
  [
    "exclusive",
    { type: "number", minimum: 1 },
    { type: "number", exclusiveMinimum: 1 },
    "narrowed",
    "minimum-increased",
  ],
  [
    "inclusive",
    { type: "number", exclusiveMaximum: 9 },
    { type: "number", maximum: 9 },
    "widened",
    "maximum-increased",
  ],
  [
    "maximum",
    { type: "number", maximum: 9 },
    { type: "number", maximum: 8 },
    "narrowed",
    "maximum-decreased",
  ],
  [
    "multipleOf new",
    { type: "integer" },
    { type: "integer", multipleOf: 2 },
    "narrowed",
    "multiple-of-changed",
  ],
  [
    "multipleOf wider",
    { type: "integer", multipleOf: 4 },
    { type: "integer", multipleOf: 2 },
    "widened",
    "multiple-of-changed",
  ],
  [
    "multipleOf other",
    { type: "integer", multipleOf: 3 },
    { type: "integer", multipleOf: 2 },
    "both",
    "multiple-of-changed",
  ],
  [
    "maxItems",
    { type: "array", maxItems: 5 },
    { type: "array", maxItems: 4 },
    "narrowed",
    "max-items-decreased",
  ],
  [
    "minProperties",
    { type: "object" },
    { type: "object", minProperties: 1 },
    "narrowed",
    "min-properties-added",
  ],
  [
    "uniqueItems",
    { type: "array" },
    { type: "array", uniqueItems: true },
    "narrowed",
    "unique-items-added",
  ],
  [
    "uniqueItems gone",
    { type: "array", uniqueItems: true },
    { type: "array" },
    "widened",
    "unique-items-dropped",
  ],
  ["pattern new", str, { ...str, pattern: "^a" }, "narrowed", "pattern-added"],
  ["pattern gone", { ...str, pattern: "^a" }, str, "widened", "pattern-dropped"],
  [
    "pattern other",
    { ...str, pattern: "^a" },
    { ...str, pattern: "^b" },
    "unknown",
    "pattern-changed",
  ],
  ["format new", str, { ...str, format: "uuid" }, "narrowed", "format-changed"],
  ["format gone", { ...str, format: "uuid" }, str, "widened", "format-changed"],
  [
    "format other",
    { ...str, format: "date" },
    { ...str, format: "date-time" },
    "both",
    "format-changed",
  ],
  [
    "format wider",
    { ...str, format: "uri" },
    { ...str, format: "uri-reference" },
    "widened",
    "format-changed",
  ],
  [
    "int32 to int64",
    { type: "integer", format: "int32" },
    { type: "integer", format: "int64" },
    "widened",
    "format-changed",
  ],
  ["format unheard of", str, { ...str, format: "house-number" }, "unknown", "format-changed"],
  [
    "required",
    object({ a: str }),
    object({ a: str }, { required: ["a"] }),
    "narrowed",
    "property-became-required",
  ],
  [
    "optional",
    object({ a: str }, { required: ["a"] }),
    object({ a: str }),
    "widened",
    "property-became-optional",
  ],
  [
    "new and required",
    object({}),
    object({ a: str }, { required: ["a"] }),
    "narrowed",
    "required-property-added",
  ],
  ["new and optional", object({}), object({ a: str }), "none", "property-added"],
  ["optional gone", object({ a: str }), object({}), "unknown", "property-removed"],
  [
    "inside a property",
    object({ a: str }),
    object({ a: { type: "integer" } }),
    "both",
    "type-changed",
  ],
  [
    "inside items",
    { type: "array", items: str },
    { type: "array", items: { type: "integer" } },
    "both",
    "type-changed",
  ],
  ["items new", { type: "array" }, { type: "array", items: str }, "narrowed", "type-narrowed"],
  [
    "tuple position",
    { type: "array", prefixItems: [str] },
    { type: "array", prefixItems: [{ type: "integer" }] },
    "both",
    "type-changed",
  ],
  [
    "map values",
    object({}, { additionalProperties: str }),
    object({}, { additionalProperties: { type: "integer" } }),
    "both",
    "type-changed",
  ],
  [
    "object closed",
    object({ a: str }),
    object({ a: str }, { additionalProperties: false }),
    "narrowed",
    "additional-properties-narrowed",
  ],
  [
    "map became free",
    object({}, { additionalProperties: str }),
    object({}),
    "widened",
    "additional-properties-widened",
  ],
  [
    "pattern property",
    object({}),
    object({}, { patternProperties: { "^x": str } }),
    "unknown",
    "pattern-property-changed",
  ],
  ["null forbidden", { type: ["string", "null"] }, str, "narrowed", "became-not-nullable"],
  ["null allowed", str, { type: ["string", "null"] }, "widened", "became-nullable"],
  ["null allowed by union", str, { anyOf: [str, { type: "null" }] }, "widened", "became-nullable"],
  ["branch gone", { oneOf: [str, object({ a: str })] }, str, "narrowed", "union-branch-removed"],
  ["branch new", str, { oneOf: [str, object({ a: str })] }, "widened", "union-branch-added"],
  [
    "allOf member",
    object({ a: str }),
    { allOf: [object({ a: str }), { required: ["a"] }] },
    "narrowed",
    "property-became-required",
  ],
  ["not new", str, { ...str, not: { const: "x" } }, "narrowed", "not-added"],
  ["not gone", { ...str, not: { const: "x" } }, str, "widened", "not-dropped"],
  [
    "not other",
    { ...str, not: { const: "x" } },
    { ...str, not: { const: "y" } },
    "unknown",
    "not-changed",
  ],
  [
    "if new",
    object({}),
    object({}, { if: { required: ["a"] }, else: { required: ["b"] } }),
    "narrowed",
    "if-added",
  ],
  [
    "dependentRequired",
    object({}),
    object({}, { dependentRequired: { a: ["b"] } }),
    "narrowed",
    "dependent-required-added",
  ],
  ["contains", { type: "array" }, { type: "array", contains: str }, "narrowed", "contains-added"],
  [
    "propertyNames",
    object({}),
    object({}, { propertyNames: { maxLength: 3 } }),
    "narrowed",
    "property-names-added",
  ],
];

const expected: Record<Effect, [request: string, response: string]> = {
  narrowed: ["breaking", "compatible"],
  widened: ["compatible", "breaking"],
  both: ["breaking", "breaking"],
  unknown: ["dangerous", "dangerous"],
  none: ["compatible", "compatible"],
};

describe("one law for every keyword", () => {
  test.each(changes)("%s", async (...[, base, head, effect, id]) => {
    const [asked, answered] = expected[effect];
    expect(all(await diff(request(base), request(head)))).toContain(`${asked} request-${id}`);
    expect(all(await diff(response(base), response(head)))).toContain(`${answered} response-${id}`);
  });

  test.each(changes.filter(([, , , effect]) => effect === "narrowed" || effect === "widened"))(
    "%s, taken back, breaks the other direction only",
    async (_name, base, head, effect) => {
      const harmless = effect === "narrowed" ? response : request;
      const levels = risks(await diff(harmless(base), harmless(head)));
      expect(levels.filter((level) => level.startsWith("breaking"))).toEqual([]);
      const harmful = effect === "narrowed" ? response : request;
      const back = risks(await diff(harmful(head), harmful(base)));
      expect(
        back.some((level) => level.startsWith("breaking") || level.startsWith("dangerous")),
      ).toBe(true);
    },
  );
});

describe("properties that only one direction has", () => {
  const part = (more: object): object =>
    object({ a: { ...str, ...more }, b: str }, { required: ["a"] });

  test("a readOnly property is no input", async () => {
    const gone = object({ b: str });
    expect(all(await diff(request(part({ readOnly: true })), request(gone)))).toEqual([]);
    expect(risks(await diff(response(part({ readOnly: true })), response(gone)))).toEqual([
      "breaking response-property-removed",
    ]);
  });

  test("a writeOnly property is no output", async () => {
    const gone = object({ b: str });
    expect(all(await diff(response(part({ writeOnly: true })), response(gone)))).toEqual([]);
  });

  test("becoming writeOnly takes a promised property away", async () => {
    expect(risks(await diff(response(part({})), response(part({ writeOnly: true }))))).toEqual([
      "breaking response-property-became-write-only",
    ]);
  });

  test("becoming readOnly leaves senders in doubt", async () => {
    expect(risks(await diff(request(part({})), request(part({ readOnly: true }))))).toEqual([
      "dangerous request-property-became-read-only",
    ]);
  });

  test("no longer readOnly and required is a new required input", async () => {
    expect(risks(await diff(request(part({ readOnly: true })), request(part({}))))).toEqual([
      "breaking request-required-property-added",
    ]);
  });
});

describe("closed objects", () => {
  const closed = (properties: object): object =>
    object(properties, { additionalProperties: false });

  test("a request property that a closed object lost is rejected", async () => {
    expect(risks(await diff(request(closed({ a: str })), request(closed({}))))).toEqual([
      "breaking request-property-removed",
    ]);
  });

  test("a new member of a closed answer is dangerous, of an open one fine", async () => {
    expect(risks(await diff(response(closed({})), response(closed({ a: str }))))).toEqual([
      "dangerous response-property-added",
    ]);
    expect(risks(await diff(response(object({})), response(object({ a: str }))))).toEqual([]);
  });

  test("a property that moves into a map is compared with its values", async () => {
    const map = { additionalProperties: { type: "integer" } };
    expect(risks(await diff(request(object({ a: str }, map)), request(object({}, map))))).toEqual([
      "breaking request-type-changed",
    ]);
  });
});

test("values that a new limit lets through are no narrowing", async () => {
  const listed = { type: "integer", enum: [1, 2, 3] };
  const limited = { type: "integer", minimum: 0 };
  expect(risks(await diff(request(listed), request(limited)))).toEqual([]);
  expect(risks(await diff(request(listed), request({ ...limited, minimum: 2 })))).toEqual([
    "breaking request-minimum-added",
  ]);
});

test("an extensible enum may grow, and losing a value hurts senders", async () => {
  const known = (...values: string[]): object => ({ type: "string", "x-extensible-enum": values });
  expect(all(await diff(response(known("a")), response(known("a", "b"))))).toEqual([]);
  expect(risks(await diff(request(known("a", "b")), request(known("a"))))).toEqual([
    "breaking request-known-value-removed",
  ]);
});
