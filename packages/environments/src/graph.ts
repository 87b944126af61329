import { GateError } from "@stagegate/core";

export interface GraphNode {
  name: string;
  /** Names that are not in the graph are already there, so they are not waited for. */
  needs: readonly string[];
}

/** The wanted nodes and everything that they need, in the given order; all without wanted ones. */
export function withNeeds<N extends GraphNode>(
  nodes: readonly N[],
  wanted: readonly string[],
): readonly N[] {
  if (wanted.length === 0) return nodes;
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const kept = new Set<string>();
  const open = [...wanted];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (kept.has(name)) continue;
    kept.add(name);
    open.push(...(byName.get(name)?.needs ?? []));
  }
  return nodes.filter((node) => kept.has(node.name));
}

/** Waves of names: everything in a wave can start once the waves before it are ready. */
export function startOrder(nodes: readonly GraphNode[]): readonly (readonly string[])[] {
  const left = new Map(nodes.map((node) => [node.name, node]));
  const waves: string[][] = [];
  while (left.size > 0) {
    const wave = [...left.values()]
      .filter((node) => !node.needs.some((need) => left.has(need)))
      .map((node) => node.name);
    if (wave.length === 0) throw inCircle([...left.keys()]);
    for (const name of wave) left.delete(name);
    waves.push(wave);
  }
  return waves;
}

/** The order of the end: nothing loses what it needs while it still runs. */
export function stopOrder(nodes: readonly GraphNode[]): readonly (readonly string[])[] {
  return startOrder(nodes).toReversed();
}

/**
 * Starts every node as soon as what it needs is up, without waiting for the rest of a wave. The
 * first `false` ends the start: the signal that the others got is aborted, nothing new starts.
 * Resolves to the names that came up, after every call has ended.
 */
export async function startGraph(
  nodes: readonly GraphNode[],
  start: (name: string, signal: AbortSignal) => Promise<boolean>,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  startOrder(nodes);
  const failing = new AbortController();
  const stop = AbortSignal.any([signal, failing.signal]);
  const known = new Map(nodes.map((node) => [node.name, node]));
  const results = new Map<string, Promise<boolean>>();
  const up = new Set<string>();
  const visit = (name: string): Promise<boolean> => {
    const running = results.get(name);
    if (running !== undefined) return running;
    const result = begin(name);
    results.set(name, result);
    return result;
  };
  const begin = async (name: string): Promise<boolean> => {
    const needs = (known.get(name)?.needs ?? []).filter((need) => known.has(need));
    const ready = await Promise.all(needs.map(visit));
    if (stop.aborted || ready.includes(false)) return false;
    const came = await start(name, stop);
    if (came) up.add(name);
    else failing.abort();
    return came;
  };
  const guarded = nodes.map(async (node) => {
    try {
      return await visit(node.name);
    } catch (cause) {
      failing.abort();
      throw cause;
    }
  });
  const settled = await Promise.allSettled(guarded);
  const thrown = settled.find((result) => result.status === "rejected");
  if (thrown !== undefined) throw thrown.reason;
  return up;
}

function inCircle(names: readonly string[]): GateError {
  return new GateError(
    "STAGEGATE_CONFIG_INVALID",
    `services need each other in a circle: ${names.join(", ")}`,
    { hint: "Remove one of these `needs`: nothing in the circle could start first." },
  );
}
