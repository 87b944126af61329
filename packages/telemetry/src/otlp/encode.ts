import type { Attributes, AttributeValue, LogRecord, MetricPoint, Span } from "../model.ts";
import { SPAN_KINDS, STATUS_CODES } from "../model.ts";

// Encoders to OTLP/JSON, one ExportServiceRequest per line (reference: the collector's file
// exporter). Text is put together by hand because the store encodes every span it keeps.

/** One line of `traces.jsonl` without its newline. Spans that share a resource are grouped. */
export function encodeTraces(spans: readonly Span[]): string {
  const groups = byResource(spans).map(
    (group) =>
      `{"resource":${resourceText(group)},"scopeSpans":[{"spans":[${group.map(spanText).join(",")}]}]}`,
  );
  return `{"resourceSpans":[${groups.join(",")}]}`;
}

/** One line of `logs.jsonl` without its newline. */
export function encodeLogs(records: readonly LogRecord[]): string {
  const groups = byResource(records).map(
    (group) =>
      `{"resource":${resourceText(group)},"scopeLogs":[{"logRecords":[${group.map(logText).join(",")}]}]}`,
  );
  return `{"resourceLogs":[${groups.join(",")}]}`;
}

/** One line of `metrics.jsonl` without its newline. */
export function encodeMetrics(points: readonly MetricPoint[]): string {
  const groups = byResource(points).map(
    (group) =>
      `{"resource":${resourceText(group)},"scopeMetrics":[{"metrics":[${group.map(metricText).join(",")}]}]}`,
  );
  return `{"resourceMetrics":[${groups.join(",")}]}`;
}

interface FromResource {
  readonly service: string;
  readonly resource: Attributes;
}

function byResource<T extends FromResource>(records: readonly T[]): T[][] {
  const groups = new Map<Attributes, T[]>();
  for (const record of records) {
    const group = groups.get(record.resource);
    if (group === undefined) {
      groups.set(record.resource, [record]);
    } else {
      group.push(record);
    }
  }
  return [...groups.values()];
}

function resourceText(group: readonly FromResource[]): string {
  const first = group[0];
  if (first === undefined) {
    return "{}";
  }
  const named = Object.hasOwn(first.resource, "service.name");
  const attributes = named ? first.resource : { "service.name": first.service, ...first.resource };
  return `{"attributes":${attributesText(attributes)}}`;
}

function spanText(span: Span): string {
  let out = `{"traceId":"${span.traceId}","spanId":"${span.spanId}"`;
  if (span.parentSpanId !== "") {
    out += `,"parentSpanId":"${span.parentSpanId}"`;
  }
  out += `,"name":${JSON.stringify(span.name)},"kind":${SPAN_KINDS.indexOf(span.kind)}`;
  out += `,"startTimeUnixNano":"${nanos(span.startUs)}","endTimeUnixNano":"${nanos(span.endUs)}"`;
  const attributes = attributesText(span.attributes);
  if (attributes !== "[]") {
    out += `,"attributes":${attributes}`;
  }
  if (span.events.length > 0) {
    out += `,"events":[${span.events.map(eventText).join(",")}]`;
  }
  if (span.status !== "unset" || span.statusMessage !== "") {
    const message =
      span.statusMessage === "" ? "" : `,"message":${JSON.stringify(span.statusMessage)}`;
    out += `,"status":{"code":${STATUS_CODES.indexOf(span.status)}${message}}`;
  }
  return `${out}}`;
}

function eventText(event: Span["events"][number]): string {
  return `{"timeUnixNano":"${nanos(event.timeUs)}","name":${JSON.stringify(event.name)},"attributes":${attributesText(event.attributes)}}`;
}

function logText(record: LogRecord): string {
  return JSON.stringify({
    timeUnixNano: nanos(record.timeUs),
    severityNumber: record.severity,
    ...(record.severityText === "" ? {} : { severityText: record.severityText }),
    body: { stringValue: record.body },
    attributes: attributesList(record.attributes),
    ...(record.traceId === "" ? {} : { traceId: record.traceId }),
    ...(record.spanId === "" ? {} : { spanId: record.spanId }),
    ...(record.eventName === "" ? {} : { eventName: record.eventName }),
  });
}

function metricText(point: MetricPoint): string {
  const counted = point.type === "histogram" || point.type === "summary";
  const dataPoint = {
    attributes: attributesList(point.attributes),
    timeUnixNano: nanos(point.timeUs),
    ...(counted
      ? { count: String(point.count ?? 0), sum: jsonNumber(point.value) }
      : { asDouble: jsonNumber(point.value) }),
    ...(point.buckets === undefined ? {} : { bucketCounts: point.buckets.map(String) }),
    ...(point.bounds === undefined ? {} : { explicitBounds: point.bounds.map(jsonNumber) }),
  };
  const data = {
    dataPoints: [dataPoint],
    ...(point.cumulative === undefined ? {} : { aggregationTemporality: point.cumulative ? 2 : 1 }),
    ...(point.monotonic === undefined ? {} : { isMonotonic: point.monotonic }),
  };
  return JSON.stringify({ name: point.name, unit: point.unit, [point.type]: data });
}

/** Microseconds to nanoseconds as text; a plain multiplication would leave the safe integers. */
function nanos(us: number): string {
  return us <= 0 ? "0" : `${us}000`;
}

function attributesText(attributes: Attributes): string {
  let out = "";
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) {
      out += `${out === "" ? "" : ","}{"key":${JSON.stringify(key)},"value":${valueText(value)}}`;
    }
  }
  return `[${out}]`;
}

function attributesList(attributes: Attributes): { key: string; value: unknown }[] {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: valueJson(value) }));
}

function valueText(value: AttributeValue): string {
  return typeof value === "string"
    ? `{"stringValue":${JSON.stringify(value)}}`
    : JSON.stringify(valueJson(value));
}

function valueJson(value: AttributeValue): unknown {
  if (typeof value === "string") {
    return { stringValue: value };
  }
  if (typeof value === "boolean") {
    return { boolValue: value };
  }
  if (typeof value === "number") {
    return Number.isSafeInteger(value)
      ? { intValue: String(value) }
      : { doubleValue: jsonNumber(value) };
  }
  return { arrayValue: { values: value.map(valueJson) } };
}

/** JSON has no NaN and no infinity; proto3 JSON writes them as strings. */
function jsonNumber(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}
