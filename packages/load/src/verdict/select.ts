import { Histogram } from "@stagegate/stats";
import type { LoadErrorCount, LoadPhaseResult, LoadResult } from "../result.ts";

/** Part of a run: some requests, some phases, added up. */
export interface Selection {
  readonly phases: readonly LoadPhaseResult[];
  /** Requests that were due and not lost to the generator. */
  readonly due: number;
  readonly sent: number;
  /** Failed and dropped: what a user would not have got. */
  readonly lost: number;
  readonly dropped: number;
  readonly errors: readonly LoadErrorCount[];
  /** µs, from the intended send time. */
  readonly latency: Histogram;
  /** µs, from when the requests were really sent. */
  readonly service: Histogram;
}

/** Adds up the chosen part; without a phase all but warm-ups. Undefined for an unknown name. */
export function select(
  result: LoadResult,
  { request, phase }: { readonly request?: string; readonly phase?: string },
): Selection | undefined {
  const phases = result.phases.filter((each) =>
    phase === undefined ? !each.warmUp : each.phase === phase,
  );
  const names = new Set(phases.map((each) => each.phase));
  const series = result.series.filter(
    (each) => names.has(each.phase) && (request === undefined || each.request === request),
  );
  const unknown =
    (phase !== undefined && phases.length === 0) || (request !== undefined && series.length === 0);
  if (unknown) return undefined;
  const latency = new Histogram();
  const service = new Histogram();
  const errors = new Map<string, LoadErrorCount>();
  let [due, sent, lost, dropped] = [0, 0, 0, 0];
  for (const each of series) {
    latency.merge(each.latency);
    service.merge(each.service);
    const ours = each.errors.reduce((sum, e) => sum + (e.kind === "generator" ? e.count : 0), 0);
    due += each.sent - each.cancelled - ours + each.dropped;
    sent += each.sent;
    lost += each.failed - ours + each.dropped;
    dropped += each.dropped;
    for (const error of each.errors) {
      const key = `${error.kind} ${error.code}`;
      errors.set(key, { ...error, count: error.count + (errors.get(key)?.count ?? 0) });
    }
  }
  const sorted = [...errors.values()].sort((a, b) => b.count - a.count);
  return { phases, due, sent, lost, dropped, errors: sorted, latency, service };
}

/** Started arrivals of those asked for, over the chosen phases. */
export function achievedRatio({ phases }: Selection): number | undefined {
  const planned = phases.reduce((sum, phase) => sum + phase.planned, 0);
  const started = phases.reduce((sum, phase) => sum + phase.started, 0);
  return planned === 0 ? undefined : started / planned;
}
