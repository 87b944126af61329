import type { LeaseStore } from "@stagegate/core";
import type { Lease } from "@stagegate/schema";
import { createTestHost, exampleLease } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { createReaper } from "./reap.ts";
import type { ReapPorts } from "./reap.ts";

const host = createTestHost();
const GONE = { pid: 10, startTime: "gone" };
const ALIVE = { pid: 11, startTime: "alive" };

function leaseOf(id: string, owner: Lease["owner"]): Lease {
  const expiresAt = new Date(host.clock.now() + 60_000).toISOString();
  const { agent: _agent, ...lease } = exampleLease(id, { owner, processes: [], expiresAt });
  return { ...lease, teardown: "job", state: "active" };
}

function ports(leases: LeaseStore, change: Partial<ReapPorts> = {}): ReapPorts {
  return {
    clock: host.clock,
    leases,
    processes: {
      startTime: async (pid) => (pid === ALIVE.pid ? ALIVE.startTime : undefined),
      killGroup: () => false,
    },
    table: { members: async () => [] },
    stopAgent: async () => false,
    removeWorkdir: async () => undefined,
    ...change,
  };
}

async function storeOf(...leases: Lease[]): Promise<LeaseStore> {
  const store = createTestHost().leases;
  for (const lease of leases) await store.put(lease);
  return store;
}

it("spares an environment whose starter hands it over while it is looked at", async () => {
  const store = await storeOf(leaseOf("handed-over", GONE));
  const { processes } = ports(store);
  const reaper = createReaper(
    ports(store, {
      processes: {
        ...processes,
        async startTime(pid) {
          if (pid === GONE.pid) await store.put(leaseOf("handed-over", ALIVE));
          return processes.startTime(pid);
        },
      },
    }),
  );
  expect(await reaper.reap()).toEqual({ removed: [], kept: ["handed-over"] });
  expect(await store.get("handed-over")).toMatchObject({ owner: ALIVE, state: "active" });
});

it("goes on after one that cannot be removed", async () => {
  const store = await storeOf(leaseOf("stuck", GONE), leaseOf("other", GONE));
  const reaper = createReaper(
    ports(store, {
      async removeWorkdir({ id }) {
        if (id === "stuck") throw new Error("EACCES");
      },
    }),
  );
  const { removed } = await reaper.reap();
  const left = Object.fromEntries(removed.map(({ lease, removal }) => [lease, removal.left]));
  expect(left).toEqual({ stuck: ["stuck: EACCES"], other: [] });
  expect((await store.list()).map(({ id }) => id)).toEqual(["stuck"]);
});
