import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Json } from "./document-parts.ts";

/** What came in, decoded as far as text goes. */
export interface Parts {
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}

export interface Routed {
  operation: string;
  path: Record<string, string>;
  /** Needs no token. */
  open: boolean;
  wantsBody: boolean;
  /** What is wrong with a request; undefined where nothing is. */
  wrong(parts: Parts): string | undefined;
}

export interface Description {
  /** No such path; or, of a path without the method, those that it has. */
  route(method: string, path: string): Routed | "no-path" | readonly string[];
}

type Validate = (value: unknown) => boolean;
type ParameterTest = { name: string; in: string; required: boolean; valid: Validate };
type Operation = Omit<Routed, "path">;

/** Routing and validation of requests as a document describes them, by ajv. */
export function describeServer(document: Json): Description {
  const ajv = new Ajv2020({ strict: false });
  const texts = new Ajv2020({ strict: false, coerceTypes: true });
  for (const each of [ajv, texts]) {
    addFormats.default(each);
    // RFC 5321 allows more than the expression of ajv-formats does.
    each.addFormat("email", /^[^\s@]+@[^\s@]+$/);
    each.addSchema({ $id: "library", components: document["components"] });
  }
  const compile = (schema: unknown): Validate => {
    const validate = ajv.compile(based(schema) as Json);
    return (value) => validate(value) === true;
  };
  const compileText = (schema: unknown): Validate => {
    const validate = texts.compile({ type: "object", properties: { value: based(schema) } });
    return (value) => isPlain(schema, value) && validate({ value }) === true;
  };
  const paths = Object.entries(document["paths"] as Record<string, Json>).map(([path, item]) => ({
    segments: path.split("/"),
    operations: new Map(
      ["get", "post", "put", "patch", "delete"].flatMap((method) => {
        const operation = item[method] as Json | undefined;
        if (operation === undefined) return [];
        return [[method.toUpperCase(), toOperation(item, operation, { compile, compileText })]];
      }),
    ),
  }));
  return {
    route(method, path) {
      const segments = path.split("/");
      const found = paths.find((each) => matches(each.segments, segments));
      if (found === undefined) return "no-path";
      const operation = found.operations.get(method);
      if (operation === undefined) return [...found.operations.keys()];
      return { ...operation, path: parametersOf(found.segments, segments) };
    },
  };
}

interface Compilers {
  compile(schema: unknown): Validate;
  compileText(schema: unknown): Validate;
}

function toOperation(item: Json, operation: Json, { compile, compileText }: Compilers): Operation {
  const parameters = [item, operation].flatMap((owner) => (owner["parameters"] ?? []) as Json[]);
  const tests = parameters.map((parameter): ParameterTest => ({
    name: String(parameter["name"]),
    in: String(parameter["in"]),
    required: parameter["required"] === true,
    valid: compileText(parameter["schema"]),
  }));
  const media = operation["requestBody"] as
    | { content: { "application/json": { schema: unknown } } }
    | undefined;
  const body = media === undefined ? undefined : compile(media.content["application/json"].schema);
  const security = operation["security"] as unknown[] | undefined;
  return {
    operation: String(operation["operationId"]),
    open: security?.length === 0,
    wantsBody: media !== undefined,
    wrong: (parts) =>
      tests.map((test) => wrongParameter(test, parts)).find((each) => each !== undefined) ??
      (body === undefined || body(parts.body) ? undefined : "body"),
  };
}

function wrongParameter(test: ParameterTest, parts: Parts): string | undefined {
  const name = test.in === "header" ? test.name.toLowerCase() : test.name;
  const from = test.in === "path" ? parts.path : test.in === "query" ? parts.query : parts.headers;
  const value = Object.hasOwn(from, name) ? from[name] : undefined;
  if (value === undefined) return test.required ? `${test.name} is missing` : undefined;
  return test.valid(value) ? undefined : test.name;
}

/** ajv reads "1e2" and " 1" as numbers, a router does not. */
function isPlain(schema: unknown, value: unknown): boolean {
  const type = (schema as Json)["type"];
  return type !== "integer" || /^-?\d+$/.test(String(value));
}

function based(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(based);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "$ref" ? `library${String(value)}` : based(value),
    ]),
  );
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, i) => (part.startsWith("{") ? segments[i] !== "" : part === segments[i]))
  );
}

function parametersOf(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    template.flatMap((part, i) =>
      part.startsWith("{") ? [[part.slice(1, -1), decoded(segments[i] ?? "")]] : [],
    ),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
