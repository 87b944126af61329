import type { GateReport } from "@stagegate/schema";
import { worstVerdict } from "@stagegate/schema";
import type { CulpritFinding, ReportPage } from "../model/page.ts";
import { worstExitCode } from "@stagegate/schema";
import { mergeSection } from "../model/section.ts";
import { faultyReports, greenReports } from "./faulty.ts";

/** A page over sample reports. */
export function pageOf(
  reports: readonly GateReport[],
  given: Partial<ReportPage> = {},
): ReportPage {
  const gates = Map.groupBy(reports, (report) => report.gate);
  const sections = [...gates].map(([gate, own]) => mergeSection(gate, own));
  const [first] = reports;
  if (first === undefined) throw new Error("a sample page needs a report");
  return {
    title: "Shop",
    verdict: worstVerdict(sections.map((section) => section.verdict)) ?? "inconclusive",
    exitCode: worstExitCode(sections.map((section) => section.exitCode)),
    generatedAt: "2026-11-25T05:48:12.000Z",
    durationMs: sections.reduce((sum, section) => sum + section.durationMs, 0),
    subject: first.subject,
    run: first.run,
    targetBranch: "main",
    sections,
    culprit: { why: "Nothing failed.", evidence: [], gates: [], runnersUp: [] },
    versions: reports.flatMap((report) => report.versions),
    notes: [],
    toolVersion: "0.1.0",
    ...given,
  };
}

/** The shop with a broken payments service. */
export function faultyPage(given: Partial<ReportPage> = {}): ReportPage {
  const reports = faultyReports();
  const ranking = reports.find((report) => report.ranking.length > 0)?.ranking ?? [];
  const culprit: CulpritFinding = {
    service: "payments",
    confidence: 0.86,
    why: "The evidence of User journeys and Service levels points at payments; next is checkout with 37 % of the weight.",
    coverage: "24 of 24 attempts have a trace, 7 of 7 services were seen.",
    evidence: ranking[0]?.evidence ?? [],
    gates: ["run-e2e", "check-slo"],
    runnersUp: [
      { service: "checkout", share: 0.37 },
      { service: "gateway", share: 0.13 },
    ],
  };
  return pageOf(reports, {
    culprit,
    notes: ["reports/old.json belongs to another run and was not counted"],
    ...given,
  });
}

/** The shop in good health. */
export function greenPage(given: Partial<ReportPage> = {}): ReportPage {
  return pageOf(greenReports(), given);
}
