import { createTestHost } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { openSession } from "./session.ts";

it("starts nothing where a process cannot be told from a later one with its number", async () => {
  const host = createTestHost();
  const processes = { ...host.processes, startTime: async () => undefined };
  const made: string[] = [];
  const opening = openSession(
    { host: { ...host, processes }, pid: 4711, node: "node", tmp: "tmp", owner: "process" },
    {
      project: "shop",
      provider: "processes",
      services: [],
      entry: undefined,
      teardown: "job",
      ttlMs: 60_000,
      startupTimeoutMs: 1000,
      telemetryBytes: 1000,
      prometheus: undefined,
    },
    {
      outDir: "out",
      ports: [],
      agentPort: 0,
      secrets: [],
      signal: new AbortController().signal,
      makePrivateFolder: async (path) => void made.push(path),
    },
  );
  await expect(opening).rejects.toMatchObject({ code: "STAGEGATE_TOOL_MISSING" });
  expect([await host.leases.list(), made]).toEqual([[], []]);
});
