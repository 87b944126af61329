import type { Dispatcher } from "undici";
import type { PreparedRequest } from "./target.ts";
import type { Outcome } from "./outcome.ts";
import { outcomeOfError } from "./outcome.ts";

/** One request on its way. */
export interface Exchange {
  /** Ends it now as cancelled. */
  cancel(): void;
}

/** What `sendRequest` needs. */
export interface SendOptions {
  readonly dispatcher: Dispatcher;
  readonly request: PreparedRequest;
  readonly traceparent: string;
  readonly timeoutMs: number;
  /** Called exactly once, when the whole answer has arrived, or when it never will. */
  readonly onEnd: (outcome: Outcome) => void;
}

/**
 * Sends one request on the dispatcher's lowest level: no streams, no promises, bodies are counted
 * out as they arrive and never kept.
 */
export function sendRequest(options: SendOptions): Exchange {
  const exchange = new PendingExchange(options);
  exchange.send();
  return exchange;
}

class PendingExchange implements Exchange, Dispatcher.DispatchHandler {
  readonly #options: SendOptions;
  #controller: Dispatcher.DispatchController | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  #status = 0;

  constructor(options: SendOptions) {
    this.#options = options;
  }

  send(): void {
    const { dispatcher, request, traceparent, timeoutMs } = this.#options;
    const timeout = { kind: "timeout", code: `after ${timeoutMs} ms` } as const;
    this.#timer = setTimeout(() => this.#abort(timeout), timeoutMs);
    try {
      dispatcher.dispatch(
        {
          origin: request.origin,
          path: request.path,
          method: request.method,
          headers: [...request.headers, "traceparent", traceparent],
          body: request.body ?? null,
        },
        this,
      );
    } catch (error) {
      this.#end(outcomeOfError(error));
    }
  }

  cancel(): void {
    this.#abort({ kind: "cancelled" });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Ended while it waited for a connection.
    if (this.#ended) controller.abort(new Error("no longer wanted"));
    this.#controller = controller;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.#status = statusCode;
  }

  onResponseData(): void {}

  onResponseEnd(): void {
    this.#end(
      this.#options.request.expects(this.#status)
        ? { kind: "ok" }
        : { kind: "status", code: String(this.#status) },
    );
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end(outcomeOfError(error));
  }

  #abort(outcome: Outcome): void {
    if (this.#ended) return;
    this.#end(outcome);
    this.#controller?.abort(new Error("no longer wanted"));
  }

  #end(outcome: Outcome): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#options.onEnd(outcome);
  }
}
