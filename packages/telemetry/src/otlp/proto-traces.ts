import type { Attributes, Span, SpanEvent, SpanKind, StatusCode } from "../model.ts";
import { NO_ATTRIBUTES, NO_EVENTS, SPAN_KINDS, STATUS_CODES } from "../model.ts";
import type { DecodeLimits } from "./limits.ts";
import type { MutableAttributes, Resource } from "./proto-common.ts";
import { newAttributes, readAttribute } from "./proto-common.ts";
import type { Sink } from "./proto-walk.ts";
import type { WireReader } from "./wire.ts";

interface Draft {
  traceId: string;
  spanId: string;
  parentSpanId: string;
  service: string;
  resource: Attributes;
  name: string;
  kind: SpanKind;
  startUs: number;
  endUs: number;
  status: StatusCode;
  statusMessage: string;
  attributes: Attributes;
  events: readonly SpanEvent[];
}

/** Span of opentelemetry/proto/trace/v1/trace.proto. A span without ids is rejected. */
export function readSpan(reader: WireReader, resource: Resource, sink: Sink<Span>): void {
  const outer = reader.enter();
  const span: Draft = {
    traceId: "",
    spanId: "",
    parentSpanId: "",
    service: resource.service,
    resource: resource.attributes,
    name: "",
    kind: "unspecified",
    startUs: 0,
    endUs: 0,
    status: "unset",
    statusMessage: "",
    attributes: NO_ATTRIBUTES,
    events: NO_EVENTS,
  };
  readFields(reader, span, sink.limits);
  reader.leave(outer);
  if (span.traceId === "" || span.spanId === "") {
    sink.rejected += 1;
    return;
  }
  sink.records.push(span);
}

function readFields(reader: WireReader, span: Draft, limits: DecodeLimits): void {
  let attributes: MutableAttributes | undefined;
  let count = 0;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    switch (tag) {
      case 10:
        span.traceId = reader.hexId(16);
        break;
      case 18:
        span.spanId = reader.hexId(8);
        break;
      case 34:
        span.parentSpanId = reader.hexId(8);
        break;
      case 42:
        span.name = reader.interned(limits.maxStringLength);
        break;
      case 48:
        span.kind = SPAN_KINDS[reader.varint()] ?? "unspecified";
        break;
      case 57:
        span.startUs = reader.nanosToMicros();
        break;
      case 65:
        span.endUs = reader.nanosToMicros();
        break;
      case 74:
        attributes ??= newAttributes();
        span.attributes = attributes;
        count = readAttribute(reader, attributes, count, limits);
        break;
      case 90:
        span.events = appendEvent(reader, span.events, limits);
        break;
      case 122:
        readStatus(reader, span, limits);
        break;
      default:
        reader.skip(tag);
    }
  }
}

function readStatus(reader: WireReader, span: Draft, limits: DecodeLimits): void {
  const outer = reader.enter();
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 18) {
      span.statusMessage = reader.string(limits.maxStringLength);
    } else if (tag === 24) {
      span.status = STATUS_CODES[reader.varint()] ?? "unset";
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
}

function appendEvent(
  reader: WireReader,
  events: readonly SpanEvent[],
  limits: DecodeLimits,
): readonly SpanEvent[] {
  const outer = reader.enter();
  if (events.length >= limits.maxEvents) {
    reader.leave(outer);
    return events;
  }
  let name = "";
  let timeUs = 0;
  let attributes: MutableAttributes | undefined;
  let count = 0;
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    if (tag === 9) {
      timeUs = reader.nanosToMicros();
    } else if (tag === 18) {
      name = reader.interned(limits.maxStringLength);
    } else if (tag === 26) {
      attributes ??= newAttributes();
      count = readAttribute(reader, attributes, count, limits);
    } else {
      reader.skip(tag);
    }
  }
  reader.leave(outer);
  return [...events, { name, timeUs, attributes: attributes ?? NO_ATTRIBUTES }];
}
