/** The end of a process of a service that nobody had asked to end. */
export interface ServiceEnd {
  readonly schema: typeof SERVICE_END_SCHEMA;
  readonly lease: string;
  readonly service: string;
  readonly pid: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Unknown, like the signal, where its parent had gone before. */
  readonly code?: number;
  readonly signal?: string;
}

const SERVICE_END_SCHEMA = "stagegate/service-end/v1";
/** Below the out directory. One line per observer: several may see the same end. */
export const SERVICE_ENDS_FILE = "logs/service-ends.ndjson";
/** Anything may stand in the file by now. */
const MAX_CHARS = 1024 * 1024;
const MAX_TIME = 8.64e15;

export type NewServiceEnd = Omit<ServiceEnd, "schema" | "code" | "signal"> & {
  readonly code?: number | undefined;
  readonly signal?: string | undefined;
};

/** A line of the file; appended in one piece, so that two writers do not disturb each other. */
export function serviceEndLine({ lease, service, pid, at, code, signal }: NewServiceEnd): string {
  const end = { schema: SERVICE_END_SCHEMA, lease, service, pid, at, code, signal };
  return `${JSON.stringify(end)}\n`;
}

/**
 * The ends of an environment, the first one first. Of what several observers saw, the earliest time
 * counts, and the exit code of whoever knew it.
 */
export function readServiceEnds(text: string | undefined, lease: string): ServiceEnd[] {
  const found = new Map<string, ServiceEnd>();
  for (const line of (text ?? "").slice(0, MAX_CHARS).split("\n")) {
    const end = parseEnd(line);
    if (end === undefined || end.lease !== lease) continue;
    const key = `${end.pid} ${end.service}`;
    const known = found.get(key);
    const at = Math.min(end.at, known?.at ?? end.at);
    found.set(key, { ...end, ...known, at, ...exitOf(known), ...exitOf(end) });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

function exitOf(end: ServiceEnd | undefined): Pick<ServiceEnd, "code" | "signal"> {
  return {
    ...(end?.code === undefined ? {} : { code: end.code }),
    ...(end?.signal === undefined ? {} : { signal: end.signal }),
  };
}

function parseEnd(line: string): ServiceEnd | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const { schema, lease, service, pid, at, code, signal } = parsed as Partial<
    Record<keyof ServiceEnd, unknown>
  >;
  if (schema !== SERVICE_END_SCHEMA || typeof lease !== "string" || typeof service !== "string") {
    return undefined;
  }
  if (!isCount(pid) || typeof at !== "number" || !(Math.abs(at) <= MAX_TIME)) return undefined;
  return {
    schema,
    lease,
    service,
    pid,
    at,
    ...(isCount(code) ? { code } : {}),
    ...(typeof signal === "string" && /^SIG[A-Z0-9]{1,12}$/.test(signal) ? { signal } : {}),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
