import type { Redaction } from "@stagegate/core";
import type { LogRecord, MetricPoint, Span } from "../model.ts";
import { encodeLogs, encodeMetrics, encodeTraces } from "../otlp/encode.ts";
import { isErrorSpan } from "../trace/errors.ts";
import { originOf } from "../trace/origin.ts";
import type { ChildCallsSnapshot } from "./child-calls.ts";
import { ChildCallsTable } from "./child-calls.ts";
import type { RedSnapshot } from "./red.ts";
import { RedTable } from "./red.ts";
import type { KeepClass } from "./sampling.ts";
import type { Scrubber } from "./scrub.ts";
import { createScrubber } from "./scrub.ts";
import { SegmentWriter } from "./segment.ts";
import type { SignalCounts } from "./signal.ts";
import { newCounts, SignalFile } from "./signal.ts";
import type { TraceBufferLimits } from "./trace-buffer.ts";
import { DEFAULT_TRACE_BUFFER, TraceBuffer } from "./trace-buffer.ts";

export interface TelemetryStoreOptions {
  /** The `telemetry/` folder; made when the first record is written. */
  readonly dir: string;
  /** Milliseconds since the epoch, for idle traces. */
  readonly now: () => number;
  /** Compressed bytes on disk over all signals. Default 64 MB. */
  readonly budgetBytes?: number;
  /** Characters of one signal that may wait for compression; beyond it, shed. Default 64 MB. */
  readonly maxBufferedChars?: number;
  readonly traces?: Partial<TraceBufferLimits>;
  /** Hides secrets before anything is counted or stored. What it masks must be known before. */
  readonly redaction?: Pick<Redaction, "text">;
}

/** Counters of a store; nothing is lost without one of them growing. */
export interface StoreStats {
  /** Spans still in memory are received, but neither kept nor dropped yet. */
  readonly spans: SignalCounts;
  /** Finished traces (fragments of one trace count each). */
  readonly traces: SignalCounts;
  readonly logs: SignalCounts;
  readonly metrics: SignalCounts;
  readonly bufferedSpans: number;
  readonly bytesWritten: number;
  readonly budgetBytes: number;
  /** Share of ordinary traces that is kept now, 1 while there is room. */
  readonly traceSampling: number;
  /** First error of the disk; everything after it is shed. */
  readonly writeError?: string;
}

/**
 * Bounded store of one run's telemetry. Rate, errors, durations and calls per request are exact
 * over everything that was added; what is written to disk is bounded: traces of test attempts and
 * traces with errors first, the rest sampled by trace id.
 */
export interface TelemetryStore {
  addSpans(spans: readonly Span[]): void;
  addLogs(records: readonly LogRecord[]): void;
  addMetrics(points: readonly MetricPoint[]): void;
  /** Finishes traces that have gone quiet; call it a few times a second. */
  tick(): void;
  /** Finishes all traces and resolves when everything kept is on disk. Call it before reading. */
  flush(): Promise<void>;
  /** Flushes and closes the files. */
  close(): Promise<void>;
  stats(): StoreStats;
  red(): RedSnapshot;
  childCalls(): ChildCallsSnapshot;
}

const DEFAULT_BUDGET = 64 * 1024 * 1024;
const DEFAULT_BUFFERED = 64 * 1024 * 1024;
/** Shares of the budget per signal. */
const SHARES = { traces: 0.7, logs: 0.2, metrics: 0.1 } as const;
/** Ids of kept error traces that are remembered, so that late spans follow their trace. */
const REMEMBERED_TRACES = 20_000;

/** Opens a store; nothing touches the disk before the first record is written. */
export function createTelemetryStore(options: TelemetryStoreOptions): TelemetryStore {
  return new Store(options);
}

class Store implements TelemetryStore {
  readonly #now: () => number;
  readonly #budget: number;
  readonly #buffer: TraceBuffer;
  readonly #red = new RedTable();
  readonly #calls = new ChildCallsTable();
  readonly #spans = newCounts();
  readonly #traces: SignalFile;
  readonly #logs: SignalFile;
  readonly #metrics: SignalFile;
  readonly #errorTraces = new Set<string>();
  readonly #scrubber: Scrubber | undefined;

