import { countChecks } from "@stagegate/core";
import type { Check, GateReport } from "@stagegate/schema";

/** A realistic run of the shop, for tests and pictures; every value is fixed. */
const RUN: GateReport["run"] = {
  forge: "local",
  repository: "acme/shop",
  id: "local-5f2c81d09a11",
  attempt: 1,
};

const SUBJECT: GateReport["subject"] = {
  forge: "local",
  repository: "acme/shop",
  changeRequest: 482,
  commit: "9f31c0a7be52d4c01e6a7d2b8c4f5a6071829304",
  tested: "9f31c0a7be52d4c01e6a7d2b8c4f5a6071829304",
  base: "41d07b9c2e1f8a6354b0c9d8e7f6a5b4c3d2e1f0",
  ref: "feature/split-payments",
};

export const SHOP = [
  "web",
  "gateway",
  "catalog",
  "cart",
  "checkout",
  "payments",
  "inventory",
] as const;

/** A report of the sample run; what is not given is that of a gate that passed. */
export function sampleReport(
  gate: GateReport["gate"],
  given: Partial<GateReport> = {},
): GateReport {
  const checks = given.checks ?? [];
  const verdict = given.verdict ?? "pass";
  const exitCode =
    given.exitCode ??
    ({ fail: 4, inconclusive: 5, error: 3 } as Record<string, number>)[verdict] ??
    0;
  return {
    schema: "stagegate/report/v1",
    gate,
    verdict,
    enforcement: "all",
    blocking: exitCode !== 0,
    exitCode,
    summary: "everything is in order",
    startedAt: "2026-11-25T05:40:00.000Z",
    durationMs: 8_400,
    subject: SUBJECT,
    versions: [],
    run: RUN,
    checks,
    counts: countChecks(checks),
    metrics: [],
    evidence: [],
    ranking: [],
    notes: [],
    omitted: { checks: 0, findings: 0, evidence: 0 },
    tool: { name: "stagegate", version: "0.1.0" },
    ...given,
  };
}

export function pass(id: string, title: string, more: Partial<Check> = {}): Check {
  return { id, title, verdict: "pass", ...more };
}
