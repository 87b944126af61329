import { readFile } from "node:fs/promises";
import type { Lease } from "@stagegate/schema";

/** The lease file as it was found. */
export type LeaseReading =
  | { readonly kind: "lease"; readonly lease: Lease }
  | { readonly kind: "missing" }
  /** Damaged or of another version: nothing may be ended because of it. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** What the watchdog saw at one look. */
export interface Observed {
  readonly ownerAlive: boolean;
  /** When the owner was first seen to be gone, milliseconds since the epoch. */
  readonly ownerGoneSince?: number;
}

export type WatchdogDecision =
  | { readonly kind: "keep" }
  | { readonly kind: "release"; readonly reason: "expired" | "owner-gone" }
  | { readonly kind: "exit"; readonly reason: "released" };

/**
 * What to do about a lease now. `teardown: job` ends with its owner, after a grace in which a
 * signal handler or a later step may still clean up; `final` and `ttl` end by time only. A lease
 * that someone else is releasing is taken over under the same conditions.
 */
export function decideWatchdog(
  lease: Lease,
  observed: Observed,
  at: { readonly now: number; readonly graceMs: number },
): WatchdogDecision {
  if (lease.state === "released") {
    return { kind: "exit", reason: "released" };
  }
  if (at.now >= Date.parse(lease.expiresAt)) {
    return { kind: "release", reason: "expired" };
  }
  const gone = observed.ownerAlive ? undefined : observed.ownerGoneSince;
  if (lease.teardown === "job" && gone !== undefined && at.now - gone >= at.graceMs) {
    return { kind: "release", reason: "owner-gone" };
  }
  return { kind: "keep" };
}

/** Reads a lease file. Checks exactly the fields that ending processes depends on. */
export async function readLease(file: string): Promise<LeaseReading> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === "ENOENT"
      ? { kind: "missing" }
      : { kind: "unreadable", reason: code ?? "unknown error" };
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return isLease(parsed)
      ? { kind: "lease", lease: parsed }
      : { kind: "unreadable", reason: "it is not a lease of version 1" };
  } catch {
    return { kind: "unreadable", reason: "it is not JSON" };
  }
}

function isLease(value: unknown): value is Lease {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const lease = value as Partial<Record<keyof Lease, unknown>>;
  return (
    lease.schema === "stagegate/lease/v1" &&
    typeof lease.id === "string" &&
    typeof lease.workdir === "string" &&
    typeof lease.expiresAt === "string" &&
    !Number.isNaN(Date.parse(lease.expiresAt)) &&
    ["job", "final", "ttl"].includes(String(lease.teardown)) &&
    ["active", "releasing", "released"].includes(String(lease.state)) &&
    isIdentity(lease.owner) &&
    Array.isArray(lease.processes) &&
    lease.processes.every(isLeasedProcess)
  );
}

function isIdentity(value: unknown): value is { pid: number; startTime: string } {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { pid, startTime } = value as Record<string, unknown>;
  return Number.isSafeInteger(pid) && Number(pid) > 1 && typeof startTime === "string";
}

function isLeasedProcess(value: unknown): boolean {
  return isIdentity(value) && "pgid" in value && Number.isSafeInteger(value.pgid);
}
