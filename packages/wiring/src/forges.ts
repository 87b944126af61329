import type { Host } from "@stagegate/core";
import { detectForge } from "@stagegate/platform/detect";
import type { Forge } from "@stagegate/platform/detect";
import { createHostOn } from "./host.ts";
import type { ForgeHost, HostRequest } from "./host.ts";

/** Each loaded where it is met. */
const FORGES: Readonly<Record<Forge, () => Promise<ForgeHost>>> = {
  async local() {
    const { createLocalHost, createLocalInputs } = await import("@stagegate/platform/local");
    return { inputs: createLocalInputs, create: createLocalHost };
  },
  async github() {
    return (await import("./github.ts")).githubForge;
  },
  async gitlab() {
    const { createLocalInputs } = await import("@stagegate/platform/local");
    const { createGitLabHost } = await import("@stagegate/platform/gitlab");
    return {
      inputs: createLocalInputs,
      create: (options, part) => createGitLabHost({ ...options, ...part }),
    };
  },
};

/** The host that fits where this runs, as the variables say. */
export async function createHost(request: HostRequest): Promise<Host> {
  return createHostOn(await FORGES[detectForge(request.env)](), request);
}