  constructor(options: TelemetryStoreOptions) {
    this.#now = options.now;
    this.#budget = options.budgetBytes ?? DEFAULT_BUDGET;
    this.#buffer = new TraceBuffer({ ...DEFAULT_TRACE_BUFFER, ...options.traces }, (id, spans) =>
      this.#finishTrace(id, spans),
    );
    const file = (name: keyof typeof SHARES) =>
      new SignalFile(new SegmentWriter(options.dir, name), {
        budgetBytes: this.#budget * SHARES[name],
        maxBufferedChars: options.maxBufferedChars ?? DEFAULT_BUFFERED,
      });
    this.#traces = file("traces");
    this.#logs = file("logs");
    this.#metrics = file("metrics");
    this.#scrubber = options.redaction && createScrubber(options.redaction);
  }

  addSpans(spans: readonly Span[]): void {
    const now = this.#now();
    this.#spans.received += spans.length;
    for (const received of spans) {
      const span = this.#scrubber?.span(received) ?? received;
      this.#red.add(span);
      this.#buffer.add(span, now);
    }
  }

  addLogs(records: readonly LogRecord[]): void {
    const chosen = filterKept(this.#logs, records, (record) => ({
      kind: logClass(record),
      id: record.traceId === "" ? `${record.timeUs}${record.body}` : record.traceId,
    }));
    const kept = this.#scrubber === undefined ? chosen : chosen.map(this.#scrubber.log);
    if (kept.length > 0) {
      this.#logs.writer.push(encodeLogs(kept), kept.length);
    }
  }

  addMetrics(points: readonly MetricPoint[]): void {
    // One export of a service is kept or dropped as a whole, so that its series stay comparable.
    const chosen = filterKept(this.#metrics, points, (point) => ({
      kind: "ordinary",
      id: `${point.service}${point.timeUs}`,
    }));
    const kept = this.#scrubber === undefined ? chosen : chosen.map(this.#scrubber.metric);
    if (kept.length > 0) {
      this.#metrics.writer.push(encodeMetrics(kept), kept.length);
    }
  }

  tick(): void {
    this.#buffer.sweep(this.#now(), () => !this.#traces.isBusy());
  }

  async flush(): Promise<void> {
    await this.#drain();
    await Promise.all(this.#files().map((file) => file.writer.flush()));
  }

  async close(): Promise<void> {
    await this.#drain();
    await Promise.all(this.#files().map((file) => file.writer.close()));
  }

  stats(): StoreStats {
    const files = this.#files();
    const failure = files.find((file) => file.writer.failure !== undefined)?.writer.failure;
    return {
      spans: withLost(this.#spans, this.#traces.writer.lost.records),
      traces: withLost(this.#traces.counts, this.#traces.writer.lost.lines),
      logs: withLost(this.#logs.counts, this.#logs.writer.lost.records),
      metrics: withLost(this.#metrics.counts, this.#metrics.writer.lost.records),
      bufferedSpans: this.#buffer.size,
      bytesWritten: files.reduce((sum, file) => sum + file.writer.writtenBytes, 0),
      budgetBytes: this.#budget,
      traceSampling: this.#traces.rate("ordinary"),
      ...(failure === undefined ? {} : { writeError: failure.message }),
    };
  }

  red(): RedSnapshot {
    return this.#red.snapshot();
  }

  childCalls(): ChildCallsSnapshot {
    return this.#calls.snapshot();
  }

  /** Finishes the traces that are open now, at the pace of the disk, so that a flush sheds nothing. */
  async #drain(): Promise<void> {
    for (let left = this.#buffer.traces; left > 0; left -= 1) {
      this.#buffer.drain(1);
      if (this.#traces.isBusy()) {
        await this.#traces.writer.flush();
      }
    }
  }

  #files(): SignalFile[] {
    return [this.#traces, this.#logs, this.#metrics];
  }

  #finishTrace(traceId: string, spans: readonly Span[]): void {
    this.#calls.addTrace(traceId, spans);
    const kind = this.#traceClass(traceId, spans);
    const outcome = this.#traces.decide(kind, traceId);
    this.#traces.counts.received += 1;
    this.#traces.counts[outcome] += 1;
    this.#spans[outcome] += spans.length;
    if (outcome === "kept") {
      this.#traces.writer.push(encodeTraces(spans), spans.length);
    }
  }

  #traceClass(traceId: string, spans: readonly Span[]): KeepClass {
    if (originOf(traceId) === "attempt") {
      return "attempt";
    }
    if (this.#errorTraces.has(traceId)) {
      return "error";
    }
    if (!spans.some(isErrorSpan)) {
      return "ordinary";
    }
    if (this.#errorTraces.size < REMEMBERED_TRACES) {
      this.#errorTraces.add(traceId);
    }
    return "error";
  }
}

/** What was kept and then lost by the disk is shed after all. */
function withLost(counts: SignalCounts, lost: number): SignalCounts {
  return { ...counts, kept: counts.kept - lost, shed: counts.shed + lost };
}

function logClass(record: LogRecord): KeepClass {
  if (originOf(record.traceId) === "attempt") {
    return "attempt";
  }
  return record.severity >= 13 ? "error" : "ordinary";
}

function filterKept<T>(
  file: SignalFile,
  records: readonly T[],
  classify: (record: T) => { readonly kind: KeepClass; readonly id: string },
): T[] {
  file.counts.received += records.length;
  return records.filter((record) => {
    const { kind, id } = classify(record);
    const outcome = file.decide(kind, id);
    file.counts[outcome] += 1;
    return outcome === "kept";
  });
}
