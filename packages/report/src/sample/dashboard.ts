import type { Dashboard } from "../model/dashboard.ts";
import { createCheckCollector } from "../model/dashboard.ts";
import { faultyReports, greenReports } from "./faulty.ts";
import { sampleRuns } from "./history.ts";

/** Twenty runs of the shop on one page. */
export function sampleDashboard(given: Partial<Dashboard> = {}): Dashboard {
  const runs = sampleRuns();
  const collector = createCheckCollector(10_000);
  for (const [at, run] of runs.toReversed().entries()) {
    for (const { gate, checks } of run.verdict === "pass" ? greenReports() : faultyReports()) {
      collector.add(
        at,
        gate,
        checks.map(({ id, verdict, durationMs = 40, class: kind }) => ({
          id,
          v: verdict,
          ms: durationMs,
          ...(kind === "flaky" ? { f: true as const } : {}),
        })),
      );
      for (const { id, title, service, owner } of checks) {
        collector.name(gate, id, {
          title,
          ...(service === undefined ? {} : { service }),
          ...(owner === undefined ? {} : { owner }),
        });
      }
    }
  }
  const { checks, omitted } = collector.result(1_000);
  return {
    title: "Shop",
    generatedAt: "2026-11-25T05:48:12.000Z",
    toolVersion: "0.1.0",
    runs: runs.map((run, at) => (at % 2 === 0 ? run : { ...run, href: `runs/${at}/report.html` })),
    checks,
    omittedChecks: omitted,
    notes: ["runs/7 has no report that can be read"],
    ...given,
  };
}
