import { describe, expect, test } from "vitest";
import { createOtlpProto, hexBytes } from "../../test-support/otlp-proto.ts";
import { jsonRequest, REQUEST, SPAN, text, TRACE } from "../../test-support/otlp-request.ts";
import { createOtlpDecoder } from "./decode.ts";

const proto = createOtlpProto();

function bodyStart(bytes: Uint8Array): number {
  return bytes[1]! < 0x80 ? 2 : 3;
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
