import type { Lease } from "@stagegate/schema";
import type { LeaseWatchConfig } from "./config.ts";
import type { Observed } from "./lease-watch.ts";
import { decideWatchdog, isOwnerAlive, readLease } from "./lease-watch.ts";
import { writeWhole } from "./phases.ts";
import type { ReleaseParts } from "./release.ts";
import { endProcesses } from "./release.ts";

export interface WatchdogParts extends ReleaseParts {
  readonly config: LeaseWatchConfig;
  readonly now: () => number;
  readonly log: (line: string) => void;
  /** Called once, when the environment has gone: the agent is no longer needed. */
  readonly onDone: (reason: string) => void;
}

export interface Watchdog {
  stop(): void;
}

const DEFAULT_GRACE_MS = 10_000;
const DEFAULT_POLL_MS = 1_000;

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
    const decision = decideWatchdog(lease, this.#observe(lease, now), { now, graceMs });
    if (decision.kind === "exit") {
      this.#finish("the lease was released");
    } else if (decision.kind === "release") {
      await this.#release(lease, decision.reason);
    }
  }

  #observe(lease: Lease, now: number): Observed {
    if (isOwnerAlive(lease, this.#parts.processes)) {
      this.#ownerGoneSince = undefined;
      return { ownerAlive: true };
    }
    this.#ownerGoneSince ??= now;
    return { ownerAlive: false, ownerGoneSince: this.#ownerGoneSince };
  }

  async #release(lease: Lease, reason: string): Promise<void> {
    const { log, config } = this.#parts;
    log(`watchdog: taking down ${lease.id}: ${reason}`);
    await writeWhole(config.file, JSON.stringify({ ...lease, state: "releasing" }, null, 2));
    const { ended, killed, left } = await endProcesses(lease, this.#parts);
    log(`watchdog: ended ${ended} processes, ${killed} by SIGKILL, ${left.length} left`);
    if (left.length > 0) {
      return;
    }
    await writeWhole(config.file, JSON.stringify({ ...lease, state: "released" }, null, 2));
    this.#finish(reason);
  }

  #finish(reason: string): void {
    this.#done = true;
    this.#parts.log(`watchdog: ${reason}`);
    this.#parts.onDone(reason);
  }
}
