import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Attributes, LogRecord, MetricPoint, Span } from "../model.ts";
import { SPAN_KINDS, STATUS_CODES } from "../model.ts";
import { createOtlpDecoder } from "./decode.ts";
import { encodeLogs, encodeMetrics, encodeTraces } from "./encode.ts";

const decoder = createOtlpDecoder();
const hex = (bytes: number): fc.Arbitrary<string> =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((value) => Buffer.from(value).toString("hex"))
    .filter((id) => !/^0+$/.test(id));
const micros = fc.integer({ min: 1000, max: 4_000_000_000_000_000 });
const scalar = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }).map((value) => value + 0),
);
const attributes: fc.Arbitrary<Attributes> = fc
  .array(
    fc.tuple(fc.string({ minLength: 1 }), fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))),
    {
      maxLength: 5,
    },
  )
  .map((pairs) => Object.assign(Object.create(null), Object.fromEntries(pairs)) as Attributes);
const resource = fc.string({ minLength: 1 }).map((service) => ({
  service,
  resource: Object.assign(Object.create(null), { "service.name": service }) as Attributes,
}));

const span: fc.Arbitrary<Span> = fc
  .record({
    from: resource,
    traceId: hex(16),
    spanId: hex(8),
    parentSpanId: fc.oneof(fc.constant(""), hex(8)),
    name: fc.string(),
    kind: fc.constantFrom(...SPAN_KINDS),
    startUs: micros,
    endUs: micros,
    status: fc.constantFrom(...STATUS_CODES),
    statusMessage: fc.string(),
    attributes,
    events: fc.array(fc.record({ name: fc.string(), timeUs: micros, attributes }), {
      maxLength: 2,
    }),
  })
  .map(({ from, ...rest }) => ({ ...from, ...rest }));

test("a span survives encode and decode", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
      const decoded = decoder.traces.json(encodeTraces(spans));
      const order = (all: readonly Span[]): Span[] =>
        [...all].sort((a, b) => (a.spanId < b.spanId ? -1 : 1));
      expect(decoded.ok && order(decoded.records)).toEqual(order(spans));
    }),
  );
});

test("a log record survives encode and decode", () => {
  const record: fc.Arbitrary<LogRecord> = fc
    .record({
      from: resource,
      timeUs: micros,
      severity: fc.integer({ min: 0, max: 24 }),
      severityText: fc.string(),
      body: fc.string(),
      traceId: fc.oneof(fc.constant(""), hex(16)),
      spanId: fc.oneof(fc.constant(""), hex(8)),
      eventName: fc.string(),
      attributes,
    })
    .map(({ from, ...rest }) => ({ ...from, ...rest }));
  fc.assert(
    fc.property(record, (one) => {
      const decoded = decoder.logs.json(encodeLogs([one]));
      expect(decoded.ok && decoded.records).toEqual([one]);
    }),
  );
});

test("metric points survive encode and decode, also those that JSON has no number for", () => {
  const base = {
    service: "a",
    resource: Object.assign(Object.create(null), { "service.name": "a" }),
  };
  const common = {
    ...base,
    unit: "ms",
    timeUs: 5_000,
    attributes: Object.create(null) as Attributes,
  };
  const points: MetricPoint[] = [
    { ...common, name: "g", type: "gauge", value: 1.5 },
    { ...common, name: "inf", type: "gauge", value: Number.POSITIVE_INFINITY },
    { ...common, name: "s", type: "sum", value: 2, cumulative: true, monotonic: true },
    {
      ...common,
      name: "h",
      type: "histogram",
      value: 9,
      count: 3,
      buckets: [1, 2],
      bounds: [5],
      cumulative: false,
    },
  ];
  const decoded = decoder.metrics.json(encodeMetrics(points));
  expect(decoded.ok && decoded.records).toEqual(points);
});
