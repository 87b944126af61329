import type { LoadResult } from "./result.ts";
import type { LoadScenario } from "./scenario/scenario.ts";

/** Where a run stands; reported about once a second. */
export interface LoadProgress {
  readonly elapsedMs: number;
  /** Length of the whole schedule. */
  readonly totalMs: number;
  readonly phase: string;
  readonly sent: number;
  readonly ok: number;
  readonly failed: number;
  readonly dropped: number;
  readonly inFlight: number;
}

/** What a run needs besides its scenario. */
export interface LoadRunOptions {
  /** http(s) address that request paths are appended to; a path in it is kept. */
  readonly baseUrl: string;
  /**
   * Ends the run early: nothing more is sent, open requests are cancelled, and the result is marked
   * partial.
   */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /**
   * W3C `traceparent` of the next request. When not given: sampled, with a random trace id that
   * starts with the load prefix.
   */
  readonly traceparent?: () => string;
}

/**
 * Puts load on a system. A system that fails under it is a result, not an exception; `run` throws a
 * `GateError` when the scenario cannot be run at all.
 */
export interface LoadEngine {
  readonly id: string;
  run(scenario: LoadScenario, options: LoadRunOptions): Promise<LoadResult>;
}
