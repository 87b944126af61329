import type { EnvironmentOptions, EnvironmentProvider } from "@stagegate/environments";
import { releaseHandle } from "@stagegate/environments";
import { bringUp } from "./bring-up.ts";
import { allocatePorts } from "./ports.ts";

/**
 * Runs the services of a plan as processes of this machine. Every process is marked with the lease
 * in its environment before the lease names it, so that `kill -9` at any moment leaves nothing that
 * `reap` cannot find.
 */
export function createProcessesProvider(options: EnvironmentOptions): EnvironmentProvider {
  return {
    id: "processes",
    async up(plan, context) {
      const leases = await options.host.leases.list();
      const reserved = new Set(leases.flatMap((lease) => lease.ports));
      const ports = await allocatePorts(plan, reserved);
      return bringUp(options, plan, { ...context, ports, agentPort: 0 });
    },
    down: (handle) => releaseHandle(options, handle),
  };
}
