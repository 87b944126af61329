import type { RankingEntry } from "@stagegate/schema";
import type { GraphEdge } from "../trace/service-graph.ts";
import type { Evidence, EvidenceKind } from "./input.ts";

/** What a full-strength piece of evidence is worth. */
const WEIGHT: Readonly<Record<EvidenceKind, number>> = {
  "error-origin": 0.95,
  "unreachable-callee": 0.95,
  crash: 0.95,
  "process-end": 0.99,
  "more-calls": 0.95,
  "self-time": 0.9,
  "edge-gap": 0.9,
  "no-backend-fault": 0.7,
  "missing-callee": 0.6,
  resource: 0.6,
  "new-log": 0.4,
  // Told beside its evidence; the failures that it counts are weighed there.
  "second-fault": 0,
  objective: 0.3,
};

/** Kinds that a fault elsewhere also causes: who calls a sick service logs errors and is slow too. */
const SYMPTOMS: ReadonlySet<EvidenceKind> = new Set(["objective", "new-log"]);
/** Kinds that a caller causes in a healthy callee by asking too often. */
const LOAD_SYMPTOMS: ReadonlySet<EvidenceKind> = new Set([
  "objective",
  "self-time",
  "edge-gap",
  "resource",
]);
const DISCOUNT = 0.8;
/** Evidence items shown per service. */
const MAX_EVIDENCE = 6;

export interface Fused {
  readonly service: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Adds evidence up per service: independent pieces on one scale, 1 - product of (1 - weight x
 * value), one piece per kind. Symptoms are discounted by the strongest service below, the load of a
 * callee by a caller that multiplies calls.
 */
export function fuse(
  evidence: readonly Evidence[],
  services: Iterable<string>,
  edges: readonly GraphEdge[],
): Fused[] {
  const of = new Map<string, Evidence[]>();
  for (const service of services) {
    of.set(service, []);
  }
  for (const each of evidence) {
    of.set(each.service, [...(of.get(each.service) ?? []), each]);
  }
  const causes = new Map<string, number>();
  for (const [service, items] of of) {
    causes.set(service, score(items.filter((each) => !SYMPTOMS.has(each.kind))));
  }
  const below = descendants(edges);
  const fused = [...of].map(([service, items]) => {
    const discounted = items.map((each) => discount(each, { causes, below, of }));
    return { service, score: score(discounted), evidence: discounted };
  });
  return fused.sort((a, b) => b.score - a.score || (a.service < b.service ? -1 : 1));
}

/** The ranking as reports carry it: strongest evidence first, figures rounded. */
export function toRanking(fused: readonly Fused[]): RankingEntry[] {
  return fused.map((each) => ({
    service: each.service,
    score: round(each.score),
    evidence: [...each.evidence]
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, MAX_EVIDENCE)
      .map(({ service: _service, value: _value, ...shown }) => shown),
  }));
}

function weight(evidence: Evidence): number {
  return WEIGHT[evidence.kind] * evidence.value;
}

function score(items: readonly Evidence[]): number {
  const best = new Map<EvidenceKind, number>();
  for (const each of items) {
    best.set(each.kind, Math.max(best.get(each.kind) ?? 0, weight(each)));
  }
  return 1 - [...best.values()].reduce((rest, part) => rest * (1 - part), 1);
}

interface Context {
  readonly causes: ReadonlyMap<string, number>;
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
  readonly of: ReadonlyMap<string, readonly Evidence[]>;
}

function discount(evidence: Evidence, context: Context): Evidence {
  let value = evidence.value;
  if (SYMPTOMS.has(evidence.kind)) {
    const callees = context.below.get(evidence.service) ?? new Set<string>();
    const strongest = [...callees].reduce(
      (most, callee) => Math.max(most, context.causes.get(callee) ?? 0),
      0,
    );
    value *= 1 - DISCOUNT * strongest;
  }
  if (LOAD_SYMPTOMS.has(evidence.kind)) {
    value *= 1 - DISCOUNT * multipliedBy(evidence.service, context);
  }
  return { ...evidence, value };
}

/** Strength of the more-calls evidence of a service that calls this one. */
function multipliedBy(service: string, context: Context): number {
  let most = 0;
  for (const [caller, items] of context.of) {
    if (caller !== service && context.below.get(caller)?.has(service) === true) {
      for (const each of items) {
        most = each.kind === "more-calls" ? Math.max(most, each.value) : most;
      }
    }
  }
  return most;
}

/** Services that each service reaches by calls, itself left out. */
export function descendants(edges: readonly GraphEdge[]): Map<string, Set<string>> {
  const direct = new Map<string, string[]>();
  for (const { from, to } of edges) {
    direct.set(from, [...(direct.get(from) ?? []), to]);
  }
  const below = new Map<string, Set<string>>();
  for (const service of direct.keys()) {
    const reached = new Set<string>();
    const open = [...(direct.get(service) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next !== service && !reached.has(next)) {
        reached.add(next);
        open.push(...(direct.get(next) ?? []));
      }
    }
    below.set(service, reached);
  }
  return below;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
