import type { RankingEntry } from "@stagegate/schema";
import type { GraphEdge } from "../trace/service-graph.ts";
import type { TraceTree } from "../trace/tree.ts";
import { standsOut } from "./decide.ts";
import type { Fused } from "./fuse.ts";
import { descendants } from "./fuse.ts";
import type { CulpritResult, EvidenceKind, RankingEvidence } from "./input.ts";
import { errorOrigins } from "./origins.ts";
import type { Scene } from "./scene.ts";

/** Failing traces that the culprit leaves unexplained, below which they may be chance. */
const MIN_TRACES = 2;
const MIN_SHARE = 0.05;
/** An error that some caller handled explains no failure. */
const UNHANDLED = 0.5;
/** Weaker evidence than this explains no trace. */
const MIN_VALUE = 0.25;

const OF_TIME: ReadonlySet<EvidenceKind> = new Set([
  "self-time",
  "edge-gap",
  "more-calls",
  "missing-callee",
]);

interface Question {
  readonly scene: Scene;
  readonly first: Fused;
  readonly edges: readonly GraphEdge[];
  /** Ranks the services by the failing traces of a scene. */
  readonly rank: (scene: Scene) => Fused[];
}

export interface SecondFault {
  readonly named: NonNullable<CulpritResult["second"]>;
  readonly evidence: RankingEvidence;
}

/**
 * A second fault hides behind a larger one. The failing traces that the culprit does not explain are
 * ranked by themselves; who stands out there is named too. Never a caller of the culprit, whose
 * errors may be those of a breaker or a full pool, nor whom the culprit calls too often.
 */
export function secondFault({ scene, first, edges, rank }: Question): SecondFault | undefined {
  if (scene.mode !== "traces") {
    return undefined;
  }
  const left = scene.failing.filter((tree) => !explains(first, tree, scene));
  if (left.length < Math.max(MIN_TRACES, scene.failing.length * MIN_SHARE)) {
    return undefined;
  }
  const fused = rank({ ...scene, failing: left });
  const second = standsOut(fused);
  const found = fused[0];
  if (second === undefined || found === undefined || isRelated(second.service, first, edges)) {
    return undefined;
  }
  const traces = left.filter((tree) => explains(found, tree, scene)).length;
  if (traces < MIN_TRACES) {
    return undefined;
  }
  const total = scene.failing.length;
  return {
    named: { ...second, traces },
    evidence: {
      kind: "second-fault",
      text: `${second.service} explains ${traces} of ${total} failing traces that ${first.service} does not explain`,
      observed: traces,
      unit: "traces",
      ...firstTrace(found),
    },
  };
}

/** The ranking in which the second fault says first why it is one. */
export function withSecond(
  ranking: readonly RankingEntry[],
  { named, evidence }: SecondFault,
): RankingEntry[] {
  return ranking.map((entry) =>
    entry.service === named.service ? { ...entry, evidence: [evidence, ...entry.evidence] } : entry,
  );
}

function explains({ service, evidence }: Fused, tree: TraceTree, scene: Scene): boolean {
  const origins = errorOrigins(tree, scene).filter(({ weight }) => weight >= UNHANDLED);
  if (origins.length > 0) {
    return origins.some((origin) => origin.service === service);
  }
  const slows = evidence.some(({ kind, value }) => OF_TIME.has(kind) && value >= MIN_VALUE);
  return slows && tree.nodes.some((node) => node.service === service);
}

function isRelated(service: string, first: Fused, edges: readonly GraphEdge[]): boolean {
  const below = descendants(edges);
  const multiplies = first.evidence.some(({ kind }) => kind === "more-calls");
  return (
    service === first.service ||
    below.get(service)?.has(first.service) === true ||
    (multiplies && below.get(first.service)?.has(service) === true)
  );
}

function firstTrace({ evidence }: Fused): { traceId?: string } {
  const traceId = evidence.find((each) => each.traceId !== undefined)?.traceId;
  return traceId === undefined ? {} : { traceId };
}
