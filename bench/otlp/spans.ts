import { createOtlpProto } from "../../packages/telemetry/test-support/otlp-proto.ts";

/** Spans per export: the default of the OpenTelemetry batch processor. */
export const BATCH = 512;

const SERVICES = ["gateway", "cart", "checkout", "payments", "inventory"];
const START_NS = 1_700_000_000_000_000_000n;

/** A generator of 32-bit numbers with a fixed seed: every run measures the same bytes. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

function idBytes(random: () => number, bytes: number): Buffer {
  const id = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 4) {
    id.writeUInt32BE(random(), at);
  }
  return id;
}

/** Export requests of `count` spans in traces of five spans, as services would send them. */
export function generateBatches(count: number, seed = 1): Uint8Array[] {
  const proto = createOtlpProto();
  const random = createRandom(seed);
  const batches: Uint8Array[] = [];
  let traceId = idBytes(random, 16);
  for (let made = 0; made < count; made += BATCH) {
    const service = SERVICES[batches.length % SERVICES.length] ?? "";
    const spans = Array.from({ length: Math.min(BATCH, count - made) }, (_, index) => {
      traceId = (made + index) % 5 === 0 ? idBytes(random, 16) : traceId;
      return spanOf(traceId, made + index, random);
    });
    const resource = {
      attributes: [text("service.name", service), text("service.version", "1.4.0")],
    };
    const scopeSpans = [{ scope: { name: "shop" }, spans }];
    batches.push(
      proto.encode("ExportTraceServiceRequest", { resourceSpans: [{ resource, scopeSpans }] }),
    );
  }
  return batches;
}

function text(key: string, value: string): object {
  return { key, value: { stringValue: value } };
}

function spanOf(traceId: Buffer, number: number, random: () => number): object {
  const start = START_NS + BigInt(number) * 50_000n;
  const route = `/api/things/${random() % 20}`;
  return {
    traceId,
    spanId: idBytes(random, 8),
    ...(number % 5 === 0 ? {} : { parentSpanId: idBytes(random, 8) }),
    name: `GET ${route}`,
    kind: number % 2 === 0 ? 2 : 3,
    startTimeUnixNano: String(start),
    endTimeUnixNano: String(start + BigInt(1_000_000 + (random() % 20_000_000))),
    attributes: [
      text("http.request.method", "GET"),
      text("url.scheme", "http"),
      text("url.path", `${route}?id=${random()}`),
      text("http.route", route),
      text("server.address", "127.0.0.1"),
      { key: "server.port", value: { intValue: 4100 + (number % 7) } },
      { key: "http.response.status_code", value: { intValue: number % 97 === 0 ? 404 : 200 } },
      text("network.protocol.version", "1.1"),
    ],
    status: { code: 0 },
  };
}
