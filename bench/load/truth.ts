import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { quantile } from "@stagegate/stats";

/** What the server saw of one run. */
export interface Truth {
  readonly requests: number;
  /** Arrivals per second between the first and the last. */
  readonly rate: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Most arrivals within any 10 ms. */
  readonly burst: number;
  /** Spread of the gaps between arrivals over their mean: 0 is even, 1 is random. */
  readonly unevenness: number;
}

/** A constant-delay server in its own process. */
export class DelayServer {
  readonly #child: ChildProcess;
  readonly url: string;

  constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(delayMs: number): Promise<DelayServer> {
    const file = fileURLToPath(new URL("server.ts", import.meta.url));
    const child = fork(file, [String(delayMs)]);
    const [port] = await once(child, "message");
    return new DelayServer(child, Number(port));
  }

  /** What was seen since the last call. */
  async truth(): Promise<Truth> {
    this.#child.send("report");
    const [{ arrivals, durations }] = await once(this.#child, "message");
    return summarise(arrivals, durations);
  }

  stop(): void {
    this.#child.disconnect();
  }
}

function summarise(arrivals: readonly number[], durations: readonly number[]): Truth {
  const gaps = arrivals.slice(1).map((at, i) => at - (arrivals[i] ?? at));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  let burst = 0;
  let from = 0;
  for (const [to, at] of arrivals.entries()) {
    while (at - (arrivals[from] ?? at) > 10) from++;
    burst = Math.max(burst, to - from + 1);
  }
  return {
    requests: arrivals.length,
    rate: 1_000 / mean,
    p50Ms: quantile(durations, 0.5) ?? Number.NaN,
    p99Ms: quantile(durations, 0.99) ?? Number.NaN,
    burst,
    unevenness: Math.sqrt(variance) / mean,
  };
}
