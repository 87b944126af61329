import type { Evidence } from "./input.ts";
import type { ErrorOrigin } from "./origins.ts";
import { errorOrigins } from "./origins.ts";
import type { Scene } from "./scene.ts";

interface Blame {
  readonly service: string;
  readonly kind: ErrorOrigin["kind"];
  /** Sum over failing traces of the part of the trace's blame. */
  total: number;
  traces: number;
  last: string;
  readonly example: ErrorOrigin;
  readonly traceId: string;
  readonly exampleWeight: number;
}

/**
 * Error origins of failing traces against those of normal ones. Each failing trace spreads at most one
 * unit of blame over its origins; what normal traces show as often counts for nothing.
 */
export function errorEvidence(scene: Scene): Evidence[] {
  const usual = signatureRates(scene);
  const blames = new Map<string, Blame>();
  let withOrigin = 0;
  for (const tree of scene.failing) {
    const weighed = errorOrigins(tree, scene).map((origin) => ({
      origin,
      weight: origin.weight * unusual(origin, usual),
    }));
    const sum = weighed.reduce((total, each) => total + each.weight, 0);
    if (sum <= 0.05) {
      continue;
    }
    withOrigin += 1;
    for (const { origin, weight } of weighed) {
      // Never more than was there: an error that was handled stays a weak reason, also when alone.
      const part = weight / Math.max(1, sum);
      addBlame(blames, { origin, part, weight, traceId: tree.traceId });
    }
  }
  const strength = strengthOf(scene, withOrigin);
  return [...blames.values()].map((blame) => ({
    service: blame.service,
    kind: blame.kind,
    value: (blame.total / withOrigin) * strength,
    text: `${blame.example.text}, in ${blame.traces} of ${scene.failing.length} failing traces`,
    observed: blame.traces,
    expected: 0,
    unit: "traces",
    traceId: blame.traceId,
  }));
}

function addBlame(
  blames: Map<string, Blame>,
  at: { origin: ErrorOrigin; part: number; weight: number; traceId: string },
): void {
  const { origin, part, weight, traceId } = at;
  if (part === 0) {
    return;
  }
  const key = `${origin.service}\u0000${origin.kind}`;
  const known = blames.get(key);
  if (known === undefined) {
    const { service, kind } = origin;
    const blame = { service, kind, total: part, traces: 1, last: traceId };
    blames.set(key, { ...blame, example: origin, traceId, exampleWeight: weight });
    return;
  }
  known.total += part;
  known.traces += known.last === traceId ? 0 : 1;
  known.last = traceId;
  if (weight > known.exampleWeight) {
    blames.set(key, { ...known, example: origin, traceId, exampleWeight: weight });
  }
}

/** How often each signature is there when all is well: share of normal traces. */
function signatureRates(scene: Scene): Map<string, number> {
  const counts = new Map<string, number>();
  const failingCounts = new Map<string, number>();
  count(scene.normal, scene, counts);
  count(scene.failing, scene, failingCounts);
  const rates = new Map<string, number>();
  for (const [signature, failing] of failingCounts) {
    const normal = (counts.get(signature) ?? 0) / Math.max(1, scene.normal.length);
    rates.set(signature, normal / (failing / Math.max(1, scene.failing.length)));
  }
  return rates;
}

function count(trees: Scene["normal"], scene: Scene, into: Map<string, number>): void {
  for (const tree of trees) {
    for (const signature of new Set(errorOrigins(tree, scene).map((each) => each.signature))) {
      into.set(signature, (into.get(signature) ?? 0) + 1);
    }
  }
}

function unusual(origin: ErrorOrigin, usual: ReadonlyMap<string, number>): number {
  return Math.max(0, 1 - (usual.get(origin.signature) ?? 0));
}

/**
 * With exact failing traces: how many of them the errors explain. With windows of time healthy
 * traces are among them, so the number of errors counts: three make a case.
 */
function strengthOf(scene: Scene, withOrigin: number): number {
  if (scene.mode === "traces") {
    return 0.4 + (0.6 * withOrigin) / Math.max(1, scene.failing.length);
  }
  return 1 - Math.exp(-withOrigin / 2);
}
