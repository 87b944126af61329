import type { Host } from "@stagegate/core";
import { createGitHubHost, createRunnerInputs } from "@stagegate/platform/github";
import { createHostOn } from "./host.ts";
import type { ForgeHost, HostRequest } from "./host.ts";

export const githubForge: ForgeHost = { inputs: createRunnerInputs, create: createGitHubHost };

/**
 * As `createHost`, for an action: it knows where it runs, also where a variable is missing. An entry
 * of its own, so that no action holds the clients of other forges.
 */
export function createGitHubHostOf(request: HostRequest): Promise<Host> {
  return createHostOn(githubForge, request);
}
