import type { AttributeScalar, AttributeValue } from "../model.ts";
import type { DecodeLimits, Decoded } from "./limits.ts";
import { boundString, DecodeFailure, guardDecode } from "./limits.ts";
import type { Resource } from "./proto-common.ts";
import { newAttributes, scalarOf, serviceOf } from "./proto-common.ts";
import type { Sink } from "./proto-walk.ts";

// OTLP/JSON is proto3 JSON with hex ids and integer enums
// (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding). Some writers use snake_case
// keys, enum names, or numbers where strings are due: all are read.

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The member under its camelCase or its snake_case name; never an inherited one. */
export function member(object: Json, camel: string, snake?: string): unknown {
  if (Object.hasOwn(object, camel)) {
    return object[camel];
  }
  return snake !== undefined && Object.hasOwn(object, snake) ? object[snake] : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown, limits: DecodeLimits): string {
  return typeof value === "string" ? boundString(value, limits) : "";
}

/** A number that may come as a string (64-bit integers do); 0 when it is neither. */
export function numeric(value: unknown): number {
  const parsed = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof parsed === "number" && !Number.isNaN(parsed) ? parsed : 0;
}

/** Nanoseconds as string or number to whole microseconds; 0 when unusable. */
export function micros(value: unknown): number {
  if (typeof value === "string") {
    return /^\d{4,20}$/.test(value) ? Number(value.slice(0, -3)) : 0;
  }
  return typeof value === "number" && value > 0 ? Math.floor(value / 1000) : 0;
}

/** A hex id of `bytes` bytes in lower case; empty when it is anything else or all zero. */
export function hexId(value: unknown, bytes: number): string {
  if (typeof value !== "string" || value.length !== bytes * 2 || !/^[0-9a-fA-F]+$/.test(value)) {
    return "";
  }
  return /^0+$/.test(value) ? "" : value.toLowerCase();
}

/** An enum as its number, or its name with the given prefix. */
export function enumIndex(value: unknown, names: readonly string[], prefix: string): number {
  if (typeof value === "string" && value.startsWith(prefix)) {
    return names.indexOf(value.slice(prefix.length).toLowerCase());
  }
  return typeof value === "number" ? value : -1;
}

export function attributesOf(value: unknown, limits: DecodeLimits): Record<string, AttributeValue> {
  const into = newAttributes();
  let count = 0;
  for (const item of list(value)) {
    const key = isObject(item) ? text(member(item, "key"), limits) : "";
    const found = isObject(item) ? anyValue(member(item, "value"), limits, 0) : undefined;
    if (key !== "" && found !== undefined && count < limits.maxAttributes) {
      into[key] = found;
      count += 1;
    }
  }
  return into;
}

export function anyValue(
  value: unknown,
  limits: DecodeLimits,
  depth: number,
): AttributeValue | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  if (depth > limits.maxDepth) {
    throw new DecodeFailure("too-deep", "an attribute value is nested too deeply");
  }
  const string =
    member(value, "stringValue", "string_value") ?? member(value, "bytesValue", "bytes_value");
  if (typeof string === "string") {
    return boundString(string, limits);
  }
  const bool = member(value, "boolValue", "bool_value");
  if (typeof bool === "boolean") {
    return bool;
  }
  const number =
    member(value, "intValue", "int_value") ?? member(value, "doubleValue", "double_value");
  return number === undefined ? nestedValue(value, limits, depth) : Number(number);
}

function nestedValue(value: Json, limits: DecodeLimits, depth: number): AttributeValue | undefined {
  const array = member(value, "arrayValue", "array_value");
  if (isObject(array)) {
    const values: AttributeScalar[] = [];
    for (const item of list(member(array, "values")).slice(0, limits.maxAttributes)) {
      const inner = anyValue(item, limits, depth + 1);
      if (inner !== undefined) {
        values.push(scalarOf(inner, limits));
      }
    }
    return values;
  }
  const pairs = member(value, "kvlistValue", "kvlist_value");
  return isObject(pairs) ? pairsText(pairs, limits, depth + 1) : undefined;
}

