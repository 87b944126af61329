import { countChecks } from "@stagegate/core";
import type { Host } from "@stagegate/core";
import type { ReportPage } from "@stagegate/report";
import type { Comparison } from "../openapi.ts";

/** The comparison as the report of one gate, for the formats that reports have. */
export function pageOf(host: Host, { how, verdict, exitCode, checks }: Comparison): ReportPage {
  return {
    title: "",
    verdict,
    exitCode,
    generatedAt: new Date(host.clock.now()).toISOString(),
    durationMs: 0,
    subject: host.info.subject,
    run: host.info.run,
    targetBranch: host.info.targetBranch ?? "",
    sections: [
      {
        id: "verify-contracts",
        verdict,
        exitCode,
        enforcement: "all",
        summary: how,
        durationMs: 0,
        legs: [""],
        missing: [],
        checks,
        counts: countChecks(checks),
        metrics: [],
        charts: [],
        evidence: [],
        errors: [],
        notes: [],
        omitted: { checks: 0, findings: 0 },
      },
    ],
    culprit: { why: "", evidence: [], gates: [], runnersUp: [] },
    versions: [],
    notes: [],
    toolVersion: host.version,
  };
}
