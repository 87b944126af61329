// A server that answers after a constant delay and remembers what really happened to it.
// Started as its own process by main.ts; argument: delay in ms.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const delayMs = Number(process.argv[2]);
let arrivals: number[] = [];
let durations: number[] = [];

const server = createServer((request, response) => {
  const start = performance.now();
  arrivals.push(start);
  request.resume();
  setTimeout(() => {
    durations.push(performance.now() - start);
    response.end("ok");
  }, delayMs);
});

process.on("message", () => {
  process.send?.({ arrivals, durations });
  arrivals = [];
  durations = [];
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
