import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { isRecord, queryRecord } from "./body.ts";
import { complete } from "./sample.ts";
import type { Schema } from "./sample.ts";

/** One operation of a REST description; schemas are JSON Schema draft 7, `$ref` is `#/schemas/NAME`. */
export interface Operation {
  method: string;
  /** Template with `{name}`, without the prefix of the API. */
  path: string;
  parameters: readonly {
    name: string;
    in: "path" | "query";
    required: boolean;
    schema: Schema;
  }[];
  body?: { required: boolean; schema: Schema | null };
  /** By status; null where there is no JSON body. */
  responses: Readonly<Record<string, Schema | null>>;
}

export interface ApiDescription {
  title: string;
  version: string;
  operations: Readonly<Record<string, Operation>>;
  schemas: Readonly<Record<string, Schema>>;
}

/** What does not fit, and where. */
export interface Problem {
  where: "path" | "query" | "body" | "response";
  message: string;
}

export interface Match {
  id: string;
  /** Path parameters, percent-decoded. */
  params: Record<string, string>;
}

/** A description that requests and answers are held against; each schema is compiled at first use. */
export interface Api {
  match(method: string, path: string): Match | undefined;
  checkRequest(match: Match, query: URLSearchParams, body: unknown): Problem[];
  checkResponse(id: string, status: number, body: unknown): Problem[];
  /** Fills what the answer of an operation requires and the value lacks. */
  answer(id: string, status: number, value: unknown): unknown;
}

/** Parameters that may hold slashes. */
const DEEP = new Set(["path", "ref", "basehead", "artifact_path", "file_name"]);

/** Loads a description. */
export function createApi(description: ApiDescription): Api {
  const routes = Object.entries(description.operations)
    .map(([id, operation]) => ({ id, operation, pattern: patternOf(operation.path) }))
    .sort((a, b) => literals(b.operation.path) - literals(a.operation.path));
  const check = createChecks(description);
  const operation = (id: string): Operation | undefined => description.operations[id];

  return {
    match(method, path) {
      for (const { id, operation, pattern } of routes) {
        const found = operation.method === method ? pattern.exec(path) : null;
        if (found !== null) return { id, params: decoded(found.groups ?? {}) };
      }
      return undefined;
    },
    checkRequest: ({ id, params }, query, body) => [
      ...checkParameters(check, id, { operation: operation(id), params, query }),
      ...checkBody(check, id, { operation: operation(id), body }),
    ],
    checkResponse(id, status, body) {
      const schema = operation(id)?.responses[status];
      if (schema === undefined && status < 400) return [response(`undocumented status ${status}`)];
      if (schema === undefined || schema === null) return [];
      return check(`/operations/${pointer(id)}/responses/${status}`, body, false).map(response);
    },
    answer: (id, status, value) =>
      complete(operation(id)?.responses[status] ?? {}, value, (reference) => {
        const name = reference.split("/").at(-1) ?? "";
        return description.schemas[name] ?? {};
      }),
  };
}

type Check = (pointer: string, value: unknown, coerce: boolean) => string[];

function createChecks(description: ApiDescription): Check {
  const options = { strict: false, allErrors: true, validateFormats: true } as const;
  const exact = new Ajv(options);
  const coercing = new Ajv({ ...options, coerceTypes: true });
  const compiled = new Map<string, ValidateFunction>();
  for (const ajv of [exact, coercing]) {
    formats.default(ajv);
    ajv.addSchema(description, "api");
  }
  return (pointer, value, coerce) => {
    const key = `${coerce}${pointer}`;
    const ajv = coerce ? coercing : exact;
    const validate = compiled.get(key) ?? ajv.compile({ $ref: `api#${pointer}` });
    compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? [])
      .slice(0, 20)
      .map((error) => `${error.instancePath || "(root)"} ${error.message ?? "is wrong"}`);
  };
}

function checkParameters(
  check: Check,
  id: string,
  request: {
    operation: Operation | undefined;
    params: Readonly<Record<string, string>>;
    query: URLSearchParams;
  },
): Problem[] {
  const parameters = request.operation?.parameters ?? [];
  const query = queryRecord(request.query);
  const problems = parameters.flatMap(({ name, in: where, required }, index): Problem[] => {
    const value = where === "path" ? request.params[name] : query[name];
    if (value === undefined) return required ? [{ where, message: `${name} is missing` }] : [];
    const at = `/operations/${pointer(id)}/parameters/${index}/schema`;
    return check(at, value, true).map((message) => ({ where, message: `${name}: ${message}` }));
  });
  const known = parameters.filter((one) => one.in === "query").map(({ name }) => name);
  const unknown = Object.keys(query).filter((name) => !known.includes(name.replace(/\[\]$/, "")));
  return [
    ...problems,
    ...unknown.map((name): Problem => ({ where: "query", message: `${name} is not documented` })),
  ];
}

function checkBody(
  check: Check,
  id: string,
  { operation, body }: { operation: Operation | undefined; body: unknown },
): Problem[] {
  const described = operation?.body;
  if (described === undefined) {
    // Gitbeaker sends `{}` with every DELETE, which says nothing.
    const empty = body === undefined || (isRecord(body) && Object.keys(body).length === 0);
    return empty ? [] : [{ where: "body", message: "no body is documented" }];
  }
  if (body === undefined) {
    return described.required ? [{ where: "body", message: "a body is required" }] : [];
  }
  if (described.schema === null) return [];
  const message = check(`/operations/${pointer(id)}/body/schema`, body, false);
  return [...message, ...undocumented(described.schema, body)].map((message) => ({
    where: "body",
    message,
  }));
}

/** The forges ignore what they do not know, which hides typing errors. */
function undocumented(schema: Schema, body: unknown): string[] {
  const properties = schema["properties"];
  if (!isRecord(properties) || !isRecord(body)) return [];
  return Object.keys(body)
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) => `${name} is not documented`);
}

function response(message: string): Problem {
  return { where: "response", message };
}

function pointer(id: string): string {
  return id.replaceAll("~", "~0").replaceAll("/", "~1");
}

function literals(path: string): number {
  return path.split("/").filter((part) => !part.startsWith("{")).length;
}

function patternOf(path: string): RegExp {
  const source = path
    .split("/")
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return `(?<${name}>${DEEP.has(name) ? ".+" : "[^/]+"})`;
    })
    .join("/");
  return new RegExp(`^${source}$`);
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeSafely(value)]),
  );
}

function decodeSafely(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
