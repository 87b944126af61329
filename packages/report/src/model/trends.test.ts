import { describe, expect, it } from "vitest";
import { sampleReport } from "../sample/run.ts";
import { DIAGNOSIS } from "../sample/diagnosis.ts";
import { countOutcomes, gatePoint } from "./runs.ts";
import type { RunPoint } from "./runs.ts";
import { trendGroups } from "./trends.ts";

function run(at: number, given: Partial<RunPoint> = {}): RunPoint {
  return {
    at: `2026-11-${String(at + 1).padStart(2, "0")}T05:00:00Z`,
    id: String(at),
    attempt: 1,
    commit: "a".repeat(40),
    verdict: "pass",
    durationMs: 1_000 * (at + 1),
    gates: [gatePoint(sampleReport("run-e2e", { durationMs: 500, diagnosis: DIAGNOSIS }))],
    ...given,
  };
}

describe("what is followed over the runs", () => {
  it("counts what was judged, and takes missing data for no pass", () => {
    expect(
      countOutcomes([
        { id: "a:b", v: "pass", f: true },
        { id: "a:c", v: "inconclusive" },
        { id: "a:d", v: "skip" },
        { id: "a:e", v: "warn" },
      ]),
    ).toEqual({ judged: 3, failed: 1, flaky: 1 });
  });

  it("has groups for the whole, each gate and each service", () => {
    const counts = [0, 2].map((failed) => ({ judged: 10, failed, flaky: 1 }));
    const runs = counts.map((each, at) =>
      run(at, { gates: run(at).gates.map((gate) => ({ ...gate, counts: each })) }),
    );
    const groups = trendGroups(runs);
    expect(groups.map(({ id }) => id).slice(0, 3)).toEqual(["", "run-e2e", "cart"]);
    expect(groups[0]?.trends.map(({ title, values }) => [title, values])).toEqual([
      ["Checks that passed", [1, 0.8]],
      ["Flaky checks", [0.1, 0.1]],
      ["Duration", [1_000, 2_000]],
      ["Machine time of the gates", [500, 500]],
    ]);
    const payments = groups.find(({ id }) => id === "payments");
    expect(payments?.trends.map(({ title, unit }) => [title, unit])).toEqual([
      ["p95", "ms"],
      ["error ratio", "ratio"],
    ]);
  });

  it("draws no line through one point, and leaves gaps where a run has no figure", () => {
    expect(trendGroups([run(0)])).toEqual([]);
    expect(trendGroups([])).toEqual([]);
    const runs = [run(0), run(1, { gates: [] }), run(2)];
    const duration = trendGroups(runs).find(({ id }) => id === "run-e2e")?.trends[0];
    expect(duration).toMatchObject({ title: "Duration", values: [500, undefined, 500] });
  });
});
