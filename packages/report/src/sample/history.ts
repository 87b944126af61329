import type { RunPoint } from "../model/runs.ts";
import { gatePoint } from "../model/runs.ts";
import { faultyReports } from "./faulty.ts";

/** Twenty runs of the shop: payments gets slower, journeys are flaky now and then. */
export function sampleRuns(count = 20): RunPoint[] {
  const gates = faultyReports().map(gatePoint);
  return Array.from({ length: count }, (_item, at): RunPoint => {
    const bad = at === count - 1 || at % 7 === 3;
    const wave = 1 + Math.sin(at * 1.7) * 0.08 + at * 0.01;
    const day = new Date(Date.UTC(2026, 10, 5, 5, 48) + at * 86_400_000).toISOString();
    return {
      at: day,
      id: `run-${at}`,
      attempt: 1,
      commit: `${(0x9f31c0a + at * 7_919).toString(16)}be52d4c01e6a7d2b8c4f5a60718293040`,
      branch: "main",
      verdict: bad ? "fail" : "pass",
      durationMs: Math.round(74_000 * wave),
      gates: gates.map((gate) => ({
        ...gate,
        verdict: bad && gate.gate === "run-e2e" ? "fail" : "pass",
        durationMs: Math.round(gate.durationMs * wave),
        counts: { judged: 40, failed: bad ? 2 : 0, flaky: at % 4 === 1 ? 1 : 0 },
        figures: gate.figures.map((figure) => ({
          ...figure,
          value:
            figure.unit === "ms" ? figure.value * wave : bad ? figure.value : figure.value / 20,
        })),
      })),
    };
  });
}
