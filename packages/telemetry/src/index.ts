export type {
  AttributeScalar,
  Attributes,
  AttributeValue,
  LogRecord,
  MetricPoint,
  MetricType,
  Span,
  SpanEvent,
  SpanKind,
  StatusCode,
} from "./model.ts";
export { durationUs, SPAN_KINDS, STATUS_CODES, UNKNOWN_SERVICE } from "./model.ts";

export type { OtlpDecoder, SignalDecoder } from "./otlp/decode.ts";
export { createOtlpDecoder } from "./otlp/decode.ts";
export { encodeLogs, encodeMetrics, encodeTraces } from "./otlp/encode.ts";
export type { Decoded, DecodeError, DecodeErrorKind, DecodeLimits } from "./otlp/limits.ts";
export { DEFAULT_DECODE_LIMITS } from "./otlp/limits.ts";

export type { ChildCallsEntry, ChildCallsSnapshot } from "./store/child-calls.ts";
export type { RedEntry, RedKind, RedSnapshot } from "./store/red.ts";
export { OTHER_OPERATION } from "./store/red.ts";
export type { SignalCounts } from "./store/signal.ts";
export type { StoreStats, TelemetryStore, TelemetryStoreOptions } from "./store/store.ts";
export { createTelemetryStore } from "./store/store.ts";
export type { TraceBufferLimits } from "./store/trace-buffer.ts";

export type {
  FolderFilter,
  FolderResult,
  FolderTelemetry,
  ReadFolderOptions,
  TelemetrySignal,
} from "./read/folder.ts";
export { readTelemetryFolder } from "./read/folder.ts";
export type { ReadLimits } from "./read/lines.ts";

export type {
  LogQuery,
  LogSource,
  MetricQuery,
  MetricSource,
  QueryResult,
  TimeRange,
  TraceQuery,
  TraceSource,
} from "./sources.ts";
export type {
  AlertsResult,
  BrokenRule,
  FiringAlert,
  PromqlResult,
  PromqlSource,
} from "./promql.ts";
export type { FolderSourceOptions } from "./folder-source.ts";
export { createFolderSource } from "./folder-source.ts";

export { isErrorSpan } from "./trace/errors.ts";
export type { ExcerptOptions } from "./trace/excerpt.ts";
export { traceExcerpt } from "./trace/excerpt.ts";
export type { TraceOrigin } from "./trace/origin.ts";
export { originOf } from "./trace/origin.ts";
export type { GraphEdge, GraphNode, ServiceGraph } from "./trace/service-graph.ts";
export { serviceGraph, serviceMap } from "./trace/service-graph.ts";

export type {
  CulpritInput,
  CulpritResult,
  DeclaredService,
  JudgedAttempt,
  ObjectiveViolation,
} from "./culprit/input.ts";
export { logTemplate } from "./culprit/log-template.ts";
export { rankCulprits } from "./culprit/rank.ts";
export type { DiagnoseOptions, DiagnoseResult } from "./diagnose.ts";
export { diagnoseFolder, parseAttempts } from "./diagnose.ts";
