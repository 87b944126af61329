import { Histogram } from "@stagegate/stats";
import type { LoadErrorCount, LoadErrorKind, LoadSeries } from "../result.ts";
import type { LoadScenario } from "../scenario/scenario.ts";
import type { Outcome } from "./outcome.ts";

/** Distinct errors kept apart per series; the rest is counted together. */
const ERROR_CODES = 50;

/** Counts of one request name in one phase, while the run goes on. */
export class SeriesRecorder {
  readonly #errors = new Map<string, { kind: LoadErrorKind; code: string; count: number }>();
  readonly latency = new Histogram();
  readonly service = new Histogram();
  planned = 0;
  sent = 0;
  ok = 0;
  failed = 0;
  cancelled = 0;
  dropped = 0;
  missed = 0;
  skipped = 0;

  /** Counts the end of a request; times in ms: due, really sent, ended. */
  end(outcome: Outcome, times: { dueMs: number; sentMs: number; endMs: number }): void {
    if (outcome.kind === "cancelled") {
      this.cancelled++;
      return;
    }
    if (outcome.kind === "ok") this.ok++;
    else this.#fail(outcome.kind, outcome.code);
    if (outcome.kind !== "ok" && outcome.kind !== "timeout") return;
    this.latency.record(1_000 * Math.max(0, times.endMs - times.dueMs));
    this.service.record(1_000 * Math.max(0, times.endMs - times.sentMs));
  }

  /** Failed requests that never left this machine. */
  get generatorErrors(): number {
    let count = 0;
    for (const error of this.#errors.values()) if (error.kind === "generator") count += error.count;
    return count;
  }

  /** The counts as they stand. */
  series(request: string, phase: string): LoadSeries {
    const { planned, sent, ok, failed, cancelled, dropped, missed, skipped } = this;
    const { latency, service } = this;
    const errors: LoadErrorCount[] = [...this.#errors.values()].sort((a, b) => b.count - a.count);
    const counts = { planned, sent, ok, failed, cancelled, dropped, missed, skipped };
    return { request, phase, ...counts, errors, latency, service };
  }

  #fail(kind: LoadErrorKind, code: string): void {
    this.failed++;
    const known = this.#errors.get(`${kind} ${code}`);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const kept = this.#errors.size < ERROR_CODES ? { kind, code } : { kind, code: "more" };
    const key = `${kept.kind} ${kept.code}`;
    this.#errors.set(key, { ...kept, count: (this.#errors.get(key)?.count ?? 0) + 1 });
  }
}

/** A recorder for every phase and request of a scenario. */
export class RunRecorder {
  readonly #scenario: LoadScenario;
  readonly #series: readonly (readonly SeriesRecorder[])[];

  constructor(scenario: LoadScenario) {
    this.#scenario = scenario;
    this.#series = scenario.phases.map(() => scenario.requests.map(() => new SeriesRecorder()));
  }

  /** The recorder of a request in a phase, by their positions in the scenario. */
  at(phase: number, request: number): SeriesRecorder {
    const recorder = this.#series[phase]?.[request];
    if (recorder === undefined) throw new RangeError(`no request ${request} in phase ${phase}`);
    return recorder;
  }

  /** All recorders of a phase. */
  phase(phase: number): readonly SeriesRecorder[] {
    return this.#series[phase] ?? [];
  }

  /** All recorders. */
  all(): readonly SeriesRecorder[] {
    return this.#series.flat();
  }

  /** The series of every phase and request that had something due. */
  series(): LoadSeries[] {
    return this.#scenario.phases.flatMap((phase, p) =>
      this.#scenario.requests
        .map((request, r) => this.at(p, r).series(request.name, phase.name))
        .filter((series) => series.planned > 0),
    );
  }
}
