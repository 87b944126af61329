import type { Files } from "@stagegate/core";
import type { Lease } from "@stagegate/schema";

type Machine = NonNullable<Lease["machine"]>;

/**
 * Where the process numbers of a lease mean what they say: leases may lie in a home folder that
 * several machines or containers share. Undefined where the system does not tell.
 */
export async function readMachine(files: Pick<Files, "readText">): Promise<Machine | undefined> {
  const read = async (name: string): Promise<string | undefined> =>
    (await files.readText(`/proc/sys/kernel/${name}`).catch(() => undefined))?.trim();
  const [host, boot] = [await read("hostname"), await read("random/boot_id")];
  return host === undefined || boot === undefined ? undefined : { host, boot };
}

/** `restarted`: it was here, and nothing of it can still run. */
export function placeOf(
  lease: Pick<Lease, "machine">,
  here: Machine | undefined,
): "here" | "restarted" | "elsewhere" {
  if (lease.machine === undefined || here === undefined) return "here";
  if (lease.machine.host !== here.host) return "elsewhere";
  return lease.machine.boot === here.boot ? "here" : "restarted";
}
