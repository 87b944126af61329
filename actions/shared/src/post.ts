import { removeEnvironment } from "@stagegate/wiring";
import type { HostRequest } from "@stagegate/wiring";
import { createGitHubHostOf } from "@stagegate/wiring/github";

/**
 * Removes the environment that ends with the job. What cannot be removed is said, and never changes
 * what the job decided: leases cover it.
 */
export async function removeAfterJob(request: HostRequest): Promise<number> {
  // Wrong inputs were already told by the step itself.
  const host = await createGitHubHostOf({ ...request, unknownFlags: "ignored" });
  try {
    const left = await removeEnvironment(host);
    for (const line of left) host.log.warn(`still there: ${line}`);
    if (left.length === 0) host.log.info("nothing is left of the environment of this job");
  } catch (cause) {
    host.log.warn(`the environment could not be removed: ${(cause as Error).message}`);
  }
  return 0;
}
