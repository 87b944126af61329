import type { FolderFilter, FolderTelemetry } from "./read/folder.ts";
import { readTelemetryFolder } from "./read/folder.ts";
import type {
  LogQuery,
  LogSource,
  MetricQuery,
  MetricSource,
  QueryResult,
  TimeRange,
  TraceQuery,
  TraceSource,
} from "./sources.ts";

export interface FolderSourceOptions {
  /** A `telemetry/` folder. */
  readonly dir: string;
  /** Runs before each read, for example the agent's flush; a rejection makes the source unreachable. */
  readonly beforeRead?: () => Promise<void>;
}

/** All three sources over a telemetry folder. */
export function createFolderSource(
  options: FolderSourceOptions,
): TraceSource & LogSource & MetricSource {
  return {
    name: options.dir,
    spans: async (query) =>
      read(options, { signals: ["traces"], span: traceFilter(query) }, (all) => all.spans),
    logs: async (query) =>
      read(options, { signals: ["logs"], log: logFilter(query) }, (all) => all.logs),
    metrics: async (query) =>
      read(options, { signals: ["metrics"], metric: metricFilter(query) }, (all) => all.metrics),
  };
}

async function read<T>(
  options: FolderSourceOptions,
  filter: FolderFilter,
  pick: (telemetry: FolderTelemetry) => readonly T[],
): Promise<QueryResult<T>> {
  try {
    await options.beforeRead?.();
  } catch (error) {
    return { kind: "unreachable", message: (error as Error).message };
  }
  const result = await readTelemetryFolder(options.dir, filter);
  if (!result.ok) {
    // A folder that was never made is a store that nothing was sent to.
    return result.reason === "missing"
      ? { kind: "empty", notes: [result.message] }
      : { kind: "unreachable", message: result.message };
  }
  const { notes } = result.telemetry;
  const records = pick(result.telemetry);
  return records.length === 0 ? { kind: "empty", notes } : { kind: "data", records, notes };
}

type Timed = { readonly startUs: number; readonly endUs: number };

function inRange(range: TimeRange | undefined, { startUs, endUs }: Timed): boolean {
  return range === undefined || (endUs >= range.startMs * 1000 && startUs <= range.endMs * 1000);
}

function oneOf(values: readonly string[] | undefined): (value: string) => boolean {
  if (values === undefined) {
    return () => true;
  }
  const set = new Set(values);
  return (value) => set.has(value);
}

function traceFilter(query: TraceQuery): NonNullable<FolderFilter["span"]> {
  const trace = oneOf(query.traceIds);
  const service = oneOf(query.services);
  return (span) => trace(span.traceId) && service(span.service) && inRange(query.range, span);
}

function logFilter(query: LogQuery): NonNullable<FolderFilter["log"]> {
  const trace = oneOf(query.traceIds);
  const service = oneOf(query.services);
  const severity = query.minSeverity ?? 0;
  return (record) =>
    record.severity >= severity &&
    trace(record.traceId) &&
    service(record.service) &&
    inRange(query.range, { startUs: record.timeUs, endUs: record.timeUs });
}

function metricFilter(query: MetricQuery): NonNullable<FolderFilter["metric"]> {
  const name = oneOf(query.names);
  const service = oneOf(query.services);
  return (point) =>
    name(point.name) &&
    service(point.service) &&
    inRange(query.range, { startUs: point.timeUs, endUs: point.timeUs });
}
