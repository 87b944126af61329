import type { Span } from "../model.ts";

export interface TraceBufferLimits {
  /** Spans held in memory over all traces; beyond it the oldest trace is finished early. */
  readonly maxSpans: number;
  /** Spans of one trace that are held together; then the trace continues as a new fragment. */
  readonly maxSpansPerTrace: number;
  /** A trace without a new span for so long is finished. */
  readonly idleMs: number;
}

export const DEFAULT_TRACE_BUFFER: TraceBufferLimits = {
  maxSpans: 50_000,
  maxSpansPerTrace: 5_000,
  idleMs: 2_000,
};

interface OpenTrace {
  spans: Span[];
  lastMs: number;
}

/**
 * Collects the spans of a trace, which arrive in batches of several services in any order, until
 * the trace has been quiet for a while. Memory is bounded: a flood finishes traces early, it never
 * loses spans here.
 */
export class TraceBuffer {
  readonly #limits: TraceBufferLimits;
  readonly #finish: (traceId: string, spans: readonly Span[]) => void;
  readonly #open = new Map<string, OpenTrace>();
  #size = 0;

  constructor(
    limits: TraceBufferLimits,
    finish: (traceId: string, spans: readonly Span[]) => void,
  ) {
    this.#limits = limits;
    this.#finish = finish;
  }

  /** Spans held now. */
  get size(): number {
    return this.#size;
  }

  add(span: Span, nowMs: number): void {
    let trace = this.#open.get(span.traceId);
    if (trace === undefined) {
      trace = { spans: [], lastMs: nowMs };
      this.#open.set(span.traceId, trace);
    }
    trace.spans.push(span);
    trace.lastMs = nowMs;
    this.#size += 1;
    if (trace.spans.length >= this.#limits.maxSpansPerTrace) {
      this.#close(span.traceId, trace);
    } else if (this.#size > this.#limits.maxSpans) {
      this.drain(1);
    }
  }

  /** Open traces. */
  get traces(): number {
    return this.#open.size;
  }

  /** Finishes the traces that have been quiet, as long as there is room for them. */
  sweep(nowMs: number, hasRoom: () => boolean): void {
    for (const [traceId, trace] of this.#open) {
      if (!hasRoom()) {
        return;
      }
      if (nowMs - trace.lastMs >= this.#limits.idleMs) {
        this.#close(traceId, trace);
      }
    }
  }

  /** Finishes the oldest traces, at most so many. */
  drain(max: number): void {
    let left = max;
    for (const [traceId, trace] of this.#open) {
      if (left <= 0) {
        return;
      }
      left -= 1;
      this.#close(traceId, trace);
    }
  }

  #close(traceId: string, trace: OpenTrace): void {
    this.#open.delete(traceId);
    this.#size -= trace.spans.length;
    this.#finish(traceId, trace.spans);
  }
}
