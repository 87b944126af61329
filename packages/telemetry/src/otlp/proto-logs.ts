import type { AttributeValue, LogRecord } from "../model.ts";
import type { Resource } from "./proto-common.ts";
import { newAttributes, readAnyValue, readAttribute } from "./proto-common.ts";
import type { Sink } from "./proto-walk.ts";
import type { WireReader } from "./wire.ts";

/** A body as text: strings as they are, everything else as JSON. */
export function bodyText(value: AttributeValue | undefined): string {
  if (value === undefined) {
    return "";
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** LogRecord of opentelemetry/proto/logs/v1/logs.proto. */
export function readLogRecord(reader: WireReader, resource: Resource, sink: Sink<LogRecord>): void {
  const { limits } = sink;
  const outer = reader.enter();
  const attributes = newAttributes();
  let count = 0;
  let timeUs = 0;
  let observedUs = 0;
  const text = { severity: 0, severityText: "", body: "", traceId: "", spanId: "", eventName: "" };
  for (let tag = reader.tag(); tag !== 0; tag = reader.tag()) {
    switch (tag) {
      case 9:
        timeUs = reader.nanosToMicros();
        break;
      case 16:
        text.severity = Math.min(24, reader.varint());
        break;
      case 26:
        text.severityText = reader.interned(limits.maxStringLength);
        break;
      case 42:
        text.body = bodyText(readAnyValue(reader, limits, 0));
        break;
      case 50:
        count = readAttribute(reader, attributes, count, limits);
        break;
      case 74:
        text.traceId = reader.hexId(16);
        break;
      case 82:
        text.spanId = reader.hexId(8);
        break;
      case 89:
        observedUs = reader.nanosToMicros();
        break;
      case 98:
        text.eventName = reader.interned(limits.maxStringLength);
        break;
      default:
        reader.skip(tag);
    }
  }
  reader.leave(outer);
  sink.records.push({
    timeUs: timeUs === 0 ? observedUs : timeUs,
    service: resource.service,
    resource: resource.attributes,
    ...text,
    attributes,
  });
}
