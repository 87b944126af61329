import { readdir, readFile, readlink } from "node:fs/promises";
import { LEASE_VARIABLE } from "@stagegate/environments";

export interface PortHolder {
  /** For example `process 4711 (node server.js)`. */
  text: string;
  /** Lease of the environment that it belongs to. */
  lease: string | undefined;
}

const LISTEN = "0A";
const MAX_COMMAND = 80;

/** Who listens on a port; undefined where the system does not tell (other users, no /proc). */
export async function describeHolder(port: number): Promise<PortHolder | undefined> {
  try {
    const inodes = await listeningSockets(port);
    if (inodes.size === 0) return undefined;
    for (const pid of await readdir("/proc")) {
      if (/^\d+$/.test(pid) && (await holdsSocket(pid, inodes))) return await describe(pid);
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/**
 * Inodes of listening sockets: fields local_address, st and inode of
 * https://www.kernel.org/doc/Documentation/networking/proc_net_tcp.txt
 */
async function listeningSockets(port: number): Promise<ReadonlySet<string>> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const inodes = new Set<string>();
  for (const file of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    const text = await readFile(file, "utf8").catch(() => "");
    for (const line of text.split("\n").slice(1)) {
      const fields = line.trim().split(/\s+/);
      const inode = fields[9];
      if (fields[1]?.endsWith(suffix) && fields[3] === LISTEN && inode !== undefined) {
        inodes.add(`socket:[${inode}]`);
      }
    }
  }
  return inodes;
}

async function holdsSocket(pid: string, inodes: ReadonlySet<string>): Promise<boolean> {
  const handles = await readdir(`/proc/${pid}/fd`).catch(() => []);
  for (const handle of handles) {
    const target = await readlink(`/proc/${pid}/fd/${handle}`).catch(() => "");
    if (inodes.has(target)) return true;
  }
  return false;
}

async function describe(pid: string): Promise<PortHolder> {
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
  const mark = environment.split("\0").find((entry) => entry.startsWith(`${LEASE_VARIABLE}=`));
  const shown = command.replaceAll("\0", " ").trim().slice(0, MAX_COMMAND);
  return {
    text: `process ${pid}${shown === "" ? "" : ` (${shown})`}`,
    lease: mark?.slice(LEASE_VARIABLE.length + 1),
  };
}
