import type { LoadProgress, LoadRunOptions } from "../engine.ts";
import type { LoadResult } from "../result.ts";
import type { Arrival } from "../scenario/schedule.ts";
import { schedule } from "../scenario/schedule.ts";
import type { LoadScenario } from "../scenario/scenario.ts";
import { type Connections, openConnections } from "./connections.ts";
import { type Exchange, sendRequest } from "./exchange.ts";
import { type PacerClock, startPacer } from "./pacer.ts";
import { PhaseWatch } from "./phase-watch.ts";
import { RunRecorder } from "./recorder.ts";
import type { SaturationLimits } from "./saturation.ts";
import { prepareRequest, type PreparedRequest } from "./target.ts";

/** Polling starts this long before an arrival; see `systemClock` for what it costs. */
const SPIN_MS = 0.5;
/** The first arrival is due this long after the start: the schedule is set up by then. */
const LEAD_MS = 20;

/** What one run is made of. */
export interface RunContext {
  readonly scenario: LoadScenario;
  readonly options: LoadRunOptions;
  readonly clock: PacerClock;
  readonly limits: SaturationLimits;
  readonly progressMs: number;
  readonly traceparent: () => string;
}

/** One run of the embedded engine. */
export class EmbeddedRun {
  readonly #context: RunContext;
  readonly #requests: readonly PreparedRequest[];
  readonly #recorder: RunRecorder;
  readonly #watches: readonly PhaseWatch[];
  readonly #connections: Connections;
  readonly #open = new Set<Exchange>();
  readonly #originMs: number;
  #inFlight = 0;
  #phase = -1;
  #scheduleEnded = false;
  #abortedAtMs: number | undefined;
  #settle: () => void = () => {};

  constructor(context: RunContext) {
    const { scenario, options, limits, clock } = context;
    this.#context = context;
    this.#requests = scenario.requests.map((request) => prepareRequest(request, options.baseUrl));
    this.#recorder = new RunRecorder(scenario);
    this.#watches = scenario.phases.map((phase) => new PhaseWatch(phase, limits));
    this.#connections = openConnections(scenario);
    this.#originMs = clock.now() + LEAD_MS;
  }

