import type { Chart, GateReport } from "@stagegate/schema";
import { BARS, HISTOGRAM, LATENCY } from "./charts.ts";
import { CONTRACTS, JOURNEYS, LOAD, OBJECTIVES } from "./checks.ts";
import { DIAGNOSIS, RANKING } from "./diagnosis.ts";
import { pass, sampleReport, SHOP } from "./run.ts";

/** The run with the fault `payments-error`: journeys and service levels are red. */
export function faultyReports(): GateReport[] {
  return [...firstGates(), ...lastGates()];
}

function firstGates(): GateReport[] {
  return [
    sampleReport("provision-staging", {
      summary: "7 services are ready after 3.1 s",
      durationMs: 3_100,
      checks: SHOP.map((service) =>
        pass(`ready:${service}/#ready`, `${service} is ready`, { service }),
      ),
      versions: SHOP.map((service) => ({
        service,
        version: "1.8.0",
        source: "reported",
        ...(service === "payments" ? { commit: SHA } : {}),
      })),
      metrics: [{ name: "services ready", value: 7, unit: "", key: true }],
    }),
    sampleReport("verify-contracts", {
      verdict: "warn",
      summary: "no breaking change in 6 APIs; 1 change is worth a look",
      checks: CONTRACTS,
      durationMs: 610,
      metrics: [{ name: "breaking changes", value: 0, unit: "", key: true }],
    }),
    sampleReport("run-e2e", {
      verdict: "fail",
      summary: "1 of 3 journeys failed, 1 is flaky",
      checks: JOURNEYS,
      durationMs: 21_480,
      metrics: [
        { name: "failed", value: 1, unit: "of 3 tests", key: true },
        { name: "journeys passed", value: 2 / 3, unit: "ratio", key: true },
      ],
      evidence: [
        {
          id: "shot-1",
          kind: "screenshot",
          title: "The page when the journey failed",
          path: "evidence/run-e2e/shot-1.png",
          mediaType: "image/png",
        },
        {
          id: "trace-1",
          kind: "trace",
          title: "Playwright trace, third attempt",
          path: "evidence/run-e2e/trace-1.zip",
          mediaType: "application/zip",
        },
      ],
      ranking: RANKING,
      diagnosis: DIAGNOSIS,
    }),
  ];
}

function lastGates(): GateReport[] {
  return [
    sampleReport("load-test", {
      summary: "60 requests/s held for 30 s, p95 538 ms",
      checks: LOAD,
      durationMs: 34_020,
      metrics: [
        { name: "p95", value: 538, unit: "ms", key: true },
        { name: "achieved rate", value: 59.8, unit: "requests/s", key: true },
        { name: "error ratio", value: 0.004, unit: "ratio" },
      ],
      charts: [LATENCY, HISTOGRAM],
    }),
    sampleReport("check-slo", {
      verdict: "fail",
      summary: "2 of 4 objectives are missed, 1 has no data",
      checks: OBJECTIVES,
      durationMs: 1_240,
      metrics: [
        { name: "payments POST /charge: p95 latency", value: 447, unit: "ms", key: true },
        { name: "objectives met", value: 0.25, unit: "ratio", key: true },
      ],
      charts: [BARS],
      ranking: RANKING,
      diagnosis: DIAGNOSIS,
    }),
  ];
}

const SHA = "c0ffee11deadbeef22c0ffee33deadbeef44c0ff";

/** The same run without the fault. */
export function greenReports(): GateReport[] {
  return faultyReports().map((report) =>
    sampleReport(report.gate, {
      summary: "everything is in order",
      durationMs: report.durationMs,
      checks: report.checks.map(
        ({ class: _class, message: _message, accept: _accept, ...check }) => ({
          ...check,
          verdict: "pass",
        }),
      ),
      versions: report.versions,
      // What failed is a figure of a red run only.
      metrics: report.metrics
        .filter(({ name }) => name !== "failed" && !name.startsWith("payments "))
        .map((metric) =>
          metric.key === true && metric.unit === "ratio" ? { ...metric, value: 1 } : metric,
        ),
      charts: (report.charts ?? []).map(healthy),
    }),
  );
}

/** All values of a chart under its limit. */
function healthy(chart: Chart): Chart {
  const limit = chart.threshold;
  if (limit === undefined) return chart;
  const series = chart.series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, y: Math.min(point.y * 0.45, limit * 0.8) })),
  }));
  return { ...chart, series };
}
