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

/** Flushes the agent and opens its store. */
export type OpenTelemetry = (handle: EnvironmentHandle) => Promise<TelemetryResult>;
