import type { Histogram } from "@stagegate/stats";

/**
 * Why a request failed. `status`: answered with a status that was not expected. `generator`: this
 * machine could not send it (out of sockets or files); it says nothing about the stack.
 */
export type LoadErrorKind =
  | "status"
  | "timeout"
  | "connect"
  | "reset"
  | "protocol"
  | "generator"
  | "other";

/** Failed requests of one kind. */
export interface LoadErrorCount {
  readonly kind: LoadErrorKind;
  /** HTTP status for `status`, else the code of the error, such as `ECONNREFUSED`. */
  readonly code: string;
  readonly count: number;
}

/**
 * What happened to one request name in one phase.
 * planned = sent + dropped + missed + skipped; sent = ok + failed + cancelled.
 */
export interface LoadSeries {
  readonly request: string;
  readonly phase: string;
  /** Requests that were due. */
  readonly planned: number;
  readonly sent: number;
  readonly ok: number;
  /** Requests that failed, the sum of `errors`. */
  readonly failed: number;
  /** Sent, and cut off by the end of an aborted run. */
  readonly cancelled: number;
  /** Not sent, as `maxInFlight` earlier ones were unanswered. */
  readonly dropped: number;
  /** Not sent, as the generator came too late for it. */
  readonly missed: number;
  /** Steps of journeys that did not get this far. */
  readonly skipped: number;
  readonly errors: readonly LoadErrorCount[];
  /**
   * µs from when the request was due to the end of the answer, of expected answers and of timeouts.
   * Failed requests are not in it: fast errors must not look like speed.
   */
  readonly latency: Histogram;
  /** The same, from when the request was really sent. */
  readonly service: Histogram;
}

/** Why the figures of a phase say more about the generator than about the stack. */
export interface SaturationReason {
  readonly kind: "late-starts" | "missed-arrivals" | "loop-delay" | "resources";
  /** One line for people, with the figures. */
  readonly message: string;
}

/** How well arrivals kept to their times: how late they were started, in ms. */
export interface Pacing {
  readonly starts: number;
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** One phase as it was run. Rates are arrivals per second. */
export interface LoadPhaseResult {
  readonly phase: string;
  readonly warmUp: boolean;
  readonly startMs: number;
  readonly durationMs: number;
  readonly askedRate: number;
  /** Arrivals started, over the time they were asked for. */
  readonly achievedRate: number;
  readonly planned: number;
  readonly started: number;
  /** Most arrivals under way at one time. */
  readonly peakInFlight: number;
  readonly pacing: Pacing;
  readonly saturated: boolean;
  /** Empty when not saturated. */
  readonly reasons: readonly SaturationReason[];
}

/** Everything measured by one run of one scenario, whichever engine made it. */
export interface LoadResult {
  readonly scenario: string;
  readonly engine: string;
  /** The run was cut short; what was due later is not in any count. */
  readonly partial: boolean;
  readonly durationMs: number;
  readonly maxInFlight: number;
  readonly phases: readonly LoadPhaseResult[];
  readonly series: readonly LoadSeries[];
}
