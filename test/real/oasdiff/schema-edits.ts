import type { Edit } from "./edit.ts";
import { gone, is, without } from "./edit.ts";
import type { Doc, Json } from "./slices.ts";
import { isDoc } from "./slices.ts";

const names = (node: Doc): string[] =>
  Array.isArray(node["required"]) ? (node["required"] as string[]) : [];
const properties = (node: Doc): Doc => (isDoc(node["properties"]) ? node["properties"] : {});

/** An edit of a schema, wherever one stands. */
export function schemaEdit(name: string, apply: Edit["apply"]): Edit {
  return { name: `schema: ${name}`, kind: "schema", apply };
}

function bound(keyword: string, by: number): Edit["apply"] {
  return (node) => {
    const value = node[keyword];
    return typeof value === "number" && value + by >= 0
      ? { ...node, [keyword]: value + by }
      : undefined;
  };
}

function fresh(type: string, keyword: string, value: Json): Edit["apply"] {
  return (node) =>
    is(node, type) && node[keyword] === undefined && node["enum"] === undefined
      ? { ...node, [keyword]: value }
      : undefined;
}

/** A scalar or a list becomes another type, and nothing is left of what was said of the old one. */
function retyped(from: string, to: string): Edit["apply"] {
  return (node) =>
    is(node, from) && node["enum"] === undefined
      ? {
          ...without(
            node,
            "items",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "default",
            "example",
            "properties",
            "required",
          ),
          type: to,
        }
      : undefined;
}

const optional = (node: Doc): string | undefined =>
  Object.keys(properties(node)).find((name) => !names(node).includes(name));

/** Edits of keywords that both dialects have. */
export const SCHEMA_EDITS: readonly Edit[] = [
  ...[
    ["string", "integer"],
    ["integer", "string"],
    ["integer", "number"],
    ["number", "integer"],
    ["boolean", "string"],
    ["array", "string"],
    ["object", "string"],
  ].map(([from = "", to = ""]) => schemaEdit(`${from} to ${to}`, retyped(from, to))),
  schemaEdit("type gone", (node) =>
    typeof node["type"] === "string" && !is(node, "array") ? without(node, "type") : undefined,
  ),
  schemaEdit("nullable", (node) =>
    typeof node["type"] === "string" && node["nullable"] === undefined && node["enum"] === undefined
      ? { ...node, nullable: true }
      : undefined,
  ),
  schemaEdit("not nullable", (node) =>
    node["nullable"] === true ? without(node, "nullable") : undefined,
  ),
  schemaEdit("enum value gone", (node) =>
    Array.isArray(node["enum"]) && node["enum"].length > 1
      ? { ...node, enum: node["enum"].slice(1) }
      : undefined,
  ),
  schemaEdit("enum value new", (node) =>
    Array.isArray(node["enum"]) && is(node, "string")
      ? { ...node, enum: [...node["enum"], "brand-new"] }
      : undefined,
  ),
  schemaEdit("enum gone", gone("enum")),
  schemaEdit("became enum", fresh("string", "enum", ["one", "two"])),
  ...(["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"] as const).flatMap(
    (keyword) => [
      schemaEdit(`${keyword} up`, bound(keyword, 1)),
      schemaEdit(`${keyword} down`, bound(keyword, -1)),
      schemaEdit(`${keyword} gone`, gone(keyword)),
    ],
  ),
  schemaEdit("minLength new", fresh("string", "minLength", 2)),
  schemaEdit("maxLength new", fresh("string", "maxLength", 8)),
  schemaEdit("minimum new", fresh("integer", "minimum", 2)),
  schemaEdit("maximum new", fresh("integer", "maximum", 8)),
  schemaEdit("minItems new", fresh("array", "minItems", 2)),
  schemaEdit("maxItems new", fresh("array", "maxItems", 8)),
  schemaEdit("uniqueItems new", fresh("array", "uniqueItems", true)),
  schemaEdit("multipleOf new", fresh("integer", "multipleOf", 5)),
  schemaEdit("pattern new", fresh("string", "pattern", "^[a-z]+$")),
  schemaEdit("pattern gone", gone("pattern")),
  schemaEdit("format new", fresh("string", "format", "uuid")),
  schemaEdit("format gone", gone("format")),
  schemaEdit("exclusive minimum", (node) =>
    typeof node["minimum"] === "number" && node["exclusiveMinimum"] === undefined
      ? { ...node, exclusiveMinimum: true }
      : undefined,
  ),
  schemaEdit("property gone", (node) => {
    const name = optional(node);
    return name === undefined
      ? undefined
      : { ...node, properties: without(properties(node), name) };
  }),
  schemaEdit("required property gone", (node) => {
    const name = names(node).find((one) => properties(node)[one] !== undefined);
    if (name === undefined) return undefined;
    return {
      ...node,
      properties: without(properties(node), name),
      required: names(node).filter((one) => one !== name),
    };
  }),
  schemaEdit("property new", (node) =>
    is(node, "object")
      ? { ...node, properties: { ...properties(node), fresh: { type: "string" } } }
      : undefined,
  ),
  schemaEdit("required property new", (node) =>
    is(node, "object")
      ? {
          ...node,
          properties: { ...properties(node), fresh: { type: "string" } },
          required: [...names(node), "fresh"],
        }
      : undefined,
  ),
  schemaEdit("became required", (node) => {
    const name = optional(node);
    return name === undefined ? undefined : { ...node, required: [...names(node), name] };
  }),
  schemaEdit("became optional", (node) =>
    names(node).length > 1 ? { ...node, required: names(node).slice(1) } : undefined,
  ),
  schemaEdit("closed", (node) =>
    is(node, "object") && node["additionalProperties"] === undefined
      ? { ...node, additionalProperties: false }
      : undefined,
  ),
  schemaEdit("opened", (node) =>
    node["additionalProperties"] === false ? without(node, "additionalProperties") : undefined,
  ),
  schemaEdit("default new", fresh("string", "default", "x")),
  schemaEdit("default gone", gone("default")),
  schemaEdit("read only", (node) =>
    typeof node["type"] === "string" && node["readOnly"] === undefined
      ? { ...node, readOnly: true }
      : undefined,
  ),
  schemaEdit("write only", (node) =>
    typeof node["type"] === "string" && node["writeOnly"] === undefined
      ? { ...node, writeOnly: true }
      : undefined,
  ),
  schemaEdit("deprecated", (node) =>
    node["deprecated"] === undefined ? { ...node, deprecated: true } : undefined,
  ),
  ...(["oneOf", "anyOf", "allOf"] as const).flatMap((keyword) => [
    schemaEdit(`${keyword} member gone`, (node) =>
      Array.isArray(node[keyword]) && node[keyword].length > 1
        ? { ...node, [keyword]: node[keyword].slice(1) }
        : undefined,
    ),
    schemaEdit(`${keyword} member new`, (node) =>
      Array.isArray(node[keyword])
        ? {
            ...node,
            [keyword]: [
              ...node[keyword],
              { type: "object", properties: { fresh: { type: "boolean" } }, required: ["fresh"] },
            ],
          }
        : undefined,
    ),
    schemaEdit(`wrapped in ${keyword}`, (node) =>
      typeof node["type"] === "string" ? { [keyword]: [node] } : undefined,
    ),
  ]),
  schemaEdit("description", (node) => ({ ...node, description: "said anew" })),
];
