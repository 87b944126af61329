import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Lease } from "@stagegate/schema";
import { describe, expect, test } from "vitest";
import { decideWatchdog, readLease } from "./lease-watch.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");

function lease(change: Partial<Lease> = {}): Lease {
  return {
    schema: "stagegate/lease/v1",
    id: "env-1",
    createdAt: "2025-12-31T23:00:00Z",
    expiresAt: "2026-01-01T01:00:00Z",
    teardown: "job",
    owner: { pid: 10, startTime: "100" },
    processes: [{ service: "cart", pid: 20, pgid: 20, startTime: "200" }],
    ports: [],
    workdir: "x",
    state: "active",
    ...change,
  };
}

describe("decideWatchdog", () => {
  const at = { now: NOW, graceMs: 10_000 };
  const alive = { ownerAlive: true };
  const gone = (ms: number) => ({ ownerAlive: false, ownerGoneSince: NOW - ms });
  const expired = "2025-12-31T23:59:59Z";

  test.each([
    ["keeps a living owner's environment", lease(), alive, { kind: "keep" }],
    ["waits for the grace", lease(), gone(9_999), { kind: "keep" }],
    ["releases after the grace", lease(), gone(10_000), { kind: "release", reason: "owner-gone" }],
    ["ttl outlives its owner", lease({ teardown: "ttl" }), gone(1e6), { kind: "keep" }],
    ["final outlives its owner", lease({ teardown: "final" }), gone(1e6), { kind: "keep" }],
    [
      "every kind ends by time",
      lease({ teardown: "final", expiresAt: expired }),
      alive,
      { kind: "release", reason: "expired" },
    ],
    [
      "takes over an interrupted removal",
      lease({ state: "releasing" }),
      gone(20_000),
      { kind: "release", reason: "owner-gone" },
    ],
    [
      "leaves a removal to its living owner",
      lease({ state: "releasing" }),
      alive,
      { kind: "keep" },
    ],
    [
      "exits when all is done",
      lease({ state: "released", expiresAt: expired }),
      gone(1e6),
      { kind: "exit", reason: "released" },
    ],
  ] as const)("%s", (_title, given, observed, expected) => {
    expect(decideWatchdog(given, observed, at)).toEqual(expected);
  });
});

describe("readLease", () => {
  test("reads a lease, and tells missing from damaged", async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), "stagegate-lease-"));
    const file = path.join(dir, "lease.json");
    expect(await readLease(file)).toEqual({ kind: "missing" });
    await writeFile(file, JSON.stringify(lease()));
    expect(await readLease(file)).toEqual({ kind: "lease", lease: lease() });
    const damaged = [
      "{",
      "null",
      JSON.stringify({ ...lease(), schema: "stagegate/lease/v2" }),
      JSON.stringify(lease({ expiresAt: "tomorrow" })),
      JSON.stringify(lease({ processes: [{ service: "x", pid: 1, pgid: 1, startTime: "1" }] })),
      JSON.stringify({ ...lease(), owner: { pid: -1, startTime: "1" } }),
    ];
    for (const text of damaged) {
      await writeFile(file, text);
      expect(await readLease(file)).toMatchObject({ kind: "unreadable" });
    }
    await rm(dir, { recursive: true });
  });
});
