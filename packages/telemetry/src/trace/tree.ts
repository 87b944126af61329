import type { Span } from "../model.ts";
import { durationUs } from "../model.ts";
import { isErrorSpan } from "./errors.ts";

export interface SpanNode {
  readonly span: Span;
  /** Canonical service name (aliases resolved). */
  readonly service: string;
  readonly parent: SpanNode | undefined;
  readonly children: readonly SpanNode[];
  readonly error: boolean;
}

export interface TraceTree {
  readonly traceId: string;
  readonly nodes: readonly SpanNode[];
  /** Nodes whose parent is not in the trace: entry requests, or what lost its parent. */
  readonly roots: readonly SpanNode[];
  readonly startUs: number;
  readonly endUs: number;
}

interface MutableNode extends SpanNode {
  parent: SpanNode | undefined;
  readonly children: SpanNode[];
}

/** Groups spans by trace, in the order of first appearance. */
export function groupByTrace(spans: Iterable<Span>): Map<string, Span[]> {
  const traces = new Map<string, Span[]>();
  for (const span of spans) {
    const known = traces.get(span.traceId);
    if (known === undefined) {
      traces.set(span.traceId, [span]);
    } else {
      known.push(span);
    }
  }
  return traces;
}

/** Links the spans of one trace. Duplicated span ids keep the first; parent cycles are cut. */
export function buildTree(
  traceId: string,
  spans: readonly Span[],
  canonical: (service: string) => string = (service) => service,
): TraceTree {
  const byId = new Map<string, MutableNode>();
  let startUs = Number.POSITIVE_INFINITY;
  let endUs = 0;
  for (const span of spans) {
    if (byId.has(span.spanId)) {
      continue;
    }
    const service = canonical(span.service);
    byId.set(span.spanId, {
      span,
      service,
      parent: undefined,
      children: [],
      error: isErrorSpan(span),
    });
    startUs = Math.min(startUs, span.startUs);
    endUs = Math.max(endUs, span.endUs);
  }
  const roots: SpanNode[] = [];
  for (const node of byId.values()) {
    const parent = byId.get(node.span.parentSpanId);
    if (parent === undefined || parent === node || leadsTo(parent, node)) {
      roots.push(node);
    } else {
      node.parent = parent;
      parent.children.push(node);
    }
  }
  return { traceId, nodes: [...byId.values()], roots, startUs: Math.min(startUs, endUs), endUs };
}

/** True when `from` already hangs below `node`: linking them would close a cycle. */
function leadsTo(from: SpanNode, node: SpanNode): boolean {
  if (node.children.length === 0) {
    return false;
  }
  for (let at: SpanNode | undefined = from; at !== undefined; at = at.parent) {
    if (at === node) {
      return true;
    }
  }
  return false;
}

/** True when the node was called from another service. */
export function isRemote(node: SpanNode): boolean {
  return node.parent !== undefined && node.parent.service !== node.service;
}

/**
 * True for a node that stands for work that its service was asked to do: a server or consumer span,
 * or, where the source sets no kinds, a span called from another service or a root.
 */
export function isRequest(node: SpanNode): boolean {
  const { kind } = node.span;
  if (kind === "server" || kind === "consumer") {
    return true;
  }
  return kind === "unspecified" ? node.parent === undefined || isRemote(node) : false;
}

/** True for a call to elsewhere: a client or producer span, or a span without kind whose children are all remote. */
export function isCall(node: SpanNode): boolean {
  const { kind } = node.span;
  if (kind === "client" || kind === "producer") {
    return true;
  }
  return kind === "unspecified" && node.children.length > 0 && node.children.every(isRemote);
}

/** The child that answers a call in another service, if its span arrived. */
export function answerOf(node: SpanNode): SpanNode | undefined {
  return node.children.find(isRemote);
}

/** The nearest request at or above a node in the same service. */
export function requestOf(node: SpanNode): SpanNode | undefined {
  let at: SpanNode | undefined = node;
  while (at !== undefined && !isRequest(at)) {
    at = at.parent?.service === node.service ? at.parent : undefined;
  }
  return at;
}

export function nodeDurationUs(node: SpanNode): number {
  return durationUs(node.span);
}
