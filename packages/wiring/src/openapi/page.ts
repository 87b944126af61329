import type { Host } from "@stagegate/core";
import { sectionOfChecks } from "@stagegate/report";
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
      sectionOfChecks({ id: "verify-contracts", verdict, exitCode, summary: how, checks }),
    ],
    culprit: { why: "", evidence: [], gates: [], runnersUp: [] },
    versions: [],
    notes: [],
    toolVersion: host.version,
  };
}
