import { isAttemptTrace, isLoadTrace } from "@stagegate/schema";

/** Who started a trace: a test attempt, the load generator, or anyone else. */
export type TraceOrigin = "attempt" | "load" | "other";

export function originOf(traceId: string): TraceOrigin {
  if (isAttemptTrace(traceId)) {
    return "attempt";
  }
  return isLoadTrace(traceId) ? "load" : "other";
}
