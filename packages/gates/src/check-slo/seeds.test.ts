import { runGate } from "@stagegate/core";
import type { FinishedGate } from "@stagegate/core";
import type { AlertsResult, PromqlResult, Span, TraceSource } from "@stagegate/telemetry";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { checkSlo } from "./gate.ts";

const CONFIG = `version: 1
project: shop
services:
  web: { run: { command: [node] } }
  pay: { run: { command: [node] }, aliases: [Pay.Api] }
  cart: { run: { command: [node] } }
check-slo:
  objectives:
    - { name: failures, promql: "max by (job) (x)", below: 1 }
`;

const HANDLE = {
  schema: "stagegate/environment/v1",
  id: "shop-1",
  provider: "external",
  createdAt: "2026-11-01T09:50:00Z",
  teardown: "job",
  services: [],
  telemetry: {},
  versions: [],
};

/** Every journey passed: without a seed nothing tells which requests to look at. */
const PASSED = {
  schema: "stagegate/attempts/v1",
  attempts: [
    { id: "e2e:a#b", status: "passed", start: 0, end: 1, traceIds: ["0".repeat(30) + "64"] },
  ],
};

function span(at: number, part: Partial<Span>): Span {
  return {
    traceId: at.toString(16).padStart(32, "0"),
    spanId: "1".padStart(16, "0"),
    parentSpanId: "",
    service: "web",
    resource: {},
    name: "GET /",
    kind: "server",
    startUs: 1_793_527_200_000_000 + at * 1000,
    endUs: 1_793_527_200_005_000 + at * 1000,
    status: "unset",
    statusMessage: "",
    attributes: {},
    events: [],
    ...part,
  };
}

/** Requests of web that reach pay or cart. */
function requests(callee: string, from: number, failed: boolean): Span[] {
  const status = failed ? ("error" as const) : ("unset" as const);
  return Array.from({ length: 6 }, (_, index) => [
    span(from + index, { status }),
    span(from + index, {
      service: callee,
      spanId: "2".padStart(16, "0"),
      parentSpanId: "1".padStart(16, "0"),
      name: `POST /${callee}`,
      status,
      statusMessage: failed ? "declined" : "",
    }),
  ]).flat();
}

async function run(
  answer: PromqlResult,
  spans: readonly Span[],
  alerts: AlertsResult = { kind: "alerts", firing: [], broken: [], rules: 1 },
): Promise<FinishedGate> {
  const files = createMemoryFiles({
    "/repo/stagegate.yml": CONFIG,
    "/repo/.stagegate/environment.json": JSON.stringify(HANDLE),
    "/repo/.stagegate/attempts.json": JSON.stringify(PASSED),
  });
  const inputs = { "prometheus-url": "http://127.0.0.1:9090" };
  const traces: TraceSource = {
    name: "test",
    spans: async () => ({ kind: "data", records: spans, notes: [] }),
  };
  return runGate(checkSlo, createTestHost({ files, inputs }), async () => ({
    telemetry: async () => ({
      kind: "open",
      telemetry: {
        red: { schema: "stagegate/red/v1", entries: [], overflow: 0 },
        childCalls: { schema: "stagegate/child-calls/v1", entries: [], overflow: 0 },
        traces,
        logs: { name: "test", logs: async () => ({ kind: "empty", notes: [] }) },
        shed: 0,
      },
    }),
    prometheus: () => ({
      name: "Prometheus",
      query: async () => answer,
      alerts: async () => alerts,
    }),
  }));
}

const spans = [...requests("pay", 0, true), ...requests("cart", 100, false)];
const value = (number: number, labels: Record<string, string> = {}): PromqlResult => ({
  kind: "value",
  value: number,
  warnings: [],
  labels,
});

it.each(["service", "service_name", "job", "app"])(
  "the label %s of a violated query says where to look",
  async (label) => {
    const { report } = await run(value(3, { [label]: "Pay.Api" }), spans);
    expect(report.checks[0]).toMatchObject({ verdict: "fail", service: "pay" });
    expect(report.diagnosis?.culprit?.service).toBe("pay");
    expect(report.ranking[0]?.evidence.map(({ kind }) => kind)).toContain("objective");
  },
);

it("a label that names no known service does not hide one that does", async () => {
  const { report } = await run(value(3, { service: "http", job: "pay" }), spans);
  expect(report.diagnosis?.culprit?.service).toBe("pay");
});

it("without a label, nobody is blamed", async () => {
  const { report } = await run(value(3, { service: "billing" }), spans);
  expect(report.checks[0]).not.toHaveProperty("service");
  expect(report.diagnosis?.culprit).toBeUndefined();
});

it("a critical alert says where to look; a label alone is a seed and no proof", async () => {
  const labels = { alertname: "Declined", app: "pay" };
  const alert = {
    name: "Declined",
    severity: "critical",
    labels,
    summary: "",
    activeAtMs: 0,
    value: 2,
  };
  const firing: AlertsResult = { kind: "alerts", firing: [alert], broken: [], rules: 1 };
  const seen = await run(value(0), spans, firing);
  expect(seen.report.diagnosis?.culprit?.service).toBe("pay");
  expect(seen.report.ranking[0]?.evidence.map(({ text }) => text)).toContain(
    '"Alert Declined" speaks of pay',
  );
  const quiet = await run(value(0), requests("pay", 0, false), firing);
  expect(quiet.report.ranking[0]).toMatchObject({ service: "pay" });
  expect(quiet.report.diagnosis?.culprit).toBeUndefined();
});
