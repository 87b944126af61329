import type { GateContext, GateOutcome } from "@stagegate/core";
import type { Attempt, Config, EnvironmentHandle, GateId } from "@stagegate/schema";
import { rankCulprits, serviceGraph, serviceMap, traceExcerpt } from "@stagegate/telemetry";
import type {
  DeclaredService,
  JudgedAttempt,
  ObjectiveViolation,
  QueryResult,
  Span,
} from "@stagegate/telemetry";
import type { Stack } from "./handle.ts";
import { serviceNames } from "./handle.ts";
import type { OpenTelemetry } from "./telemetry.ts";

export interface DiagnosisRequest {
  stack: Stack;
  attempts: readonly Attempt[];
  /** Where a failed test noticed its failure, by check id. */
  failedIn?: ReadonlyMap<string, "browser" | "other">;
  violations: readonly ObjectiveViolation[];
}

type Diagnosed = Pick<GateOutcome, "ranking" | "diagnosis" | "notes">;

const MAX_EXCERPTS = 3;

/** The gate that fails diagnoses in its own job: it has the telemetry. Never throws for its data. */
export async function diagnoseStack<G extends GateId>(
  { config }: GateContext<G>,
  open: OpenTelemetry,
  request: DiagnosisRequest,
): Promise<Diagnosed> {
  if (request.stack.kind === "none") {
    return { notes: ["no diagnosis: Stagegate does not run the stack, so there are no traces"] };
  }
  const { handle } = request.stack;
  const opened = await open(handle);
  if (opened.kind === "unreachable") return { notes: [`no diagnosis: ${opened.message}`] };
  const traces = await opened.telemetry.traces.spans({});
  const logs = await opened.telemetry.logs.logs({});
  const spans = records(traces);
  const services = declaredServices(config, handle);
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
      traces: excerpts(spans, result.ranking, canonical),
    },
  };
}

function records<T>(result: QueryResult<T>): readonly T[] {
  return result.kind === "data" ? result.records : [];
}

function judged(attempt: Attempt, failedIn: DiagnosisRequest["failedIn"]): JudgedAttempt {
  const where = failedIn?.get(attempt.id);
  return where === undefined ? attempt : { ...attempt, failedIn: where };
}

export function declaredServices(
  config: Config | undefined,
  handle: EnvironmentHandle,
): DeclaredService[] {
  const urls = new Map(handle.services.map((service) => [service.name, service.url]));
  return Object.entries(config?.services ?? {}).map(([name, service]) => {
    const url = urls.get(name);
    return {
      name,
      ...(service.aliases === undefined ? {} : { aliases: service.aliases }),
      ...(service.type === undefined ? {} : { type: service.type }),
      ...(url === undefined ? {} : { addresses: [new URL(url).host] }),
    };
  });
}

/** The traces that the best evidence points at. */
function excerpts(
  spans: readonly Span[],
  ranking: NonNullable<GateOutcome["ranking"]>,
  canonical: (service: string) => string,
): NonNullable<NonNullable<GateOutcome["diagnosis"]>["traces"]> {
  const [first] = ranking;
  if (first === undefined || first.score === 0) return [];
  const ids = [...new Set(first.evidence.flatMap((item) => item.traceId ?? []))];
  return ids.slice(0, MAX_EXCERPTS).flatMap((traceId) => {
    const found = spans.filter((span) => span.traceId === traceId);
    const excerpt = traceExcerpt(found, {
      title: `Trace ${traceId.slice(0, 12)}`,
      culprit: first.service,
      canonical,
    });
    return excerpt === undefined ? [] : [excerpt];
  });
}
