import { readdir } from "node:fs/promises";
import path from "node:path";
import type { LogRecord, MetricPoint, Span } from "../model.ts";
import type { SignalDecoder } from "../otlp/decode.ts";
import { createOtlpDecoder } from "../otlp/decode.ts";
import type { ReadLimits } from "./lines.ts";
import { DEFAULT_READ_LIMITS, readLines } from "./lines.ts";

/** Everything a folder holds that passes the filter, with notes on what could not be read. */
export interface FolderTelemetry {
  readonly spans: Span[];
  readonly logs: LogRecord[];
  readonly metrics: MetricPoint[];
  /** One sentence each; a file that is absent or empty is no note. */
  readonly notes: string[];
  /** Files that were read. */
  readonly files: string[];
}

export interface FolderFilter {
  readonly span?: (span: Span) => boolean;
  readonly log?: (record: LogRecord) => boolean;
  readonly metric?: (point: MetricPoint) => boolean;
  /** Signals to read; default all three. */
  readonly signals?: readonly TelemetrySignal[];
}

export type TelemetrySignal = "traces" | "logs" | "metrics";

export interface ReadFolderOptions extends FolderFilter {
  readonly limits?: Partial<ReadLimits>;
  /** Records kept per signal; what follows is counted and noted. Default 1,000,000. */
  readonly maxRecords?: number;
}

export type FolderResult =
  | { readonly ok: true; readonly telemetry: FolderTelemetry }
  | { readonly ok: false; readonly reason: "missing" | "unreadable"; readonly message: string };

const DEFAULT_MAX_RECORDS = 1_000_000;
const SEGMENT = /^(traces|logs|metrics)(?:-\d+)?\.jsonl(?:\.gz)?$/;

/** Reads a folder in the layout of `telemetry-layout.md`: traces, logs and metrics, plain or gzip. */
export async function readTelemetryFolder(
  dir: string,
  options: ReadFolderOptions = {},
): Promise<FolderResult> {
  const files = await segmentsOf(dir);
  if (!files.ok) {
    return files;
  }
  const telemetry: FolderTelemetry = { spans: [], logs: [], metrics: [], notes: [], files: [] };
  const decoder = createOtlpDecoder({ maxBytes: options.limits?.maxLineChars ?? 64 * 1024 * 1024 });
  const wanted = options.signals ?? ["traces", "logs", "metrics"];
  const reading: Reading = { dir, options, telemetry };
  try {
    for (const file of files.names.filter((name) => wanted.includes(signalOf(name)))) {
      telemetry.files.push(file);
      await readSegment(file, reading, decoder);
    }
  } catch (error) {
    return { ok: false, reason: "unreadable", message: `${dir}: ${(error as Error).message}` };
  }
  return { ok: true, telemetry };
}

type Segments =
  | { readonly ok: true; readonly names: string[] }
  | Extract<FolderResult, { ok: false }>;

async function segmentsOf(dir: string): Promise<Segments> {
  try {
    const names = (await readdir(dir)).filter((name) => SEGMENT.test(name));
    return { ok: true, names: names.sort((a, b) => a.localeCompare(b, "en", { numeric: true })) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
    return { ok: false, reason, message: `${dir} cannot be read: ${code ?? "unknown error"}` };
  }
}

function signalOf(name: string): TelemetrySignal {
  return SEGMENT.exec(name)?.[1] as TelemetrySignal;
}

interface Reading {
  readonly dir: string;
  readonly options: ReadFolderOptions;
  readonly telemetry: FolderTelemetry;
}

async function readSegment(
  file: string,
  reading: Reading,
  decoder: ReturnType<typeof createOtlpDecoder>,
): Promise<void> {
  const { telemetry, options } = reading;
  switch (signalOf(file)) {
    case "traces":
      return readInto(file, reading, {
        decode: decoder.traces,
        into: telemetry.spans,
        keep: options.span,
      });
    case "logs":
      return readInto(file, reading, {
        decode: decoder.logs,
        into: telemetry.logs,
        keep: options.log,
      });
    case "metrics":
      return readInto(file, reading, {
        decode: decoder.metrics,
        into: telemetry.metrics,
        keep: options.metric,
      });
  }
}

interface Target<T> {
  readonly decode: SignalDecoder<T>;
  readonly into: T[];
  readonly keep: ((record: T) => boolean) | undefined;
}

async function readInto<T>(file: string, reading: Reading, target: Target<T>): Promise<void> {
  const { telemetry, options } = reading;
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  const source = readLines(path.join(reading.dir, file), limits);
  const max = options.maxRecords ?? DEFAULT_MAX_RECORDS;
  let damaged = 0;
  let rejected = 0;
  let beyond = 0;
  for await (const line of source.lines) {
    const decoded = target.decode.json(line);
    if (!decoded.ok) {
      damaged += 1;
      continue;
    }
    rejected += decoded.rejected;
    for (const record of decoded.records) {
      if (target.keep !== undefined && !target.keep(record)) {
        continue;
      }
      if (target.into.length < max) {
        target.into.push(record);
      } else {
        beyond += 1;
      }
    }
  }
  telemetry.notes.push(...source.problems.map((problem) => `${file}: ${problem}`));
  note(telemetry, damaged, `${file}: ${damaged} lines are not OTLP/JSON and were left out`);
  note(telemetry, rejected, `${file}: ${rejected} records are unusable (no id or name)`);
  note(telemetry, beyond, `${file}: ${beyond} records beyond ${max} were left out`);
}

function note(telemetry: FolderTelemetry, count: number, sentence: string): void {
  if (count > 0) {
    telemetry.notes.push(sentence);
  }
}
