import * as fc from "fast-check";

export interface JsonSchema {
  [keyword: string]: unknown;
}

/** Names of the components that generated schemas may refer to, themselves included. */
export const COMPONENTS = ["Alpha", "Beta", "Gamma"] as const;

const NAMES = ["a", "b", "c"] as const;

const small = fc.integer({ min: 0, max: 3 });

const stringSchema = fc.record(
  { type: fc.constant("string"), minLength: small, maxLength: fc.integer({ min: 3, max: 5 }) },
  { requiredKeys: ["type"] },
);
const numberSchema = fc.record(
  {
    type: fc.constantFrom("integer", "number"),
    minimum: small,
    maximum: fc.integer({ min: 3, max: 5 }),
  },
  { requiredKeys: ["type"] },
);
const enumSchema = fc
  .subarray(["a", "ab", "abc", "b"], { minLength: 1 })
  .map((values) => ({ type: "string", enum: values }));
const leaf: fc.Arbitrary<JsonSchema> = fc.oneof(
  stringSchema,
  numberSchema,
  enumSchema,
  fc.constant({ type: "boolean" }),
);

function objectSchema(inner: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonSchema> {
  return fc
    .tuple(
      fc.dictionary(fc.constantFrom(...NAMES), inner, { maxKeys: 3 }),
      fc.subarray([...NAMES]),
      fc.constantFrom(undefined, false),
    )
    .map(([properties, names, additional]) => ({
      type: "object",
      properties,
      required: names.filter((name) => Object.hasOwn(properties, name)),
      ...(additional === undefined ? {} : { additionalProperties: additional }),
    }));
}

function arraySchema(inner: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonSchema> {
  return fc.record(
    {
      type: fc.constant("array"),
      items: inner,
      minItems: fc.constant(1),
      maxItems: small.map((n) => n + 1),
    },
    { requiredKeys: ["type", "items"] },
  );
}

function nullable(schema: JsonSchema): JsonSchema {
  return typeof schema["type"] === "string" && schema["enum"] === undefined
    ? { ...schema, type: [schema["type"], "null"] }
    : schema;
}

/** Schemas without unions, whose parts do not mask each other. Depth and width are small. */
export function plainSchema(references: boolean): fc.Arbitrary<JsonSchema> {
  const reference = fc
    .constantFrom(...COMPONENTS)
    .map((name): JsonSchema => ({ $ref: `#/components/schemas/${name}` }));
  const { node } = fc.letrec<{ node: JsonSchema }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      { weight: 3, arbitrary: leaf },
      { weight: references ? 2 : 0, arbitrary: reference },
      { weight: 3, arbitrary: objectSchema(tie("node")) },
      { weight: 1, arbitrary: arraySchema(tie("node")) },
      { weight: 1, arbitrary: leaf.map(nullable) },
    ),
  }));
  return node;
}

/** Schemas with unions of tagged objects and of scalars, in any depth. */
export function anySchema(): fc.Arbitrary<JsonSchema> {
  const plain = plainSchema(false);
  const tagged = fc
    .uniqueArray(fc.constantFrom("x", "y", "z"), { minLength: 2, maxLength: 3 })
    .chain((tags) =>
      fc.tuple(...tags.map(() => plain)).map((members) =>
        tags.map((tag, i) => ({
          type: "object",
          properties: { kind: { const: tag }, a: members[i] },
          required: ["kind"],
        })),
      ),
    );
  const mixed = fc.tuple(stringSchema, numberSchema, objectSchema(leaf));
  const union = fc
    .tuple(fc.constantFrom("oneOf", "anyOf"), fc.oneof(tagged, mixed))
    .map(([keyword, branches]): JsonSchema => ({ [keyword]: branches }));
  return fc.oneof(
    { weight: 2, arbitrary: plain },
    { weight: 2, arbitrary: union },
    { weight: 1, arbitrary: objectSchema(fc.oneof(plain, union)) },
    {
      weight: 1,
      arbitrary: fc.tuple(objectSchema(leaf), objectSchema(leaf)).map((members): JsonSchema => ({
        allOf: members.map((member) => ({ ...member, additionalProperties: true })),
      })),
    },
  );
}
