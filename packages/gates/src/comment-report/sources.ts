import { gateName } from "@stagegate/report";
import type { Coverage, GateId, GateReport, RankingEntry } from "@stagegate/schema";

/** Share of failed attempts with a trace, and of declared services seen, below which it abstains. */
const MIN_COVERAGE = 0.5;
const MAX_EVIDENCE = 8;

/** Gates whose failing checks are about one service by themselves, without telemetry. */
const DIRECT: ReadonlySet<GateId> = new Set(["provision-staging", "verify-contracts"]);

/** Whether the failing checks of a gate are about one service by themselves. */
export function isDirect({ gate }: GateReport): boolean {
  return DIRECT.has(gate);
}

/** What one gate says about who is to blame. */
export interface Source {
  report: GateReport;
  ranking: readonly RankingEntry[];
  /** The service that the gate itself named; undefined when it abstained or cannot say. */
  vote?: { service: string; confidence: number };
  direct: boolean;
}

/** Services that the failing checks of a gate are about. */
export function failingServices(report: GateReport): string[] {
  const red = report.checks.filter((check) => ["fail", "error"].includes(check.verdict));
  return [...new Set(red.flatMap((check) => check.service ?? []))];
}

/** A gate whose failing checks all name the same service. */
export function directSource(report: GateReport): Source | undefined {
  const services = DIRECT.has(report.gate) ? failingServices(report) : [];
  const [service] = services;
  if (service === undefined || services.length > 1) return undefined;
  const evidence = redEvidence(report, service);
  const ranking = [{ service, score: 0.8, evidence }];
  return { report, ranking, vote: { service, confidence: 0.8 }, direct: true };
}

/** What the failing checks of a direct gate say about a service. */
export function redEvidence(report: GateReport, service: string): RankingEntry["evidence"] {
  const red = report.checks.filter(
    (check) => check.service === service && ["fail", "error"].includes(check.verdict),
  );
  const kind = report.gate === "verify-contracts" ? "contract-change" : "not-ready";
  return red.slice(0, MAX_EVIDENCE).map((check) => ({
    kind,
    text: check.message === undefined ? check.title : `${check.title}: ${check.message}`,
  }));
}

/** What the ranking of a gate says; undefined where there is none, or too few traces. */
export function tracedSource(report: GateReport): Source | undefined {
  const ranking = report.ranking.filter((entry) => Number.isFinite(entry.score));
  if (DIRECT.has(report.gate) || ranking.length === 0) return undefined;
  if (blindness(report) !== undefined) return undefined;
  const vote = report.diagnosis?.culprit;
  return { report, ranking, ...(vote === undefined ? {} : { vote }), direct: false };
}

/** What keeps the traces of a gate from carrying a verdict. */
export function blindness({ gate, diagnosis, ranking }: GateReport): string | undefined {
  // A process that ended speaks for itself.
  const ended = ranking[0]?.evidence.some(({ kind }) => kind === "process-end") === true;
  if (diagnosis === undefined || ended) return undefined;
  const { attempts, attemptsWithTrace, servicesSeen, servicesDeclared } = diagnosis.coverage;
  if (attempts > 0 && attemptsWithTrace < attempts * MIN_COVERAGE) {
    // Attempts are those of journeys, whichever gate looked at their traces.
    const whose = gate === "run-e2e" ? "" : " of the journeys";
    return `${gateName(gate)}: only ${attemptsWithTrace} of ${attempts} failed attempts${whose} have a trace`;
  }
  if (servicesDeclared > 0 && servicesSeen.length < servicesDeclared * MIN_COVERAGE) {
    return `${gateName(gate)}: only ${servicesSeen.length} of ${servicesDeclared} services send traces`;
  }
  return undefined;
}

/** How much the traces of the widest view cover, as a sentence. */
export function coverageSentence(sources: readonly Source[]): string | undefined {
  const all = sources.flatMap(({ report }) => report.diagnosis?.coverage ?? []);
  const [widest] = all.sort((a, b) => b.servicesSeen.length - a.servicesSeen.length);
  return widest === undefined ? undefined : describeCoverage(widest, all);
}

function describeCoverage(widest: Coverage, all: readonly Coverage[]): string {
  const attempts = all.find((coverage) => coverage.attempts > 0);
  const services =
    widest.servicesDeclared === 0
      ? `${widest.servicesSeen.length} services were seen in traces`
      : `${Math.min(widest.servicesSeen.length, widest.servicesDeclared)} of ${widest.servicesDeclared} services were seen in traces`;
  if (attempts === undefined) return `${services}.`;
  return `${services}, ${attempts.attemptsWithTrace} of ${attempts.attempts} failed attempts have one.`;
}
