import type { StoredGate, StoredRecord } from "@stagegate/core";
import { worstVerdict } from "@stagegate/schema";
import type { Diagnosis, GateReport, Outcome, Verdict } from "@stagegate/schema";

/** A figure that is followed over the runs. */
export interface RunFigure {
  name: string;
  value: number;
  unit: string;
  /** The service that it is about; a figure of the whole gate has none. */
  service?: string;
}

/** How the checks of a gate came out. */
export interface RunCounts {
  /** Checks that were judged: without those that were skipped. */
  judged: number;
  failed: number;
  flaky: number;
}

export interface GatePoint {
  gate: string;
  verdict: Verdict;
  durationMs: number;
  counts: RunCounts;
  figures: readonly RunFigure[];
}

/** What one run adds to the trends. */
export interface RunPoint {
  /** RFC 3339. */
  at: string;
  /** Run id; with the attempt it tells runs apart. */
  id: string;
  attempt: number;
  commit: string;
  branch?: string;
  changeRequest?: number;
  verdict: Verdict;
  durationMs: number;
  gates: readonly GatePoint[];
  /** Where its own page is: relative to this one, or a web address. */
  href?: string;
}

const FAILED: ReadonlySet<Verdict> = new Set(["fail", "error", "inconclusive"]);

/** Warnings have passed; data that was missing has not. */
export function countOutcomes(outcomes: readonly Outcome[]): RunCounts {
  let judged = 0;
  let failed = 0;
  let flaky = 0;
  for (const { v, f } of outcomes) {
    if (v === "skip") continue;
    judged += 1;
    if (FAILED.has(v)) failed += 1;
    if (f === true) flaky += 1;
  }
  return { judged, failed, flaky };
}

const MAX_SERVICES = 200;

/** What traces of a run say about each service: the p95 of its server spans, and how many failed. */
export function serviceFigures(map: Diagnosis["map"]): RunFigure[] {
  return (map?.nodes ?? [])
    .slice(0, MAX_SERVICES)
    .flatMap(({ service, requests, errors, p95 }) =>
      requests === 0
        ? []
        : [
            ...(p95 === undefined ? [] : [{ name: "p95", value: p95, unit: "ms", service }]),
            { name: "error ratio", value: errors / requests, unit: "ratio", service },
          ],
    );
}

/** The figures of a gate and of the services that its traces show. */
export function figuresOf({ metrics, diagnosis }: GateReport): RunFigure[] {
  return [
    ...metrics.map(({ name, value, unit, service }) => ({
      name,
      value,
      unit,
      ...(service === undefined ? {} : { service }),
    })),
    ...serviceFigures(diagnosis?.map),
  ];
}

/** A gate of a run from its report; the report counts also what it has no room for. */
export function gatePoint(report: GateReport): GatePoint {
  const { gate, verdict, durationMs, counts } = report;
  return {
    gate,
    verdict,
    durationMs,
    counts: {
      judged: counts.total - counts.skip,
      failed: counts.fail + counts.error + counts.inconclusive,
      flaky: counts.flaky,
    },
    figures: figuresOf(report),
  };
}

/** A stored run. How long it took as a whole no record says. */
export function pointOfRecord({ recordedAt, subject, run, gates }: StoredRecord): RunPoint {
  return {
    at: recordedAt,
    id: run.id,
    attempt: run.attempt,
    commit: subject.commit,
    ...(subject.ref === undefined ? {} : { branch: subject.ref }),
    verdict: worstVerdict(gates.map(({ verdict }) => verdict)) ?? "inconclusive",
    durationMs: 0,
    gates: gates.map((stored) => ({
      gate: stored.gate,
      verdict: stored.verdict,
      durationMs: stored.durationMs,
      counts: storedCounts(stored),
      figures: stored.metrics,
    })),
    ...(run.url === undefined ? {} : { href: run.url }),
  };
}

/** Letters are counted without taking the record apart. */
function storedCounts(stored: StoredGate): RunCounts {
  const { column } = stored;
  if (column === undefined) return countOutcomes(stored.outcomes);
  const counts = { judged: 0, failed: 0, flaky: 0 };
  for (const letter of column.v) {
    const small = letter.toLowerCase();
    if (small === "-" || small === "s") continue;
    counts.judged += 1;
    if ("fie".includes(small)) counts.failed += 1;
    if (small !== letter) counts.flaky += 1;
  }
  return counts;
}
