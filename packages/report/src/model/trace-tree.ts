import type { TraceExcerpt } from "@stagegate/schema";

export type TraceSpan = TraceExcerpt["spans"][number];

export interface TraceNode {
  span: TraceSpan;
  depth: number;
  children: TraceNode[];
}

const MAX_SPANS = 200;

/** At most 200 spans of a trace; the rest counts as left out. */
export function boundTrace(trace: TraceExcerpt): TraceExcerpt {
  const cut = trace.spans.length - MAX_SPANS;
  if (cut <= 0) return trace;
  return { ...trace, spans: trace.spans.slice(0, MAX_SPANS), omitted: trace.omitted + cut };
}

/** The spans as trees, in order of time; a span whose parent is missing or circular is a root. */
export function traceTree(trace: TraceExcerpt): TraceNode[] {
  const nodes = new Map<string, TraceNode>();
  for (const span of boundTrace(trace).spans) nodes.set(span.id, { span, depth: 0, children: [] });
  const roots: TraceNode[] = [];
  for (const node of nodes.values()) {
    const parent = parentOf(node, nodes);
    if (parent === undefined) roots.push(node);
    else parent.children.push(node);
  }
  const seen = new Set<TraceNode>();
  for (const root of roots) place(root, 0, seen);
  return roots.sort(byTime);
}

function parentOf(node: TraceNode, nodes: ReadonlyMap<string, TraceNode>): TraceNode | undefined {
  const direct = node.span.parent === undefined ? undefined : nodes.get(node.span.parent);
  let above = direct;
  for (let steps = 0; above !== undefined && steps <= nodes.size; steps += 1) {
    if (above === node) return undefined;
    above = above.span.parent === undefined ? undefined : nodes.get(above.span.parent);
  }
  return above === undefined ? direct : undefined;
}

function place(root: TraceNode, depth: number, seen: Set<TraceNode>): void {
  const open: [TraceNode, number][] = [[root, depth]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, at] = next;
    if (seen.has(node)) continue;
    seen.add(node);
    node.depth = at;
    node.children.sort(byTime);
    for (const child of node.children) open.push([child, at + 1]);
  }
}

function byTime(a: TraceNode, b: TraceNode): number {
  return a.span.startMs - b.span.startMs;
}

/** Parents before children, depth first, in order of time. */
export function flattenTree(roots: readonly TraceNode[]): TraceNode[] {
  const flat: TraceNode[] = [];
  const open = [...roots].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    flat.push(node);
    for (const child of [...node.children].reverse()) open.push(child);
  }
  return flat;
}

const MAX_FOCUSED = 2;

/**
 * The root calls worth a look: a trace of a test holds every request of a page, few of which
 * matter. Those with a failing span of the culprit, else with an error, else the one where the
 * culprit takes longest, else the longest.
 */
export function focusRoots(roots: readonly TraceNode[]): TraceNode[] {
  const rated = roots.map((root) => {
    const spans = flattenTree([root]).map((node) => node.span);
    const culprit = spans.filter((span) => span.culprit === true);
    const blamed = culprit.some((span) => span.error !== undefined);
    const failing = spans.some((span) => span.error !== undefined);
    const longest = Math.max(0, ...(culprit.length > 0 ? culprit : spans).map((s) => s.durationMs));
    return { root, longest, rank: blamed ? 3 : failing ? 2 : Number(culprit.length > 0) };
  });
  const top = Math.max(0, ...rated.map(({ rank }) => rank));
  const best = rated.filter(({ rank }) => rank === top);
  if (top >= 2) return best.slice(0, MAX_FOCUSED).map(({ root }) => root);
  return best
    .sort((a, b) => b.longest - a.longest)
    .slice(0, 1)
    .map(({ root }) => root);
}

/** A heading for a trace, whose title may say already that it is one. */
export function traceHeading({ title }: TraceExcerpt): string {
  return /^trace\b/i.test(title) ? title : `Trace: ${title}`;
}

/** The trace that shows the culprit best: its span is marked, then the one with an error. */
export function bestTrace(
  traces: readonly TraceExcerpt[],
  service: string | undefined,
): TraceExcerpt | undefined {
  const score = (trace: TraceExcerpt): number => {
    const own = trace.spans.filter((span) => span.service === service);
    if (own.some((span) => span.culprit === true)) return 3;
    if (own.some((span) => span.error !== undefined)) return 2;
    return own.length > 0 ? 1 : 0;
  };
  return [...traces].sort((a, b) => score(b) - score(a))[0];
}
