import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createOtlpProto, hexBytes } from "../../test-support/otlp-proto.ts";
import { createOtlpDecoder } from "./decode.ts";

const TRACE = "57a6e0aabbccddeeff00112233445566";
const proto = createOtlpProto();

function text(key: string, value: string): object {
  return { key, value: { stringValue: value } };
}

const SPAN = {
  traceId: hexBytes(TRACE),
  spanId: hexBytes("0102030405060708"),
  parentSpanId: hexBytes("1112131415161718"),
  name: "GET /cart",
  kind: 2,
  startTimeUnixNano: "1661151680539000114",
  endTimeUnixNano: "1661151680549474356",
  attributes: [
    text("http.route", "/cart"),
    { key: "http.response.status_code", value: { intValue: 503 } },
    { key: "negative", value: { intValue: -5 } },
    { key: "ratio", value: { doubleValue: 0.25 } },
    { key: "sampled", value: { boolValue: true } },
    { key: "tags", value: { arrayValue: { values: [{ stringValue: "a" }, { intValue: 2 }] } } },
    { key: "map", value: { kvlistValue: { values: [text("inner", "x")] } } },
    text("überschrift", "größe ✓"),
    text("__proto__", "polluted"),
  ],
  events: [
    {
      timeUnixNano: "1661151680540000000",
      name: "exception",
      attributes: [text("exception.type", "Error"), text("exception.message", "boom")],
    },
  ],
  status: { code: 2, message: "broken" },
  flags: 1,
};

const REQUEST = {
  resourceSpans: [
    {
      resource: { attributes: [text("service.name", "cart"), text("service.version", "1.2.3")] },
      scopeSpans: [{ scope: { name: "http", version: "1" }, spans: [SPAN], schemaUrl: "x" }],
    },
  ],
};

/** The same request in OTLP/JSON. */
function jsonRequest(): string {
  const span = {
    ...SPAN,
    traceId: TRACE.toUpperCase(),
    spanId: "0102030405060708",
    parentSpanId: "1112131415161718",
  };
  const [group] = REQUEST.resourceSpans;
  return JSON.stringify({ resourceSpans: [{ ...group, scopeSpans: [{ spans: [span] }] }] });
}

