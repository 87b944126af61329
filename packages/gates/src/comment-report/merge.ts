import type { GateReport, RankingEntry } from "@stagegate/schema";
import { gateName } from "@stagegate/report";
import type { CulpritFinding } from "@stagegate/report";
import { contractBehindPage } from "./merge-contract.ts";
import type { DeclaredServices } from "./merge-contract.ts";
import { heardOf, isCancelled, listOf, whatElse } from "./merge-heard.ts";
import {
  blindness,
  coverageSentence,
  directSource,
  failingServices,
  isDirect,
  tracedSource,
} from "./sources.ts";
import type { Source } from "./sources.ts";

/** The first must lead the second by this share of its score. */
const MIN_LEAD = 0.2;
/** Where gates point at different services, the lead must be this clear. */
const MIN_LEAD_DISPUTED = 0.35;
/** A mean score below this does not stand out. */
const MIN_SCORE = 0.3;
const MAX_RUNNERS_UP = 4;
const MAX_EVIDENCE = 8;

/**
 * Names the culprit of a run, or nobody. Only gates that block and could judge are heard; a service
 * must stand out and the traces must cover the run; a second one is named only for failures that the
 * first cannot explain. Gates diagnose in their own job, so what is merged here are their rankings:
 * the mean score per service over the reports. `declared` is the graph of the configuration.
 */
export function mergeRankings(
  reports: readonly GateReport[],
  declared: DeclaredServices = {},
): CulpritFinding {
  const blocking = reports.filter((report) => report.blocking);
  if (blocking.length === 0) return nobody(notBlocking(reports));
  const heard = heardOf(blocking);
  if (heard.length === 0) return nobody(nothingFailed(blocking));
  const direct = heard.flatMap((report) => directSource(report) ?? []);
  if (heard.every((report) => isDirect(report))) return directCulprit(reports, direct);
  const behind = contractBehindPage(heard, declared);
  if (behind !== undefined) return behind;
  const blind = heard.flatMap((report) => blindness(report) ?? []);
  const traced = heard.flatMap((report) => tracedSource(report) ?? []);
  if (traced.length === 0) return nobody(noEvidence(heard, blind, direct));
  return decide([...traced, ...direct]);
}

function nobody(why: string, sources: readonly Source[] = []): CulpritFinding {
  const coverage = coverageSentence(sources);
  return {
    why,
    ...(coverage === undefined ? {} : { coverage }),
    evidence: [],
    gates: [],
    runnersUp: [],
  };
}

function notBlocking(reports: readonly GateReport[]): string {
  const observed = reports.some((report) => report.verdict === "fail");
  return observed
    ? "The failing gates are only observed; nobody is blamed for what does not block."
    : "No failing gate has reported.";
}

/** Only direct gates are red: exactly one service among them is to blame, several are not. */
function directCulprit(reports: readonly GateReport[], sources: readonly Source[]): CulpritFinding {
  const blocking = heardOf(reports.filter((report) => report.blocking));
  const services = [...new Set(blocking.flatMap(failingServices))].sort();
  const [service] = services;
  if (service === undefined) return nobody("The failing gate names no service.");
  if (services.length > 1) {
    const names = listOf(services.slice(0, 5));
    return nobody(`The failures are about ${names}; no single service stands out.`);
  }
  const what = blocking.some((report) => report.gate === "verify-contracts")
    ? "changed its contract in a way that breaks consumers"
    : "did not become ready";
  return {
    service,
    confidence: 0.9,
    why: `${service} ${what}${whatElse(reports)}.`,
    evidence: sources.flatMap(evidenceOf(service)).slice(0, MAX_EVIDENCE),
    gates: sources.map(({ report }) => report.gate),
    runnersUp: [],
  };
}

function nothingFailed(blocking: readonly GateReport[]): string {
  return blocking.some(isCancelled)
    ? "The run was cancelled before anything failed."
    : "Nothing has failed: gates could not decide or had too little data.";
}

function noEvidence(
  heard: readonly GateReport[],
  blind: readonly string[],
  direct: readonly Source[],
): string {
  if (!heard.some((report) => report.verdict === "fail")) return nothingFailed(heard);
  if (blind.length > 0)
    return `${blind.join("; ")}. That is too little to blame anyone; docs/telemetry.md tells how services send traces.`;
  const gates = listOf(
    heard.filter((report) => !isDirect(report)).map(({ gate }) => gateName(gate)),
  );
  return `${gates} failed without evidence of a service.${ownFailures(direct[0]?.vote?.service)}`;
}

function ownFailures(service: string | undefined): string {
  return service === undefined
    ? ""
    : ` ${service} has failures of its own, but they need not be the cause.`;
}

/** Whether the traces of any gate point at it first, so that a failure of its own is no chance. */
function supported(service: string | undefined, sources: readonly Source[]): boolean {
  const traced = sources.filter((source) => !source.direct);
  if (traced.some(({ vote }) => vote !== undefined)) return true;
  return traced.some(({ ranking }) => best(ranking)?.service === service);
}

