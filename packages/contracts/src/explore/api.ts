import type { ApiOperation } from "../api/operations.ts";
import { pathOperations, pathParameterNames } from "../api/operations.ts";
import type { Cursor } from "../document/json.ts";
import { child, children, flag, isObject, own, text } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import { keyOf } from "./resource-key.ts";

/** A parameter that a request can carry. */
export interface ApiParameter {
  readonly in: "path" | "query" | "header" | "cookie";
  readonly name: string;
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  /** Written as JSON instead of by a style. */
  readonly json: boolean;
  readonly schema: Cursor | undefined;
  readonly example: Cursor | undefined;
  readonly at: Cursor;
}

export interface ApiBody {
  readonly required: boolean;
  readonly mediaType: string;
  readonly kind: "json" | "form" | "text";
  readonly schema: Cursor | undefined;
  readonly examples: readonly Cursor[];
  readonly at: Cursor;
}

export interface ApiLink {
  readonly status: string;
  readonly name: string;
  readonly target: string;
  readonly parameters: ReadonlyMap<string, unknown>;
}

/** What a request to an operation can carry, and what may come back. */
export interface Operation {
  /** `POST /books`. */
  readonly id: string;
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  /** The path with the names of its parameters taken out: `/books/{}`. */
  readonly key: string;
  /** Path of the server that it is served from, without a slash at its end. */
  readonly prefix: string;
  readonly pathNames: readonly string[];
  readonly parameters: readonly ApiParameter[];
  readonly body: ApiBody | undefined;
  readonly responses: ReadonlyMap<string, Cursor>;
  /** Credentials are wanted by every alternative of its security. */
  readonly secured: boolean;
  readonly links: readonly ApiLink[];
  readonly cursor: Cursor;
}

/** An operation that cannot be asked, and why. */
export interface Unasked {
  readonly id: string;
  readonly reason: string;
}

/** Headers that are described elsewhere, or that the transport owns. */
const NOT_PARAMETERS = new Set([
  "accept",
  "content-type",
  "authorization",
  "content-length",
  "host",
  "connection",
  "transfer-encoding",
]);

/** Operations of the document's paths that a request can be written for. */
export function readOperations(
  spec: Spec,
  { servers }: { servers: boolean },
): { operations: Operation[]; unasked: Unasked[] } {
  const operations: Operation[] = [];
  const unasked: Unasked[] = [];
  for (const each of pathOperations(spec)) {
    const operation = readOperation(spec, servers ? each : { ...each, prefixes: [""] });
    if ("reason" in operation) unasked.push(operation);
    else operations.push(operation);
  }
  return { operations, unasked };
}

function readOperation(spec: Spec, from: ApiOperation): Operation | Unasked {
  const { method, path, cursor } = from;
  const id = `${method} ${path}`;
  // Behind the root of the API it would be part of the host or of the port.
  if (!path.startsWith("/")) return { id, reason: "its path does not begin with a slash" };
  const pathNames = pathParameterNames(path);
  const parameters = readParameters(spec, from);
  const undeclared = pathNames.find(
    (name) => !parameters.some((each) => each.in === "path" && each.name === name),
  );
  if (undeclared !== undefined)
    return { id, reason: `path parameter ${undeclared} is not declared` };
  const requestBody = child(cursor, "requestBody");
  const body = requestBody === undefined ? undefined : readBody(spec, requestBody);
  if (body !== undefined && "reason" in body) return { id, reason: body.reason };
  const responses = new Map(
    children(child(cursor, "responses")).flatMap((each): [string, Cursor][] => {
      const response = spec.resolve(each);
      return each.key.startsWith("x-") || response === undefined ? [] : [[each.key, response]];
    }),
  );
  return {
    id,
    operationId: text(cursor, "operationId"),
    method,
    path,
    key: keyOf(path),
    prefix: from.prefixes[0] ?? "",
    pathNames,
    parameters,
    body,
    responses,
    secured: isSecured(spec, cursor),
    links: [...responses].flatMap(([status, response]) => readLinks(spec, status, response)),
    cursor,
  };
}

function readParameters(spec: Spec, { item, cursor }: ApiOperation): ApiParameter[] {
  const found = new Map<string, ApiParameter>();
  for (const owner of [item, cursor]) {
    for (const entry of children(child(owner, "parameters"))) {
      const at = spec.resolve(entry);
      const parameter = at === undefined ? undefined : readParameter(spec, at);
      if (parameter !== undefined) found.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...found.values()];
}

function readParameter(spec: Spec, at: Cursor): ApiParameter | undefined {
  const name = text(at, "name");
  const place = text(at, "in");
  if (name === undefined) return undefined;
  if (place !== "path" && place !== "query" && place !== "header" && place !== "cookie") {
    return undefined;
  }
  if (place === "header" && NOT_PARAMETERS.has(name.toLowerCase())) return undefined;
  const media = children(child(at, "content"))[0];
  const style = text(at, "style") ?? (place === "query" || place === "cookie" ? "form" : "simple");
  const explode = own(at.value, "explode");
  return {
    in: place,
    name,
    required: place === "path" || flag(at, "required"),
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    json: media !== undefined,
    schema: child(media ?? at, "schema"),
    example: exampleOf(spec, media ?? at)[0],
    at,
  };
}

/** The values of `example` and `examples` of a media type or a parameter. */
function exampleOf(spec: Spec, owner: Cursor): Cursor[] {
  const one = child(owner, "example");
  const many = children(child(owner, "examples")).flatMap((each) => {
    const example = spec.resolve(each);
    const value = example === undefined ? undefined : child(example, "value");
    return value === undefined ? [] : [value];
  });
  return one === undefined ? many : [one, ...many];
}

function readBody(spec: Spec, node: Cursor): ApiBody | { reason: string } {
  const at = spec.resolve(node);
  const types = at === undefined ? [] : children(child(at, "content"));
  for (const kind of ["json", "form", "text"] as const) {
    const media = types.find((each) => bodyKind(each.key) === kind);
    if (at === undefined || media === undefined || !isObject(media.value)) continue;
    return {
      required: flag(at, "required"),
      mediaType: media.key.includes("*") ? "application/json" : media.key,
      kind,
      schema: child(media, "schema"),
      examples: exampleOf(spec, media),
      at: media,
    };
  }
  const names = types.map((each) => each.key).join(", ");
  return { reason: `no request is written in ${names === "" ? "a body without a type" : names}` };
}

export function bodyKind(mediaType: string): "json" | "form" | "text" | undefined {
  const type = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/json" || type.endsWith("+json") || type === "*/*") return "json";
  if (type === "application/x-www-form-urlencoded") return "form";
  return type === "text/plain" ? "text" : undefined;
}

function isSecured(spec: Spec, cursor: Cursor): boolean {
  const security = child(cursor, "security") ?? child(spec.root, "security");
  const ways = children(security);
  return ways.length > 0 && ways.every((way) => children(way).length > 0);
}

function readLinks(spec: Spec, status: string, response: Cursor): ApiLink[] {
  return children(child(response, "links")).flatMap((each) => {
    const link = spec.resolve(each);
    const target = link === undefined ? undefined : text(link, "operationId");
    if (link === undefined || target === undefined) return [];
    const parameters = new Map(
      children(child(link, "parameters")).map(({ key, value }) => [key, value]),
    );
    return [{ status, name: each.key, target, parameters }];
  });
}
