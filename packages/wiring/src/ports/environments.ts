import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "@stagegate/core";
import {
  createReaper,
  HANDLE_FILE,
  readHandle,
  releaseHandle,
  releaseLease,
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
 * could not be ended. Never throws: a test may have damaged or removed the handle, so the leases of
 * this process are ended as well.
 */
export async function removeEnvironment(host: Host): Promise<readonly string[]> {
  const options = environmentOptions(host, "process");
  const path = join(outDirOf(host), HANDLE_FILE);
  try {
    const handle = await readHandle(host.files, path).catch(() => undefined);
    if (handle?.teardown === "job") {
      const { left } = await releaseHandle(options, handle);
      if (left.length > 0) return left;
      await host.files.remove(path);
      await endDeployment(host, handle.deployment);
    }
    return await endOwnLeases(options);
  } catch (cause) {
    return [`the environment could not be removed: ${(cause as Error).message}`];
  }
}

/** The end of the job ends the deployment too. It is an extra: who may not record it has said so. */
async function endDeployment({ deployments }: Host, environment?: string): Promise<void> {
  if (environment === undefined) return;
  await deployments.record({ environment, state: "inactive" }).catch(() => undefined);
}

/** Ends the environment that the handle of an out directory leads to, whatever ends its lease. */
export async function replaceEnvironment(host: Host, out: string): Promise<readonly string[]> {
  const handle = await readHandle(host.files, join(out, HANDLE_FILE)).catch(() => undefined);
  if (handle === undefined) return [];
  try {
    return (await releaseHandle(environmentOptions(host, "process"), handle)).left;
  } catch (cause) {
    return [`${handle.id} could not be removed: ${(cause as Error).message}`];
  }
}

/** Ends every `job` lease that this process holds, whatever became of its handle. */
async function endOwnLeases(options: EnvironmentOptions): Promise<string[]> {
  const { host, pid } = options;
  const startTime = await host.processes.startTime(pid);
  const own = (await host.leases.list()).filter(
    ({ owner, teardown }) =>
      teardown === "job" && owner.pid === pid && owner.startTime === startTime,
  );
  const left: string[] = [];
  for (const lease of own) {
    left.push(...(await releaseLease(releasePorts(options), lease, releaseOptions(options))).left);
  }
  return left;
}
