import type { Attributes, AttributeScalar, AttributeValue } from "../model.ts";
import { NO_ATTRIBUTES, UNKNOWN_SERVICE } from "../model.ts";
import type { DecodeLimits } from "./limits.ts";
import { boundString, DecodeFailure } from "./limits.ts";
import type { WireReader } from "./wire.ts";

// Field numbers: opentelemetry-proto v1.9.0, opentelemetry/proto/common/v1/common.proto and
// resource/v1/resource.proto. A tag is field number * 8 + wire type (0 varint, 1 eight bytes,
// 2 length-delimited, 5 four bytes).

export type MutableAttributes = Record<string, AttributeValue>;

export interface Resource {
  readonly service: string;
  readonly attributes: Attributes;
}

export const NO_RESOURCE: Resource = { service: UNKNOWN_SERVICE, attributes: NO_ATTRIBUTES };

export function newAttributes(): MutableAttributes {
  return Object.create(null) as MutableAttributes;
}

/** `service.name` of a resource, or `unknown_service`. */
export function serviceOf(attributes: Attributes): string {
  const name = attributes["service.name"];
  return typeof name === "string" && name !== "" ? name : UNKNOWN_SERVICE;
}

/** Reads one KeyValue into `into`; beyond the bound it is skipped. Returns the new count. */
export function readAttribute(
  reader: WireReader,
  into: MutableAttributes,
  count: number,
  limits: DecodeLimits,
): number {
  const outer = reader.enter();
  let key = "";
  let value: AttributeValue | undefined;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 10) {
      key = reader.interned(limits.maxStringLength);
    } else if (tag === 18 && count < limits.maxAttributes) {
      value = readAnyValue(reader, limits, 0);
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  if (key === "" || value === undefined || count >= limits.maxAttributes) {
    return count;
  }
  into[key] = value;
  return count + 1;
}

/** AnyValue; key-value lists become their JSON text, bytes become base64, null becomes undefined. */
export function readAnyValue(
  reader: WireReader,
  limits: DecodeLimits,
  depth: number,
): AttributeValue | undefined {
  if (depth > limits.maxDepth) {
    throw new DecodeFailure("too-deep", "an attribute value is nested too deeply", reader.pos);
  }
  const outer = reader.enter();
  let value: AttributeValue | undefined;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    value = readValueField(reader, tag, limits, depth) ?? value;
  }
  reader.leave(outer);
  return value;
}

function readValueField(
  reader: WireReader,
  tag: number,
  limits: DecodeLimits,
  depth: number,
): AttributeValue | undefined {
  switch (tag) {
    case 10:
      return reader.interned(limits.maxStringLength);
    case 16:
      return reader.varint() !== 0;
    case 24:
      return reader.int64();
    case 33:
      return reader.double();
    case 42:
      return readArray(reader, limits, depth);
    case 50:
      return readKeyValueList(reader, limits, depth);
    case 58:
      return reader.base64().slice(0, limits.maxStringLength);
    default:
      reader.skip(tag);
      return undefined;
  }
}

/** Each level of quoting doubles what it quotes, so every level is cut. */
export function scalarOf(value: AttributeValue, limits: DecodeLimits): AttributeScalar {
  return typeof value === "object" ? boundString(JSON.stringify(value), limits) : value;
}

function readArray(reader: WireReader, limits: DecodeLimits, depth: number): AttributeValue {
  const outer = reader.enter();
  const values: AttributeScalar[] = [];
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag !== 10 || values.length >= limits.maxAttributes) {
      reader.skip(tag);
      continue;
    }
    const value = readAnyValue(reader, limits, depth + 1);
    if (value !== undefined) {
      values.push(scalarOf(value, limits));
    }
  }
  reader.leave(outer);
  return values;
}

function readKeyValueList(reader: WireReader, limits: DecodeLimits, depth: number): string {
  if (depth + 1 > limits.maxDepth) {
    throw new DecodeFailure("too-deep", "an attribute value is nested too deeply", reader.pos);
  }
  const outer = reader.enter();
  const into = newAttributes();
  let count = 0;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 10) {
      count = readNested(reader, into, { count, limits, depth: depth + 1 });
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  return boundString(JSON.stringify(into), limits);
}

interface Nesting {
  readonly count: number;
  readonly limits: DecodeLimits;
  readonly depth: number;
}

function readNested(reader: WireReader, into: MutableAttributes, at: Nesting): number {
  const outer = reader.enter();
  let key = "";
  let value: AttributeValue | undefined;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 10) {
      key = reader.interned(at.limits.maxStringLength);
    } else if (tag === 18) {
      value = readAnyValue(reader, at.limits, at.depth);
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  if (value === undefined || at.count >= at.limits.maxAttributes) {
    return at.count;
  }
  into[key] = value;
  return at.count + 1;
}

export function readResource(reader: WireReader, limits: DecodeLimits): Resource {
  const outer = reader.enter();
  const attributes = newAttributes();
  let count = 0;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 10) {
      count = readAttribute(reader, attributes, count, limits);
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  return { service: serviceOf(attributes), attributes };
}