  /** Runs the schedule to its end, waits for the answers, and returns what was measured. */
  async run(): Promise<LoadResult> {
    const { clock, scenario, options, progressMs } = this.#context;
    const { signal } = options;
    const settled = new Promise<void>((resolve) => (this.#settle = resolve));
    const stop = startPacer({
      clock,
      arrivals: schedule(scenario),
      originMs: this.#originMs,
      spinMs: SPIN_MS,
      start: (arrival, now) => this.#arrive(arrival, now),
      onEnd: () => this.#endSchedule(),
    });
    const abort = () => this.#abort(stop);
    const ticker = setInterval(() => options.onProgress?.(this.#progress()), progressMs);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted === true) abort();
    try {
      await settled;
      options.onProgress?.(this.#progress());
    } finally {
      stop();
      clearInterval(ticker);
      signal?.removeEventListener("abort", abort);
      for (const watch of this.#watches) watch.close();
      await this.#connections.close();
    }
    return this.#result();
  }

  #arrive(arrival: Arrival, now: number): void {
    const { scenario, limits } = this.#context;
    this.#enterPhase(arrival.phase);
    const watch = this.#watches[arrival.phase];
    const dueMs = this.#originMs + arrival.dueMs;
    const late = watch?.due(now - dueMs) ?? false;
    const steps = this.#steps(arrival);
    for (const step of steps) this.#recorder.at(arrival.phase, step).planned++;
    const full = this.#inFlight >= scenario.maxInFlight;
    // A bound that is reached while catching up says nothing about the stack.
    if (now - dueMs > limits.giveUpMs || (full && late)) {
      for (const step of steps) this.#recorder.at(arrival.phase, step).missed++;
      watch?.missed();
    } else if (full) {
      for (const step of steps) this.#recorder.at(arrival.phase, step).dropped++;
    } else {
      this.#inFlight++;
      watch?.started(now - dueMs, this.#inFlight);
      this.#send(arrival.phase, steps, dueMs);
    }
  }

  /** Positions of the requests that an arrival is made of. */
  #steps(arrival: Arrival): readonly number[] {
    const { order, requests } = this.#context.scenario;
    return order === "journey" ? requests.map((_, index) => index) : [arrival.request];
  }

  #send(phase: number, steps: readonly number[], dueMs: number): void {
    const [step = 0, ...rest] = steps;
    const request = this.#requests[step];
    const recorder = this.#recorder.at(phase, step);
    if (request === undefined) return;
    const { clock, scenario, traceparent } = this.#context;
    const sentMs = clock.now();
    recorder.sent++;
    let exchange: Exchange | undefined;
    let ended = false;
    exchange = sendRequest({
      dispatcher: this.#connections.to(request.origin),
      request,
      traceparent: traceparent(),
      timeoutMs: scenario.timeoutMs,
      onEnd: (outcome) => {
        ended = true;
        if (exchange !== undefined) this.#open.delete(exchange);
        const endMs = clock.now();
        recorder.end(outcome, { dueMs, sentMs, endMs });
        if (outcome.kind === "ok" && rest.length > 0 && this.#abortedAtMs === undefined) {
          this.#send(phase, rest, endMs);
          return;
        }
        for (const left of rest) this.#recorder.at(phase, left).skipped++;
        this.#inFlight--;
        this.#settleWhenDone();
      },
    });
    if (!ended) this.#open.add(exchange);
  }

  #enterPhase(phase: number): void {
    if (phase === this.#phase) return;
    this.#watches[this.#phase]?.close();
    this.#phase = phase;
    this.#watches[phase]?.open();
  }

  #endSchedule(): void {
    this.#scheduleEnded = true;
    this.#watches[this.#phase]?.close();
    this.#settleWhenDone();
  }

  #abort(stop: () => void): void {
    if (this.#scheduleEnded && this.#inFlight === 0) return;
    stop();
    this.#abortedAtMs = Math.max(0, this.#context.clock.now() - this.#originMs);
    this.#scheduleEnded = true;
    for (const exchange of this.#open) exchange.cancel();
    this.#settleWhenDone();
  }

  #settleWhenDone(): void {
    if (this.#scheduleEnded && this.#inFlight === 0) this.#settle();
  }

  #progress(): LoadProgress {
    const { scenario, clock } = this.#context;
    const counts = { sent: 0, ok: 0, failed: 0, dropped: 0 };
    for (const one of this.#recorder.all()) {
      counts.sent += one.sent;
      counts.ok += one.ok;
      counts.failed += one.failed;
      counts.dropped += one.dropped;
    }
    return {
      elapsedMs: Math.max(0, clock.now() - this.#originMs),
      totalMs: scenario.phases.reduce((sum, phase) => sum + phase.durationMs, 0),
      phase: scenario.phases[Math.max(0, this.#phase)]?.name ?? "",
      ...counts,
      inFlight: this.#inFlight,
    };
  }

  #result(): LoadResult {
    const { scenario, clock } = this.#context;
    const endMs = this.#abortedAtMs ?? Infinity;
    let startMs = 0;
    const phases = scenario.phases.map((phase, index) => {
      const ranMs = Math.max(0, Math.min(phase.durationMs, endMs - startMs));
      const series = this.#recorder.phase(index);
      const result = this.#watches[index]?.result(startMs, ranMs, series);
      startMs += phase.durationMs;
      return result;
    });
    return {
      scenario: scenario.name,
      engine: "embedded",
      partial: this.#abortedAtMs !== undefined,
      durationMs: Math.max(0, clock.now() - this.#originMs),
      maxInFlight: scenario.maxInFlight,
      phases: phases.filter((phase) => phase !== undefined),
      series: this.#recorder.series(),
    };
  }
}
