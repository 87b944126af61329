import type { EnvironmentHandle } from "@stagegate/schema";
import type { ChildCallsSnapshot, LogSource, RedSnapshot, TraceSource } from "@stagegate/telemetry";

/** What the agent of an environment has seen, after everything pending was written. */
export interface StackTelemetry {
  red: RedSnapshot;
  childCalls: ChildCallsSnapshot;
  traces: TraceSource;
  logs: LogSource;
  /** Export requests that were refused because a bound was reached: figures are then too low. */
  shed: number;
}

export type TelemetryResult =
  | { kind: "open"; telemetry: StackTelemetry }
  | { kind: "unreachable"; message: string };

/** Exports that the agent has taken so far; undefined when it does not answer. */
export type Received = () => Promise<number | undefined>;

/** Resolves when services have exported what they saw. Never rejects for what the agent says. */
export type Settle = (received: Received) => Promise<void>;

/**
 * Flushes the agent and opens its store, once the exports have settled where the caller says when
 * that is.
 */
export type OpenTelemetry = (
  handle: EnvironmentHandle,
  settle?: Settle,
) => Promise<TelemetryResult>;
