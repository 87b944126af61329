export { ATTEMPT_TRACE_PREFIX, LOAD_TRACE_PREFIX, isAttemptTrace, isLoadTrace } from "./trace-id.ts";
