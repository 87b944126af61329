import { countChecks } from "@stagegate/core";
import { bySeverity, isFinding, worstExitCode, worstVerdict } from "@stagegate/schema";
import type {
  AbsentChecks,
  Check,
  Counts,
  Diagnosis,
  GateReport,
  Metric,
  Verdict,
} from "@stagegate/schema";
import type { GateSection } from "./page.ts";

/** Findings first, worst first; new ones before those that the target branch has. */
export function sortChecks(checks: readonly Check[]): Check[] {
  return [...checks].sort((a, b) => bySeverity(a.verdict, b.verdict) || age(a) - age(b));
}

function age(check: Check): number {
  if (check.class === "known") return 2;
  return check.class === "flaky" ? 1 : 0;
}

/** A section of checks that no gate reported, with nothing else to show. */
export function sectionOfChecks(
  section: Pick<GateSection, "id" | "verdict" | "exitCode" | "summary" | "checks">,
): GateSection {
  return {
    ...section,
    enforcement: "all",
    durationMs: 0,
    legs: [""],
    missing: [],
    counts: countChecks(section.checks),
    metrics: [],
    charts: [],
    evidence: [],
    errors: [],
    notes: [],
    omitted: { checks: 0, findings: 0 },
  };
}

/** A gate or leg that should have reported and did not. */
export interface MissingPart {
  why: string;
  /** Whether the missing data blocks. */
  exitCode: 0 | 5;
}

/** Merges the legs of one gate. Without any report the gate is inconclusive: no data is no pass. */
export function mergeSection(
  id: string,
  reports: readonly GateReport[],
  missing: readonly MissingPart[] = [],
): GateSection {
  const gaps: Verdict[] = missing.length > 0 || reports.length === 0 ? ["inconclusive"] : [];
  const verdict = worstVerdict([...reports.map((report) => report.verdict), ...gaps]);
  const first = reports[0];
  const diagnosis = mergeDiagnoses(reports);
  return {
    id,
    verdict: verdict ?? "inconclusive",
    exitCode: worstExitCode([
      ...reports.map((report) => report.exitCode),
      ...missing.map((part) => part.exitCode),
    ]),
    enforcement: first?.enforcement ?? "all",
    summary: mergeSummary(reports, missing),
    durationMs: Math.max(0, ...reports.map((report) => report.durationMs)),
    legs: reports.map((report) => report.key ?? ""),
    missing: missing.map((part) => part.why),
    checks: sortChecks(mergeChecks(reports)),
    counts: sumCounts(reports.map((report) => report.counts)),
    // The first key figure stands for the gate: never that of a leg that went well.
    metrics: worstFirst(reports).flatMap((report) => withLeg(report, report.metrics)),
    charts: reports.flatMap((report) =>
      (report.charts ?? []).map((chart) => ({
        ...chart,
        title: report.key === undefined ? chart.title : `${chart.title} (${report.key})`,
      })),
    ),
    evidence: reports.flatMap((report) => report.evidence),
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...mergeHistory(reports),
    errors: reports.flatMap((report) => (report.error === undefined ? [] : [report.error])),
    notes: [...new Set(reports.flatMap((report) => report.notes))],
    omitted: {
      checks: sum(reports.map((report) => report.omitted.checks)),
      findings: sum(reports.map((report) => report.omitted.findings)),
    },
  };
}

function worstFirst(reports: readonly GateReport[]): GateReport[] {
  return [...reports].sort((a, b) => bySeverity(a.verdict, b.verdict));
}

function mergeSummary(reports: readonly GateReport[], missing: readonly MissingPart[]): string {
  const worst = worstFirst(reports)[0];
  const gap = missing.map((part) => part.why).join("; ");
  if (worst === undefined) return gap === "" ? "no report" : gap;
  const leg = worst.key === undefined || reports.length === 1 ? "" : `${worst.key}: `;
  return [`${leg}${worst.summary}`, gap].filter((part) => part !== "").join("; ");
}

function withLeg(report: GateReport, metrics: readonly Metric[]): Metric[] {
  return metrics.map((metric) =>
    report.key === undefined ? metric : { ...metric, name: `${metric.name} (${report.key})` },
  );
}

/**
 * A check that several legs judged counts once, with its worst verdict, and of equal ones with the
 * one that nothing excuses: what is known in one browser may be new in another.
 */
function mergeChecks(reports: readonly GateReport[]): Check[] {
  if (reports.length === 1) return reports[0]?.checks ?? [];
  const merged = new Map<string, Check>();
  for (const check of reports.flatMap((report) => report.checks)) {
    const before = merged.get(check.id);
    const order =
      before === undefined
        ? -1
        : bySeverity(check.verdict, before.verdict) || age(check) - age(before);
    if (order < 0) merged.set(check.id, check);
  }
  return [...merged.values()];
}

function mergeDiagnoses(reports: readonly GateReport[]): Diagnosis | undefined {
  const all = reports.flatMap((report) =>
    report.diagnosis === undefined ? [] : [{ report, diagnosis: report.diagnosis }],
  );
  const red = all.find(({ report }) => report.verdict === "fail") ?? all[0];
  if (red === undefined) return undefined;
  const notes = [...new Set(all.flatMap(({ diagnosis }) => diagnosis.notes))];
  const traces = all.flatMap(({ diagnosis }) => diagnosis.traces ?? []);
  return { ...red.diagnosis, notes, ...(traces.length === 0 ? {} : { traces }) };
}

const MAX_LISTED = 100;

/** What the legs say about the stored runs; each has compared its own checks. */
function mergeHistory(
  reports: readonly GateReport[],
): Pick<GateSection, "absent" | "compared" | "wouldBlock"> {
  const absent = reports.flatMap((report) => report.absent ?? []);
  const held = reports.flatMap((report) => report.wouldBlock ?? []);
  const compared = reports.find((report) => report.compared !== undefined)?.compared;
  const named = (key: "removed" | "skipped"): AbsentChecks["removed"] => ({
    total: sum(absent.map((one) => one[key].total)),
    listed: absent.flatMap((one) => one[key].listed).slice(0, MAX_LISTED),
  });
  return {
    ...(absent.length === 0
      ? {}
      : { absent: { removed: named("removed"), skipped: named("skipped") } }),
    ...(compared === undefined ? {} : { compared }),
    ...(held.length === 0
      ? {}
      : {
          wouldBlock: {
            exitCode: worstExitCode(held.map((one) => one.exitCode)),
            new: sum(held.map((one) => one.new)),
            total: sum(held.map((one) => one.total)),
            listed: held.flatMap((one) => one.listed).slice(0, MAX_LISTED),
          },
        }),
  };
}

function sumCounts(all: readonly Counts[]): Counts {
  const total = (key: keyof Counts): number => sum(all.map((counts) => counts[key]));
  return {
    total: total("total"),
    pass: total("pass"),
    warn: total("warn"),
    fail: total("fail"),
    inconclusive: total("inconclusive"),
    skip: total("skip"),
    error: total("error"),
    flaky: total("flaky"),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How many findings a section has, also those that its report had no room for. */
export function findingCount(section: GateSection): number {
  const { counts } = section;
  return counts.fail + counts.error + counts.inconclusive + counts.warn;
}

/** The findings of a section that its report holds. */
export function findingsOf(section: GateSection): Check[] {
  return section.checks.filter(isFinding);
}
