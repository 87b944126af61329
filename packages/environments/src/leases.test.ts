import type { Lease } from "@stagegate/schema";
import type { LeaseStore } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordLease } from "./lease-recorder.ts";
import { decideLease, startingLease } from "./lease-rules.ts";

const created = Date.parse("2026-11-01T10:00:00Z");
const lease = startingLease({
  id: "shop-1",
  now: created,
  ttlMs: 60_000,
  owner: { pid: 4711, startTime: "99" },
  machine: undefined,
  workdir: "stagegate-shop-1",
  ports: [20_001],
});
const fine = { now: created + 1000, ownerAlive: true, agentAlive: true };

describe("decideLease", () => {
  it("keeps what is in use", () => {
    expect(decideLease(lease, fine)).toEqual({ kind: "keep" });
    expect(decideLease(lease, { ...fine, agentAlive: undefined })).toEqual({ kind: "keep" });
  });

  it("ends a job with its owner, and what outlives a job not", () => {
    const gone = { ...fine, ownerAlive: false };
    expect(decideLease(lease, gone)).toMatchObject({ reason: expect.stringContaining("4711") });
    for (const teardown of ["final", "ttl"] as const) {
      expect(decideLease({ ...lease, teardown }, gone).kind).toBe("keep");
    }
  });

  it("ends everything at its time, without an agent, and when a removal was begun", () => {
    const leases = fc.record({
      teardown: fc.constantFrom<Lease["teardown"]>("job", "final", "ttl"),
      ownerAlive: fc.boolean(),
    });
    fc.assert(
      fc.property(leases, ({ teardown, ownerAlive }) => {
        const some = { ...lease, teardown };
        const facts = { ...fine, ownerAlive };
        expect(decideLease(some, { ...facts, now: created + 60_000 }).kind).toBe("end");
        expect(decideLease(some, { ...facts, agentAlive: false }).kind).toBe("end");
        for (const state of ["releasing", "released"] as const) {
          expect(decideLease({ ...some, state }, facts).kind).toBe("end");
        }
      }),
    );
  });
});

function memoryStore(): LeaseStore & { content: Map<string, Lease> } {
  const content = new Map<string, Lease>();
  return {
    content,
    put: async (value) => void content.set(value.id, value),
    get: async (id) => content.get(id),
    list: async () => [...content.values()],
    remove: async (id) => void content.delete(id),
    location: (id) => id,
  };
}

describe("recordLease", () => {
  it("loses no change of many at once", async () => {
    const store = memoryStore();
    const recorder = await recordLease(store, lease);
    const ports = Array.from({ length: 50 }, (_, index) => 21_000 + index);
    await Promise.all(
      ports.map((port) => recorder.change((l) => ({ ...l, ports: [...l.ports, port] }))),
    );
    expect(store.content.get(lease.id)?.ports).toEqual([20_001, ...ports]);
  });

  it("refuses to go on with a lease that somebody else has ended", async () => {
    const store = memoryStore();
    const recorder = await recordLease(store, lease);
    await store.put({ ...lease, state: "releasing" });
    await expect(recorder.change((l) => l)).rejects.toMatchObject({ code: "STAGEGATE_CANCELLED" });
    await store.remove(lease.id);
    await expect(recorder.change((l) => l)).rejects.toMatchObject({ code: "STAGEGATE_CANCELLED" });
    expect(store.content.size).toBe(0);
  });
});
