import type { Edit } from "./edit.ts";
import { is } from "./edit.ts";
import { schemaEdit } from "./schema-edits.ts";
import type { Doc, Json } from "./slices.ts";

/** Edits of keywords that came with OpenAPI 3.1. */
export function modernEdits(): Edit[] {
  const scalar = (node: Doc): boolean => is(node, "string") && node["enum"] === undefined;
  const added: readonly [string, string, Json][] = [
    ["string", "const", "fixed"],
    ["string", "not", { enum: ["forbidden"] }],
    ["string", "if", { minLength: 3 }],
    ["array", "contains", { type: "string", minLength: 20 }],
    ["array", "prefixItems", [{ type: "boolean" }]],
    ["array", "unevaluatedItems", false],
    ["object", "propertyNames", { maxLength: 6 }],
    ["object", "patternProperties", { "^x-": { type: "integer" } }],
    ["object", "dependentRequired", { fresh: ["other"] }],
    ["object", "dependentSchemas", { fresh: { required: ["other"] } }],
    ["object", "unevaluatedProperties", false],
    ["integer", "exclusiveMinimum", 5],
  ];
  const more = added.map(([type, keyword, value]) =>
    schemaEdit(`${keyword} new`, (node) =>
      is(node, type) && node[keyword] === undefined && node["enum"] === undefined
        ? {
            ...node,
            [keyword]: value,
            // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
            ...(keyword === "if" ? { then: { pattern: "^[a-z]+$" } } : {}),
          }
        : undefined,
    ),
  );
  return [
    ...more,
    schemaEdit("null new", (node) =>
      scalar(node) ? { ...node, type: ["string", "null"] } : undefined,
    ),
    schemaEdit("null by anyOf", (node) =>
      scalar(node) ? { anyOf: [node, { type: "null" }] } : undefined,
    ),
    schemaEdit("null gone", (node) =>
      Array.isArray(node["type"]) && node["type"].includes("null")
        ? { ...node, type: node["type"].filter((one) => one !== "null") }
        : undefined,
    ),
    schemaEdit("type new", (node) =>
      scalar(node) ? { ...node, type: ["string", "integer"] } : undefined,
    ),
  ].map((edit) => ({ ...edit, modern: true }));
}
