import type { LogRecord, MetricPoint, Span } from "../model.ts";
import type { JsonShape } from "./json-common.ts";
import { walkJson } from "./json-common.ts";
import { logFromJson, metricFromJson, spanFromJson } from "./json-records.ts";
import type { DecodeLimits, Decoded } from "./limits.ts";
import { DEFAULT_DECODE_LIMITS } from "./limits.ts";
import { readLogRecord } from "./proto-logs.ts";
import { readMetric } from "./proto-metrics.ts";
import { readSpan } from "./proto-traces.ts";
import { walkRequest } from "./proto-walk.ts";
import { StringCache } from "./wire.ts";

/** One signal's decoders. Neither ever throws on input; see `Decoded`. */
export interface SignalDecoder<T> {
  /** An Export*ServiceRequest in protobuf. */
  protobuf(bytes: Uint8Array): Decoded<T>;
  /** The same in OTLP/JSON. */
  json(source: string): Decoded<T>;
}

export interface OtlpDecoder {
  readonly traces: SignalDecoder<Span>;
  readonly logs: SignalDecoder<LogRecord>;
  readonly metrics: SignalDecoder<MetricPoint>;
}

const TRACES: JsonShape = {
  groups: ["resourceSpans", "resource_spans"],
  scopes: ["scopeSpans", "scope_spans"],
  records: ["spans", "spans"],
};
const LOGS: JsonShape = {
  groups: ["resourceLogs", "resource_logs"],
  scopes: ["scopeLogs", "scope_logs"],
  records: ["logRecords", "log_records"],
};
const METRICS: JsonShape = {
  groups: ["resourceMetrics", "resource_metrics"],
  scopes: ["scopeMetrics", "scope_metrics"],
  records: ["metrics", "metrics"],
};

/**
 * Decoders of the three OTLP signals (opentelemetry-proto v1.9.0). One instance shares a bounded
 * cache of repeating strings between requests; instances share nothing.
 */
export function createOtlpDecoder(overrides: Partial<DecodeLimits> = {}): OtlpDecoder {
  const limits = { ...DEFAULT_DECODE_LIMITS, ...overrides };
  const options = { limits, cache: new StringCache() };
  return {
    traces: {
      protobuf: (bytes) => walkRequest(bytes, readSpan, options),
      json: (source) => walkJson(source, TRACES, { read: spanFromJson, limits }),
    },
    logs: {
      protobuf: (bytes) => walkRequest(bytes, readLogRecord, options),
      json: (source) => walkJson(source, LOGS, { read: logFromJson, limits }),
    },
    metrics: {
      protobuf: (bytes) => walkRequest(bytes, readMetric, options),
      json: (source) => walkJson(source, METRICS, { read: metricFromJson, limits }),
    },
  };
}
