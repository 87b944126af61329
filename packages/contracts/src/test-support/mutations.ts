import * as fc from "fast-check";
import type { JsonSchema } from "./schemas.ts";

/** What a mutation does to the values of the schema that it is applied to. */
export type MutationEffect = "narrowed" | "widened" | "both";

export interface Mutation {
  readonly name: string;
  readonly effect: MutationEffect;
  /** The changed schema, or nothing where the mutation has no meaning. */
  apply(schema: JsonSchema): JsonSchema | undefined;
}

const isType = (schema: JsonSchema, type: string): boolean => schema["type"] === type;
const free = (schema: JsonSchema): boolean => schema["enum"] === undefined;
const properties = (schema: JsonSchema): [string, JsonSchema][] =>
  Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>);
const required = (schema: JsonSchema): string[] => (schema["required"] ?? []) as string[];
const optional = (schema: JsonSchema): string | undefined =>
  properties(schema).find(([name]) => !required(schema).includes(name))?.[0];

function without(schema: JsonSchema, keyword: string): JsonSchema | undefined {
  if (schema[keyword] === undefined) return undefined;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
}

function withLimit(schema: JsonSchema, keyword: string, by: number): JsonSchema | undefined {
  const value = schema[keyword];
  return typeof value === "number" && value + by >= 0
    ? { ...schema, [keyword]: value + by }
    : undefined;
}

/** Every kind of edit whose effect is known, wherever in a schema it is made. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: "type",
    effect: "both",
    apply: (s) => (isType(s, "boolean") ? { type: "string" } : undefined),
  },
  {
    name: "number to integer",
    effect: "narrowed",
    apply: (s) => (isType(s, "number") ? { ...s, type: "integer" } : undefined),
  },
  {
    name: "integer to number",
    effect: "widened",
    apply: (s) => (isType(s, "integer") ? { ...s, type: "number" } : undefined),
  },
  {
    name: "null",
    effect: "widened",
    apply: (s) =>
      typeof s["type"] === "string" && free(s) ? { ...s, type: [s["type"], "null"] } : undefined,
  },
  {
    name: "no null",
    effect: "narrowed",
    apply: (s) => (Array.isArray(s["type"]) ? { ...s, type: s["type"][0] } : undefined),
  },
  { name: "minLength up", effect: "narrowed", apply: (s) => withLimit(s, "minLength", 1) },
  { name: "maxLength down", effect: "narrowed", apply: (s) => withLimit(s, "maxLength", -1) },
  { name: "maxLength up", effect: "widened", apply: (s) => withLimit(s, "maxLength", 1) },
  { name: "maxLength gone", effect: "widened", apply: (s) => without(s, "maxLength") },
  {
    name: "maxLength new",
    effect: "narrowed",
    apply: (s) =>
      isType(s, "string") && free(s) && s["maxLength"] === undefined
        ? { ...s, maxLength: 4 }
        : undefined,
  },
  { name: "minimum up", effect: "narrowed", apply: (s) => withLimit(s, "minimum", 1) },
  { name: "maximum up", effect: "widened", apply: (s) => withLimit(s, "maximum", 1) },
  {
    name: "maximum exclusive",
    effect: "narrowed",
    apply: (s) =>
      s["maximum"] === undefined
        ? undefined
        : { ...without(s, "maximum"), exclusiveMaximum: s["maximum"] },
  },
  { name: "maxItems down", effect: "narrowed", apply: (s) => withLimit(s, "maxItems", -1) },
  { name: "minItems gone", effect: "widened", apply: (s) => without(s, "minItems") },
  {
    name: "enum value lost",
    effect: "narrowed",
    apply: (s) =>
      Array.isArray(s["enum"]) && s["enum"].length > 1
        ? { ...s, enum: s["enum"].slice(1) }
        : undefined,
  },
  {
    name: "enum value new",
    effect: "widened",
    apply: (s) => (Array.isArray(s["enum"]) ? { ...s, enum: [...s["enum"], "new"] } : undefined),
  },
  { name: "enum dropped", effect: "widened", apply: (s) => without(s, "enum") },
  {
    name: "became enum",
    effect: "narrowed",
    apply: (s) => (isType(s, "string") && free(s) ? { ...s, enum: ["abc"] } : undefined),
  },
  {
    name: "became required",
    effect: "narrowed",
    apply: (s) =>
      optional(s) === undefined ? undefined : { ...s, required: [...required(s), optional(s)] },
  },
  {
    name: "became optional",
    effect: "widened",
    apply: (s) => (required(s).length > 0 ? { ...s, required: required(s).slice(1) } : undefined),
  },
  {
    name: "new required property",
    effect: "narrowed",
    apply: (s) =>
      isType(s, "object") && !required(s).includes("fresh")
        ? {
            ...s,
            properties: { ...(s["properties"] as object), fresh: { type: "string" } },
            required: [...required(s), "fresh"],
          }
        : undefined,
  },
  {
    name: "required property gone",
    effect: "widened",
    apply: (s) => {
      const [name] = required(s);
      if (name === undefined || s["additionalProperties"] === false) return undefined;
      return {
        ...s,
        properties: Object.fromEntries(properties(s).filter(([key]) => key !== name)),
        required: required(s).slice(1),
      };
    },
  },
  {
    name: "closed",
    effect: "narrowed",
    apply: (s) =>
      isType(s, "object") && s["additionalProperties"] === undefined
        ? { ...s, additionalProperties: false }
        : undefined,
  },
];

/** Every place in a schema at which a mutation can be applied, as the whole schema changed. */
export function mutants(schema: JsonSchema, mutation: Mutation): JsonSchema[] {
  const here = mutation.apply(schema);
  const found = here === undefined ? [] : [here];
  for (const [name, inner] of properties(schema)) {
    for (const changed of mutants(inner, mutation)) {
      found.push({
        ...schema,
        properties: { ...(schema["properties"] as object), [name]: changed },
      });
    }
  }
  const { items } = schema;
  if (typeof items === "object" && items !== null && schema["maxItems"] !== 0) {
    for (const changed of mutants(items as JsonSchema, mutation))
      found.push({ ...schema, items: changed });
  }
  for (const keyword of ["oneOf", "anyOf", "allOf"]) {
    const members = schema[keyword];
    if (!Array.isArray(members)) continue;
    for (const [i, member] of (members as JsonSchema[]).entries()) {
      for (const changed of mutants(member, mutation)) {
        found.push({ ...schema, [keyword]: members.with(i, changed) });
      }
    }
  }
  return found;
}

