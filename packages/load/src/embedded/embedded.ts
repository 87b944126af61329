import type { LoadEngine } from "../engine.ts";
import { assertRunnable } from "./runnable.ts";
import { systemClock } from "./pacer.ts";
import { EmbeddedRun } from "./run.ts";
import { SATURATION_LIMITS, type SaturationLimits } from "./saturation.ts";
import { traceparentSource } from "./traceparent.ts";

/** Settings of the embedded engine. */
export interface EmbeddedEngineOptions {
  /** When the generator counts as saturated; `SATURATION_LIMITS` where not given. */
  readonly limits?: Partial<SaturationLimits>;
  /** Time between progress reports, 1 s when not given. */
  readonly progressMs?: number;
}

/**
 * The embedded open-model engine, in the calling thread. Its caller must leave the thread alone
 * while it runs; `createWorkerEngine` gives it a thread of its own.
 */
export function createEmbeddedEngine(options: EmbeddedEngineOptions = {}): LoadEngine {
  return {
    id: "embedded",
    run: async (scenario, runOptions) => {
      assertRunnable(scenario);
      const run = new EmbeddedRun({
        scenario,
        options: runOptions,
        clock: systemClock(),
        limits: { ...SATURATION_LIMITS, ...options.limits },
        progressMs: options.progressMs ?? 1_000,
        traceparent: runOptions.traceparent ?? traceparentSource(),
      });
      return run.run();
    },
  };
}
