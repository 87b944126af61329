import type { ServiceMap } from "@stagegate/schema";
import { quantile } from "@stagegate/stats";
import type { Span } from "../model.ts";
import type { SpanNode, TraceTree } from "./tree.ts";
import {
  answerOf,
  buildTree,
  groupByTrace,
  isCall,
  isRemote,
  isRequest,
  nodeDurationUs,
} from "./tree.ts";

export interface GraphNode {
  readonly service: string;
  readonly requests: number;
  readonly errors: number;
  /** Of the requests, milliseconds; undefined without requests. */
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly calls: number;
  readonly errors: number;
  /** Of the calling side, milliseconds. */
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
  /** Median of client minus server duration (network, queue, connection pool), milliseconds. */
  readonly gapP50Ms: number | undefined;
}

export interface ServiceGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface Samples {
  errors: number;
  readonly durations: number[];
  readonly gaps: number[];
}

/** Who calls whom, from parent and child spans across services. Sorted by name. */
export function serviceGraph(
  spans: Iterable<Span>,
  canonical?: (service: string) => string,
): ServiceGraph {
  const trees = [...groupByTrace(spans)].map(([id, of]) => buildTree(id, of, canonical));
  return graphOfTrees(trees);
}

export function graphOfTrees(trees: Iterable<TraceTree>): ServiceGraph {
  const nodes = new Map<string, Samples>();
  const edges = new Map<string, Samples>();
  for (const tree of trees) {
    for (const node of tree.nodes) {
      const own = sample(nodes, node.service);
      if (isRequest(node)) {
        add(own, node);
      }
      if (isRemote(node) && node.parent !== undefined) {
        addCall(sample(edges, `${node.parent.service}\u0000${node.service}`), node.parent, node);
      }
    }
  }
  return {
    nodes: sorted(nodes).map(([service, samples]) => ({ service, ...figures(samples) })),
    edges: sorted(edges).map(([key, samples]) => {
      const [from = "", to = ""] = key.split("\u0000");
      const { requests: calls, ...rest } = figures(samples);
      return { from, to, calls, ...rest, gapP50Ms: ms(quantile(samples.gaps, 0.5)) };
    }),
  };
}

/** The graph as the report draws it. */
export function serviceMap(graph: ServiceGraph): ServiceMap {
  return {
    nodes: graph.nodes.map(({ service, requests, errors, p95Ms }) => ({
      service,
      requests,
      errors,
      ...(p95Ms === undefined ? {} : { p95: p95Ms }),
    })),
    edges: graph.edges.map(({ from, to, calls, errors, p95Ms }) => ({
      from,
      to,
      calls,
      errors,
      ...(p95Ms === undefined ? {} : { p95: p95Ms }),
    })),
  };
}

function addCall(samples: Samples, call: SpanNode, answer: SpanNode): void {
  // Without client spans the parent is the caller's whole request: its duration is not the call's.
  const measured = isCall(call) && answerOf(call) === answer ? call : answer;
  add(samples, measured);
  if (measured === call) {
    samples.gaps.push(Math.max(0, nodeDurationUs(call) - nodeDurationUs(answer)));
  }
}

function add(samples: Samples, node: SpanNode): void {
  samples.errors += node.error ? 1 : 0;
  samples.durations.push(nodeDurationUs(node));
}

function sample(into: Map<string, Samples>, key: string): Samples {
  const known = into.get(key);
  if (known !== undefined) {
    return known;
  }
  const fresh: Samples = { errors: 0, durations: [], gaps: [] };
  into.set(key, fresh);
  return fresh;
}

function figures(samples: Samples): Omit<GraphNode, "service"> {
  return {
    requests: samples.durations.length,
    errors: samples.errors,
    p50Ms: ms(quantile(samples.durations, 0.5)),
    p95Ms: ms(quantile(samples.durations, 0.95)),
  };
}

function ms(us: number | undefined): number | undefined {
  return us === undefined ? undefined : us / 1000;
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
