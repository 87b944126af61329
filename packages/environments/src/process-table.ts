import type { Files, ProcessRunner } from "@stagegate/core";
import { isAlive, parseProcessStat } from "@stagegate/core/process-stat";
import type { ProcessStat } from "@stagegate/core/process-stat";
import type { Lease } from "@stagegate/schema";

/** Every process of an environment inherits it, so that one that no lease names yet is found. */
export const LEASE_VARIABLE = "STAGEGATE_LEASE";

export interface Member {
  pid: number;
  pgid: number;
  /** Service of the lease that it belongs to, where that is known. */
  service: string | undefined;
}

/** Processes that belong to a lease and still run. */
export interface ProcessTable {
  members(lease: Lease): Promise<readonly Member[]>;
}

/** What is read of `/proc`. */
export type ProcessFiles = Pick<Files, "list" | "readText">;

const PROC = "/proc";

/**
 * Finds members by the identity that the lease recorded, by the variable in their environment, and
 * as children of such. A process that reuses the pid of a recorded one is neither.
 */
export function createProcessTable(
  files: ProcessFiles,
  processes: Pick<ProcessRunner, "startTime">,
): ProcessTable {
  return {
    async members(lease) {
      const table = await readTable(files);
      // Without /proc only what was recorded can be told apart from other processes.
      return table.length === 0 ? recorded(lease, processes) : select(table, lease, files);
    },
  };
}

async function readTable(files: ProcessFiles): Promise<readonly ProcessStat[]> {
  const pids = (await files.list(PROC)).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    pids.map(async (pid) =>
      parseProcessStat((await readQuietly(files, `${PROC}/${pid}/stat`)) ?? ""),
    ),
  );
  return stats.filter((stat) => stat !== undefined && isAlive(stat)) as ProcessStat[];
}

/** Processes end, and those of other users are closed. */
async function readQuietly(files: ProcessFiles, path: string): Promise<string | undefined> {
  try {
    return await files.readText(path);
  } catch {
    return undefined;
  }
}

async function select(
  table: readonly ProcessStat[],
  lease: Lease,
  files: ProcessFiles,
): Promise<readonly Member[]> {
  const own = Number((await readQuietly(files, `${PROC}/self/stat`))?.split(" ")[0]);
  const ownGroup = table.find((stat) => stat.pid === own)?.pgid;
  const services = new Map(lease.processes.map((entry) => [identity(entry), entry.service]));
  const found = new Map<number, Member>();
  for (const stat of table) {
    const service = services.get(identity(stat));
    if (service !== undefined) found.set(stat.pid, { pid: stat.pid, pgid: stat.pgid, service });
    else if (await carriesMark(files, stat.pid, lease.id)) {
      const leader = lease.processes.find((entry) => entry.pgid === stat.pgid);
      found.set(stat.pid, { pid: stat.pid, pgid: stat.pgid, service: leader?.service });
    }
  }
  addRelatives(table, found);
  removeGuests(table, found);
  found.delete(own);
  return [...found.values()].filter((member) => member.pgid !== ownGroup);
}

function identity(entry: { pid: number; startTime: string }): string {
  return `${entry.pid}@${entry.startTime}`;
}

/** Children and group mates, for programs that overwrite their environment. */
function addRelatives(table: readonly ProcessStat[], found: Map<number, Member>): void {
  for (let grown = true; grown;) {
    grown = false;
    for (const stat of table) {
      if (found.has(stat.pid)) continue;
      const relative = found.get(stat.parent) ?? found.get(stat.pgid);
      if (relative === undefined) continue;
      found.set(stat.pid, { pid: stat.pid, pgid: stat.pgid, service: relative.service });
      grown = true;
    }
  }
}

/**
 * A service starts a session of its own, and what it starts can leave a group but not join a
 * stranger's. So a marked process in the group of a stranger was given the mark by hand, and ending
 * its group would end the stranger.
 */
function removeGuests(table: readonly ProcessStat[], found: Map<number, Member>): void {
  const running = new Set(table.map((stat) => stat.pid));
  for (const { pid, pgid } of found.values()) {
    if (running.has(pgid) && !found.has(pgid)) found.delete(pid);
  }
}

async function carriesMark(files: ProcessFiles, pid: number, lease: string): Promise<boolean> {
  const environment = await readQuietly(files, `${PROC}/${pid}/environ`);
  return environment?.split("\0").includes(`${LEASE_VARIABLE}=${lease}`) ?? false;
}

async function recorded(
  lease: Lease,
  processes: Pick<ProcessRunner, "startTime">,
): Promise<readonly Member[]> {
  const alive = await Promise.all(
    lease.processes.map(async (entry) => {
      const started = await processes.startTime(entry.pid);
      return started === entry.startTime ? entry : undefined;
    }),
  );
  return alive.filter((entry) => entry !== undefined);
}
