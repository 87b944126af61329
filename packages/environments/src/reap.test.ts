import type { LeaseStore } from "@stagegate/core";
import type { Lease } from "@stagegate/schema";
import { createTestHost, exampleLease } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { createReaper } from "./reap.ts";
import type { ReapPorts } from "./reap.ts";

const host = createTestHost();
const GONE = { pid: 10, startTime: "gone" };
const HERE = { host: "runner-1", boot: "b" };
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
    machine: async () => HERE,
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

interface Outliving {
  owner: Lease["owner"];
  agent: NonNullable<Lease["agent"]>;
  scope: "overdue" | "lost";
  reason: string | undefined;
}

it.each<[string, Outliving]>([
  [
    "neither its owner nor its agent lives",
    { owner: GONE, agent: GONE, scope: "overdue", reason: "its agent is gone" },
  ],
  ["only its owner lives", { owner: ALIVE, agent: GONE, scope: "overdue", reason: undefined }],
  [
    "only its owner lives, on demand",
    { owner: ALIVE, agent: GONE, scope: "lost", reason: "its agent is gone" },
  ],
  ["only its agent lives", { owner: GONE, agent: ALIVE, scope: "overdue", reason: undefined }],
])("an environment that outlives its job and %s", async (_what, how) => {
  const { owner, agent, scope, reason } = how;
  const lease: Lease = { ...leaseOf("kept", owner), agent, teardown: "ttl" };
  const store = await storeOf(lease);
  const { removed, kept } = await createReaper(ports(store)).reap(scope);
  expect(removed.map((entry) => entry.reason)).toEqual(reason === undefined ? [] : [reason]);
  expect(kept).toEqual(reason === undefined ? ["kept"] : []);
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

it("leaves an environment of another machine to that machine", async () => {
  const machine = { host: "runner-2", boot: "c" };
  const store = await storeOf({ ...leaseOf("elsewhere", GONE), machine });
  const late = { ...host.clock, now: () => host.clock.now() + 3_600_000 };
  const reaped = await createReaper(ports(store, { clock: late })).reap();
  expect(reaped).toEqual({ removed: [], kept: ["elsewhere"] });
  expect(await store.get("elsewhere")).toMatchObject({ state: "active" });
});

it("ends no process for an environment of this machine before its restart", async () => {
  const processes = [{ service: "api", pid: ALIVE.pid, pgid: ALIVE.pid, startTime: "alive" }];
  const machine = { ...HERE, boot: "a" };
  const store = await storeOf({ ...leaseOf("old", ALIVE), processes, machine });
  const seen: number[] = [];
  const reaper = createReaper(
    ports(store, {
      table: {
        members: async (lease) => {
          seen.push(lease.processes.length);
          return [];
        },
      },
    }),
  );
  expect(await reaper.reap()).toMatchObject({ removed: [{ reason: "its machine was restarted" }] });
  expect([Math.max(...seen), await store.list()]).toEqual([0, []]);
});
