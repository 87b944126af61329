import type { GateOutcome } from "@stagegate/core";
import { HANDLE_FILE, readHandle } from "@stagegate/environments";
import type { Removal } from "@stagegate/environments";
import type { Check } from "@stagegate/schema";
import { endDeployment } from "./deployment.ts";
import type { ProvisionPorts } from "./gate.ts";
import type { ProvisionContext } from "./run.ts";

/** Removes the environment of the out directory; none is a success as well. */
export async function takeDown(
  { host, out, inputs }: ProvisionContext,
  ports: ProvisionPorts,
): Promise<GateOutcome> {
  const path = out.file(HANDLE_FILE);
  const handle = await readHandle(host.files, path);
  if (handle === undefined) {
    const summary = `nothing to remove: there is no ${HANDLE_FILE}`;
    return { summary, skip: summary, checks: [] };
  }
  const provider = await ports.provider(handle.provider);
  const removal = await provider.down(handle);
  // A handle of what is gone would send later gates to ports that somebody else may hold.
  if (removal.left.length === 0) await host.files.remove(path);
  const deployment = inputs.deployment ?? handle.deployment;
  return {
    notes: deployment === undefined ? [] : await endDeployment(host, deployment),
    summary: `${handle.id} was removed: ${describeRemoval(removal)}`,
    checks: [removalCheck(handle.project ?? "environment", removal)],
  };
}

export function describeRemoval({ ended, left }: Removal): string {
  const count = ended === 1 ? "1 process ended" : `${ended} processes ended`;
  return left.length === 0 ? count : `${count}, ${left.length} left`;
}

export function removalCheck(subject: string, removal: Removal): Check {
  const gone = removal.left.length === 0;
  return {
    id: `removal:${subject}#nothing is left`,
    title: `${subject}: nothing is left`,
    verdict: gone ? "pass" : "fail",
    ...(gone
      ? {}
      : {
          message: `${removal.left.length} processes could not be ended`,
          detail: removal.left.join("\n"),
          reproduce: "stagegate reap",
        }),
  };
}
