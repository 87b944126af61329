/** An answer other than 2xx that a handler chooses: the caller sees `status`, `code` and message. */
export class HttpError extends Error {
  override readonly name: string = "HttpError";
  readonly status: number;
  readonly code: string;
  /** The service in which the failure began, where that is known. */
  readonly service: string | undefined;

  constructor(status: number, code: string, message: string, service?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.service = service;
  }
}

/** A call to another service failed: no connection, too late, or an answer of 5xx. */
export class UpstreamError extends HttpError {
  override readonly name = "UpstreamError";

  constructor(status: 502 | 504, message: string, service: string) {
    super(status, "upstream_failed", message, service);
  }
}
