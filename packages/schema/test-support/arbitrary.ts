import * as fc from "fast-check";
import type { JsonSchema } from "../src/json-schema.ts";

/** Values that a schema of this package accepts: only the keywords that the definitions use. */
export function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(valuesOf));
  switch ([schema.type].flat()[0]) {
    case "object":
      return objectsOf(schema);
    case "array":
      return fc.array(valuesOf(schema.items ?? {}), {
        maxLength: Number(schema["maxItems"] ?? 4),
        minLength: minimum(schema),
      });
    case "string":
      return schema.pattern === undefined
        ? fc.string({
            unit: "grapheme",
            minLength: Number(schema["minLength"] ?? 0),
            maxLength: 60,
          })
        : fc.stringMatching(new RegExp(schema.pattern, "u"));
    case "integer":
      return fc.integer({
        min: bound(schema, "minimum", -1e6),
        max: bound(schema, "maximum", 1e6),
      });
    case "number":
      return fc.double({
        min: bound(schema, "minimum", -1e6),
        max: bound(schema, "maximum", 1e6),
        noNaN: true,
      });
    case "boolean":
      return fc.boolean();
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectsOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const values = Object.fromEntries(properties.map(([key, value]) => [key, valuesOf(value)]));
  return fc.record(values, { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true });
}

function minimum(schema: JsonSchema): number {
  return Number(schema["minItems"] ?? 0);
}

function bound(schema: JsonSchema, keyword: string, otherwise: number): number {
  return Number(schema[keyword] ?? otherwise);
}
