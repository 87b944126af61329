import type { GraphEdge } from "../trace/service-graph.ts";
import type { Fused } from "./fuse.ts";
import type { DeclaredService, Evidence } from "./input.ts";

/** A service whose process ended although nobody had told it to. */
export type EndedService = DeclaredService & {
  readonly ended: NonNullable<DeclaredService["ended"]>;
};

/** How sure it is that a service that dies does harm: it needs no traces. */
export const END_CONFIDENCE = 0.95;
/** Whoever ended later may have ended because of the first. */
const LATER = 0.3;
/** Against the first one that ended, everything else is what it left behind. */
const MOST_BESIDE = 0.5;

/**
 * The services that ended, the first one first. Of two that were seen to end at once, the one that
 * the other needs has torn it down.
 */
export function endedServices(services: readonly DeclaredService[]): EndedService[] {
  const ended = services.filter((each): each is EndedService => each.ended !== undefined);
  return ended.toSorted(
    (a, b) => a.ended.at - b.ended.at || Number(needs(a, b)) - Number(needs(b, a)),
  );
}

function needs(service: DeclaredService, other: DeclaredService): boolean {
  return service.calls?.includes(other.name) === true;
}

export function endEvidence(services: readonly DeclaredService[]): Evidence[] {
  return endedServices(services).map(({ name, ended }, index) => ({
    service: name,
    kind: "process-end",
    value: index === 0 ? 1 : LATER,
    text: ended.text,
    ...(ended.log === undefined ? {} : { log: ended.log }),
  }));
}

/** The ranking with the first one that ended above everybody who suffered from it. */
export function withFirstEnd(fused: readonly Fused[], first: EndedService): Fused[] {
  const seed = fused.filter((each) => each.service === first.name);
  const rest = fused
    .filter((each) => each.service !== first.name)
    .map((each) => ({ ...each, score: each.score * MOST_BESIDE }));
  return [...seed, ...rest];
}

/** Who needs whom, as declared: of a service that is dead, traces show no calls. */
export function declaredEdges(services: readonly DeclaredService[]): GraphEdge[] {
  const unknown = { calls: 0, errors: 0, p50Ms: undefined, p95Ms: undefined, gapP50Ms: undefined };
  return services.flatMap(({ name, calls = [] }) =>
    calls.map((to) => ({ from: name, to, ...unknown })),
  );
}
