import type { Operation } from "../../double/description.ts";
import type { Schema } from "../../double/sample.ts";

export const TEXT: Schema = { type: "string" };
export const NUMBER: Schema = { type: "integer" };
export const FLAG: Schema = { type: "boolean" };
export const TIME: Schema = { type: "string", format: "date-time" };
export const MAYBE_TEXT: Schema = { type: ["string", "null"] };
export const MAYBE_TIME: Schema = { type: ["string", "null"], format: "date-time" };

/** An object that has all of these properties, and may have others. */
export function shape(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", properties, required: Object.keys(properties) };
}

/** A body: properties with a `?` may be left out; others than these are reported. */
export function fields(properties: Readonly<Record<string, Schema>>): Schema {
  const names = Object.keys(properties);
  return {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.replace("?", ""), schema]),
    ),
    required: names.filter((name) => !name.endsWith("?")),
  };
}

export function listOf(schema: Schema): Schema {
  return { type: "array", items: schema };
}

export function named(name: string): Schema {
  return { $ref: `#/schemas/${name}` };
}

export function oneOf(...values: readonly string[]): Schema {
  return { type: "string", enum: values };
}

interface Short {
  query?: Readonly<Record<string, Schema>>;
  /** JSON body; `null` for one that is not JSON. */
  body?: Schema | null;
  /** The body may be missing. */
  bodyOptional?: boolean;
  /** Offset pagination, with `page` and `per_page`. */
  pages?: boolean;
  answers: Readonly<Record<number, Schema | null>>;
}

const PAGES = { page: NUMBER, per_page: NUMBER };

/** An operation by `METHOD /path`; ids in the path are numbers but for project, ref, file and names. */
export function operation(line: string, short: Short): Operation {
  const [method = "", path = ""] = line.split(" ");
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path" as const,
    required: true,
    schema: NUMERIC.has(name) ? NUMBER : TEXT,
  }));
  const query = { ...short.query, ...(short.pages === true ? PAGES : {}) };
  const inQuery = Object.entries(query).map(([name, schema]) => ({
    name: name.replace("!", ""),
    in: "query" as const,
    required: name.endsWith("!"),
    schema,
  }));
  return {
    method,
    path,
    parameters: [...inPath, ...inQuery],
    ...(short.body === undefined
      ? {}
      : { body: { required: short.bodyOptional !== true, schema: short.body } }),
    responses: short.answers,
  };
}

const NUMERIC = new Set([
  "merge_request_iid",
  "note_id",
  "job_id",
  "pipeline_id",
  "package_id",
  "deployment_id",
  "environment_id",
]);
