import type { IncomingMessage, ServerResponse } from "node:http";
import type { Decoded, OtlpDecoder, TelemetryStore } from "@stagegate/telemetry";
import type { BodyLimits, BodyResult } from "./body.ts";
import { readBody } from "./body.ts";
import type { OtlpEncoding, OtlpSignal } from "./export-response.ts";
import { CONTENT_TYPES, exportResponse, statusBody } from "./export-response.ts";
import type { Intake } from "./intake.ts";

export interface ReceiverParts {
  readonly store: TelemetryStore;
  readonly decoder: OtlpDecoder;
  readonly intake: Intake;
  readonly limits: BodyLimits;
}

// Codes of google.rpc.Code.
const INVALID_ARGUMENT = 3;
const RESOURCE_EXHAUSTED = 8;
const UNAVAILABLE = 14;
/** Seconds that a client is asked to wait when the queue is full. */
const RETRY_AFTER = "1";

export const SIGNAL_PATHS: ReadonlyMap<string, OtlpSignal> = new Map([
  ["/v1/traces", "traces"],
  ["/v1/logs", "logs"],
  ["/v1/metrics", "metrics"],
]);

/**
 * One OTLP/HTTP export (https://opentelemetry.io/docs/specs/otlp/#otlphttp): 200 with an
 * Export*ServiceResponse, 400 for what cannot be decoded, 413, 415, and 503 with Retry-After when
 * the queue is full. The answer has the encoding of the request.
 */
export async function receiveExport(
  signal: OtlpSignal,
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse },
  parts: ReceiverParts,
): Promise<void> {
  const { request, response } = exchange;
  const encoding = encodingOf(request);
  if (request.method !== "POST") {
    parts.intake.stats.refused += 1;
    response.setHeader("allow", "POST");
    refuse(response, "json", { status: 405, code: INVALID_ARGUMENT, message: "use POST" });
    return;
  }
  if (encoding === undefined) {
    parts.intake.stats.refused += 1;
    const message = "content-type must be application/x-protobuf or application/json";
    refuse(response, "json", { status: 415, code: INVALID_ARGUMENT, message });
    return;
  }
  const body = await readBody(request, parts.intake, parts.limits);
  if (body.kind !== "body") {
    refuseBody(response, encoding, { body, intake: parts.intake });
    return;
  }
  try {
    const decoded = await parts.intake.run(() => ingest(signal, encoding, { body, parts }));
    answer(response, encoding, { signal, decoded, intake: parts.intake });
  } finally {
    parts.intake.release(body.reserved);
  }
}

function encodingOf(request: IncomingMessage): OtlpEncoding | undefined {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === CONTENT_TYPES.json) {
    return "json";
  }
  return type === CONTENT_TYPES.protobuf ? "protobuf" : undefined;
}

type Ingested = Decoded<unknown>;

function ingest(
  signal: OtlpSignal,
  encoding: OtlpEncoding,
  at: { readonly body: Extract<BodyResult, { kind: "body" }>; readonly parts: ReceiverParts },
): Ingested {
  const { decoder, store } = at.parts;
  const { bytes } = at.body;
  switch (signal) {
    case "traces":
      return add(decode(decoder.traces, encoding, bytes), (spans) => store.addSpans(spans));
    case "logs":
      return add(decode(decoder.logs, encoding, bytes), (records) => store.addLogs(records));
    case "metrics":
      return add(decode(decoder.metrics, encoding, bytes), (points) => store.addMetrics(points));
  }
}

interface Decoders<T> {
  protobuf(bytes: Uint8Array): Decoded<T>;
  json(source: string): Decoded<T>;
}

function decode<T>(decoder: Decoders<T>, encoding: OtlpEncoding, bytes: Buffer): Decoded<T> {
  return encoding === "json" ? decoder.json(bytes.toString("utf8")) : decoder.protobuf(bytes);
}

function add<T>(decoded: Decoded<T>, into: (records: T[]) => void): Decoded<T> {
  if (decoded.ok) {
    into(decoded.records);
  }
  return decoded;
}

function answer(
  response: ServerResponse,
  encoding: OtlpEncoding,
  result: { readonly signal: OtlpSignal; readonly decoded: Ingested; readonly intake: Intake },
): void {
  const { decoded, signal, intake } = result;
  if (!decoded.ok) {
    intake.stats.refused += 1;
    const status = decoded.error.kind === "too-large" ? 413 : 400;
    const message = `${decoded.error.kind}: ${decoded.error.message}`;
    refuse(response, encoding, { status, code: INVALID_ARGUMENT, message });
    return;
  }
  intake.stats.accepted += 1;
  const partial =
    decoded.rejected === 0
      ? undefined
      : { rejected: decoded.rejected, message: "records without id or name, or beyond the limit" };
  send(response, 200, { encoding, body: exportResponse(encoding, signal, partial) });
}

function refuseBody(
  response: ServerResponse,
  encoding: OtlpEncoding,
  at: { readonly body: Exclude<BodyResult, { kind: "body" }>; readonly intake: Intake },
): void {
  const { body, intake } = at;
  if (body.kind === "busy") {
    intake.shed(body.bytes);
    response.setHeader("retry-after", RETRY_AFTER);
    const message = "the queue is full, try again";
    refuse(response, encoding, { status: 503, code: UNAVAILABLE, message });
    return;
  }
  intake.stats.refused += 1;
  if (body.kind === "aborted") {
    response.destroy();
    return;
  }
  const status = { "too-large": 413, "bad-encoding": 415, "bad-gzip": 400 }[body.kind];
  const code = body.kind === "too-large" ? RESOURCE_EXHAUSTED : INVALID_ARGUMENT;
  refuse(response, encoding, { status, code, message: body.message });
}

function refuse(
  response: ServerResponse,
  encoding: OtlpEncoding,
  why: { readonly status: number; readonly code: number; readonly message: string },
): void {
  send(response, why.status, { encoding, body: statusBody(encoding, why.code, why.message) });
}

function send(
  response: ServerResponse,
  status: number,
  content: { readonly encoding: OtlpEncoding; readonly body: Buffer },
): void {
  response.writeHead(status, {
    "content-type": CONTENT_TYPES[content.encoding],
    "content-length": content.body.length,
  });
  response.end(content.body);
}
