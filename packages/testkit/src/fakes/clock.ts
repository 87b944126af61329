import type { Clock } from "@stagegate/core";

/** A clock that a test moves. */
export interface ManualClock extends Clock {
  /** Lets time pass and wakes what slept until then, in order. */
  advance(ms: number): void;
  /** Milliseconds that sleepers asked for, in the order of the calls. */
  readonly slept: readonly number[];
}

interface Sleeper {
  until: number;
  wake(ended: boolean): void;
}

/** Time stands still until `advance`. */
export function createManualClock(start = Date.parse("2026-11-01T10:00:00Z")): ManualClock {
  let passed = 0;
  let sleepers: Sleeper[] = [];
  const slept: number[] = [];
  return {
    slept,
    now: () => start + passed,
    monotonic: () => passed,
    sleep(ms, signal) {
      slept.push(ms);
      if (signal?.aborted === true) return Promise.resolve(false);
      return new Promise((resolve) => {
        const sleeper: Sleeper = { until: passed + ms, wake: resolve };
        sleepers.push(sleeper);
        const onAbort = (): void => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          resolve(false);
        };
        signal?.addEventListener("abort", onAbort, { once: true });
      });
    },
    advance(ms) {
      passed += ms;
      const due = sleepers.filter((sleeper) => sleeper.until <= passed);
      sleepers = sleepers.filter((sleeper) => sleeper.until > passed);
      for (const sleeper of due.sort((a, b) => a.until - b.until)) sleeper.wake(true);
    },
  };
}
