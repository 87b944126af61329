import type { HistogramJson } from "@stagegate/stats";
import { encodeHistogram, Histogram, HISTOGRAM_MAX_US } from "@stagegate/stats";
import type { Span, SpanKind } from "../model.ts";
import { durationUs } from "../model.ts";
import { isErrorSpan } from "../trace/errors.ts";
import type { TraceOrigin } from "../trace/origin.ts";
import { originOf } from "../trace/origin.ts";

export type RedKind = Extract<SpanKind, "server" | "client" | "consumer">;

/** Rate, errors and duration of one service and operation, exact over everything received. */
export interface RedEntry {
  readonly service: string;
  readonly operation: string;
  readonly kind: RedKind;
  readonly origin: TraceOrigin;
  readonly count: number;
  readonly errors: number;
  /** Start of the first and end of the last span, microseconds since the epoch. */
  readonly firstUs: number;
  readonly lastUs: number;
  readonly duration: HistogramJson;
}

export interface RedSnapshot {
  readonly schema: "stagegate/red/v1";
  readonly entries: readonly RedEntry[];
  /** Spans counted under the operation `OTHER_OPERATION` because there were too many names. */
  readonly overflow: number;
}

export const RED_SCHEMA = "stagegate/red/v1";

/** Takes the spans of operations beyond the bound, per service and kind. */
export const OTHER_OPERATION = "(other operations)";

/** Each entry holds a histogram of up to 34 kB. */
const MAX_ENTRIES = 1500;

interface Cell {
  readonly service: string;
  readonly operation: string;
  readonly kind: RedKind;
  readonly origin: TraceOrigin;
  count: number;
  errors: number;
  firstUs: number;
  lastUs: number;
  readonly duration: Histogram;
}

/** Exact counts and mergeable histograms per service, operation, kind and origin of the trace. */
export class RedTable {
  readonly #cells = new Map<string, Cell>();
  readonly #maxEntries: number;
  #overflow = 0;

  constructor(maxEntries: number = MAX_ENTRIES) {
    this.#maxEntries = maxEntries;
  }

  add(span: Span): void {
    const { kind } = span;
    if (kind !== "server" && kind !== "client" && kind !== "consumer") {
      return;
    }
    const cell = this.#cell(span, kind);
    cell.count += 1;
    if (isErrorSpan(span)) {
      cell.errors += 1;
    }
    cell.firstUs = Math.min(cell.firstUs, span.startUs);
    cell.lastUs = Math.max(cell.lastUs, span.endUs);
    cell.duration.record(Math.min(durationUs(span), HISTOGRAM_MAX_US));
  }

  snapshot(): RedSnapshot {
    const entries = [...this.#cells.values()].map((cell) => ({
      ...cell,
      duration: encodeHistogram(cell.duration),
    }));
    return { schema: RED_SCHEMA, entries, overflow: this.#overflow };
  }

  #cell(span: Span, kind: RedKind): Cell {
    const origin = originOf(span.traceId);
    const key = `${kind}\u0000${origin}\u0000${span.service}\u0000${span.name}`;
    const known = this.#cells.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.#cells.size >= this.#maxEntries) {
      this.#overflow += 1;
      return this.#make({ service: span.service, operation: OTHER_OPERATION, kind, origin });
    }
    return this.#make({ service: span.service, operation: span.name, kind, origin }, key);
  }

  #make(id: Pick<Cell, "service" | "operation" | "kind" | "origin">, at?: string): Cell {
    // The overflow cells are bounded too: past twice the bound all services share one.
    const full = this.#cells.size >= this.#maxEntries * 2;
    const service = at === undefined && full ? OTHER_OPERATION : id.service;
    const key = at ?? `${id.kind}\u0000${id.origin}\u0000${service}\u0000${id.operation}`;
    const known = this.#cells.get(key);
    if (known !== undefined) {
      return known;
    }
    const cell: Cell = {
      ...id,
      service,
      count: 0,
      errors: 0,
      firstUs: Number.POSITIVE_INFINITY,
      lastUs: 0,
      duration: new Histogram(),
    };
    this.#cells.set(key, cell);
    return cell;
  }
}
