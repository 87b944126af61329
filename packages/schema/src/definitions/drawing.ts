import { Type } from "typebox";
import { oneOf, optional, strict, text } from "./common.ts";

/** What the renderers draw: the service map, a trace excerpt, charts. Times are milliseconds. */
export const ServiceMapSchema = strict({
  nodes: Type.Array(
    strict({
      service: text("Service name"),
      requests: Type.Integer({ minimum: 0, description: "Server spans seen" }),
      errors: Type.Integer({ minimum: 0 }),
      p95: optional(
        Type.Number({ minimum: 0, description: "95th percentile of server spans, ms" }),
      ),
    }),
  ),
  edges: Type.Array(
    strict({
      from: text("Caller"),
      to: text("Callee"),
      calls: Type.Integer({ minimum: 0 }),
      errors: Type.Integer({ minimum: 0 }),
      p95: optional(
        Type.Number({ minimum: 0, description: "95th percentile of client spans, ms" }),
      ),
    }),
  ),
});

export const TraceExcerptSchema = strict({
  traceId: Type.String({ pattern: "^[0-9a-f]{32}$" }),
  title: text("What the trace belongs to"),
  durationMs: Type.Number({ minimum: 0 }),
  omitted: Type.Integer({ minimum: 0, description: "Spans left out of the excerpt" }),
  spans: Type.Array(
    strict({
      id: text("Span id"),
      parent: optional(text("Parent span id, where it is in the excerpt")),
      service: text("Service name"),
      name: text("Span name"),
      kind: oneOf(["server", "client", "internal", "producer", "consumer"], "OpenTelemetry kind"),
      startMs: Type.Number({ minimum: 0, description: "Since the start of the excerpt" }),
      durationMs: Type.Number({ minimum: 0 }),
      error: optional(text("Status message or exception, one line")),
      culprit: optional(Type.Boolean({ description: "The span that the ranking points at" })),
    }),
  ),
});

export const ChartSchema = strict({
  id: text("Unique in the report"),
  title: text("Caption"),
  unit: text("Unit of the values"),
  kind: oneOf(["line", "bar", "histogram"], "How to draw it"),
  series: Type.Array(
    strict({
      name: text("Series name"),
      points: Type.Array(
        strict({
          x: Type.Union([Type.Number(), Type.String()], { description: "Seconds, or a label" }),
          y: Type.Number(),
        }),
      ),
    }),
  ),
  threshold: optional(Type.Number({ description: "Limit drawn across the chart" })),
});
