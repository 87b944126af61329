import { monitorEventLoopDelay, type IntervalHistogram } from "node:perf_hooks";
import { Histogram } from "@stagegate/stats";
import type { LoadPhaseResult } from "../result.ts";
import { meanRate } from "../scenario/rate.ts";
import type { LoadPhase } from "../scenario/scenario.ts";
import type { SeriesRecorder } from "./recorder.ts";
import { judgeGenerator, type SaturationLimits } from "./saturation.ts";

const LOOP_RESOLUTION = 10;

/** Watches how well the generator keeps up during one phase. */
export class PhaseWatch {
  readonly #phase: LoadPhase;
  readonly #limits: SaturationLimits;
  readonly #loop: IntervalHistogram = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION });
  readonly #lateness = new Histogram();
  #planned = 0;
  #started = 0;
  #late = 0;
  #missed = 0;
  #peakInFlight = 0;

  constructor(phase: LoadPhase, limits: SaturationLimits) {
    this.#phase = phase;
    this.#limits = limits;
  }

  /** The first arrival of the phase is due. */
  open(): void {
    this.#loop.enable();
  }

  /** The phase is over; waiting for its answers is not part of it. */
  close(): void {
    this.#loop.disable();
  }

  /** An arrival was due `lateMs` ago. True when that is later than the limit. */
  due(lateMs: number): boolean {
    const late = lateMs > this.#limits.lateMs;
    this.#planned++;
    if (late) this.#late++;
    return late;
  }

  /** The arrival was started, as one of `inFlight`. */
  started(lateMs: number, inFlight: number): void {
    this.#started++;
    this.#lateness.record(1_000 * Math.max(0, lateMs));
    if (inFlight > this.#peakInFlight) this.#peakInFlight = inFlight;
  }

  /** The arrival was given up, as the generator came too late. */
  missed(): void {
    this.#missed++;
  }

  /** What became of the phase; `ranMs` is how much of it was run. */
  result(startMs: number, ranMs: number, series: readonly SeriesRecorder[]): LoadPhaseResult {
    const ms = (us: number | undefined) => (us ?? 0) / 1_000;
    const lateness = this.#lateness;
    const pacing = {
      starts: lateness.count,
      meanMs: ms(lateness.mean),
      p50Ms: ms(lateness.quantile(0.5)),
      p99Ms: ms(lateness.quantile(0.99)),
      maxMs: ms(lateness.max),
    };
    const reasons = judgeGenerator(
      {
        planned: this.#planned,
        late: this.#late,
        missed: this.#missed,
        generatorErrors: series.reduce((sum, one) => sum + one.generatorErrors, 0),
        p99StartMs: pacing.p99Ms,
        p99LoopDelayMs: this.#loopDelayMs(),
      },
      this.#limits,
    );
    return {
      phase: this.#phase.name,
      warmUp: this.#phase.warmUp ?? false,
      startMs,
      durationMs: ranMs,
      askedRate: meanRate(this.#phase),
      achievedRate: ranMs > 0 ? (this.#started / ranMs) * 1_000 : 0,
      planned: this.#planned,
      started: this.#started,
      peakInFlight: this.#peakInFlight,
      pacing,
      saturated: reasons.length > 0,
      reasons,
    };
  }

  /** The monitor counts whole intervals between its own timers. */
  #loopDelayMs(): number {
    if (this.#loop.count === 0) return 0;
    return Math.max(0, this.#loop.percentile(99) / 1e6 - LOOP_RESOLUTION);
  }
}
