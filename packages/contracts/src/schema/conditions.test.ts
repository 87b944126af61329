import { describe, expect, test } from "vitest";
import { all, diff, request, response } from "../test-support/compare.ts";

const str = { type: "string" };
const list = { type: "array" };
const object = { type: "object", properties: { a: str, b: str } };
const tall = { minLength: 3 };

/** What a request and an answer say of the change. */
async function both(base: object, head: object): Promise<[string[], string[]]> {
  return [
    all(await diff(request(base), request(head))),
    all(await diff(response(base), response(head))),
  ];
}

describe("keywords that demand nothing as they stand", () => {
  test.each<[string, object, object]>([
    ["if alone", str, { ...str, if: tall }],
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    ["then alone", str, { ...str, then: tall }],
    ["else alone", str, { ...str, else: tall }],
    ["minContains alone", list, { ...list, minContains: 2 }],
    ["contains that nothing has to match", list, { ...list, contains: str, minContains: 0 }],
    ["minContains of one", { ...list, contains: str }, { ...list, contains: str, minContains: 1 }],
    ["contentSchema", str, { ...str, contentSchema: { type: "object" } }],
    ["propertyNames of any kind", object, { ...object, propertyNames: {} }],
    ["unevaluatedProperties for all", object, { ...object, unevaluatedProperties: true }],
    ["unevaluatedItems for all", list, { ...list, unevaluatedItems: {} }],
    ["dependentRequired of nothing", object, { ...object, dependentRequired: { a: [] } }],
    ["dependentSchemas of nothing", object, { ...object, dependentSchemas: { a: true } }],
    [
      "unevaluatedProperties where all are evaluated",
      { ...object, additionalProperties: false },
      { ...object, additionalProperties: false, unevaluatedProperties: false },
    ],
    [
      "unevaluatedItems where all are evaluated",
      { ...list, items: str },
      { ...list, items: str, unevaluatedItems: false },
    ],
  ])("%s", async (_what, base, head) => {
    expect(await both(base, head)).toEqual([[], []]);
    expect(await both(head, base)).toEqual([[], []]);
  });
});

type Effect = "narrowed" | "widened" | "both" | "unknown";
const levels: Record<Effect, [string, string]> = {
  narrowed: ["breaking", "compatible"],
  widened: ["compatible", "breaking"],
  both: ["breaking", "breaking"],
  unknown: ["dangerous", "dangerous"],
};
const opposite = { narrowed: "widened", widened: "narrowed", both: "both", unknown: "unknown" };
// oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
const condition = (then: object): object => ({ ...str, if: tall, then });
const dependent = (names: object): object => ({ ...object, dependentRequired: names });
const schemas = (inner: object): object => ({ ...object, dependentSchemas: inner });
const contains = (more: object): object => ({ ...list, contains: str, ...more });

