import type { LogRecord, MetricPoint, MetricType, Span, SpanEvent } from "../model.ts";
import { NO_ATTRIBUTES, NO_EVENTS, SPAN_KINDS, STATUS_CODES } from "../model.ts";
import type { ExponentialShape } from "./exponential.ts";
import { explicitFromExponential } from "./exponential.ts";
import type { Json } from "./json-common.ts";
import {
  anyValue,
  attributesOf,
  enumIndex,
  hexId,
  isObject,
  list,
  member,
  micros,
  numeric,
  text,
} from "./json-common.ts";
import type { DecodeLimits } from "./limits.ts";
import type { Resource } from "./proto-common.ts";
import { bodyText } from "./proto-logs.ts";
import type { Sink } from "./proto-walk.ts";

export function spanFromJson(record: Json, resource: Resource, sink: Sink<Span>): void {
  const { limits } = sink;
  const traceId = hexId(member(record, "traceId", "trace_id"), 16);
  const spanId = hexId(member(record, "spanId", "span_id"), 8);
  if (traceId === "" || spanId === "") {
    sink.rejected += 1;
    return;
  }
  const described = member(record, "status");
  const status = isObject(described) ? described : {};
  const kind = enumIndex(member(record, "kind"), SPAN_KINDS, "SPAN_KIND_");
  const code = enumIndex(member(status, "code"), STATUS_CODES, "STATUS_CODE_");
  const attributes = member(record, "attributes");
  sink.records.push({
    traceId,
    spanId,
    parentSpanId: hexId(member(record, "parentSpanId", "parent_span_id"), 8),
    service: resource.service,
    resource: resource.attributes,
    name: text(member(record, "name"), limits),
    kind: SPAN_KINDS[kind] ?? "unspecified",
    startUs: micros(member(record, "startTimeUnixNano", "start_time_unix_nano")),
    endUs: micros(member(record, "endTimeUnixNano", "end_time_unix_nano")),
    status: STATUS_CODES[code] ?? "unset",
    statusMessage: text(member(status, "message"), limits),
    attributes: attributes === undefined ? NO_ATTRIBUTES : attributesOf(attributes, limits),
    events: eventsFromJson(member(record, "events"), limits),
  });
}

function eventsFromJson(value: unknown, limits: DecodeLimits): readonly SpanEvent[] {
  if (value === undefined) {
    return NO_EVENTS;
  }
  return list(value)
    .filter(isObject)
    .slice(0, limits.maxEvents)
    .map((event) => ({
      name: text(member(event, "name"), limits),
      timeUs: micros(member(event, "timeUnixNano", "time_unix_nano")),
      attributes: attributesOf(member(event, "attributes"), limits),
    }));
}

export function logFromJson(record: Json, resource: Resource, sink: Sink<LogRecord>): void {
  const { limits } = sink;
  const timeUs = micros(member(record, "timeUnixNano", "time_unix_nano"));
  const observedUs = micros(member(record, "observedTimeUnixNano", "observed_time_unix_nano"));
  sink.records.push({
    timeUs: timeUs === 0 ? observedUs : timeUs,
    service: resource.service,
    resource: resource.attributes,
    severity: severityNumber(member(record, "severityNumber", "severity_number")),
    severityText: text(member(record, "severityText", "severity_text"), limits),
    body: bodyText(anyValue(member(record, "body"), limits, 0)),
    traceId: hexId(member(record, "traceId", "trace_id"), 16),
    spanId: hexId(member(record, "spanId", "span_id"), 8),
    eventName: text(member(record, "eventName", "event_name"), limits),
    attributes: attributesOf(member(record, "attributes"), limits),
  });
}

const SEVERITIES = ["trace", "debug", "info", "warn", "error", "fatal"];

/** SeverityNumber as a number or as its name: TRACE is 1-4, DEBUG 5-8, … FATAL 21-24. */
function severityNumber(value: unknown): number {
  if (typeof value === "string") {
    const match = /^SEVERITY_NUMBER_([A-Z]+)([234]?)$/.exec(value);
    const index = SEVERITIES.indexOf(match?.[1]?.toLowerCase() ?? "");
    return index < 0 ? 0 : index * 4 + Number(match?.[2] || 1);
  }
  return Math.max(0, Math.min(24, Math.trunc(numeric(value))));
}

const DATA_KEYS: readonly (readonly [string, string, MetricType])[] = [
  ["gauge", "gauge", "gauge"],
  ["sum", "sum", "sum"],
  ["histogram", "histogram", "histogram"],
  ["exponentialHistogram", "exponential_histogram", "histogram"],
  ["summary", "summary", "summary"],
];

export function metricFromJson(record: Json, resource: Resource, sink: Sink<MetricPoint>): void {
  const { limits } = sink;
  const name = text(member(record, "name"), limits);
  const unit = text(member(record, "unit"), limits);
  for (const [camel, snake, type] of DATA_KEYS) {
    const data = member(record, camel, snake);
    if (!isObject(data)) {
      continue;
    }
    const shared = { service: resource.service, resource: resource.attributes, name, unit, type };
    for (const point of list(member(data, "dataPoints", "data_points")).filter(isObject)) {
      if (sink.records.length >= limits.maxRecords || name === "") {
        sink.rejected += 1;
        continue;
      }
      sink.records.push({ ...shared, ...pointFromJson(point, limits), ...dataFlags(data) });
    }
  }
}

function dataFlags(data: Json): Pick<MetricPoint, "cumulative" | "monotonic"> {
  const temporality = enumIndex(
    member(data, "aggregationTemporality", "aggregation_temporality"),
    ["unspecified", "delta", "cumulative"],
    "AGGREGATION_TEMPORALITY_",
  );
  const monotonic = member(data, "isMonotonic", "is_monotonic");
  return {
    ...(temporality < 0 ? {} : { cumulative: temporality === 2 }),
    ...(typeof monotonic === "boolean" ? { monotonic } : {}),
  };
}

type PointFields = Pick<MetricPoint, "timeUs" | "value" | "attributes"> & Partial<MetricPoint>;

function pointFromJson(point: Json, limits: DecodeLimits): PointFields {
  const value =
    member(point, "asDouble", "as_double") ??
    member(point, "asInt", "as_int") ??
    member(point, "sum");
  const count = member(point, "count");
  return {
    timeUs: micros(member(point, "timeUnixNano", "time_unix_nano")),
    value: numeric(value),
    attributes: attributesOf(member(point, "attributes"), limits),
    ...(count === undefined ? {} : { count: numeric(count) }),
    ...bucketsFromJson(point),
  };
}

function bucketsFromJson(point: Json): Pick<MetricPoint, "bounds" | "buckets"> {
  const buckets = member(point, "bucketCounts", "bucket_counts");
  if (buckets !== undefined) {
    const bounds = member(point, "explicitBounds", "explicit_bounds");
    return { bounds: numbers(bounds), buckets: numbers(buckets) };
  }
  const positive = member(point, "positive");
  return isObject(positive) ? explicitFromExponential(exponentialShape(point, positive)) : {};
}

function exponentialShape(point: Json, positive: Json): ExponentialShape {
  return {
    scale: numeric(member(point, "scale")),
    zeroCount: numeric(member(point, "zeroCount", "zero_count")),
    offset: numeric(member(positive, "offset")),
    counts: numbers(member(positive, "bucketCounts", "bucket_counts")),
  };
}

const MAX_BUCKETS = 512;

function numbers(value: unknown): number[] {
  return list(value).slice(0, MAX_BUCKETS).map(numeric);
}
