import type { Clock } from "@stagegate/core";

/** Time that passes only while everybody waits. */
export interface SimulatedTime {
  clock: Clock;
  /**
   * Runs all at once, each of which waits for one thing at a time: when all wait for the clock, it
   * moves to whom it wakes next. The same sleeps give the same order.
   */
  run<T>(works: readonly (() => Promise<T>)[]): Promise<T[]>;
}

interface Sleeper {
  until: number;
  number: number;
  wake(): void;
}

export function createSimulatedTime(start = Date.parse("2026-11-01T10:00:00Z")): SimulatedTime {
  let passed = 0;
  let count = 0;
  const active = new Set<() => unknown>();
  const sleepers: Sleeper[] = [];
  const clock: Clock = {
    now: () => start + passed,
    monotonic: () => passed,
    sleep(ms) {
      return new Promise((resolve) => {
        count += 1;
        const until = passed + Math.max(0, ms);
        sleepers.push({ until, number: count, wake: () => resolve(true) });
      });
    },
  };
  const isNext = (a: Sleeper, b: Sleeper): number => a.until - b.until || a.number - b.number;
  return {
    clock,
    async run(works) {
      for (const work of works) active.add(work);
      const ended = works.map(async (work) => work().finally(() => active.delete(work)));
      const all = Promise.all(ended);
      // A failure is reported by `all`, not as one that nobody has seen.
      all.catch(() => undefined);
      while (active.size > 0) {
        if (sleepers.length < active.size) {
          await new Promise((resolve) => setImmediate(resolve));
          continue;
        }
        const next = sleepers.sort(isNext).shift();
        if (next === undefined) break;
        passed = next.until;
        next.wake();
      }
      return all;
    },
  };
}
