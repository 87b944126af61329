import type { Clock, LeaseStore, ProcessRunner } from "@stagegate/core";
import type { Lease } from "@stagegate/schema";
import type { Member, ProcessTable } from "./process-table.ts";
import type { Removal } from "./provider.ts";

export interface ReleasePorts {
  clock: Pick<Clock, "monotonic" | "sleep">;
  leases: Pick<LeaseStore, "get" | "put" | "remove">;
  processes: Pick<ProcessRunner, "startTime" | "killGroup">;
  table: ProcessTable;
  /** Asks the agent to write what it holds and to end; false when it did not answer. */
  stopAgent(lease: Lease): Promise<boolean>;
  /** Deletes the environment's temporary folder. */
  removeWorkdir(lease: Lease): Promise<void>;
}

export interface ReleaseOptions {
  /** From the first SIGTERM to SIGKILL, default 5 s. */
  graceMs?: number;
  /** Pid of the agent where it is the one that releases: it ends by itself, afterwards. */
  self?: number;
}

/** How long the next service waits for one that ends slowly. */
const TURN_MS = 1000;
const POLL_MS = 20;
const AGENT_GRACE_MS = 5000;
const KILL_GRACE_MS = 3000;

/**
 * Ends everything that belongs to a lease, callers before what they call, the agent last, and then
 * removes the lease. Repeatable at any point: the lease stays until nothing is left.
 */
export async function releaseLease(
  ports: ReleasePorts,
  lease: Lease,
  options: ReleaseOptions = {},
): Promise<Removal> {
  const current = (await ports.leases.get(lease.id)) ?? lease;
  await ports.leases.put({ ...current, state: "releasing" });
  const before = await ports.table.members(current);
  await endServices(ports, current, options.graceMs ?? 5000);
  await endAgent(ports, current, options.self);
  const left = await killAll(ports, current);
  if (left.length === 0) {
    await ports.removeWorkdir(current);
    await ports.leases.remove(lease.id);
  }
  return {
    ended: Math.max(0, before.length - left.length),
    left: left.map((member) => `process ${member.pid} of ${member.service ?? "the environment"}`),
  };
}

async function services(ports: ReleasePorts, lease: Lease): Promise<readonly Member[]> {
  const members = await ports.table.members(lease);
  return members.filter((member) => member.pgid !== lease.agent?.pid);
}

async function endServices(ports: ReleasePorts, lease: Lease, graceMs: number): Promise<void> {
  const deadline = ports.clock.monotonic() + graceMs;
  const order = groupsInOrder(lease, await services(ports, lease));
  for (const pgid of order) {
    ports.processes.killGroup(pgid, "SIGTERM");
    const turn = Math.min(TURN_MS, deadline - ports.clock.monotonic());
    await gone(ports, turn, async () =>
      (await services(ports, lease)).every((m) => m.pgid !== pgid),
    );
  }
  const wait = deadline - ports.clock.monotonic();
  await gone(ports, wait, async () => (await services(ports, lease)).length === 0);
  await killUntilGone(ports, () => services(ports, lease));
}

/** Processes that no lease names first, then the last started first. */
function groupsInOrder(lease: Lease, members: readonly Member[]): readonly number[] {
  const rank = new Map(lease.processes.map((entry, index) => [entry.pgid, index]));
  const groups = [...new Set(members.map((member) => member.pgid))];
  const late = lease.processes.length;
  return groups.sort((a, b) => (rank.get(b) ?? late) - (rank.get(a) ?? late));
}

async function endAgent(
  ports: ReleasePorts,
  { agent, ...lease }: Lease,
  self: number | undefined,
): Promise<void> {
  if (agent === undefined || agent.pid === self || !(await runs(ports, agent))) return;
  if (await ports.stopAgent({ ...lease, agent })) {
    await gone(ports, AGENT_GRACE_MS, async () => !(await runs(ports, agent)));
  }
  if (!(await runs(ports, agent))) return;
  ports.processes.killGroup(agent.pid, "SIGTERM");
  await gone(ports, AGENT_GRACE_MS, async () => !(await runs(ports, agent)));
}

async function runs(
  ports: ReleasePorts,
  process: { pid: number; startTime: string },
): Promise<boolean> {
  return (await ports.processes.startTime(process.pid)) === process.startTime;
}

function killAll(ports: ReleasePorts, lease: Lease): Promise<readonly Member[]> {
  return killUntilGone(ports, () => ports.table.members(lease));
}

/** A process may start another one while it is ended, so the list is read again each time. */
async function killUntilGone(
  ports: ReleasePorts,
  members: () => Promise<readonly Member[]>,
): Promise<readonly Member[]> {
  const deadline = ports.clock.monotonic() + KILL_GRACE_MS;
  for (;;) {
    const left = await members();
    if (left.length === 0 || ports.clock.monotonic() > deadline) return left;
    for (const pgid of new Set(left.map((member) => member.pgid))) {
      ports.processes.killGroup(pgid, "SIGKILL");
    }
    await ports.clock.sleep(POLL_MS);
  }
}

async function gone(
  ports: ReleasePorts,
  timeoutMs: number,
  check: () => Promise<boolean>,
): Promise<void> {
  const deadline = ports.clock.monotonic() + timeoutMs;
  while (!(await check()) && ports.clock.monotonic() < deadline) {
    await ports.clock.sleep(POLL_MS);
  }
}
