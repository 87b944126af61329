import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PacerClock, startPacer } from "./pacer.ts";

/** A clock that stands still until the next thing is due; its timers oversleep. */
function fakeClock(oversleepMs: () => number) {
  const queue: { at: number; run: () => void }[] = [];
  let now = 1_000;
  let polls = 0;
  const plan = (at: number, run: () => void) => {
    const entry = { at, run };
    queue.push(entry);
    return () => void queue.splice(queue.indexOf(entry), 1);
  };
  const clock: PacerClock = {
    now: () => now,
    after: (ms, run) => plan(now + ms + oversleepMs(), run),
    soon: (_wait, run) => {
      polls++;
      return plan(now + 0.05, run);
    },
  };
  return {
    clock,
    polls: () => polls,
    pass: (ms: number) => void (now += ms),
    runAll: () => {
      while (queue.length > 0) {
        queue.sort((a, b) => a.at - b.at);
        const { at, run } = queue.shift()!;
        now = Math.max(now, at);
        run();
      }
    },
  };
}

function* every(ms: number, count: number) {
  for (let k = 0; k < count; k++) yield { dueMs: k * ms, phase: 0, request: k };
}

describe("pacer", () => {
  it("starts all in order, never early, within the spin of an oversleeping timer, without drift", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (interval, oversleep) => {
          const fake = fakeClock(() => oversleep);
          const lateness: number[] = [];
          const order: number[] = [];
          startPacer({
            clock: fake.clock,
            arrivals: every(interval, 500),
            originMs: 1_020,
            spinMs: 0.5,
            start: (arrival, now) => {
              lateness.push(now - 1_020 - arrival.dueMs);
              order.push(arrival.request);
            },
            onEnd: () => order.push(-1),
          });
          fake.runAll();
          expect(order).toEqual([...Array.from({ length: 500 }, (_, k) => k), -1]);
          // The rest is the rounding of the subtraction.
          expect(Math.min(...lateness)).toBeGreaterThan(-1e-9);
          expect(Math.max(...lateness)).toBeLessThan(0.06);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("does not add up what timers oversleep", () => {
    const fake = fakeClock(() => 1.3);
    let last = 0;
    startPacer({
      clock: fake.clock,
      arrivals: every(4, 10_000),
      originMs: 1_000,
      spinMs: 0.5,
      start: (arrival, now) => (last = now - 1_000 - arrival.dueMs),
      onEnd: () => {},
    });
    fake.runAll();
    expect(last).toBeLessThan(1);
  });

  it("gives I/O its turns while it catches up after a stall", () => {
    const fake = fakeClock(() => 0);
    const started: number[] = [];
    let pollsDuringStall = 0;
    startPacer({
      clock: fake.clock,
      arrivals: every(1, 1_000),
      originMs: 1_000,
      spinMs: 0.5,
      start: (arrival) => {
        started.push(arrival.request);
        if (arrival.request === 100) {
          pollsDuringStall = fake.polls();
          fake.pass(500);
        }
        if (arrival.request === 600) pollsDuringStall = fake.polls() - pollsDuringStall;
      },
      onEnd: () => {},
    });
    fake.runAll();
    expect(started).toHaveLength(1_000);
    expect(pollsDuringStall).toBeGreaterThanOrEqual(15);
  });

  it("starts nothing after it was stopped, also from within a start", () => {
    const fake = fakeClock(() => 0);
    const started: number[] = [];
    const stop = startPacer({
      clock: fake.clock,
      arrivals: every(0, 100),
      originMs: 1_000,
      spinMs: 0.5,
      start: (arrival) => {
        started.push(arrival.request);
        if (arrival.request === 4) stop();
      },
      onEnd: () => started.push(-1),
    });
    fake.runAll();
    expect(started).toEqual([0, 1, 2, 3, 4]);
  });
});
