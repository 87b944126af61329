import type { Attributes, Span, SpanKind } from "../src/model.ts";

/** A request that a service handles, and the calls that it makes one after another. */
export interface Op {
  readonly service: string;
  readonly name: string;
  /** Own time in milliseconds. */
  readonly own: number;
  readonly calls?: readonly Call[];
  /** Text of the error; HTTP 500. */
  readonly error?: string;
  readonly status?: number;
}

/** A call as its client sees it: answered by `to`, or failed with `failure` before an answer. */
export interface Call {
  readonly to: Op;
  /** Time lost between client and server, milliseconds. */
  readonly gap?: number;
  /** Error of the client: text of an exception; the server has no span then. */
  readonly failure?: string;
  /** The client's error with an answer of this status. */
  readonly status?: number;
  /** The server's span never arrived, without the client failing. */
  readonly lost?: boolean;
}

let counter = 0;

/** A fresh span id; tests compare structure, never ids. */
function nextId(): string {
  counter += 1;
  return counter.toString(16).padStart(16, "0");
}

/** Trace ids of attempts and of load start with their prefixes (see @stagegate/schema). */
export function attemptTrace(number: number): string {
  return `57a6e0${number.toString(16).padStart(26, "0")}`;
}

export function loadTrace(number: number): string {
  return `57a610${number.toString(16).padStart(26, "0")}`;
}

export function plainTrace(number: number): string {
  return `00aa${number.toString(16).padStart(28, "0")}`;
}

const PORTS = new Map<string, number>();

export function addressOf(service: string): string {
  const port = PORTS.get(service) ?? 4100 + PORTS.size;
  PORTS.set(service, port);
  return `127.0.0.1:${port}`;
}

/** Spans of one trace whose entry requests run one after another from `startMs`. */
export function makeTrace(
  traceId: string,
  entries: readonly Op[],
  startMs = 1_700_000_000_000,
): Span[] {
  const spans: Span[] = [];
  let at = startMs * 1000;
  for (const entry of entries) {
    // A test attempt sends a traceparent: the entry has a parent that is no span.
    at = addOp(spans, { traceId, parent: "00000000000000ff", op: entry, at }) + 1000;
  }
  return spans;
}

interface Place {
  readonly traceId: string;
  readonly parent: string;
  readonly at: number;
}

function addOp(spans: Span[], { traceId, parent, op, at }: Place & { readonly op: Op }): number {
  const id = nextId();
  let cursor = at + (op.own * 1000) / 2;
  for (const call of op.calls ?? []) {
    cursor = addCall(spans, { traceId, parent: id, at: cursor, call, from: op.service });
  }
  const end = cursor + (op.own * 1000) / 2;
  const status = op.status ?? (op.error === undefined ? 200 : 500);
  spans.push(
    span(
      { traceId, spanId: id, parentSpanId: parent, service: op.service, name: op.name },
      {
        kind: "server",
        range: [at, end],
        attributes: { "http.response.status_code": status },
        error: op.error,
      },
    ),
  );
  return end;
}

function addCall(
  spans: Span[],
  { traceId, parent, at, call, from }: Place & { readonly call: Call; readonly from: string },
): number {
  const id = nextId();
  const half = ((call.gap ?? 1) * 1000) / 2;
  let end = at + half * 2;
  if (call.failure === undefined) {
    const inner = call.lost === true ? [] : spans;
    end = addOp(inner, { traceId, parent: id, op: call.to, at: at + half }) + half;
  }
  const [host = "", port = ""] = addressOf(call.to.service).split(":");
  const failed = call.to.error !== undefined && call.lost !== true;
  const status = call.status ?? (failed ? 500 : 200);
  spans.push(
    span(
      { traceId, spanId: id, parentSpanId: parent, service: from, name: "GET" },
      {
        kind: "client",
        range: [at, end],
        attributes: {
          "server.address": host,
          "server.port": Number(port),
          ...(call.failure === undefined ? { "http.response.status_code": status } : {}),
        },
        error: call.failure ?? (status >= 400 ? `HTTP ${status}` : undefined),
      },
    ),
  );
  return end;
}

type Ids = Pick<Span, "traceId" | "spanId" | "parentSpanId" | "service" | "name">;

function span(
  ids: Ids,
  rest: {
    readonly kind: SpanKind;
    readonly range: readonly [number, number];
    readonly attributes: Attributes;
    readonly error: string | undefined;
  },
): Span {
  const [startUs, endUs] = rest.range;
  return {
    ...ids,
    resource: { "service.name": ids.service },
    kind: rest.kind,
    startUs: Math.round(startUs),
    endUs: Math.round(endUs),
    status: rest.error === undefined ? "unset" : "error",
    statusMessage: rest.error ?? "",
    attributes: rest.attributes,
    events: [],
  };
}
