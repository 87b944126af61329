import type { Clock, Http, ProcessExit } from "@stagegate/core";
import { describeMissing, isReady, observe, startReadiness } from "./readiness.ts";
import type { Observation, Probe, ReadinessState } from "./readiness.ts";

export interface ReadinessPorts {
  clock: Clock;
  http: Http;
  /** Whether something accepts connections there. */
  connect(host: string, port: number): Promise<boolean>;
}

export interface ReadinessRequest {
  probes: readonly Probe[];
  timeoutMs: number;
  signal: AbortSignal;
  /** Lines of output since the last call. */
  newLines(): Promise<readonly string[]>;
  /** Of the service's process; absent for one that somebody else runs. */
  exited?: Promise<ProcessExit>;
}

export type ReadinessResult =
  | { kind: "ready"; afterMs: number }
  | { kind: "exited"; exit: ProcessExit; afterMs: number }
  | { kind: "timeout"; missing: string; afterMs: number }
  | { kind: "cancelled"; missing: string };

const FIRST_INTERVAL_MS = 25;
const MAX_INTERVAL_MS = 250;
const PROBE_TIMEOUT_MS = 2000;

/** Asks until all probes hold; ends at once when the process ends or the signal is aborted. */
export async function awaitReady(
  ports: ReadinessPorts,
  request: ReadinessRequest,
): Promise<ReadinessResult> {
  const start = ports.clock.monotonic();
  const elapsed = (): number => Math.round(ports.clock.monotonic() - start);
  const ending = new AbortController();
  let exit: ProcessExit | undefined;
  void request.exited?.then((value) => {
    exit = value;
    ending.abort();
  });
  const stop = AbortSignal.any([request.signal, ending.signal]);
  let state = startReadiness(request.probes);
  for (let interval = FIRST_INTERVAL_MS; ; interval = Math.min(interval * 1.5, MAX_INTERVAL_MS)) {
    state = await look(ports, request, state, stop);
    if (exit !== undefined) return { kind: "exited", exit, afterMs: elapsed() };
    if (request.signal.aborted) return { kind: "cancelled", missing: describeMissing(state) };
    if (isReady(state)) return { kind: "ready", afterMs: elapsed() };
    if (elapsed() >= request.timeoutMs) {
      return { kind: "timeout", missing: describeMissing(state), afterMs: elapsed() };
    }
    await ports.clock.sleep(interval, stop);
  }
}

async function look(
  ports: ReadinessPorts,
  request: ReadinessRequest,
  state: ReadinessState,
  signal: AbortSignal,
): Promise<ReadinessState> {
  const seen = await Promise.all(request.probes.map((probe) => ask(ports, request, probe, signal)));
  return seen.reduce(observe, state);
}

async function ask(
  ports: ReadinessPorts,
  request: ReadinessRequest,
  probe: Probe,
  signal: AbortSignal,
): Promise<Observation> {
  if (probe.kind === "log") return { kind: "log", lines: await request.newLines() };
  if (probe.kind === "tcp") {
    return { kind: "tcp", open: await ports.connect(probe.host, probe.port) };
  }
  const timeoutMs = Math.min(PROBE_TIMEOUT_MS, Math.max(request.timeoutMs, 100));
  const answer = await ports.http.request({ url: probe.url, timeoutMs, signal });
  if (answer.kind === "response") return { kind: "http", status: answer.status };
  return { kind: "http", problem: answer.reason };
}
