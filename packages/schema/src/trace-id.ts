/**
 * Trace ids that Stagegate itself starts carry a recognisable prefix, so that a store can keep the
 * traces of test attempts without being told their ids, and a fault can leave load untouched.
 * The rest of the id is random. A W3C trace id has 32 lower-case hex digits
 * (https://www.w3.org/TR/trace-context/#trace-id).
 */
export const ATTEMPT_TRACE_PREFIX = "57a6e0";
export const LOAD_TRACE_PREFIX = "57a610";

/** True when the trace was started by an attempt of an end-to-end test. */
export function isAttemptTrace(traceId: string): boolean {
  return traceId.startsWith(ATTEMPT_TRACE_PREFIX);
}

/** True when the trace was started by the load generator. */
export function isLoadTrace(traceId: string): boolean {
  return traceId.startsWith(LOAD_TRACE_PREFIX);
}
