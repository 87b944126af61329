import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Identity, ReleasePorts } from "@stagegate/environments/ending";
import { createProcessTable, ownsWorkdir, releaseLease } from "@stagegate/environments/ending";
import type { Lease } from "@stagegate/schema";
import type { LeaseWatchConfig } from "./config.ts";
import type { Observed } from "./lease-watch.ts";
import { decideWatchdog, readLease } from "./lease-watch.ts";
import type { Machine } from "./machine.ts";
import { writeWhole } from "./phases.ts";

export interface WatchdogParts {
  readonly config: LeaseWatchConfig;
  readonly machine: Machine;
  /** Pid of this process. */
  readonly self: number;
  readonly now: () => number;
  readonly log: (line: string) => void;
  /** Called when everything has ended, before the folder of the environment is deleted. */
  readonly beforeRemoval?: () => Promise<void>;
  /** Called once, when the environment has gone: the agent is no longer needed. */
  readonly onDone: (reason: string) => void;
}

export interface Watchdog {
  stop(): void;
}

const DEFAULT_GRACE_MS = 10_000;
const DEFAULT_POLL_MS = 1_000;
const DEFAULT_KILL_AFTER_MS = 5_000;

/** Watches a lease file and takes the environment down when nobody else will. */
export function startWatchdog(parts: WatchdogParts): Watchdog {
  const watch = new LeaseWatch(parts);
  const timer = setInterval(() => void watch.look(), parts.config.pollMs ?? DEFAULT_POLL_MS);
  return { stop: () => clearInterval(timer) };
}

class LeaseWatch {
  readonly #parts: WatchdogParts;
  #ownerGoneSince: number | undefined;
  #seen = false;
  #busy = false;
  #done = false;

  constructor(parts: WatchdogParts) {
    this.#parts = parts;
  }

  async look(): Promise<void> {
    if (this.#busy || this.#done) {
      return;
    }
    this.#busy = true;
    try {
      await this.#lookOnce();
    } catch (error) {
      this.#parts.log(`watchdog: ${(error as Error).message}`);
    } finally {
      this.#busy = false;
    }
  }

  async #lookOnce(): Promise<void> {
    const reading = await readLease(this.#parts.config.file);
    if (reading.kind === "missing") {
      // Removed after it was there: its environment was taken down in good order.
      if (this.#seen) {
        this.#finish("the lease was removed");
      }
      return;
    }
    if (reading.kind === "unreadable") {
      this.#parts.log(`watchdog: the lease cannot be read: ${reading.reason}`);
      return;
    }
    const { lease } = reading;
    if (!this.#seen) {
      this.#seen = true;
      this.#parts.log(`watchdog: watching ${lease.id}, teardown ${lease.teardown}`);
    }
    const now = this.#parts.now();
    const graceMs = this.#parts.config.graceMs ?? DEFAULT_GRACE_MS;
    const observed = await this.#observe(lease.owner, now);
    const decision = decideWatchdog(lease, observed, { now, graceMs });
    if (decision.kind === "exit") {
      this.#finish("the lease was released");
    } else if (decision.kind === "release") {
      await this.#release(lease, decision.reason);
    }
  }

  /** A reused pid is not the owner. */
  async #observe(owner: Identity, now: number): Promise<Observed> {
    if ((await this.#parts.machine.startTime(owner.pid)) === owner.startTime) {
      this.#ownerGoneSince = undefined;
      return { ownerAlive: true };
    }
    this.#ownerGoneSince ??= now;
    return { ownerAlive: false, ownerGoneSince: this.#ownerGoneSince };
  }

  async #release(lease: Lease, reason: string): Promise<void> {
    const { log, config, self } = this.#parts;
    log(`watchdog: taking down ${lease.id}: ${reason}`);
    const graceMs = config.killAfterMs ?? DEFAULT_KILL_AFTER_MS;
    const { ended, left } = await releaseLease(portsOf(this.#parts), lease, { graceMs, self });
    log(`watchdog: ended ${ended} processes, ${left.length} left`);
    if (left.length > 0) {
      return;
    }
    this.#finish(reason);
  }

  #finish(reason: string): void {
    this.#done = true;
    this.#parts.log(`watchdog: ${reason}`);
    this.#parts.onDone(reason);
  }
}

/** Ends the environment as every other command does, over the lease's own file. */
function portsOf({ config, machine, beforeRemoval }: WatchdogParts): ReleasePorts {
  return {
    clock: {
      monotonic: () => performance.now(),
      sleep: async (ms) => sleep(ms, true),
    },
    leases: {
      get: async () => {
        const reading = await readLease(config.file);
        return reading.kind === "lease" ? reading.lease : undefined;
      },
      put: async (lease) => writeWhole(config.file, JSON.stringify(lease, null, 2)),
      remove: async () => rm(config.file, { force: true }),
    },
    processes: machine,
    table: createProcessTable(machine, machine),
    stopAgent: async () => false,
    removeWorkdir: async (lease) => {
      await beforeRemoval?.();
      if (ownsWorkdir(lease)) {
        await rm(lease.workdir, { recursive: true, force: true });
      }
    },
  };
}
