import type { CulpritFinding } from "@stagegate/report";
import type { Check, GateReport } from "@stagegate/schema";
import { isRed, listOf } from "./merge-heard.ts";
import { coverageSentence, failingServices, redEvidence, tracedSource } from "./sources.ts";

/** Which services need which, as the configuration declares it. */
export type DeclaredServices = Readonly<
  Record<string, { readonly type?: string; readonly needs?: readonly string[] }>
>;

interface Path {
  services: ReadonlySet<string>;
  traced: boolean;
}

/** A page that shows the wrong thing can have other reasons than the contract that broke. */
const CONFIDENCE = { traced: 0.7, declared: 0.5 } as const;
const MAX_EVIDENCE = 8;

/**
 * A contract break behind journeys that fail in the page while no request failed or was slow: such a
 * page got an answer that it could not read. Only where exactly one service with a broken contract
 * is on the path of every red journey gate, and no other gate speaks of another service.
 */
export function contractBehindPage(
  heard: readonly GateReport[],
  declared: DeclaredServices,
): CulpritFinding | undefined {
  const contracts = heard.filter(({ gate }) => gate === "verify-contracts");
  const journeys = heard.filter(({ gate }) => gate === "run-e2e");
  const broken = [...new Set(contracts.flatMap(failingServices))].sort();
  if (broken.length === 0 || journeys.length === 0) return undefined;
  const paths = journeys.map((journey) => pathOf(journey, declared));
  const onPath = broken.filter((each) => paths.every((path) => path?.services.has(each) === true));
  const [service] = onPath;
  if (service === undefined || onPath.length > 1) return undefined;
  const others = heard.filter((each) => !contracts.includes(each) && !journeys.includes(each));
  if (others.some((each) => tracedSource(each)?.vote?.service !== service)) return undefined;
  const traced = paths.every((path) => path?.traced === true);
  const coverage = traced ? coverageSentence(sourcesOf(journeys)) : undefined;
  return {
    service,
    confidence: traced ? CONFIDENCE.traced : CONFIDENCE.declared,
    why: sentence(service, { traced, off: broken.filter((each) => each !== service) }),
    ...(coverage === undefined ? {} : { coverage }),
    evidence: contracts.flatMap((each) => redEvidence(each, service)).slice(0, MAX_EVIDENCE),
    gates: [...new Set([...contracts, ...journeys, ...others].map(({ gate }) => gate))],
    runnersUp: [],
  };
}

function sourcesOf(
  journeys: readonly GateReport[],
): NonNullable<ReturnType<typeof tracedSource>>[] {
  return journeys.flatMap((journey) => tracedSource(journey) ?? []);
}

function sentence(
  service: string,
  { traced, off }: { traced: boolean; off: readonly string[] },
): string {
  const calm = traced
    ? " while no request behind it failed or was slow; the failed attempts called"
    : "; there are no traces, but the page needs";
  const known = traced ? "as their traces show" : "as declared";
  const rest = off.length === 0 ? "" : `; ${listOf(off)} changed its contract too, off that path`;
  return `${service} changed its contract in a way that breaks consumers, and User journeys fail in the page${calm} ${service}, ${known}${rest}.`;
}

/** Undefined where the evidence of the journeys is a request, or says nothing about the page. */
function pathOf(journey: GateReport, declared: DeclaredServices): Path | undefined {
  const traces = journey.diagnosis?.traces ?? [];
  const spans = traces.flatMap((trace) => trace.spans);
  if (!failsInPage(journey) || spans.some(({ error }) => error !== undefined)) return undefined;
  const source = tracedSource(journey);
  if (source === undefined) {
    return { services: reach(entriesOf(declared), declared), traced: false };
  }
  const suspect = source.ranking.find(({ score }) => score >= MIN_SUSPICION);
  const calm = suspect?.evidence.some(({ kind }) => kind === "no-backend-fault") !== false;
  if (!calm || source.ranking.some((entry) => entry !== suspect && entry.score >= MIN_SUSPICION)) {
    return undefined;
  }
  return spans.length === 0
    ? undefined
    : { services: new Set(spans.map((span) => span.service)), traced: true };
}

/** From this score on a service stands out, see `decide` of the diagnosis. */
const MIN_SUSPICION = 0.45;

/** Words of Playwright's errors about the page, and those of a request that failed. */
const IN_PAGE =
  /\b(?:locator|getBy[A-Z]\w+|page\.|frame\.|toBeVisible|toHaveText|toHaveURL|toContainText|toBeEnabled)\b/;
const REQUEST = /net::ERR|NS_ERROR|ECONNRE|\b(?:HTTP|status)(?: code)?:? [45]\d\d\b/i;

function failsInPage({ checks }: GateReport): boolean {
  const red = checks.filter(({ verdict }) => isRed(verdict));
  const said = ({ message = "", detail = "" }: Check): string => `${message}\n${detail}`;
  return (
    red.length > 0 &&
    red.every((check) => IN_PAGE.test(said(check))) &&
    !red.some((check) => REQUEST.test(said(check)))
  );
}

/** Where journeys begin. */
function entriesOf(declared: DeclaredServices): string[] {
  return Object.keys(declared).filter((name) => declared[name]?.type === "web");
}

/** These services and all that they need. */
function reach(entries: readonly string[], declared: DeclaredServices): Set<string> {
  const seen = new Set<string>();
  const open = [...entries];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (Object.hasOwn(declared, name)) open.push(...(declared[name]?.needs ?? []));
  }
  return seen;
}
