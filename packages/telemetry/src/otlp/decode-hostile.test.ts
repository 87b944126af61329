import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createOtlpProto } from "../../test-support/otlp-proto.ts";
import { jsonRequest, REQUEST, SPAN, TRACE } from "../../test-support/otlp-request.ts";
import { createOtlpDecoder } from "./decode.ts";

const proto = createOtlpProto();

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
