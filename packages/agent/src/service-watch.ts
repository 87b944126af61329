import { appendFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { SERVICE_ENDS_FILE, serviceEndLine } from "@stagegate/environments/ending";
import type { Lease } from "@stagegate/schema";
import { readLease } from "./lease-watch.ts";
import type { Machine } from "./machine.ts";

export interface ServiceWatchParts {
  readonly leaseFile: string;
  readonly outDir: string;
  readonly machine: Pick<Machine, "startTime">;
  readonly now: () => number;
  readonly log: (line: string) => void;
  readonly pollMs?: number;
}

export interface ServiceWatch {
  stop(): void;
}

/** What ends first is told from what follows; elsewhere than on Linux each look starts programs. */
const DEFAULT_POLL_MS = process.platform === "linux" ? 200 : 2_000;

type Leased = Lease["processes"][number];

/**
 * Records when a service of the lease ends that nobody has told to. The agent lives as long as the
 * environment, which may outlive the command that started it; exit codes are known to that one only.
 */
export function startServiceWatch(parts: ServiceWatchParts): ServiceWatch {
  const ended = new Set<string>();
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      await lookOnce(parts, ended);
    } catch (error) {
      parts.log(`service watch: ${(error as Error).message}`);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), parts.pollMs ?? DEFAULT_POLL_MS);
  return { stop: () => clearInterval(timer) };
}

async function lookOnce(parts: ServiceWatchParts, ended: Set<string>): Promise<void> {
  const lease = await activeLease(parts.leaseFile);
  const known = lease?.processes.filter((entry) => !ended.has(keyOf(entry))) ?? [];
  const gone: Leased[] = [];
  for (const entry of known) {
    if ((await parts.machine.startTime(entry.pid)) !== entry.startTime) gone.push(entry);
  }
  // Whoever ends an environment says so in the lease first.
  if (lease === undefined || gone.length === 0 || !(await activeLease(parts.leaseFile))) return;
  const at = parts.now();
  for (const entry of gone) {
    ended.add(keyOf(entry));
    parts.log(`${entry.service} (process ${entry.pid}) has ended`);
    const { service, pid } = entry;
    const file = path.join(parts.outDir, SERVICE_ENDS_FILE);
    await mkdir(path.dirname(file), { recursive: true });
    await appendFile(file, serviceEndLine({ lease: lease.id, service, pid, at }));
  }
}

async function activeLease(file: string): Promise<Lease | undefined> {
  const reading = await readLease(file);
  return reading.kind === "lease" && reading.lease.state === "active" ? reading.lease : undefined;
}

function keyOf({ pid, startTime }: Leased): string {
  return `${pid}@${startTime}`;
}
