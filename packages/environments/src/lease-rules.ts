import { basename } from "node:path";
import type { Lease } from "@stagegate/schema";

/** A process as a lease remembers it: a reused pid has another start. */
export interface Identity {
  pid: number;
  startTime: string;
}

export interface LeaseFacts {
  /** Milliseconds since the epoch. */
  now: number;
  ownerAlive: boolean;
  /** Undefined where the lease names no agent. */
  agentAlive: boolean | undefined;
}

export type LeaseDecision = { kind: "keep" } | { kind: "end"; reason: string };

/**
 * Who may end a lease that is not theirs. `job` ends with its owner, `final` and `ttl` outlive it;
 * every lease ends at its time, and when its agent is gone nobody watches it any more.
 */
export function decideLease(lease: Lease, facts: LeaseFacts): LeaseDecision {
  if (lease.state !== "active") return end("its removal was not finished");
  if (Date.parse(lease.expiresAt) <= facts.now) return end(`it expired at ${lease.expiresAt}`);
  if (lease.teardown === "job" && !facts.ownerAlive) {
    return end(`its owner, process ${lease.owner.pid}, is gone`);
  }
  if (facts.agentAlive === false) return end("its agent is gone");
  return { kind: "keep" };
}

function end(reason: string): LeaseDecision {
  return { kind: "end", reason };
}

/**
 * Whether the work folder of a lease may be deleted. A lease is a file that anyone of this user can
 * write: nothing but a folder of that name is ever deleted.
 */
export function ownsWorkdir(lease: Lease): boolean {
  return basename(lease.workdir) === `stagegate-${lease.id}`;
}

/** An environment that is still being started belongs to its starter, whatever the teardown. */
export function startingLease(request: {
  id: string;
  now: number;
  ttlMs: number;
  owner: Identity;
  machine: Lease["machine"];
  workdir: string;
  ports: readonly number[];
}): Lease {
  return {
    schema: "stagegate/lease/v1",
    id: request.id,
    createdAt: new Date(request.now).toISOString(),
    expiresAt: new Date(request.now + request.ttlMs).toISOString(),
    teardown: "job",
    ...(request.machine === undefined ? {} : { machine: request.machine }),
    owner: request.owner,
    processes: [],
    ports: [...request.ports],
    workdir: request.workdir,
    state: "active",
  };
}
