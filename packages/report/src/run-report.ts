import type { Check, GateReport, RunReport } from "@stagegate/schema";
import type { ReportPage } from "./model/page.ts";
import { sortChecks } from "./model/section.ts";
import { headline } from "./model/words.ts";

export interface RunReportParts {
  /** Of every gate and leg, as they were read. */
  reports: readonly GateReport[];
  /** Checks of no gate: plain results, lost jobs. */
  checks: readonly Check[];
}

/** What programs read at once without trouble. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Checks of one report, then also without drawings and details. */
const STEPS: readonly { checks: number; plain: boolean }[] = [
  { checks: Number.POSITIVE_INFINITY, plain: false },
  { checks: Number.POSITIVE_INFINITY, plain: true },
  { checks: 2_000, plain: true },
  { checks: 200, plain: true },
  { checks: 20, plain: true },
  { checks: 0, plain: true },
];

/**
 * `report.json`: what one run of all gates found, `stagegate/run/v1`. Bounded: details go first,
 * then checks, findings last, then whole reports; what was left out is counted in it.
 */
export function renderRunReport(
  page: ReportPage,
  parts: RunReportParts,
  maxBytes = MAX_BYTES,
): string {
  let text = "";
  for (const step of STEPS) {
    text = textOf(page, cut(parts, step));
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  let reports = parts.reports.length;
  while (reports > 0 && Buffer.byteLength(text) > maxBytes) {
    reports = Math.floor(reports / 2);
    text = textOf(page, cut(parts, { checks: 0, plain: true }, reports));
  }
  return text;
}

interface Cut {
  gates: GateReport[];
  checks: Check[];
  omitted: RunReport["omitted"];
}

function cut(
  { reports, checks }: RunReportParts,
  { checks: max, plain }: { checks: number; plain: boolean },
  keep = reports.length,
): Cut {
  const gates = reports.slice(0, keep).map((report) => smaller(report, max, plain));
  const own = kept(checks, max, plain);
  const all = [...reports.map((report) => report.checks), checks].flat().length;
  const left = gates.reduce((sum, report) => sum + report.checks.length, own.length);
  return {
    gates,
    checks: own,
    omitted: { gates: reports.length - gates.length, checks: all - left },
  };
}

function smaller(report: GateReport, max: number, plain: boolean): GateReport {
  const checks = kept(report.checks, max, plain);
  if (!plain) return report;
  const { charts: _charts, diagnosis, ...rest } = report;
  if (diagnosis === undefined) return { ...rest, checks };
  const { map: _map, traces: _traces, ...said } = diagnosis;
  return { ...rest, checks, diagnosis: said };
}

function kept(checks: readonly Check[], max: number, plain: boolean): Check[] {
  const first = checks.length > max ? sortChecks(checks).slice(0, max) : [...checks];
  return plain ? first.map(({ detail: _detail, ...check }) => check) : first;
}

function textOf(page: ReportPage, { gates, checks, omitted }: Cut): string {
  const { service, also, confidence, why, coverage } = page.culprit;
  const report: RunReport = {
    schema: "stagegate/run/v1",
    title: page.title,
    verdict: page.verdict,
    exitCode: page.exitCode,
    summary: headline(page),
    generatedAt: page.generatedAt,
    durationMs: page.durationMs,
    subject: page.subject,
    run: page.run,
    targetBranch: page.targetBranch,
    culprit: {
      ...(service === undefined ? {} : { service }),
      ...(also === undefined ? {} : { also: also.service }),
      ...(confidence === undefined ? {} : { confidence }),
      why,
      ...(coverage === undefined ? {} : { coverage }),
    },
    sections: page.sections.map(({ id, verdict, exitCode, summary, counts, missing }) => ({
      id,
      verdict,
      exitCode,
      summary,
      counts,
      missing: [...missing],
    })),
    gates,
    checks,
    versions: [...page.versions],
    notes: [...page.notes],
    omitted,
    tool: { name: "stagegate", version: page.toolVersion },
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}
