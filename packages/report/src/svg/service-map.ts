import type { ServiceMap } from "@stagegate/schema";
import { curveMonotoneY, line } from "d3-shape";
import { html } from "../html/element.ts";
import type { Markup } from "../html/element.ts";
import { clip } from "../escape/clean.ts";
import { formatDuration, formatNumber, formatShare } from "../model/figures.ts";
import { layerGraph } from "./layers.ts";
import type { LayeredGraph } from "./layers.ts";

type Edge = ServiceMap["edges"][number];
type Node = ServiceMap["nodes"][number];

export interface MapPicture {
  svg: Markup;
  /** Natural size, CSS pixels. */
  width: number;
  height: number;
  omittedServices: number;
}

const NODE = { width: 116, height: 46 } as const;
const GAP = { x: 16, y: 62 } as const;
const BEND_WIDTH = 20;
const MARGIN = 8;
const MAX_NODES = 40;
const MAX_EDGES = 120;

interface Point {
  x: number;
  y: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The service map from callers down to callees; errors and p95 on the edges. */
export function serviceMapSvg(map: ServiceMap, culprit: string | undefined): MapPicture {
  const nodes = pickNodes(map, culprit);
  const names = nodes.map((node) => node.service);
  const edges = [...map.edges]
    .sort((a, b) => b.errors - a.errors || b.calls - a.calls)
    .slice(0, MAX_EDGES);
  const graph = layerGraph(names, edges);
  const { centers, width, height } = place(graph);
  const taken: Box[] = names.flatMap((name) => boxOf(centers.get(`n:${name}`)) ?? []);
  const routes = graph.routes.map((route) => ({ ...route, points: pointsOf(route, centers) }));
  const order = [...routes].sort(
    (a, b) => importance(b.edge, culprit) - importance(a.edge, culprit),
  );
  const labels = order.map((route) =>
    edgeLabel(route.edge, route.points, { taken, culprit, width }),
  );
  const svg = html`<svg
    class="map"
    role="img"
    aria-label="${description(nodes, culprit)}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
  >
    ${routes.map((route) => edgePath(route.edge, route.points, culprit))}
    ${nodes.map((node) => nodeBox(node, centers.get(`n:${node.service}`), node.service === culprit))}
    ${labels}
  </svg>`;
  return { svg, width, height, omittedServices: map.nodes.length - nodes.length };
}

function pickNodes(map: ServiceMap, culprit: string | undefined): Node[] {
  const byName = new Map(map.nodes.map((node) => [node.service, node]));
  return [...byName.values()]
    .sort(
      (a, b) =>
        Number(b.service === culprit) - Number(a.service === culprit) ||
        b.errors - a.errors ||
        b.requests - a.requests,
    )
    .slice(0, MAX_NODES);
}

function place(graph: LayeredGraph): {
  centers: Map<string, Point>;
  width: number;
  height: number;
} {
  const widths = graph.layers.map((layer) =>
    layer.reduce((sum, slot) => sum + slotWidth(slot) + GAP.x, -GAP.x),
  );
  const width = Math.max(NODE.width, ...widths) + 2 * MARGIN;
  const centers = new Map<string, Point>();
  graph.layers.forEach((layer, depth) => {
    let x = (width - (widths[depth] ?? 0)) / 2;
    const y = MARGIN + depth * (NODE.height + GAP.y) + NODE.height / 2;
    for (const slot of layer) {
      const own = slotWidth(slot);
      centers.set(slot.id, { x: x + own / 2, y });
      x += own + GAP.x;
    }
  });
  const rows = Math.max(1, graph.layers.length);
  return { centers, width, height: rows * NODE.height + (rows - 1) * GAP.y + 2 * MARGIN };
}

function slotWidth(slot: { service?: string }): number {
  return slot.service === undefined ? BEND_WIDTH : NODE.width;
}

function boxOf(center: Point | undefined): Box | undefined {
  return center === undefined
    ? undefined
    : {
        x: center.x - NODE.width / 2,
        y: center.y - NODE.height / 2,
        width: NODE.width,
        height: NODE.height,
      };
}

function pointsOf(
  route: LayeredGraph["routes"][number],
  centers: ReadonlyMap<string, Point>,
): Point[] {
  const middle = route.slots.flatMap((slot) => centers.get(slot) ?? []);
  const last = middle.length - 1;
  return middle.flatMap((point, at) => {
    if (at === 0) return [{ x: point.x, y: point.y + NODE.height / 2 }];
    if (at === last) return [{ x: point.x, y: point.y - NODE.height / 2 - 5 }];
    return [
      { x: point.x, y: point.y - NODE.height / 2 },
      { x: point.x, y: point.y + NODE.height / 2 },
    ];
  });
}

function importance(edge: Edge, culprit: string | undefined): number {
  return (
    (edge.to === culprit ? 2 : 0) + (edge.from === culprit ? 1 : 0) + (edge.errors > 0 ? 1 : 0)
  );
}

const pathOf = line<Point>()
  .x((point) => point.x)
  .y((point) => point.y)
  .curve(curveMonotoneY);

function edgePath(edge: Edge, points: readonly Point[], culprit: string | undefined): Markup {
  const tone = edge.errors > 0 ? "bad" : edge.to === culprit ? "blamed" : "calm";
  const thickness = Math.min(4, 1.25 + Math.log10(Math.max(1, edge.calls)) * 0.6);
  const tip = points.at(-1);
  return html`<path
      class="edge ${tone}"
      d="${pathOf([...points]) ?? ""}"
      stroke-width="${thickness}"
    />${
      tip !== undefined &&
      html`<path
        class="tip ${tone}"
        d="M${tip.x - 5} ${tip.y - 3}L${tip.x + 5} ${tip.y - 3}L${tip.x} ${tip.y + 5}Z"
      />`
    }`;
}

interface LabelSpace {
  taken: Box[];
  culprit: string | undefined;
  width: number;
}

/** A label at the first free place along the edge; none where every place is taken. */
function edgeLabel(edge: Edge, points: readonly Point[], space: LabelSpace): Markup | undefined {
  const text = labelText(edge);
  const size = { width: text.length * 5.7 + 8, height: 15 };
  for (const at of [0.5, 0.36, 0.64, 0.24, 0.76]) {
    const middle = along(points, at);
    const x = Math.min(Math.max(middle.x, size.width / 2 + 1), space.width - size.width / 2 - 1);
    const box = { x: x - size.width / 2, y: middle.y - size.height / 2, ...size };
    if (space.taken.some((other) => overlaps(box, other))) continue;
    space.taken.push(box);
    const tone = edge.errors > 0 ? "bad" : edge.to === space.culprit ? "blamed" : "calm";
    return html`<g class="label ${tone}"
      ><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="7" /><text
        x="${x}"
        y="${middle.y + 3.6}"
        text-anchor="middle"
        >${text}</text
      ></g
    >`;
  }
  return undefined;
}

function labelText(edge: Edge): string {
  const time = edge.p95 === undefined ? `${formatNumber(edge.calls)}×` : formatDuration(edge.p95);
  if (edge.errors === 0 || edge.calls === 0) return time;
  return `${time} · ${formatShare(edge.errors / edge.calls)} % err`;
}

function along(points: readonly Point[], share: number): Point {
  const first = points[0] ?? { x: 0, y: 0 };
  const last = points.at(-1) ?? first;
  const y = first.y + (last.y - first.y) * share;
  const below = Math.max(
    1,
    points.findIndex((point) => point.y >= y),
  );
  const from = points[below - 1] ?? first;
  const to = points[below] ?? last;
  const part = to.y === from.y ? 0 : (y - from.y) / (to.y - from.y);
  return { x: from.x + (to.x - from.x) * part, y };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function nodeBox(node: Node, center: Point | undefined, blamed: boolean): Markup | undefined {
  if (center === undefined) return undefined;
  const x = center.x - NODE.width / 2;
  const y = center.y - NODE.height / 2;
  const tone = blamed ? "blamed" : node.errors > 0 ? "bad" : "calm";
  const facts = node.requests === 0 ? "no requests seen" : nodeFacts(node);
  return html`<g class="node ${tone}"
    ><title>${node.service}: ${facts}</title
    ><rect x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="9" />${
      blamed &&
      html`<circle cx="${x + NODE.width}" cy="${y}" r="8" /><text
          class="flag"
          x="${x + NODE.width}"
          y="${y + 4}"
          text-anchor="middle"
          >!</text
        >`
    }<text class="name" x="${center.x}" y="${y + 20}" text-anchor="middle"
      >${clip(node.service, 15)}</text
    ><text class="facts" x="${center.x}" y="${y + 35}" text-anchor="middle"
      >${clip(facts, 20)}</text
    ></g
  >`;
}

function nodeFacts(node: Node): string {
  const time =
    node.p95 === undefined ? `${formatNumber(node.requests)} req` : formatDuration(node.p95);
  if (node.errors === 0) return node.p95 === undefined ? time : `p95 ${time}`;
  return `${time} · ${formatShare(node.errors / node.requests)} % err`;
}

function description(nodes: readonly Node[], culprit: string | undefined): string {
  const blamed = culprit !== undefined && nodes.some((node) => node.service === culprit);
  return `Map of ${nodes.length} services and the calls between them${blamed ? `; ${culprit} is marked as the culprit` : ""}. The table below has the figures.`;
}
