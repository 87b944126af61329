import { fileURLToPath } from "node:url";
import { completeScenario, createEmbeddedEngine, createWorkerEngine } from "@stagegate/load";
import type { LoadEngine } from "@stagegate/load";
import autocannon from "autocannon";

/** What a generator says about its own run. */
export interface Reported {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Median, 99th percentile and maximum of how late arrivals were started, where it is told. */
  readonly lateMs?: readonly [number, number, number];
  readonly saturated?: boolean;
}

export interface Work {
  readonly url: string;
  readonly rate: number;
  readonly seconds: number;
  readonly delayMs: number;
}

export interface Generator {
  readonly name: string;
  readonly run: (work: Work) => Promise<Reported>;
}

const entry = fileURLToPath(new URL("../../packages/load/src/embedded/worker.ts", import.meta.url));

/** Time that the caller is busy with other work in a busy run, of every 100 ms. */
const BUSY_MS = 30;

function ours(name: string, engine: LoadEngine, busy = false): Generator {
  const run = async ({ url, rate, seconds }: Work): Promise<Reported> => {
    const scenario = completeScenario({
      name: "bench",
      requests: [{ name: "get", method: "GET", path: "/" }],
      phases: [{ name: "steady", durationMs: 1_000 * seconds, rate }],
    });
    const work = busy ? setInterval(spend, 100) : undefined;
    const result = await engine.run(scenario, { baseUrl: url });
    clearInterval(work);
    const [series] = result.series;
    const [phase] = result.phases;
    if (series === undefined || phase === undefined) throw new Error("nothing was measured");
    const { p50Ms, p99Ms, maxMs } = phase.pacing;
    return {
      p50Ms: (series.latency.quantile(0.5) ?? Number.NaN) / 1_000,
      p99Ms: (series.latency.quantile(0.99) ?? Number.NaN) / 1_000,
      lateMs: [p50Ms, p99Ms, maxMs],
      saturated: phase.saturated,
    };
  };
  return { name, run };
}

function spend(): void {
  const end = performance.now() + BUSY_MS;
  while (performance.now() < end);
}

function peer(name: string, fixedRate: boolean): Generator {
  const run = async ({ url, rate, seconds, delayMs }: Work): Promise<Reported> => {
    const result = await autocannon({
      url,
      duration: seconds,
      // Closed model: enough connections for the asked rate, were each answered in time.
      connections: fixedRate ? 100 : Math.max(1, Math.round((rate * delayMs) / 1_000)),
      ...(fixedRate ? { overallRate: rate } : {}),
    });
    return { p50Ms: result.latency.p50, p99Ms: result.latency.p99 };
  };
  return { name, run };
}

export const GENERATORS: readonly Generator[] = [
  ours("stagegate, worker", createWorkerEngine({ entry })),
  ours("stagegate, caller's thread", createEmbeddedEngine()),
  ours("stagegate, worker, busy caller", createWorkerEngine({ entry }), true),
  ours("stagegate, caller's thread, busy caller", createEmbeddedEngine(), true),
  peer("autocannon -R", true),
  peer("autocannon, closed", false),
];
