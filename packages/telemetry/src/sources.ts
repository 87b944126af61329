import type { LogRecord, MetricPoint, Span } from "./model.ts";

/**
 * What a source answers. `empty` (it works, nothing matches) and `unreachable` (it may have data
 * that nobody saw) are never the same verdict, so they are never the same value.
 */
export type QueryResult<T> =
  | { readonly kind: "data"; readonly records: readonly T[]; readonly notes: readonly string[] }
  | { readonly kind: "empty"; readonly notes: readonly string[] }
  | { readonly kind: "unreachable"; readonly message: string };

/** Both ends inclusive, milliseconds since the epoch; a record matches when it touches the range. */
export interface TimeRange {
  readonly startMs: number;
  readonly endMs: number;
}

export interface TraceQuery {
  readonly range?: TimeRange;
  /** Any of these traces. */
  readonly traceIds?: readonly string[];
  /** Any of these services, by telemetry name. */
  readonly services?: readonly string[];
}

export type LogQuery = TraceQuery & { readonly minSeverity?: number };

export interface MetricQuery {
  readonly range?: TimeRange;
  readonly services?: readonly string[];
  readonly names?: readonly string[];
}

/** Spans of a run, from the agent's store, Tempo, Jaeger, … */
export interface TraceSource {
  readonly name: string;
  spans(query: TraceQuery): Promise<QueryResult<Span>>;
}

/** Log records of a run, from the agent's store, Loki, … */
export interface LogSource {
  readonly name: string;
  logs(query: LogQuery): Promise<QueryResult<LogRecord>>;
}

/** Metric points of a run, from the agent's store, … (PromQL is a port of its own). */
export interface MetricSource {
  readonly name: string;
  metrics(query: MetricQuery): Promise<QueryResult<MetricPoint>>;
}
