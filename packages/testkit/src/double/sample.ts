import { isRecord } from "./body.ts";

/** The part of a JSON Schema that is read to fill a sample. */
export type Schema = Readonly<Record<string, unknown>>;

/** Finds what a `$ref` names. */
export type Resolve = (reference: string) => Schema;

const TEXT_BY_FORMAT: Readonly<Record<string, string>> = {
  uri: "https://forge.invalid/sample",
  "date-time": "2026-01-01T00:00:00Z",
  date: "2026-01-01",
  email: "sample@forge.invalid",
  uuid: "00000000-0000-4000-8000-000000000000",
};

/**
 * Fills what a schema requires and the value lacks with the plainest valid value, so that routes
 * name only what they know. Values that are there win, and are completed inside.
 */
export function complete(schema: Schema, value: unknown, resolve: Resolve): unknown {
  const found = dereference(schema, resolve);
  if (value === null) return null;
  if (isRecord(value) || (value === undefined && hasType(found, "object"))) {
    return completeObject(found, isRecord(value) ? value : {}, resolve);
  }
  if (Array.isArray(value)) {
    const items = isRecord(found["items"]) ? found["items"] : {};
    return value.map((one) => complete(items, one, resolve));
  }
  return value === undefined ? plainest(found, resolve) : value;
}

function completeObject(
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  resolve: Resolve,
): Record<string, unknown> {
  const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
  const required = Array.isArray(schema["required"]) ? (schema["required"] as string[]) : [];
  const names = new Set([...required, ...Object.keys(value)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const property = properties[name];
      return [name, complete(isRecord(property) ? property : {}, value[name], resolve)];
    }),
  );
}

/** The schema itself: references followed, all of `allOf` joined, the first of alternatives taken. */
function dereference(schema: Schema, resolve: Resolve): Schema {
  const reference = schema["$ref"];
  if (typeof reference === "string") return dereference(resolve(reference), resolve);
  const all = schema["allOf"];
  const some = schema["anyOf"] ?? schema["oneOf"];
  const parts = Array.isArray(all) ? all : Array.isArray(some) ? some.slice(0, 1) : [];
  const found = (parts as Schema[]).map((part) => dereference(part, resolve));
  return found.length === 0 ? schema : joined([schema, ...found]);
}

function joined(parts: readonly Schema[]): Schema {
  const properties = parts.map((part) => (isRecord(part["properties"]) ? part["properties"] : {}));
  const required = parts.flatMap((part) => (part["required"] ?? []) as string[]);
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...properties) as Record<string, unknown>,
    required,
  };
}

function hasType(schema: Schema, type: string): boolean {
  const types = schema["type"];
  if (Array.isArray(types)) return !types.includes("null") && types.includes(type);
  return types === type;
}

function plainest(schema: Schema, resolve: Resolve): unknown {
  const types = Array.isArray(schema["type"]) ? (schema["type"] as string[]) : [schema["type"]];
  if (types.includes("null")) return null;
  const values = schema["enum"];
  if (Array.isArray(values)) return values[0];
  if (types.includes("array")) return [];
  if (types.includes("object")) return completeObject(schema, {}, resolve);
  if (types.includes("integer") || types.includes("number")) return schema["minimum"] ?? 1;
  if (types.includes("boolean")) return false;
  const text = TEXT_BY_FORMAT[String(schema["format"])] ?? "sample";
  return text.padEnd(Number(schema["minLength"] ?? 0), "0");
}
