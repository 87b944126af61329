import type { ServiceMap, TraceExcerpt } from "@stagegate/schema";
import { mermaidText } from "../escape/mermaid.ts";
import { formatDuration, formatNumber, formatShare } from "../model/figures.ts";
import { focusRoots, traceTree } from "../model/trace-tree.ts";
import type { TraceNode } from "../model/trace-tree.ts";

export interface Diagram {
  source: string;
  /** Calls that belong to what is drawn and were left out. */
  omitted: number;
}

const MAX_CALLS = 12;
const MAX_SERVICES = 8;

/** The calls of a trace between services as a Mermaid sequence; undefined for fewer than one. */
export function sequenceDiagram(
  trace: TraceExcerpt,
  culprit: string | undefined,
): Diagram | undefined {
  const lines: string[] = [];
  const names = new Map<string, string>();
  const state = { calls: 0, omitted: trace.omitted };
  const actor = (service: string): string | undefined => {
    const known = names.get(service);
    if (known !== undefined || names.size >= MAX_SERVICES) return known;
    names.set(service, `s${names.size}`);
    return `s${names.size - 1}`;
  };
  const draw = (node: TraceNode, caller: string | undefined): void => {
    const { span } = node;
    const crosses = span.service !== caller;
    const from = caller === undefined ? "test" : actor(caller);
    const to = actor(span.service);
    const fits = state.calls < MAX_CALLS && from !== undefined && to !== undefined;
    if (crosses && !fits) state.omitted += 1;
    if (crosses && fits) {
      state.calls += 1;
      lines.push(`${from}->>${to}: ${mermaidText(span.name, 48)}`);
    }
    for (const child of node.children) draw(child, span.service);
    if (span.culprit === true && to !== undefined) lines.push(culpritNote(to, node));
    if (crosses && fits)
      lines.push(`${to}--${span.error === undefined ? ">>" : "x"}${from}: ${answer(node)}`);
  };
  const roots = traceTree(trace);
  const focus = focusRoots(roots);
  for (const root of focus) draw(root, undefined);
  if (state.calls === 0) return undefined;
  const actors = [...names].map(
    ([service, id]) =>
      `participant ${id} as ${mermaidText(service, 32) || "-"}${service === culprit ? " ⚠" : ""}`,
  );
  const source = ["sequenceDiagram", "actor test as caller", ...actors, ...lines].join("\n");
  return { source, omitted: state.omitted };
}

function answer({ span }: TraceNode): string {
  const time = mermaidText(formatDuration(span.durationMs));
  return span.error === undefined ? time : `${mermaidText(span.error, 60)} (${time})`;
}

function culpritNote(id: string, { span }: TraceNode): string {
  const what = span.error ?? `${formatDuration(span.durationMs)} in ${span.name}`;
  return `Note over ${id}: ${mermaidText(what, 60)}`;
}

const MAX_EDGES = 16;

/** The service map as a Mermaid flow chart, the culprit framed; undefined for no edge. */
export function mapDiagram(map: ServiceMap, culprit: string | undefined): Diagram | undefined {
  const edges = [...map.edges]
    .sort(
      (a, b) =>
        touches(b, culprit) - touches(a, culprit) || b.errors - a.errors || b.calls - a.calls,
    )
    .slice(0, MAX_EDGES);
  if (edges.length === 0) return undefined;
  const names = new Map<string, string>();
  for (const service of edges.flatMap((edge) => [edge.from, edge.to])) {
    if (!names.has(service)) names.set(service, `s${names.size}`);
  }
  const lines = ["flowchart LR"];
  for (const [service, id] of names) lines.push(`${id}["${mermaidText(service, 32) || "-"}"]`);
  for (const edge of edges) {
    lines.push(`${names.get(edge.from)} -->|"${edgeLabel(edge)}"| ${names.get(edge.to)}`);
  }
  const blamed = culprit === undefined ? undefined : names.get(culprit);
  if (blamed !== undefined) {
    lines.push("classDef culprit stroke:#c2372b,stroke-width:4px", `class ${blamed} culprit`);
  }
  return { source: lines.join("\n"), omitted: map.edges.length - edges.length };
}

function touches(edge: ServiceMap["edges"][number], service: string | undefined): number {
  return edge.from === service || edge.to === service ? 1 : 0;
}

function edgeLabel(edge: ServiceMap["edges"][number]): string {
  const p95 =
    edge.p95 === undefined
      ? `${formatNumber(edge.calls)} calls`
      : `p95 ${formatDuration(edge.p95)}`;
  const share = edge.calls === 0 ? 0 : edge.errors / edge.calls;
  const errors = edge.errors === 0 ? "" : `, ${formatShare(share)} % errors`;
  return mermaidText(`${p95}${errors}`, 60);
}
