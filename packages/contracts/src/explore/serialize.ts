import { isObject } from "../document/json.ts";
import type { ApiParameter, Operation } from "./api.ts";
import type { Inputs } from "./inputs.ts";
import type { Credentials, ExploreRequest } from "./model.ts";
import { OMITTED } from "./variation.ts";

/** Where a value was taken from. */
export interface Origin {
  /** Number of the exchange. */
  readonly exchange: number;
  /** Steps into the JSON of the answer; without any, the last segment of its Location. */
  readonly json?: readonly (string | number)[];
}

/** A value that an earlier answer gave. */
export class Reference {
  readonly value: string | number;
  /** Without it, the value stands for itself. */
  readonly origin: Origin | undefined;
  constructor(value: string | number, origin?: Origin) {
    this.value = value;
    this.origin = origin;
  }
}

/** How a reference is written: by its value, or by a mark that a shell variable takes the place of. */
export type WriteReference = (reference: Reference) => string | number;

export const byValue: WriteReference = ({ value }) => value;

/** The inputs with every reference written out. */
export function resolved(value: unknown, write: WriteReference = byValue): unknown {
  if (value instanceof Reference) return write(value);
  if (value instanceof Malformed) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => resolved(item, write));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, resolved(each, write)]),
  );
}

/** Writes a request; undefined where a value has no form in its place, as a line break in a header. */
export function toRequest(
  operation: Operation,
  inputs: Inputs,
  how: { credentials: Credentials; write?: WriteReference },
): ExploreRequest | undefined {
  const write = how.write ?? byValue;
  const path = pathOf(operation, inputs, write);
  const query: string[] = [];
  const cookies: string[] = [];
  const headers: Record<string, string> = { accept: "application/json, */*;q=0.5" };
  for (const parameter of operation.parameters) {
    const value = valueOf(parameter, inputs);
    if (value === OMITTED || parameter.in === "path") continue;
    const written = resolved(value, write);
    if (parameter.in === "query") query.push(...queryParts(parameter, written));
    else {
      const text = parameter.json ? JSON.stringify(written) : simple(written, parameter.explode);
      if (!/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text)) return undefined;
      if (parameter.in === "header") headers[parameter.name.toLowerCase()] = text;
      else if (/[;,\s"\\]/.test(text)) return undefined;
      else cookies.push(`${parameter.name}=${text}`);
    }
  }
  if (path === undefined) return undefined;
  if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
  const target = query.length === 0 ? path : `${path}?${query.join("&")}`;
  const request = { method: operation.method, target, headers, credentials: how.credentials };
  const body = bodyText(operation, resolved(inputs.body, write));
  if (operation.body === undefined || body === undefined) return request;
  headers["content-type"] = operation.body.mediaType;
  return { ...request, body };
}

function valueOf(parameter: ApiParameter, inputs: Inputs): unknown {
  const values = inputs[parameter.in];
  return Object.hasOwn(values, parameter.name) ? values[parameter.name] : OMITTED;
}

function pathOf(operation: Operation, inputs: Inputs, write: WriteReference): string | undefined {
  let usable = true;
  const path = operation.path.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((each) => each.in === "path" && each.name === name);
    const value = parameter === undefined ? OMITTED : valueOf(parameter, inputs);
    const text = value === OMITTED ? "" : simple(resolved(value, write), false);
    // Such segments mean other paths to clients and servers alike.
    if (text === "" || text === "." || text === ".." || /[/\\\p{Cc}]/u.test(text)) usable = false;
    if (!text.isWellFormed()) usable = false;
    return usable ? encodeURIComponent(text) : "";
  });
  return usable ? `${operation.prefix}${path}` : undefined;
}

/** Style `simple` of OpenAPI 3.1, section 4.8.12.4. */
function simple(value: unknown, explode: boolean): string {
  if (Array.isArray(value)) return value.map(scalarText).join(",");
  if (!isObject(value)) return scalarText(value);
  const pairs = Object.entries(value).map(([key, each]) => [key, scalarText(each)]);
  return pairs.map(([key, text]) => `${key}${explode ? "=" : ","}${text}`).join(",");
}

function scalarText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const DELIMITERS: Readonly<Record<string, string>> = {
  form: ",",
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

function queryParts({ name, style, explode, json }: ApiParameter, value: unknown): string[] {
  const key = encoded(name);
  if (json) return [`${key}=${encoded(JSON.stringify(value))}`];
  if (Array.isArray(value)) {
    const texts = value.map((item) => encoded(scalarText(item)));
    if (explode) return texts.map((text) => `${key}=${text}`);
    return [`${key}=${texts.join(DELIMITERS[style] ?? ",")}`];
  }
  if (!isObject(value)) return [`${key}=${encoded(scalarText(value))}`];
  const pairs = Object.entries(value).map(([each, part]) => [
    encoded(each),
    encoded(scalarText(part)),
  ]);
  if (style === "deepObject") return pairs.map(([each, text]) => `${key}%5B${each}%5D=${text}`);
  if (explode) return pairs.map(([each, text]) => `${each}=${text}`);
  return [`${key}=${pairs.flat().join(",")}`];
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** A body that is no JSON where JSON is wanted. */
export class Malformed {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function bodyText(operation: Operation, body: unknown): string | undefined {
  if (body === OMITTED || body === undefined) return undefined;
  if (body instanceof Malformed) return body.text;
  switch (operation.body?.kind) {
    case "form":
      return isObject(body)
        ? Object.entries(body)
            .map(([name, value]) => `${encoded(name)}=${encoded(scalarText(value))}`)
            .join("&")
        : scalarText(body);
    case "text":
      return scalarText(body);
    default:
      return JSON.stringify(body);
  }
}
