/**
 * Comma list of the stack's own origins; only requests to these carry a `traceparent`. Playwright
 * repeats the header where the stack itself redirects such a request, also to another origin.
 */
export const ORIGINS_VARIABLE = "STAGEGATE_TRACE_ORIGINS";
/** Path of a Chromium to use where Playwright's own is not installed. */
export const BROWSER_VARIABLE = "STAGEGATE_CHROMIUM";
/** Path of the file that the reporter appends its events to. */
export const EVENTS_VARIABLE = "STAGEGATE_PLAYWRIGHT_EVENTS";
