import { randomBytes } from "node:crypto";
import { LOAD_TRACE_PREFIX } from "@stagegate/schema";

const BYTES = 21;
const BLOCK = 256;

/**
 * A source of `traceparent` headers with the load prefix and the sampled flag. Random bytes are
 * drawn in blocks: one call per request would cost as much as sending it.
 * Format: https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function traceparentSource(): () => string {
  let hex = "";
  let at = 0;
  return () => {
    if (at === hex.length) {
      hex = randomBytes(BYTES * BLOCK).toString("hex");
      at = 0;
    }
    const start = at;
    at += 2 * BYTES;
    const traceEnd = start + 32 - LOAD_TRACE_PREFIX.length;
    const traceId = LOAD_TRACE_PREFIX + hex.slice(start, traceEnd);
    const spanId = nonZero(hex.slice(traceEnd, traceEnd + 16));
    return `00-${traceId}-${spanId}-01`;
  };
}

/** The format forbids a parent id of zeros only. */
function nonZero(spanId: string): string {
  return spanId === "0000000000000000" ? "0000000000000001" : spanId;
}
