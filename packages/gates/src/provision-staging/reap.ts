import type { GateOutcome } from "@stagegate/core";
import type { Reaped } from "@stagegate/environments";
import type { ProvisionPorts } from "./gate.ts";
import { describeRemoval, removalCheck } from "./down.ts";

/** Removes every environment of this host that is overdue or abandoned. */
export async function reapOverdue(ports: ProvisionPorts): Promise<GateOutcome> {
  const reaper = await ports.reaper();
  const { removed, kept } = await reaper.reap();
  const notes = kept.map((lease) => `in use: ${lease}`);
  if (removed.length === 0) {
    const summary = `nothing to remove${kept.length === 0 ? "" : `, ${kept.length} in use`}`;
    return { summary, skip: summary, checks: [], notes };
  }
  return {
    summary: `${removed.length} abandoned ${removed.length === 1 ? "environment" : "environments"} removed`,
    checks: removed.map(({ lease, removal }) => removalCheck(lease, removal)),
    notes: [...removed.map(describeReaped), ...notes],
  };
}

export function describeReaped({ lease, reason, removal }: Reaped): string {
  return `${lease} was removed, because ${reason}: ${describeRemoval(removal)}`;
}
