import type { Span } from "../model.ts";

/** gRPC status codes that are the server's fault (https://grpc.io/docs/guides/status-codes/). */
const GRPC_SERVER_FAULTS = new Set([2, 4, 8, 12, 13, 14, 15]);

/** HTTP status of a span under the stable or the older attribute name; 0 when it has none. */
export function httpStatus(span: Span): number {
  const code = span.attributes["http.response.status_code"] ?? span.attributes["http.status_code"];
  const parsed = typeof code === "string" ? Number(code) : code;
  return typeof parsed === "number" && parsed >= 100 && parsed <= 599 ? parsed : 0;
}

function grpcStatus(span: Span): number {
  const code = span.attributes["rpc.grpc.status_code"];
  return typeof code === "number" ? code : Number(code ?? 0) || 0;
}

/**
 * True when the span says that it failed: status error, a 5xx answer, or a gRPC code that is the
 * server's fault (OpenTelemetry semantic conventions for HTTP and RPC spans). Where the library
 * sets no status at all, an exception event decides.
 */
export function isErrorSpan(span: Span): boolean {
  if (
    span.status === "error" ||
    httpStatus(span) >= 500 ||
    GRPC_SERVER_FAULTS.has(grpcStatus(span))
  ) {
    return true;
  }
  return span.status === "unset" && span.events.some((event) => event.name === "exception");
}

const CONNECTION_ERROR =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|connection (?:refused|reset|closed)|socket hang up|other side closed|no route to host|UND_ERR_SOCKET|connect error|transport is closing/i;
const TIMEOUT =
  /ETIMEDOUT|timed? ?out|timeout|deadline exceeded|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|AbortError|operation was aborted/i;

/** Whether a text speaks of a connection that failed, or of a time that ran out. */
export function isConnectionText(text: string): boolean {
  return CONNECTION_ERROR.test(text) || TIMEOUT.test(text);
}

/** Text of the failure as far as the span has one, at most a few hundred characters. */
export function errorText(span: Span): string {
  const parts: string[] = [span.statusMessage];
  const type = span.attributes["error.type"];
  // A bare status code is already known as such.
  if (typeof type === "string" && !/^\d+$/.test(type)) {
    parts.push(type);
  }
  for (const event of span.events) {
    if (event.name === "exception") {
      parts.push(
        String(event.attributes["exception.type"] ?? ""),
        String(event.attributes["exception.message"] ?? ""),
      );
    }
  }
  // A library that sets the status also records the exception, in the same words.
  const told: string[] = [];
  for (const part of parts) {
    if (!told.some((before) => before.includes(part))) told.push(part);
  }
  return told
    .filter((part) => part !== "")
    .join(": ")
    .slice(0, 500);
}

export type FailureShape = "connection" | "timeout" | "answered" | "other";

/** How a client span failed: no connection, no answer in time, an error answer, or anything else. */
export function failureShape(span: Span): FailureShape {
  if (httpStatus(span) > 0) {
    return "answered";
  }
  const text = errorText(span);
  if (CONNECTION_ERROR.test(text) || grpcStatus(span) === 14) {
    return "connection";
  }
  return TIMEOUT.test(text) || grpcStatus(span) === 4 ? "timeout" : "other";
}
