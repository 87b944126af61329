import type { Span } from "../model.ts";
import type { TraceOrigin } from "../trace/origin.ts";
import { originOf } from "../trace/origin.ts";
import { peerOf } from "../trace/peer.ts";

/** How often one request of an operation calls another operation: an N+1 shows as a growing tail. */
export interface ChildCallsEntry {
  readonly service: string;
  readonly operation: string;
  readonly origin: TraceOrigin;
  readonly callee: string;
  readonly calleeOperation: string;
  /** Requests of the operation in whole traces, with and without such calls. */
  readonly requests: number;
  /** Pairs [calls per request, requests], ascending, without the requests that made none. */
  readonly distribution: readonly (readonly [number, number])[];
}

export interface ChildCallsSnapshot {
  readonly schema: "stagegate/child-calls/v1";
  readonly entries: readonly ChildCallsEntry[];
  /** Calls that found no room in the bounded table. */
  readonly overflow: number;
}

export const CHILD_CALLS_SCHEMA = "stagegate/child-calls/v1";

const MAX_ENTRIES = 2000;
const MAX_CALLS = 10_000;
/** Spans between a call and the request it belongs to; more is a cycle or hostile. */
const MAX_DEPTH = 100;

interface Requests {
  total: number;
  readonly edges: Map<string, Edge>;
}

interface Edge {
  readonly entry: Omit<ChildCallsEntry, "requests" | "distribution">;
  readonly distribution: Map<number, number>;
}

/** Counts calls per request over every finished trace, also those that are not kept. */
export class ChildCallsTable {
  readonly #requests = new Map<string, Requests>();
  readonly #maxEntries: number;
  #entries = 0;
  #overflow = 0;

  constructor(maxEntries: number = MAX_ENTRIES) {
    this.#maxEntries = maxEntries;
  }

  addTrace(traceId: string, spans: readonly Span[]): void {
    const origin = originOf(traceId);
    for (const [request, calls] of callsByRequest(spans)) {
      const key = `${origin}\u0000${request.service}\u0000${request.name}`;
      let row = this.#requests.get(key);
      if (row === undefined && this.#requests.size < this.#maxEntries) {
        row = { total: 0, edges: new Map() };
        this.#requests.set(key, row);
      }
      if (row === undefined) {
        this.#overflow += 1;
        continue;
      }
      row.total += 1;
      for (const call of calls.values()) {
        this.#count(row, call, { origin, service: request.service, operation: request.name });
      }
    }
  }

  snapshot(): ChildCallsSnapshot {
    const entries: ChildCallsEntry[] = [];
    for (const row of this.#requests.values()) {
      for (const edge of row.edges.values()) {
        const distribution = [...edge.distribution].sort((a, b) => a[0] - b[0]);
        entries.push({ ...edge.entry, requests: row.total, distribution });
      }
    }
    return { schema: CHILD_CALLS_SCHEMA, entries, overflow: this.#overflow };
  }

  #count(
    row: Requests,
    call: CallCount,
    from: Pick<ChildCallsEntry, "service" | "operation" | "origin">,
  ): void {
    const key = `${call.callee}\u0000${call.calleeOperation}`;
    let edge = row.edges.get(key);
    if (edge === undefined) {
      if (this.#entries >= this.#maxEntries) {
        this.#overflow += 1;
        return;
      }
      this.#entries += 1;
      const { callee, calleeOperation } = call;
      edge = { entry: { ...from, callee, calleeOperation }, distribution: new Map() };
      row.edges.set(key, edge);
    }
    const times = Math.min(call.times, MAX_CALLS);
    edge.distribution.set(times, (edge.distribution.get(times) ?? 0) + 1);
  }
}

export interface CallCount {
  readonly callee: string;
  readonly calleeOperation: string;
  times: number;
}

/**
 * Calls of each request (a server or consumer span) to other services and to databases, counted by
 * callee and operation. A call is a client or producer span, or a span whose child runs in another
 * service; it belongs to the nearest request above it in the same service.
 */
export function callsByRequest(spans: readonly Span[]): Map<Span, Map<string, CallCount>> {
  const byId = new Map<string, Span>();
  for (const span of spans) {
    byId.set(span.spanId, span);
  }
  const requests = new Map<Span, Map<string, CallCount>>();
  const answers = new Map<Span, Span>();
  for (const span of spans) {
    const parent = byId.get(span.parentSpanId);
    const remote = parent !== undefined && parent.service !== span.service;
    if (remote) {
      answers.set(parent, span);
    }
    if (isRequest(span, remote, parent === undefined)) {
      requests.set(span, new Map());
    }
  }
  for (const span of spans) {
    const answer = answers.get(span);
    if (span.kind !== "client" && span.kind !== "producer" && answer === undefined) {
      continue;
    }
    const request = requestAbove(span, byId, requests);
    const calls = request === undefined ? undefined : requests.get(request);
    if (calls !== undefined) {
      countCall(calls, span, answer);
    }
  }
  return requests;
}

/** Some sources set no span kind: then a span called from elsewhere, or a root, is a request. */
function isRequest(span: Span, remote: boolean, root: boolean): boolean {
  if (span.kind === "unspecified") {
    return remote || root;
  }
  return span.kind === "server" || span.kind === "consumer" || (remote && span.kind === "internal");
}

function requestAbove(
  span: Span,
  byId: ReadonlyMap<string, Span>,
  requests: ReadonlyMap<Span, unknown>,
): Span | undefined {
  let at: Span | undefined = span;
  for (let depth = 0; at !== undefined && depth < MAX_DEPTH; depth += 1) {
    if (requests.has(at)) {
      return at;
    }
    const parent: Span | undefined = byId.get(at.parentSpanId);
    at = parent?.service === span.service ? parent : undefined;
  }
  return undefined;
}

function countCall(calls: Map<string, CallCount>, span: Span, answer: Span | undefined): void {
  const peer = answer === undefined ? peerOf(span) : undefined;
  const callee = answer?.service ?? (peer?.name || peer?.address || "unknown");
  const calleeOperation = answer?.name ?? span.name;
  const key = `${callee}\u0000${calleeOperation}`;
  const known = calls.get(key);
  if (known === undefined) {
    calls.set(key, { callee, calleeOperation, times: 1 });
  } else {
    known.times += 1;
  }
}
