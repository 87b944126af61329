import type { Host } from "@stagegate/core";

/**
 * Ends the environment of the out directory where its lease ends with the job; returns what could
 * not be ended. Loads the adapters of environments only when it is called.
 */
export async function removeEnvironment(host: Host): Promise<readonly string[]> {
  return (await import("./ports/environments.ts")).removeEnvironment(host);
}
