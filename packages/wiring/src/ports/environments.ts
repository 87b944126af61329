import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "@stagegate/core";
import {
  createReaper,
  HANDLE_FILE,
  readHandle,
  releaseHandle,
  releaseOptions,
  releasePorts,
} from "@stagegate/environments";
import type { EnvironmentOptions } from "@stagegate/environments";
import type { ProvisionPorts } from "@stagegate/gates/provision-staging";
import { outDirOf } from "./out-dir.ts";

/** `process`: this run removes the environment itself; `job`: it outlives the command. */
export function environmentOptions(host: Host, owner: "process" | "job"): EnvironmentOptions {
  return { host, pid: process.pid, node: process.execPath, tmp: tmpdir(), owner };
}

export function environmentPorts(host: Host, owner: "process" | "job"): ProvisionPorts {
  const options = environmentOptions(host, owner);
  return {
    async provider(id) {
      if (id === "external") {
        const { createExternalProvider } = await import("@stagegate/tools/external");
        return createExternalProvider(options);
      }
      const { createProcessesProvider } = await import("@stagegate/tools/processes");
      return createProcessesProvider(options);
    },
    reaper: () => Promise.resolve(createReaper(releasePorts(options), releaseOptions(options))),
  };
}

/**
 * Ends the environment of this run's out directory where its lease ends with the job; returns what
 * could not be ended.
 */
export async function removeEnvironment(host: Host): Promise<readonly string[]> {
  const path = join(outDirOf(host), HANDLE_FILE);
  const handle = await readHandle(host.files, path);
  if (handle === undefined || handle.teardown !== "job") return [];
  const removal = await releaseHandle(environmentOptions(host, "process"), handle);
  if (removal.left.length === 0) await host.files.remove(path);
  return removal.left;
}
