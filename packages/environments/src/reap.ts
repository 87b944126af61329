import type { Clock, LeaseStore } from "@stagegate/core";
import type { Lease } from "@stagegate/schema";
import { decideLease } from "./lease-rules.ts";
import type { Identity } from "./lease-rules.ts";
import { placeOf } from "./machine.ts";
import type { LeaseReaper, Reaped, Removal } from "./provider.ts";
import { releaseLease } from "./release.ts";
import type { ReleaseOptions, ReleasePorts } from "./release.ts";

export interface ReapPorts extends ReleasePorts {
  clock: Clock;
  leases: LeaseStore;
  /** The one that this runs on; undefined where the system does not tell. */
  machine(): Promise<Lease["machine"]>;
}

interface Due {
  lease: Lease;
  reason: string;
}

/** Ends every lease that is overdue or abandoned; a lease in use is left alone. */
export function createReaper(ports: ReapPorts, options: ReleaseOptions = {}): LeaseReaper {
  return {
    async reap(scope = "lost") {
      const removed: Reaped[] = [];
      const kept: string[] = [];
      for (const { id } of await ports.leases.list()) {
        const due = await findDue(ports, id, scope);
        if (due === undefined) kept.push(id);
        else if (due !== "gone") {
          const removal = await release(ports, due.lease, options);
          removed.push({ lease: id, reason: due.reason, removal });
        }
      }
      return { removed, kept };
    },
  };
}

/**
 * A command that starts an environment hands its lease over and ends: what was read before says
 * that the owner is gone. So a lease is due only if it is the same after its processes were looked
 * at as before.
 */
async function findDue(
  ports: ReapPorts,
  id: string,
  scope: "lost" | "overdue",
): Promise<Due | "gone" | undefined> {
  const alive = async ({ pid, startTime }: Identity): Promise<boolean> =>
    (await ports.processes.startTime(pid)) === startTime;
  let lease = await ports.leases.get(id);
  while (lease !== undefined) {
    const place = placeOf(lease, await ports.machine());
    if (place === "elsewhere") return undefined;
    if (place === "restarted") return { lease, reason: "its machine was restarted" };
    const ownerAlive = await alive(lease.owner);
    // A living owner may be a run that ends it itself, and says why its agent has gone.
    const agent = scope === "overdue" && ownerAlive ? undefined : lease.agent;
    const decision = decideLease(lease, {
      now: ports.clock.now(),
      ownerAlive,
      agentAlive: agent === undefined ? undefined : await alive(agent),
    });
    if (decision.kind === "keep") return undefined;
    const again = await ports.leases.get(id);
    if (JSON.stringify(again) === JSON.stringify(lease)) return { lease, reason: decision.reason };
    lease = again;
  }
  return "gone";
}

/** One that cannot be ended must not keep the others. */
async function release(ports: ReapPorts, lease: Lease, options: ReleaseOptions): Promise<Removal> {
  try {
    if (placeOf(lease, await ports.machine()) === "restarted") {
      // What has one of its numbers now is somebody else's.
      const { agent: _agent, ...rest } = lease;
      await ports.leases.put({ ...rest, processes: [] });
    }
    return await releaseLease(ports, lease, options);
  } catch (cause) {
    return { ended: 0, left: [`${lease.id}: ${(cause as Error).message}`] };
  }
}
