import { Worker } from "node:worker_threads";
import { GateError } from "@stagegate/core";
import type { LoadEngine, LoadRunOptions } from "../engine.ts";
import type { LoadResult } from "../result.ts";
import type { LoadScenario } from "../scenario/scenario.ts";
import type { EmbeddedEngineOptions } from "./embedded.ts";
import { assertRunnable } from "./runnable.ts";
import { prepareRequest } from "./target.ts";
import { keepGeneralWasmWrappers } from "./wasm-wrappers.ts";
import { type FromWorker, type ToWorker, unpackResult, type WorkerStart } from "./wire.ts";

/** Ids sent to the worker at a time, when the caller makes them. */
const TRACEPARENTS = 2_048;
/** An aborted worker that has not answered by then is ended. */
const ABORT_GRACE_MS = 5_000;

/** Settings of the engine in a worker thread. */
export interface WorkerEngineOptions extends EmbeddedEngineOptions {
  /** Absolute path or file URL of the worker's entry (`EntryPoints.loadWorker`). */
  readonly entry: string | URL;
}

/**
 * The embedded engine in a thread of its own, so that the caller's work does not delay arrivals.
 * A thread and not a process: it paces as well (measured, see `bench/load`), starts faster, and
 * cannot outlive a gate that is killed.
 */
export function createWorkerEngine(options: WorkerEngineOptions): LoadEngine {
  return {
    id: "embedded",
    run: async (scenario, run) => {
      assertRunnable(scenario);
      for (const request of scenario.requests) prepareRequest(request, run.baseUrl);
      const worker = startWorker(options, scenario, run);
      const stopListening = forwardAbort(worker, run.signal);
      try {
        return await resultOf(worker, run);
      } finally {
        stopListening();
        await worker.terminate();
      }
    },
  };
}

function startWorker(
  options: WorkerEngineOptions,
  scenario: LoadScenario,
  { baseUrl, signal, traceparent }: LoadRunOptions,
): Worker {
  const start: WorkerStart = {
    scenario,
    baseUrl,
    limits: options.limits ?? {},
    progressMs: options.progressMs ?? 1_000,
    aborted: signal?.aborted ?? false,
    ...(traceparent === undefined ? {} : { traceparents: block(traceparent) }),
  };
  // The worker loads undici; its instances have to be made after this.
  keepGeneralWasmWrappers();
  return new Worker(options.entry, { workerData: start, name: "stagegate-load" });
}

function block(traceparent: () => string): string[] {
  return Array.from({ length: TRACEPARENTS }, traceparent);
}

function resultOf(worker: Worker, run: LoadRunOptions): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "progress") run.onProgress?.(message.progress);
      else if (message.kind === "result") resolve(unpackResult(message.result));
      else post(worker, { kind: "traceparents", values: block(run.traceparent ?? (() => "")) });
    });
    worker.once("error", (cause) => {
      const text = cause instanceof Error ? cause.message : String(cause);
      reject(new GateError("STAGEGATE_TOOL_EXIT", `the load worker failed: ${text}`, { cause }));
    });
    worker.once("exit", (code) => {
      const message = `the load worker ended with code ${code} before it had a result`;
      reject(new GateError("STAGEGATE_TOOL_EXIT", message));
    });
  });
}

function forwardAbort(worker: Worker, signal: AbortSignal | undefined): () => void {
  let grace: NodeJS.Timeout | undefined;
  const abort = () => {
    post(worker, { kind: "abort" });
    grace = setTimeout(() => void worker.terminate(), ABORT_GRACE_MS);
  };
  if (signal?.aborted === true) abort();
  else signal?.addEventListener("abort", abort, { once: true });
  return () => {
    clearTimeout(grace);
    signal?.removeEventListener("abort", abort);
  };
}

function post(worker: Worker, message: ToWorker): void {
  // The linter takes this for window.postMessage, which has a target origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}