function decide(sources: readonly Source[]): CulpritFinding {
  const scores = meanScores(sources);
  const [first, second] = scores;
  const named = [...new Set(sources.flatMap((source) => source.vote?.service ?? []))];
  const none = abstention(sources) ?? "No service stands out.";
  const aside = sources.find(({ direct, vote }) => direct && vote?.service === first?.service);
  if (aside !== undefined && !supported(first?.service, sources)) {
    return nobody(`${none}${ownFailures(first?.service)}`, sources);
  }
  if (first === undefined || first.score < MIN_SCORE) return nobody(none, sources);
  if (named.length === 0 && abstained(sources)) return nobody(none, sources);
  const lead = (first.score - (second?.score ?? 0)) / first.score;
  if (named.length > 1) {
    const clear = lead >= MIN_LEAD_DISPUTED && named.includes(first.service);
    return clear ? name(first.service, scores, sources) : nobody(disputed(sources), sources);
  }
  // A gate that named a service has weighed the lead itself, with all it knows.
  const carries = named.length === 1 ? named[0] === first.service : lead >= MIN_LEAD;
  if (carries) return name(first.service, scores, sources);
  const rival = named[0] ?? second?.service ?? "another service";
  return nobody(`${first.service} and ${rival} are too close to call.`, sources);
}

function name(
  service: string,
  scores: readonly { service: string; score: number }[],
  sources: readonly Source[],
): CulpritFinding {
  const top = scores[0]?.score ?? 1;
  // A gate that looked and abstained points at nobody, whoever leads its ranking.
  const own = sources.filter(({ report, vote, ranking }) =>
    report.diagnosis === undefined && vote === undefined
      ? best(ranking)?.service === service
      : vote?.service === service,
  );
  const voices = own.length > 0 ? own : sources;
  const runnersUp = scores
    .slice(1, 1 + MAX_RUNNERS_UP)
    .filter((entry) => entry.score > 0)
    .map((entry) => ({ service: entry.service, share: entry.score / top }));
  const next = runnersUp[0];
  const rest =
    next === undefined || next.share < 0.15
      ? "nothing else comes near"
      : `next is ${next.service} with ${Math.round(next.share * 100)} % of the weight`;
  const gates = [...new Set(voices.map(({ report }) => report.gate))];
  const also = secondOf(service, voices);
  const coverage = coverageSentence(sources);
  const confidence = mean(voices.map(({ vote }) => vote?.confidence ?? 0.5));
  return {
    service,
    confidence: Math.round(confidence * 100) / 100,
    why: `The evidence of ${listOf(gates.map(gateName))} points at ${service}; ${also?.evidence[0]?.text ?? rest}.`,
    ...(also === undefined ? {} : { also }),
    ...(coverage === undefined ? {} : { coverage }),
    evidence: distinct(voices.flatMap(evidenceOf(service))).slice(0, MAX_EVIDENCE),
    gates,
    runnersUp,
  };
}

/** The service that a gate found to have failed by itself beside the one that it named. */
function secondOf(first: string, voices: readonly Source[]): CulpritFinding["also"] {
  const found = voices
    .flatMap(({ vote, ranking }) => (vote?.service === first ? ranking : []))
    .filter(({ service, evidence }) => service !== first && evidence[0]?.kind === "second-fault")
    .sort((a, b) => (b.evidence[0]?.observed ?? 0) - (a.evidence[0]?.observed ?? 0))[0];
  return found === undefined
    ? undefined
    : { service: found.service, evidence: found.evidence.slice(0, MAX_EVIDENCE) };
}

function meanScores(sources: readonly Source[]): { service: string; score: number }[] {
  const totals = new Map<string, number>();
  for (const { ranking } of sources) {
    for (const { service, score } of ranking) {
      totals.set(service, (totals.get(service) ?? 0) + Math.min(1, score));
    }
  }
  return [...totals]
    .map(([service, total]) => ({ service, score: total / sources.length }))
    .sort((a, b) => b.score - a.score || (a.service < b.service ? -1 : 1));
}

function best(ranking: readonly RankingEntry[]): RankingEntry | undefined {
  return [...ranking].sort((a, b) => b.score - a.score)[0];
}

/** Every traced gate looked and named nobody. */
function abstained(sources: readonly Source[]): boolean {
  const traced = sources.filter((source) => !source.direct);
  return traced.length > 0 && traced.every(({ report }) => report.diagnosis !== undefined);
}

/** The reason that a gate gave for naming nobody. */
function abstention(sources: readonly Source[]): string | undefined {
  const notes = sources.flatMap(({ report }) => report.diagnosis?.notes ?? []);
  const reason = notes.find((note) => note.startsWith("No culprit found: "));
  if (reason === undefined) return undefined;
  const text = reason.slice("No culprit found: ".length);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function disputed(sources: readonly Source[]): string {
  const views = sources.flatMap(({ report, vote }) =>
    vote === undefined ? [] : [`${gateName(report.gate)}: ${vote.service}`],
  );
  return `The evidence does not agree on one service (${views.join(", ")}).`;
}

function evidenceOf(service: string): (source: Source) => RankingEntry["evidence"] {
  return ({ ranking }) => ranking.find((entry) => entry.service === service)?.evidence ?? [];
}

/** Gates look at the same run: what two of them say with other figures is said once. */
function distinct(evidence: RankingEntry["evidence"]): RankingEntry["evidence"] {
  const saying = ({ kind, text }: RankingEntry["evidence"][number]): string =>
    `${kind}\u0000${text.replaceAll(/\d+(\.\d+)?/g, "#")}`;
  const seen = new Map(evidence.toReversed().map((item) => [saying(item), item]));
  return [...seen.values()].reverse();
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
