import { hexBytes } from "./otlp-proto.ts";

export const TRACE = "57a6e0aabbccddeeff00112233445566";

/** An attribute. */
export function text(key: string, value: string): object {
  return { key, value: { stringValue: value } };
}

/** A span with everything that a decoder has to read. */
export const SPAN = {
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

export const REQUEST = {
  resourceSpans: [
    {
      resource: { attributes: [text("service.name", "cart"), text("service.version", "1.2.3")] },
      scopeSpans: [{ scope: { name: "http", version: "1" }, spans: [SPAN], schemaUrl: "x" }],
    },
  ],
};

/** The same request in OTLP/JSON. */
export function jsonRequest(): string {
  const span = {
    ...SPAN,
    traceId: TRACE.toUpperCase(),
    spanId: "0102030405060708",
    parentSpanId: "1112131415161718",
  };
  const [group] = REQUEST.resourceSpans;
  return JSON.stringify({ resourceSpans: [{ ...group, scopeSpans: [{ spans: [span] }] }] });
}
