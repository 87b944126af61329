/**
 * Type of the annotation that carries the trace id of an attempt. A module of its own: the entries
 * that run inside the user's Playwright import it and nothing else of this package.
 */
export const TRACE_ANNOTATION = "stagegate.trace-id";
