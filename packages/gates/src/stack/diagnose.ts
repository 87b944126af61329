import type { GateContext, GateOutcome, Http } from "@stagegate/core";
import { isLoadTrace } from "@stagegate/schema";
import type { Attempt, Config, EnvironmentHandle, GateId, TraceExcerpt } from "@stagegate/schema";
import { rankCulprits, serviceGraph, serviceMap, traceExcerpt } from "@stagegate/telemetry";
import type {
  DeclaredService,
  JudgedAttempt,
  LogRecord,
  ObjectiveViolation,
  QueryResult,
  Span,
} from "@stagegate/telemetry";
import { hasEnded } from "./ended.ts";
import type { Ended } from "./ended.ts";
import type { Stack } from "./handle.ts";
import { serviceNames, webAddress } from "./handle.ts";
import type { OpenTelemetry, TelemetryResult } from "./telemetry.ts";

export interface DiagnosisRequest {
  stack: Stack;
  attempts: readonly Attempt[];
  /** Where a failed test noticed its failure, by check id. */
  failedIn?: ReadonlyMap<string, "browser" | "other">;
  violations: readonly ObjectiveViolation[];
  /** Services that ended meanwhile: the first one of them did it, whatever traces say. */
  ended?: Ended;
}

export type Diagnosed = Pick<GateOutcome, "ranking" | "diagnosis" | "notes">;

const MAX_EXCERPTS = 3;

/** The gate that fails diagnoses in its own job: it has the telemetry. Never throws for its data. */
export async function diagnoseStack<G extends GateId>(
  { config, host }: GateContext<G>,
  open: OpenTelemetry,
  request: DiagnosisRequest,
): Promise<Diagnosed> {
  if (request.stack.kind === "none") {
    return { notes: ["no diagnosis: Stagegate does not run the stack, so there are no traces"] };
  }
  const { handle } = request.stack;
  const opened = await open(handle);
  if (opened.kind === "unreachable" && (request.ended === undefined || !hasEnded(request.ended))) {
    return { notes: [`no diagnosis: ${opened.message}`] };
  }
  const { traces, logs } = await recordsOf(opened);
  const spans = records(traces);
  const services = withEnds(
    declaredServices(config, handle, await downServices(host.http, handle)),
    request.ended,
  );
  const result = rankCulprits({
    spans,
    logs: records(logs),
    attempts: request.attempts.map((attempt) => judged(attempt, request.failedIn)),
    violations: request.violations,
    services,
  });
  const names = serviceNames(config);
  const canonical = (service: string): string => names.get(service) ?? service;
  const map = serviceMap(serviceGraph(spans, canonical));
  const notes = traces.kind === "unreachable" ? [traces.message] : traces.notes;
  return {
    ranking: result.ranking,
    diagnosis: {
      ...(result.culprit === null ? {} : { culprit: result.culprit }),
      coverage: result.coverage,
      notes: [...result.notes, ...notes],
      map,
      traces: excerpts({ spans, ranking: result.ranking, attempts: request.attempts, canonical }),
    },
  };
}

async function recordsOf(
  opened: TelemetryResult,
): Promise<{ traces: QueryResult<Span>; logs: QueryResult<LogRecord> }> {
  if (opened.kind === "unreachable") return { traces: opened, logs: opened };
  const { traces, logs } = opened.telemetry;
  return { traces: await traces.spans({}), logs: await logs.logs({}) };
}

function withEnds(services: DeclaredService[], ended: Ended | undefined): DeclaredService[] {
  const ends = new Map(
    ended?.services.flatMap((each) => (each.harmless ? [] : [[each.service, each] as const])),
  );
  return services.map((service) => {
    const end = ends.get(service.name);
    if (end === undefined) return service;
    const { at, text, lastLine: log } = end;
    return { ...service, down: text, ended: { at, text, ...(log === undefined ? {} : { log }) } };
  });
}

function records<T>(result: QueryResult<T>): readonly T[] {
  return result.kind === "data" ? result.records : [];
}

