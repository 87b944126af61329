// Entry of the load worker: runs one scenario in a thread of its own.
import { parentPort, workerData } from "node:worker_threads";
import { createEmbeddedEngine } from "./embedded.ts";
import { traceparentSource } from "./traceparent.ts";
import { type FromWorker, packResult, type ToWorker, type WorkerStart } from "./wire.ts";

/** More ids are asked for when fewer are left. */
const LOW_WATER = 1_024;

async function main(port: NonNullable<typeof parentPort>, start: WorkerStart): Promise<void> {
  const abort = new AbortController();
  if (start.aborted) abort.abort();
  const given = [...(start.traceparents ?? [])];
  let asked = false;
  port.on("message", (message: ToWorker) => {
    if (message.kind === "abort") abort.abort();
    else {
      given.push(...message.values);
      asked = false;
    }
  });
  const send = (message: FromWorker) => port.postMessage(message);
  const own = traceparentSource();
  const traceparent = () => {
    if (given.length < LOW_WATER && !asked) {
      asked = true;
      send({ kind: "more-traceparents" });
    }
    // A caller that is too busy to answer must not delay an arrival.
    return given.pop() ?? own();
  };
  const engine = createEmbeddedEngine({ limits: start.limits, progressMs: start.progressMs });
  const result = await engine.run(start.scenario, {
    baseUrl: start.baseUrl,
    signal: abort.signal,
    onProgress: (progress) => send({ kind: "progress", progress }),
    ...(start.traceparents === undefined ? {} : { traceparent }),
  });
  send({ kind: "result", result: packResult(result) });
  port.close();
}

if (parentPort === null) throw new Error("this file is the entry of a worker thread");
await main(parentPort, workerData as WorkerStart);
