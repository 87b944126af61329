import type { TraceExcerpt } from "@stagegate/schema";
import type { Span } from "../model.ts";
import { errorText } from "./errors.ts";
import type { SpanNode } from "./tree.ts";
import { buildTree, nodeDurationUs } from "./tree.ts";

export interface ExcerptOptions {
  readonly title: string;
  /** Spans to mark: the service that the ranking points at. */
  readonly culprit?: string;
  readonly canonical?: (service: string) => string;
  /** Default 60. */
  readonly maxSpans?: number;
}

const DEFAULT_SPANS = 60;

/**
 * A bounded picture of one trace for the report: errors and their ancestors first, then the longest
 * spans, in order of time. Undefined for no spans.
 */
export function traceExcerpt(
  spans: readonly Span[],
  options: ExcerptOptions,
): TraceExcerpt | undefined {
  const first = spans[0];
  if (first === undefined) {
    return undefined;
  }
  const tree = buildTree(first.traceId, spans, options.canonical);
  const chosen = choose(tree.nodes, options.maxSpans ?? DEFAULT_SPANS);
  const drawn = tree.nodes
    .filter((node) => chosen.has(node))
    .sort((a, b) => a.span.startUs - b.span.startUs);
  return {
    traceId: tree.traceId,
    title: options.title,
    durationMs: (tree.endUs - tree.startUs) / 1000,
    omitted: tree.nodes.length - drawn.length,
    spans: drawn.map((node) => excerptSpan(node, { chosen, startUs: tree.startUs, options })),
  };
}

function choose(nodes: readonly SpanNode[], max: number): Set<SpanNode> {
  const chosen = new Set<SpanNode>();
  const byWeight = [...nodes].sort(
    (a, b) => Number(b.error) - Number(a.error) || nodeDurationUs(b) - nodeDurationUs(a),
  );
  for (const node of byWeight) {
    const line: SpanNode[] = [];
    let at: SpanNode | undefined = node;
    while (at !== undefined && !chosen.has(at) && line.length <= max) {
      line.push(at);
      at = at.parent;
    }
    if (chosen.size + line.length <= max) {
      line.forEach((each) => chosen.add(each));
    }
  }
  return chosen;
}

interface Drawing {
  readonly chosen: ReadonlySet<SpanNode>;
  readonly startUs: number;
  readonly options: ExcerptOptions;
}

function excerptSpan(node: SpanNode, drawing: Drawing): TraceExcerpt["spans"][number] {
  const { span, parent } = node;
  const error = node.error ? errorText(span).split("\n")[0] || "error" : "";
  return {
    id: span.spanId,
    ...(parent !== undefined && drawing.chosen.has(parent) ? { parent: parent.span.spanId } : {}),
    service: node.service,
    name: span.name.slice(0, 200),
    kind: span.kind === "unspecified" ? "internal" : span.kind,
    startMs: (span.startUs - drawing.startUs) / 1000,
    durationMs: nodeDurationUs(node) / 1000,
    ...(error === "" ? {} : { error: error.slice(0, 300) }),
    ...(node.service === drawing.options.culprit ? { culprit: true } : {}),
  };
}