/** Rewrites that keep the meaning of a schema. */
const REFACTORINGS: readonly ((schema: JsonSchema) => JsonSchema)[] = [
  (schema) => ({ allOf: [schema] }),
  (schema) => ({ anyOf: [schema] }),
  (schema) => ({ oneOf: [schema] }),
  (schema) => Object.fromEntries(Object.entries(schema).reverse()),
  (schema) => ({ description: "said again", ...schema }),
  (schema) =>
    Array.isArray(schema["enum"]) ? { ...schema, enum: schema["enum"].toReversed() } : schema,
  (schema) =>
    isType(schema, "object") && schema["additionalProperties"] === undefined
      ? {
          allOf: [
            { type: "object", properties: schema["properties"] },
            { required: required(schema) },
          ],
        }
      : schema,
  (schema) =>
    Array.isArray(schema["type"])
      ? { anyOf: [{ ...schema, type: schema["type"][0] }, { type: "null" }] }
      : schema,
];

/** Rewrites a schema and what it contains, as the numbers say. */
export function refactored(schema: JsonSchema, choices: readonly number[]): JsonSchema {
  const [choice = 0, ...rest] = choices;
  const inner: JsonSchema = { ...schema };
  if (schema["properties"] !== undefined) {
    inner["properties"] = Object.fromEntries(
      properties(schema).map(([name, value], i) => [name, refactored(value, rest.slice(i))]),
    );
  }
  if (typeof schema["items"] === "object") {
    inner["items"] = refactored(schema["items"] as JsonSchema, rest.slice(1));
  }
  return REFACTORINGS[choice % REFACTORINGS.length]?.(inner) ?? inner;
}

export const choices = fc.array(fc.nat(REFACTORINGS.length - 1), { minLength: 12, maxLength: 12 });
