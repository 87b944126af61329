import type { LeaseStore } from "@stagegate/core";
import type { Lease } from "@stagegate/schema";
import { describe, expect, it } from "vitest";

export function exampleLease(id: string, more: Partial<Lease> = {}): Lease {
  return {
    schema: "stagegate/lease/v1",
    id,
    createdAt: "2026-11-01T10:00:00.000Z",
    expiresAt: "2026-11-01T10:30:00.000Z",
    teardown: "job",
    owner: { pid: 4711, startTime: "123" },
    processes: [],
    ports: [20_001],
    workdir: `stagegate-${id}`,
    state: "active",
    ...more,
  };
}

/** What every LeaseStore does; `make` gives an empty store each time. */
export function describeLeaseStore(make: () => Promise<LeaseStore>): void {
  describe("LeaseStore", () => {
    it("gives back what was put, and the last of two", async () => {
      const store = await make();
      await store.put(exampleLease("a"));
      await store.put(exampleLease("a", { state: "releasing" }));
      expect(await store.get("a")).toEqual(exampleLease("a", { state: "releasing" }));
    });

    it("lists leases by their creation", async () => {
      const store = await make();
      await store.put(exampleLease("late", { createdAt: "2026-11-01T11:00:00.000Z" }));
      await store.put(exampleLease("early"));
      expect((await store.list()).map((lease) => lease.id)).toEqual(["early", "late"]);
    });

    it("knows nothing before the first put", async () => {
      const store = await make();
      expect(await store.list()).toEqual([]);
      expect(await store.get("a")).toBeUndefined();
    });

    it("removes, also what is not there", async () => {
      const store = await make();
      await store.put(exampleLease("a"));
      await store.put(exampleLease("b"));
      await store.remove("a");
      await store.remove("a");
      expect((await store.list()).map((lease) => lease.id)).toEqual(["b"]);
    });

    it("refuses what is not a lease and ids that would leave the store", async () => {
      const store = await make();
      const damaged = { ...exampleLease("a"), ports: ["x"] } as unknown as Lease;
      await expect(store.put(damaged)).rejects.toThrow("ports");
      await expect(store.put(exampleLease("../a"))).rejects.toThrow("../a");
      expect(await store.list()).toEqual([]);
    });

    it("never shows half a lease to a reader", async () => {
      const store = await make();
      const ids = Array.from({ length: 20 }, (_, index) => `20${index}`);
      const writing = ids.map((startTime) =>
        store.put(exampleLease("a", { owner: { pid: 5, startTime } })),
      );
      await writing[0];
      for (let reads = 0; reads < 20; reads += 1) {
        expect(ids).toContain((await store.get("a"))?.owner.startTime);
      }
      await Promise.all(writing);
    });
  });
}