describe("keywords that are looked into", () => {
  test.each<[string, object, object, Effect, string]>([
    ["a condition", str, condition({ maxLength: 9 }), "narrowed", "if-added"],
    [
      "the consequence of a condition",
      condition({ maxLength: 9 }),
      condition({ maxLength: 8 }),
      "narrowed",
      "max-length-decreased",
    ],
    [
      "the other consequence",
      condition({ maxLength: 9 }),
      { ...condition({ maxLength: 9 }), else: { pattern: "^a" } },
      "narrowed",
      "else-added",
    ],
    [
      "the condition itself",
      condition({ maxLength: 9 }),
      { ...condition({ maxLength: 9 }), if: { minLength: 4 } },
      "unknown",
      "if-changed",
    ],
    [
      "names of properties",
      { ...object, propertyNames: { maxLength: 9 } },
      { ...object, propertyNames: { maxLength: 8 } },
      "narrowed",
      "max-length-decreased",
    ],
    [
      "one more that is required with another",
      dependent({ a: ["b"] }),
      dependent({ a: ["b", "c"] }),
      "narrowed",
      "dependent-required-changed",
    ],
    [
      "another that is required with another",
      dependent({ a: ["b"] }),
      dependent({ a: ["c"] }),
      "both",
      "dependent-required-changed",
    ],
    ["a schema with a name", object, schemas({ a: tall }), "narrowed", "dependent-schemas-added"],
    [
      "what is demanded with a name",
      schemas({ a: { required: ["b"] } }),
      schemas({ a: { required: ["b", "c"] } }),
      "narrowed",
      "property-became-required",
    ],
    [
      "one more schema with a name",
      schemas({ a: { required: ["b"] } }),
      schemas({ a: { required: ["b"] }, b: { required: ["a"] } }),
      "narrowed",
      "dependent-schemas-added",
    ],
    ["a contained item", list, contains({}), "narrowed", "contains-added"],
    [
      "what is contained",
      contains({}),
      contains({ contains: { ...str, minLength: 2 } }),
      "narrowed",
      "min-length-added",
    ],
    [
      "more of what is contained",
      contains({}),
      contains({ minContains: 2 }),
      "narrowed",
      "min-contains-increased",
    ],
    [
      "less of what is contained",
      contains({}),
      contains({ maxContains: 5 }),
      "narrowed",
      "max-contains-decreased",
    ],
    [
      "what may be contained in part",
      contains({ maxContains: 5 }),
      contains({ maxContains: 5, contains: { ...str, minLength: 2 } }),
      "unknown",
      "contains-changed",
    ],
    [
      "undeclared names",
      object,
      { ...object, unevaluatedProperties: false },
      "narrowed",
      "unevaluated-properties-added",
    ],
    [
      "undeclared items",
      { ...list, prefixItems: [str] },
      { ...list, prefixItems: [str], unevaluatedItems: false },
      "narrowed",
      "unevaluated-items-added",
    ],
  ])("%s", async (...given) => {
    const [, base, head, effect, id] = given;
    const [asked, answered] = levels[effect];
    expect(await both(base, head)).toEqual([
      [`${asked} request-${id}`],
      [`${answered} response-${id}`],
    ]);
  });

  test.each<[string, object, object]>([
    ["a condition", str, condition({ maxLength: 9 })],
    ["names", dependent({ a: ["b"] }), dependent({ a: ["b", "c"] })],
    ["what is contained", contains({}), contains({ minContains: 2 })],
  ])("the other way round: %s", async (_what, base, head) => {
    const [[asked], [answered]] = await both(head, base);
    expect([asked?.split(" ")[0], answered?.split(" ")[0]]).toEqual(
      levels[opposite.narrowed as Effect],
    );
  });

  test("who opens an answer for undeclared names hurts only those who validate", async () => {
    const [, answered] = await both({ ...object, unevaluatedProperties: false }, object);
    expect(answered).toEqual(["dangerous response-unevaluated-properties-dropped"]);
  });
});

describe("the discriminator of a union", () => {
  const branch = (name: string): object => ({
    type: "object",
    properties: { kind: { const: name }, type: str },
    required: ["kind"],
  });
  const components = { schemas: { Cat: branch("cat"), Dog: branch("dog") } };
  const union = (discriminator?: object): object => ({
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    ...(discriminator === undefined ? {} : { discriminator }),
  });
  const kind = (mapping?: object): object =>
    union({ propertyName: "kind", ...(mapping === undefined ? {} : { mapping }) });
  const cat = "#/components/schemas/Cat";
  const dog = "#/components/schemas/Dog";

  test.each<[string, object, object, string[]]>([
    ["new", union(), kind(), []],
    ["gone", kind(), union(), []],
    ["a mapping by name or by reference", kind({ cat }), kind({ cat: "Cat" }), []],
    [
      "another property",
      kind(),
      union({ propertyName: "type" }),
      ["breaking response-discriminator-changed"],
    ],
    [
      "another target of a value",
      kind({ cat, dog }),
      kind({ cat: dog, dog }),
      ["dangerous response-discriminator-mapping-changed"],
    ],
  ])("%s", async (_what, base, head, findings) => {
    const result = await diff(response(base, components), response(head, components));
    expect([...new Set(all(result))]).toEqual(findings);
  });
});

test("each item of a stream is compared, and a stream of its own is none of a body", async () => {
  const stream = (schema: object): object => ({
    ...response({}),
    openapi: "3.2.0",
    paths: {
      "/things": {
        get: {
          responses: {
            200: { description: "ok", content: { "application/jsonl": { itemSchema: schema } } },
          },
        },
      },
    },
  });
  const item = (...required: string[]): object => ({ ...object, required });
  expect(all(await diff(stream(item("a")), stream(item())))).toEqual([
    "breaking response-property-became-optional",
  ]);
  expect(all(await diff(stream(item()), stream(item("a"))))).toEqual([
    "compatible response-property-became-required",
  ]);
});

test("a closed part of a schema forbids what only the others declare", async () => {
  const parts = (...known: string[]): object => ({
    ...object,
    allOf: [
      {
        properties: Object.fromEntries(known.map((name) => [name, str])),
        additionalProperties: false,
      },
    ],
  });
  const [whole, part] = [parts("a", "b"), parts("a")];
  expect(await both(whole, part)).toEqual([
    ["breaking request-property-removed"],
    ["dangerous response-property-removed"],
  ]);
  expect(await both(part, whole)).toEqual([[], []]);
  expect(await both(part, part)).toEqual([[], []]);
});
