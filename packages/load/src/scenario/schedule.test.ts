import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeScenario, type LoadPhase, type LoadScenarioDraft } from "../index.ts";
import { arrivalsWithin, plannedArrivals, timeOfArrival } from "./rate.ts";
import { type Arrival, schedule } from "./schedule.ts";

const request = (name: string, weight = 1) => ({ name, method: "GET", path: "/", weight });

function arrivals(draft: Partial<LoadScenarioDraft> & { phases: LoadPhase[] }): Arrival[] {
  return [...schedule(completeScenario({ name: "s", requests: [request("a")], ...draft }))];
}

const phase = fc.record({
  name: fc.constant("p"),
  durationMs: fc.integer({ min: 1, max: 5_000 }),
  rate: fc.integer({ min: 0, max: 300 }),
  rampTo: fc.integer({ min: 0, max: 300 }),
});

describe("rate", () => {
  it("inverts its own integral", () => {
    fc.assert(
      fc.property(phase, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (one, share) => {
        const at = one.durationMs * share;
        const due = arrivalsWithin(one, at);
        fc.pre(due > 1e-6);
        expect(timeOfArrival(one, due)).toBeCloseTo(at, 4);
      }),
    );
  });
});

describe("schedule", () => {
  it("spaces a constant rate evenly, phases joined without a gap or a double", () => {
    const phases = [1, 2].map((n) => ({ name: `p${n}`, durationMs: 1_000, rate: 500 }));
    const times = arrivals({ phases }).map((arrival) => arrival.dueMs);
    expect(times).toHaveLength(1_000);
    const gaps = times.slice(1).map((time, i) => time - times[i]!);
    expect(Math.min(...gaps)).toBeCloseTo(2, 9);
    expect(Math.max(...gaps)).toBeCloseTo(2, 9);
  });

  it("keeps order, phase bounds and the planned number for any shape", () => {
    fc.assert(
      fc.property(fc.array(phase, { maxLength: 4 }), (shapes) => {
        const phases = shapes.map((shape, i) => ({ ...shape, name: `p${i}` }));
        const all = arrivals({ phases });
        const starts = phases.map((_, i) =>
          phases.slice(0, i).reduce((sum, one) => sum + one.durationMs, 0),
        );
        for (const [i, arrival] of all.entries()) {
          const start = starts[arrival.phase]!;
          expect(arrival.dueMs).toBeGreaterThanOrEqual(Math.max(start, all[i - 1]?.dueMs ?? 0));
          expect(arrival.dueMs - start).toBeLessThanOrEqual(
            phases[arrival.phase]!.durationMs + 1e-6,
          );
        }
        expect(all).toHaveLength(phases.reduce((sum, one) => sum + plannedArrivals(one), 0));
      }),
    );
  });

  it("puts more arrivals where a ramp is steeper", () => {
    const all = arrivals({ phases: [{ name: "up", durationMs: 10_000, rate: 0, rampTo: 100 }] });
    expect(all).toHaveLength(500);
    expect(all.filter((arrival) => arrival.dueMs < 5_000)).toHaveLength(125);
  });

  it("draws requests by weight and the same ones for the same seed", () => {
    const draft = {
      requests: [request("a", 3), request("b", 1), request("never", 0)],
      phases: [{ name: "p", durationMs: 10_000, rate: 1_000 }],
    };
    const drawn = arrivals(draft).map((arrival) => arrival.request);
    const share = drawn.filter((at) => at === 0).length / drawn.length;
    expect(share).toBeGreaterThan(0.73);
    expect(share).toBeLessThan(0.77);
    expect(drawn).not.toContain(2);
    expect(arrivals(draft).map((arrival) => arrival.request)).toEqual(drawn);
    expect(arrivals({ ...draft, seed: 2 }).map((arrival) => arrival.request)).not.toEqual(drawn);
  });

  it("makes Poisson arrivals with the asked mean and the spread of independence", () => {
    const phases = [{ name: "p", durationMs: 20_000, rate: 1_000 }];
    const times = arrivals({ phases, arrivals: "poisson" }).map((arrival) => arrival.dueMs);
    expect(Math.abs(times.length - 20_000)).toBeLessThan(4 * Math.sqrt(20_000));
    const gaps = times.slice(1).map((time, i) => time - times[i]!);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
    expect(Math.sqrt(variance) / mean).toBeCloseTo(1, 1);
    expect(arrivals({ phases, arrivals: "poisson" }).map((arrival) => arrival.dueMs)).toEqual(
      times,
    );
  });
});

describe("completeScenario", () => {
  it("bounds arrivals under way by what the peak rate leaves open until the timeout", () => {
    const bound = (rate: number, timeoutMs: number) =>
      completeScenario({
        name: "s",
        requests: [request("a")],
        phases: [{ name: "p", durationMs: 1, rate: 1, rampTo: rate }],
        timeoutMs,
      }).maxInFlight;
    expect([bound(50, 10_000), bound(1, 1_000), bound(500, 10_000)]).toEqual([500, 64, 2_000]);
  });
});
