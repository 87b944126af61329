import type { ServiceMap } from "@stagegate/schema";

type Edge = ServiceMap["edges"][number];

/** A place in the layered drawing: a service, or a bend of a long edge. */
export interface Slot {
  id: string;
  service?: string;
}

export interface LayeredGraph {
  /** From callers to callees. */
  layers: Slot[][];
  /** Slots that an edge passes, from its upper end to its lower end. */
  routes: { edge: Edge; slots: string[]; reversed: boolean }[];
}

const SWEEPS = 6;

/**
 * Layers of a call graph after Sugiyama: cycles are broken depth first, a service stands below its
 * deepest caller, long edges get a bend per layer, and barycenters reduce crossings.
 */
export function layerGraph(services: readonly string[], edges: readonly Edge[]): LayeredGraph {
  const known = new Set(services);
  const usable = edges.filter(
    (edge) => edge.from !== edge.to && known.has(edge.from) && known.has(edge.to),
  );
  const reversed = backEdges(services, usable);
  const down = usable.map((edge) => {
    const flips = reversed.has(edge);
    return {
      edge,
      reversed: flips,
      top: flips ? edge.to : edge.from,
      bottom: flips ? edge.from : edge.to,
    };
  });
  const depth = depths(services, down);
  const layers: Slot[][] = [];
  for (const service of services) {
    (layers[depth.get(service) ?? 0] ??= []).push({ id: `n:${service}`, service });
  }
  const routes = down.map(({ edge, reversed, top, bottom }, at) => {
    const from = depth.get(top) ?? 0;
    const to = depth.get(bottom) ?? 0;
    const slots = [`n:${top}`];
    for (let layer = from + 1; layer < to; layer += 1) {
      const id = `b:${at}:${layer}`;
      (layers[layer] ??= []).push({ id });
      slots.push(id);
    }
    slots.push(`n:${bottom}`);
    return { edge, reversed, slots };
  });
  const filled = Array.from(layers, (layer) => layer ?? []);
  reduceCrossings(filled, routes);
  return { layers: filled, routes };
}

function backEdges(services: readonly string[], edges: readonly Edge[]): Set<Edge> {
  const outgoing = Map.groupBy(edges, (edge) => edge.from);
  const state = new Map<string, "open" | "done">();
  const back = new Set<Edge>();
  const called = new Set(edges.map((edge) => edge.to));
  const order = [...services].sort((a, b) => Number(called.has(a)) - Number(called.has(b)));
  for (const start of order) {
    if (state.has(start)) continue;
    state.set(start, "open");
    const path: { service: string; next: number }[] = [{ service: start, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = outgoing.get(top.service)?.[top.next];
      if (edge === undefined) {
        state.set(top.service, "done");
        path.pop();
        continue;
      }
      top.next += 1;
      const seen = state.get(edge.to);
      if (seen === "open") back.add(edge);
      if (seen === undefined) {
        state.set(edge.to, "open");
        path.push({ service: edge.to, next: 0 });
      }
    }
  }
  return back;
}

function depths(
  services: readonly string[],
  edges: readonly { top: string; bottom: string }[],
): Map<string, number> {
  const depth = new Map(services.map((service) => [service, 0]));
  // Longest path in a graph without cycles: as many rounds as it has layers.
  for (let round = 0, changed = true; changed && round <= services.length; round += 1) {
    changed = false;
    for (const { top, bottom } of edges) {
      const below = (depth.get(top) ?? 0) + 1;
      if (below > (depth.get(bottom) ?? 0)) {
        depth.set(bottom, below);
        changed = true;
      }
    }
  }
  return depth;
}

function reduceCrossings(layers: Slot[][], routes: readonly { slots: string[] }[]): void {
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  for (const { slots } of routes) {
    slots.forEach((slot, at) => {
      const next = slots[at + 1];
      if (next === undefined) return;
      below.set(slot, [...(below.get(slot) ?? []), next]);
      above.set(next, [...(above.get(next) ?? []), slot]);
    });
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const downwards = sweep % 2 === 0;
    const order = downwards ? layers : [...layers].reverse();
    const neighbours = downwards ? above : below;
    const position = new Map<string, number>();
    for (const layer of order) {
      const weight = new Map(
        layer.map((slot, at) => [
          slot.id,
          barycenter(neighbours.get(slot.id), position) ?? at / layer.length,
        ]),
      );
      layer.sort((a, b) => (weight.get(a.id) ?? 0) - (weight.get(b.id) ?? 0));
      layer.forEach((slot, at) => position.set(slot.id, (at + 0.5) / layer.length));
    }
  }
}

function barycenter(
  neighbours: readonly string[] | undefined,
  position: ReadonlyMap<string, number>,
): number | undefined {
  const known = (neighbours ?? []).flatMap((id) => position.get(id) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, at) => sum + at, 0) / known.length;
}
