/**
 * The telemetry model: what a decoder makes and everything else reads. Times are integer
 * microseconds since the Unix epoch (exact in a double until the year 2255), ids lower-case hex.
 */

export type AttributeValue = string | number | boolean | readonly AttributeScalar[];
export type AttributeScalar = string | number | boolean;

/** Attributes of a span, a record or a resource. The object has no prototype. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

export type SpanKind = "unspecified" | "internal" | "server" | "client" | "producer" | "consumer";

/** Index = wire value of opentelemetry.proto.trace.v1.Span.SpanKind. */
export const SPAN_KINDS: readonly SpanKind[] = [
  "unspecified",
  "internal",
  "server",
  "client",
  "producer",
  "consumer",
];

export type StatusCode = "unset" | "ok" | "error";

/** Index = wire value of opentelemetry.proto.trace.v1.Status.StatusCode. */
export const STATUS_CODES: readonly StatusCode[] = ["unset", "ok", "error"];

export interface SpanEvent {
  readonly name: string;
  readonly timeUs: number;
  readonly attributes: Attributes;
}

export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for a root span. */
  readonly parentSpanId: string;
  readonly service: string;
  /** Attributes of the resource, shared by all spans of one export. */
  readonly resource: Attributes;
  readonly name: string;
  readonly kind: SpanKind;
  readonly startUs: number;
  readonly endUs: number;
  readonly status: StatusCode;
  readonly statusMessage: string;
  readonly attributes: Attributes;
  readonly events: readonly SpanEvent[];
}

export interface LogRecord {
  readonly timeUs: number;
  readonly service: string;
  readonly resource: Attributes;
  /** 1..24 as in OTLP; 17 and above is ERROR, 13 and above WARN; 0 when unknown. */
  readonly severity: number;
  readonly severityText: string;
  readonly body: string;
  /** Empty when the record belongs to no trace. */
  readonly traceId: string;
  readonly spanId: string;
  readonly eventName: string;
  readonly attributes: Attributes;
}

export type MetricType = "gauge" | "sum" | "histogram" | "summary";

/** One data point. `value` of a histogram or summary is its sum. */
export interface MetricPoint {
  readonly service: string;
  readonly resource: Attributes;
  readonly name: string;
  readonly unit: string;
  readonly type: MetricType;
  readonly timeUs: number;
  readonly value: number;
  readonly attributes: Attributes;
  /** Histograms: number of observations. */
  readonly count?: number;
  /** Histograms: upper bounds, one fewer than `buckets`. */
  readonly bounds?: readonly number[];
  readonly buckets?: readonly number[];
  /** Sums and histograms: true when the value counts from the start of the process. */
  readonly cumulative?: boolean;
  readonly monotonic?: boolean;
}

export const NO_ATTRIBUTES: Attributes = Object.freeze(Object.create(null) as Attributes);
export const NO_EVENTS: readonly SpanEvent[] = Object.freeze([]);

/** The service of records whose resource has no `service.name` (the name that OpenTelemetry uses). */
export const UNKNOWN_SERVICE = "unknown_service";

/** Duration in microseconds, never negative (clocks step backwards). */
export function durationUs(span: Pick<Span, "startUs" | "endUs">): number {
  return span.endUs > span.startUs ? span.endUs - span.startUs : 0;
}