function pairsText(pairs: Json, limits: DecodeLimits, depth: number): string {
  const into = newAttributes();
  for (const item of list(member(pairs, "values")).slice(0, limits.maxAttributes)) {
    const inner = isObject(item) ? anyValue(member(item, "value"), limits, depth) : undefined;
    if (isObject(item) && inner !== undefined) {
      into[text(member(item, "key"), limits)] = inner;
    }
  }
  return boundString(JSON.stringify(into), limits);
}

/** Key names of one signal's nesting, as [camelCase, snake_case]. */
export interface JsonShape {
  readonly groups: readonly [string, string];
  readonly scopes: readonly [string, string];
  readonly records: readonly [string, string];
}

export type ReadJson<T> = (record: Json, resource: Resource, sink: Sink<T>) => void;

/** Parses one OTLP/JSON request; `read` takes each record with its resource. */
export function walkJson<T>(
  source: string,
  shape: JsonShape,
  options: { readonly read: ReadJson<T>; readonly limits: DecodeLimits },
): Decoded<T> {
  return guardDecode(() => {
    const root = parseRoot(source, options.limits);
    const sink: Sink<T> = { records: [], rejected: 0, limits: options.limits };
    for (const group of list(member(root, ...shape.groups)).filter(isObject)) {
      const described = member(group, "resource");
      const attributes = attributesOf(
        isObject(described) ? member(described, "attributes") : undefined,
        options.limits,
      );
      const resource: Resource = { service: serviceOf(attributes), attributes };
      for (const scope of list(member(group, ...shape.scopes)).filter(isObject)) {
        for (const record of list(member(scope, ...shape.records))) {
          readBounded(record, resource, { sink, read: options.read });
        }
      }
    }
    return { ok: true, records: sink.records, rejected: sink.rejected };
  });
}

function readBounded<T>(
  record: unknown,
  resource: Resource,
  to: { readonly sink: Sink<T>; readonly read: ReadJson<T> },
): void {
  if (isObject(record) && to.sink.records.length < to.sink.limits.maxRecords) {
    to.read(record, resource, to.sink);
  } else {
    to.sink.rejected += 1;
  }
}

/** A text this short cannot hold enough of them to matter. */
const SHORT_TEXT = 1_000_000;
/** `{"arrayValue":{"values":[{"intValue":1}]}}`, as dense as OTLP gets, has ten. */
const MIN_CHARS_PER_CONTAINER = 8;
const [QUOTE, BACKSLASH, BRACKET, BRACE] = [34, 92, 91, 123];

/**
 * True for a text that would take a hundred times its size in memory, and seconds to parse: some
 * ten thousand bytes of gzip are enough for forty million brackets.
 */
function tooManyContainers(source: string): boolean {
  if (source.length <= SHORT_TEXT) {
    return false;
  }
  let left = source.length / MIN_CHARS_PER_CONTAINER;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(source, at);
    } else if (code === BRACKET || code === BRACE) {
      left -= 1;
      if (left < 0) {
        return true;
      }
    }
  }
  return false;
}

/** Position of the closing quote. */
function endOfString(source: string, start: number): number {
  let end = source.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(source, end)) {
    end = source.indexOf('"', end + 1);
  }
  return end === -1 ? source.length : end;
}

function isEscaped(source: string, at: number): boolean {
  let slashes = 0;
  while (source.charCodeAt(at - 1 - slashes) === BACKSLASH) {
    slashes += 1;
  }
  return slashes % 2 === 1;
}

function parseRoot(source: string, limits: DecodeLimits): Json {
  if (source.length > limits.maxBytes) {
    throw new DecodeFailure("too-large", `${source.length} characters, ${limits.maxBytes} allowed`);
  }
  if (tooManyContainers(source)) {
    throw new DecodeFailure("too-large", "more objects and arrays than a request of OTLP can need");
  }
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch (error) {
    const truncated =
      error instanceof SyntaxError && /end of JSON|Unterminated/.test(error.message);
    throw new DecodeFailure(truncated ? "truncated" : "malformed", "not valid JSON");
  }
  if (!isObject(root)) {
    throw new DecodeFailure("malformed", "an OTLP/JSON request is an object");
  }
  return root;
}
