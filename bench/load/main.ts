// Pacing and reported latency at a fixed rate, ours beside autocannon, against servers that answer
// after a constant delay and know the truth.
// Usage: node bench/load/main.ts [--rate 500] [--seconds 10] [--delays 5,300]
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { report } from "../report.ts";
import { GENERATORS, type Reported } from "./generators.ts";
import { DelayServer, type Truth } from "./truth.ts";

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "500" },
    seconds: { type: "string", default: "10" },
    delays: { type: "string", default: "5,300" },
  },
});
const rate = Number(values.rate);
const seconds = Number(values.seconds);

interface Row {
  readonly generator: string;
  readonly delayMs: number;
  readonly truth: Truth;
  readonly reported: Reported;
}

const rows: Row[] = [];
const busy = loadavg()[0] ?? Number.NaN;
for (const delayMs of values.delays.split(",").map(Number)) {
  const server = await DelayServer.start(delayMs);
  for (const { name, run } of GENERATORS) {
    const reported = await run({ url: server.url, rate, seconds, delayMs });
    rows.push({ generator: name, delayMs, reported, truth: await server.truth() });
  }
  server.stop();
}

const ratio = (value: number, base: number) => (value / base).toFixed(3);
const evenBurst = Math.ceil(rate * 0.01);
await report({
  name: "load",
  title: `Load generators at ${rate} requests/s for ${seconds} s`,
  notes: [
    `"p50" and "p99" are reported over true (the server's own time): 1 is right, the network adds a little.`,
    `"burst" is the largest number of arrivals within 10 ms over the ${evenBurst} of an even rate; "unevenness" is the spread of the gaps between arrivals over their mean (0 even, 1 random).`,
    `Load average of the machine at the start: ${busy.toFixed(1)}. Pacing needs a core that is free when an arrival is due.`,
  ],
  head: ["server", "generator", "p50", "p99", "rate", "burst", "unevenness", "late p50/p99/max"],
  rows: rows.map(({ generator, delayMs, truth, reported }) => [
    `${delayMs} ms`,
    generator,
    ratio(reported.p50Ms, truth.p50Ms),
    ratio(reported.p99Ms, truth.p99Ms),
    ratio(truth.rate, rate),
    ratio(truth.burst, evenBurst),
    truth.unevenness.toFixed(2),
    (reported.lateMs?.map((ms) => ms.toFixed(2)).join(" / ") ?? "-") +
      (reported.saturated === true ? " (saturated)" : ""),
  ]),
  data: { rate, seconds, busy, rows },
});
