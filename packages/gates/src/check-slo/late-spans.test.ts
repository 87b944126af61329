import { createOutDir, runGate } from "@stagegate/core";
import type { FinishedGate, Host } from "@stagegate/core";
import type { EnvironmentHandle } from "@stagegate/schema";
import { encodeHistogram, Histogram } from "@stagegate/stats";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { recordPhases } from "../stack/records.ts";
import { checkSlo } from "./gate.ts";

const CONFIG = `version: 1
project: shop
services:
  stock: { run: { command: [node, stock.js] } }
check-slo:
  objectives:
    - { name: stock answers, service: stock, error-ratio: { below: 1% } }
`;
const HANDLE: EnvironmentHandle = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "processes",
  createdAt: "2026-11-01T09:50:00Z",
  expiresAt: "2026-11-01T10:20:00Z",
  teardown: "job",
  services: [],
  telemetry: {},
  versions: [],
};
const OUT = "/repo/.stagegate";

interface Ran {
  finished: FinishedGate;
  /** Milliseconds that passed until the figures were read. */
  waited: number;
}

/** The load ended `ago` milliseconds before the gate; exports arrive at times after its start. */
async function run(ago: number, exports: (passed: number) => number | undefined): Promise<Ran> {
  const files = createMemoryFiles({
    "/repo/stagegate.yml": CONFIG,
    [`${OUT}/environment.json`]: JSON.stringify(HANDLE),
  });
  const host: Host = createTestHost({ files });
  const start = host.clock.now();
  const end = start - ago;
  await recordPhases(files, createOutDir(files, OUT), [
    { name: "load/smoke/steady", kind: "load", start: end - 15_000, end },
  ]);
  const passed = (): number => host.clock.now() - start;
  let waited = 0;
  const finished = await runGate(checkSlo, host, async () => ({
    telemetry: async (_handle, settle) => {
      await settle?.(async () => exports(passed()));
      waited = passed();
      return telemetry(exports(passed()) ?? 0);
    },
    prometheus: () => {
      throw new Error("nobody is asked");
    },
  }));
  return { finished, waited };
}

/** Every export brings a hundred requests. */
function telemetry(exports: number) {
  const duration = new Histogram();
  if (exports > 0) duration.record(1000, exports * 100);
  const entry = {
    service: "stock",
    operation: "GET",
    kind: "server" as const,
    origin: "load" as const,
    count: exports * 100,
    errors: 0,
    firstUs: 0,
    lastUs: 1,
    duration: encodeHistogram(duration),
  };
  return {
    kind: "open" as const,
    telemetry: {
      red: { schema: "stagegate/red/v1" as const, entries: [entry], overflow: 0 },
      childCalls: { schema: "stagegate/child-calls/v1" as const, entries: [], overflow: 0 },
      traces: { name: "test", spans: async () => ({ kind: "empty" as const, notes: [] }) },
      logs: { name: "test", logs: async () => ({ kind: "empty" as const, notes: [] }) },
      shed: 0,
    },
  };
}

it("waits for what services export half a second after the last request", async () => {
  const { finished } = await run(20, (passed) => (passed < 480 ? 2 : 3));
  expect(finished.report.checks.map(({ message }) => message)).toEqual([
    "0 of 300 requests failed, 0.00%; the limit is 1%",
  ]);
  expect(finished.exitCode).toBe(0);
});

it("waits for an export that is late itself, until it is quiet", async () => {
  const { finished } = await run(0, (passed) => (passed < 400 ? 1 : passed < 850 ? 2 : 3));
  expect(finished.exitCode).toBe(0);
});

it("waits for no end of services that always export", async () => {
  const { finished, waited } = await run(0, (passed) => 3 + Math.floor(passed / 50));
  expect(finished.exitCode).toBe(0);
  expect(waited).toBeLessThanOrEqual(3_000);
});

it("does not wait where the last request is long ago, or nobody can tell", async () => {
  expect((await run(5_000, () => 3)).waited).toBe(0);
  expect((await run(0, () => undefined)).waited).toBe(0);
});

it("waits once for all that it reads", async () => {
  const { waited } = await run(0, () => 3);
  expect(waited).toBeLessThan(1_000);
});
