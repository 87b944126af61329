import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Lease } from "@stagegate/schema";
import { expect, onTestFinished, test, vi } from "vitest";
import { startServiceWatch } from "./service-watch.ts";

const LEASE: Lease = {
  schema: "stagegate/lease/v1",
  id: "env-1",
  createdAt: "2026-01-01T00:00:00Z",
  expiresAt: "2026-01-01T01:00:00Z",
  teardown: "ttl",
  owner: { pid: 10, startTime: "100" },
  processes: [
    { service: "cart", pid: 20, pgid: 20, startTime: "200" },
    { service: "stock", pid: 21, pgid: 21, startTime: "201" },
  ],
  ports: [],
  workdir: "x",
  state: "active",
};

async function watched() {
  const outDir = await mkdtemp(path.join(os.tmpdir(), "stagegate-watch-"));
  const leaseFile = path.join(outDir, "lease.json");
  const starts = new Map([
    [20, "200"],
    [21, "201"],
  ]);
  const put = (lease: Lease) => writeFile(leaseFile, JSON.stringify(lease));
  await put(LEASE);
  let looks = 0;
  const startTime = async (pid: number) => {
    looks += 1;
    return starts.get(pid);
  };
  const watch = startServiceWatch({
    leaseFile,
    outDir,
    machine: { startTime },
    now: () => 5000,
    log: () => undefined,
    pollMs: 5,
  });
  onTestFinished(async () => {
    watch.stop();
    await rm(outDir, { recursive: true, force: true });
  });
  const file = path.join(outDir, "logs", "service-ends.ndjson");
  const lines = async (): Promise<unknown[]> => {
    const text = await readFile(file, "utf8").catch(() => "");
    return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
  };
  const looked = (more: number) => {
    const before = looks;
    return vi.waitFor(() => expect(looks).toBeGreaterThan(before + more));
  };
  return { starts, put, lines, looked };
}

test("records once who has ended, also when its number is in use again", async () => {
  const { starts, lines, looked } = await watched();
  starts.set(21, "999");
  const end = { schema: "stagegate/service-end/v1", lease: "env-1", at: 5000 };
  await vi.waitFor(async () =>
    expect(await lines()).toEqual([{ ...end, service: "stock", pid: 21 }]),
  );
  await looked(4);
  expect(await lines()).toHaveLength(1);
  starts.delete(20);
  await vi.waitFor(async () => expect(await lines()).toHaveLength(2));
});

test("records nothing of an environment that is being ended", async () => {
  const { starts, put, lines, looked } = await watched();
  await looked(4);
  await put({ ...LEASE, state: "releasing" });
  starts.clear();
  starts.set(30, "300");
  await put({ ...LEASE, processes: [{ service: "web", pid: 30, pgid: 30, startTime: "300" }] });
  await looked(4);
  expect(await lines()).toEqual([]);
});
