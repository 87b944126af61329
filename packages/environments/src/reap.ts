import { decideLease } from "./lease-rules.ts";
import type { LeaseReaper, Reaped } from "./provider.ts";
import { releaseLease } from "./release.ts";
import type { ReleaseOptions, ReleasePorts } from "./release.ts";

/** Ends every lease that is overdue or abandoned; a lease in use is left alone. */
export function createReaper(ports: ReleasePorts, options: ReleaseOptions = {}): LeaseReaper {
  const alive = async (process: { pid: number; startTime: string }): Promise<boolean> =>
    (await ports.processes.startTime(process.pid)) === process.startTime;
  return {
    async reap(scope = "lost") {
      const removed: Reaped[] = [];
      const kept: string[] = [];
      for (const lease of await ports.leases.list()) {
        const decision = decideLease(lease, {
          now: ports.clock.now(),
          ownerAlive: await alive(lease.owner),
          agentAlive:
            lease.agent === undefined || scope === "overdue" ? undefined : await alive(lease.agent),
        });
        if (decision.kind === "keep") {
          kept.push(lease.id);
          continue;
        }
        const removal = await releaseLease(ports, lease, options);
        removed.push({ lease: lease.id, reason: decision.reason, removal });
      }
      return { removed, kept };
    },
  };
}