describe("createOtlpDecoder", () => {
  test("reads every field of a span from protobuf", () => {
    const bytes = proto.encode("ExportTraceServiceRequest", REQUEST);
    const decoded = createOtlpDecoder().traces.protobuf(bytes);
    expect(decoded.ok && decoded.rejected).toBe(0);
    const span = decoded.ok ? decoded.records[0] : undefined;
    expect(span).toMatchObject({
      traceId: TRACE,
      spanId: "0102030405060708",
      parentSpanId: "1112131415161718",
      service: "cart",
      name: "GET /cart",
      kind: "server",
      startUs: 1_661_151_680_539_000,
      endUs: 1_661_151_680_549_474,
      status: "error",
      statusMessage: "broken",
    });
    expect({ ...span?.resource }).toEqual({ "service.name": "cart", "service.version": "1.2.3" });
    expect(Object.entries(span?.attributes ?? {})).toEqual([
      ["http.route", "/cart"],
      ["http.response.status_code", 503],
      ["negative", -5],
      ["ratio", 0.25],
      ["sampled", true],
      ["tags", ["a", 2]],
      ["map", '{"inner":"x"}'],
      ["überschrift", "größe ✓"],
      ["__proto__", "polluted"],
    ]);
    expect(span?.events[0]).toMatchObject({ name: "exception", timeUs: 1_661_151_680_540_000 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("reads the same from JSON", () => {
    const decoder = createOtlpDecoder();
    const fromJson = decoder.traces.json(jsonRequest());
    const fromBytes = decoder.traces.protobuf(proto.encode("ExportTraceServiceRequest", REQUEST));
    expect(fromJson).toEqual(fromBytes);
  });

  test("reads JSON with snake_case keys, enum names and numbers for times", () => {
    const line = JSON.stringify({
      resource_spans: [
        {
          scope_spans: [
            {
              spans: [
                {
                  trace_id: TRACE,
                  span_id: "0102030405060708",
                  kind: "SPAN_KIND_CLIENT",
                  start_time_unix_nano: 1_661_151_680_539_000_000,
                  status: { code: "STATUS_CODE_ERROR" },
                },
              ],
            },
          ],
        },
      ],
    });
    const decoded = createOtlpDecoder().traces.json(line);
    expect(decoded.ok && decoded.records[0]).toMatchObject({
      service: "unknown_service",
      kind: "client",
      status: "error",
      startUs: 1_661_151_680_539_000,
      parentSpanId: "",
    });
  });

  test("finds the resource behind its spans", () => {
    const spans = proto.encode("ExportTraceServiceRequest", {
      resourceSpans: [{ scopeSpans: [{ spans: [SPAN] }] }],
    });
    const resource = proto.encode("ExportTraceServiceRequest", {
      resourceSpans: [{ resource: { attributes: [text("service.name", "late")] } }],
    });
    // Both are one field 1 with a short length: put the resource's body behind the spans' body.
    const body = Buffer.concat([spans.subarray(bodyStart(spans)), resource.subarray(2)]);
    const length = Buffer.from([(body.length & 0x7f) | 0x80, body.length >> 7]);
    const decoded = createOtlpDecoder().traces.protobuf(
      Buffer.concat([Buffer.from([10]), length, body]),
    );
    expect(decoded.ok && decoded.records[0]?.service).toBe("late");
  });

  test("rejects spans without ids and counts them", () => {
    const bytes = proto.encode("ExportTraceServiceRequest", {
      resourceSpans: [
        {
          scopeSpans: [
            {
              spans: [
                { ...SPAN, traceId: Buffer.alloc(16) },
                { ...SPAN, spanId: hexBytes("01") },
                SPAN,
              ],
            },
          ],
        },
      ],
    });
    const decoded = createOtlpDecoder().traces.protobuf(bytes);
    expect(decoded.ok && [decoded.records.length, decoded.rejected]).toEqual([1, 2]);
  });

  test("reads logs from protobuf and JSON", () => {
    const record = {
      observedTimeUnixNano: "1661151680540000000",
      severityNumber: 17,
      severityText: "ERROR",
      body: { stringValue: "payment refused" },
      attributes: [text("user", "7")],
      eventName: "refused",
    };
    const ids = { traceId: hexBytes(TRACE), spanId: hexBytes("0102030405060708") };
    const wrap = (one: object): object => ({
      resourceLogs: [{ scopeLogs: [{ logRecords: [one] }] }],
    });
    const decoder = createOtlpDecoder();
    const fromBytes = decoder.logs.protobuf(
      proto.encode("ExportLogsServiceRequest", wrap({ ...record, ...ids })),
    );
    const fromJson = decoder.logs.json(
      JSON.stringify(wrap({ ...record, traceId: TRACE, spanId: "0102030405060708" })),
    );
    expect(fromBytes.ok && fromBytes.records[0]).toMatchObject({
      timeUs: 1_661_151_680_540_000,
      severity: 17,
      body: "payment refused",
      traceId: TRACE,
      eventName: "refused",
    });
    expect(fromJson).toEqual(fromBytes);
  });

  test("reads gauges, sums, histograms and exponential histograms", () => {
    const at = { timeUnixNano: "1661151680540000000" };
    const metrics = [
      { name: "cpu", unit: "1", gauge: { dataPoints: [{ ...at, asDouble: 0.5 }] } },
      {
        name: "hits",
        sum: { isMonotonic: true, aggregationTemporality: 2, dataPoints: [{ ...at, asInt: -3 }] },
      },
      {
        name: "wait",
        histogram: {
          aggregationTemporality: 1,
          dataPoints: [
            { ...at, count: 3, sum: 9, bucketCounts: [1, 2, 0], explicitBounds: [1, 5] },
          ],
        },
      },
      {
        name: "exp",
        exponentialHistogram: {
          dataPoints: [
            {
              ...at,
              count: 4,
              sum: 8,
              scale: 0,
              zeroCount: 1,
              positive: { offset: 1, bucketCounts: [2, 1] },
            },
          ],
        },
      },
    ];
    const request = { resourceMetrics: [{ scopeMetrics: [{ metrics }] }] };
    const decoder = createOtlpDecoder();
    const fromBytes = decoder.metrics.protobuf(
      proto.encode("ExportMetricsServiceRequest", request),
    );
    const points = fromBytes.ok ? fromBytes.records : [];
    expect(points.map((point) => [point.name, point.type, point.value])).toEqual([
      ["cpu", "gauge", 0.5],
      ["hits", "sum", -3],
      ["wait", "histogram", 9],
      ["exp", "histogram", 8],
    ]);
    expect(points[1]).toMatchObject({ cumulative: true, monotonic: true });
    expect(points[2]).toMatchObject({
      count: 3,
      buckets: [1, 2, 0],
      bounds: [1, 5],
      cumulative: false,
    });
    // scale 0: base 2; offset 1: (2, 4] holds 2 values and (4, 8] holds 1.
    expect(points[3]).toMatchObject({ bounds: [2, 4, 8], buckets: [1, 2, 1, 0] });
    const fromJson = decoder.metrics.json(JSON.stringify(request));
    expect(fromJson.ok && fromJson.records.map((point) => point.value)).toEqual([0.5, -3, 9, 8]);
  });
});

function bodyStart(bytes: Uint8Array): number {
  return bytes[1]! < 0x80 ? 2 : 3;
}

describe("hostile input", () => {
  const whole = proto.encode("ExportTraceServiceRequest", REQUEST);
  const decoder = createOtlpDecoder();

  test("every truncation is an error value or a shorter list, never a throw", () => {
    for (let end = 0; end < whole.length; end += 1) {
      const decoded = decoder.traces.protobuf(whole.subarray(0, end));
      expect(decoded.ok ? decoded.records.length : decoded.error.kind).toSatisfy(
        (value) => value === 0 || value === "truncated",
      );
    }
  });

  test("random and mutated bytes never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decoder.traces.protobuf(bytes).ok).toBeTypeOf("boolean");
        decoder.logs.protobuf(bytes);
        decoder.metrics.protobuf(bytes);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = value;
        decoder.traces.protobuf(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test("any JSON value is read or refused, never a throw", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (source) => {
        decoder.traces.json(source);
        decoder.logs.json(`{"resourceLogs":[{"scopeLogs":[{"logRecords":[${source}]}]}]}`);
        decoder.metrics.json(`{"resourceMetrics":[{"scopeMetrics":[{"metrics":[${source}]}]}]}`);
        decoder.traces.json(
          `{"resourceSpans":[{"resource":${source},"scopeSpans":[{"spans":[${source}]}]}]}`,
        );
      }),
    );
    expect(decoder.traces.json("[]")).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(decoder.traces.json('{"resourceSpans":[')).toMatchObject({
      ok: false,
      error: { kind: "truncated" },
    });
  });

  test("what would take a hundred times its size in memory is refused before it is parsed", () => {
    const hostile = ["[".repeat(2e6), `[${"{},".repeat(1e6)}{}]`, '{"a":'.repeat(1e6)];
    for (const text of hostile) {
      expect(decoder.traces.json(text)).toMatchObject({ ok: false, error: { kind: "too-large" } });
    }
    // Brackets inside of strings are text, also behind escaped quotes.
    const name = `${'[{\\"'.repeat(400_000)}[`;
    const line = `{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"${TRACE}","spanId":"0102030405060708","name":"${name}"}]}]}]}`;
    expect(decoder.traces.json(line.replaceAll('\\\\"', '\\"'))).toMatchObject({ ok: true });
  });

  test("quoting of nested lists does not multiply", () => {
    let value: object = { stringValue: '"'.repeat(4000) };
    for (let depth = 0; depth < 8; depth += 1) {
      value = { arrayValue: { values: [value, value].slice(0, depth === 0 ? 1 : 2) } };
    }
    const attributes = [{ key: "quotes", value }];
    const request = { resourceSpans: [{ scopeSpans: [{ spans: [{ ...SPAN, attributes }] }] }] };
    const bytes = proto.encode("ExportTraceServiceRequest", request);
    const fromProtobuf = decoder.traces.protobuf(bytes);
    const json = JSON.stringify(request, (key, item: unknown) =>
      key === "traceId" ? TRACE : key.endsWith("panId") ? "0102030405060708" : item,
    );
    for (const decoded of [fromProtobuf, decoder.traces.json(json)]) {
      expect(decoded.ok && JSON.stringify(decoded.records[0]?.attributes).length).toBeLessThan(
        50_000,
      );
    }
  });

  test("nested values end in an error, not in a stack overflow", () => {
    let value: object = { stringValue: "x" };
    for (let depth = 0; depth < 20; depth += 1) {
      value = { arrayValue: { values: [value] } };
    }
    const span = { ...SPAN, attributes: [{ key: "deep", value }] };
    const request = { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] };
    const bytes = proto.encode("ExportTraceServiceRequest", request);
    expect(decoder.traces.protobuf(bytes)).toMatchObject({
      ok: false,
      error: { kind: "too-deep" },
    });
    const line = JSON.stringify({
      resourceSpans: [
        { scopeSpans: [{ spans: [{ ...span, traceId: TRACE, spanId: "0102030405060708" }] }] },
      ],
    });
    expect(decoder.traces.json(line)).toMatchObject({ ok: false, error: { kind: "too-deep" } });
  });

  test("limits cut strings, attributes, events and records", () => {
    const small = createOtlpDecoder({
      maxStringLength: 6,
      maxAttributes: 2,
      maxEvents: 0,
      maxRecords: 1,
    });
    const bytes = proto.encode("ExportTraceServiceRequest", {
      resourceSpans: [{ scopeSpans: [{ spans: [{ ...SPAN, name: "größeres" }, SPAN] }] }],
    });
    const decoded = small.traces.protobuf(bytes);
    expect(decoded.ok && decoded.rejected).toBe(1);
    const span = decoded.ok ? decoded.records[0] : undefined;
    expect(span?.name).toBe("größer");
    expect(Object.values(span?.attributes ?? {})).toEqual([503]);
    expect(span?.events).toEqual([]);
    const tiny = createOtlpDecoder({ maxBytes: 10 });
    expect(tiny.traces.protobuf(bytes)).toMatchObject({ ok: false, error: { kind: "too-large" } });
    expect(tiny.traces.json(jsonRequest())).toMatchObject({
      ok: false,
      error: { kind: "too-large" },
    });
  });
});