function judged(attempt: Attempt, failedIn: DiagnosisRequest["failedIn"]): JudgedAttempt {
  const where = failedIn?.get(attempt.id);
  return where === undefined ? attempt : { ...attempt, failedIn: where };
}

const PROBE_MS = 2_000;
/** What a system says of a port at which nobody listens any more. */
const REFUSED = /ECONNREFUSED|connection refused/i;

/**
 * Services that are down by now: the environment said that they were not ready, or they refuse
 * connections. Only what Stagegate started itself is asked.
 */
export async function downServices(
  http: Http,
  { provider, services }: EnvironmentHandle,
): Promise<Map<string, string>> {
  const down = new Map<string, string>();
  const asked = services.map(async ({ name, ready, url }) => {
    if (!ready) down.set(name, "it was not ready");
    const address = provider === "processes" ? webAddress(url ?? "")?.href : undefined;
    if (!ready || address === undefined) return;
    const answer = await http.request({ url: address, timeoutMs: PROBE_MS });
    if (answer.kind === "unreachable" && REFUSED.test(answer.reason)) {
      down.set(name, "it refuses connections");
    }
  });
  await Promise.all(asked);
  return down;
}

export function declaredServices(
  config: Config | undefined,
  handle: EnvironmentHandle,
  down: ReadonlyMap<string, string> = new Map(),
): DeclaredService[] {
  const urls = new Map(handle.services.map((service) => [service.name, service.url]));
  return Object.entries(config?.services ?? {}).map(([name, service]) => {
    const address = webAddress(urls.get(name) ?? "")?.host;
    const why = down.get(name);
    return {
      name,
      ...(service.aliases === undefined ? {} : { aliases: service.aliases }),
      ...(service.type === undefined ? {} : { type: service.type }),
      ...(address === undefined ? {} : { addresses: [address] }),
      ...(service.needs === undefined ? {} : { calls: service.needs }),
      ...(why === undefined ? {} : { down: why }),
    };
  });
}

interface ExcerptRequest {
  spans: readonly Span[];
  ranking: NonNullable<GateOutcome["ranking"]>;
  attempts: readonly Attempt[];
  canonical: (service: string) => string;
}

/** The traces that the best evidence points at. */
function excerpts({ spans, ranking, attempts, canonical }: ExcerptRequest): TraceExcerpt[] {
  const [first] = ranking;
  if (first === undefined || first.score === 0) return [];
  const ids = [...new Set(first.evidence.flatMap((item) => item.traceId ?? []))];
  return ids.slice(0, MAX_EXCERPTS).flatMap((traceId) => {
    const attempt = attempts.find((each) => each.traceIds?.includes(traceId));
    const number = (attempt?.attempt ?? 0) + 1;
    const title =
      attempt?.title === undefined
        ? `a request of ${isLoadTrace(traceId) ? "the load" : "the run"}`
        : `${attempt.title}, attempt ${number}`;
    const found = spans.filter((span) => span.traceId === traceId);
    return traceExcerpt(found, { title, culprit: first.service, canonical }) ?? [];
  });
}

/** Who calls whom, for a run that has nothing to diagnose. */
export async function mapStack<G extends GateId>(
  { config }: GateContext<G>,
  open: OpenTelemetry,
  stack: Stack,
): Promise<Pick<GateOutcome, "diagnosis">> {
  if (stack.kind === "none") return {};
  const opened = await open(stack.handle);
  if (opened.kind === "unreachable") return {};
  const spans = records(await opened.telemetry.traces.spans({}));
  const names = serviceNames(config);
  const map = serviceMap(serviceGraph(spans, (service) => names.get(service) ?? service));
  const servicesSeen = map.nodes.map((node) => node.service);
  const servicesDeclared = Object.keys(config?.services ?? {}).length;
  const coverage = { servicesSeen, servicesDeclared, attempts: 0, attemptsWithTrace: 0 };
  return { diagnosis: { coverage, notes: [], map } };
}
