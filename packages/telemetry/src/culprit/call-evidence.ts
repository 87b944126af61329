import type { CallCount } from "../store/child-calls.ts";
import { callsByRequest } from "../store/child-calls.ts";
import type { SpanNode, TraceTree } from "../trace/tree.ts";
import { answerOf, isCall, isRequest, requestOf } from "../trace/tree.ts";
import type { Evidence } from "./input.ts";
import type { Scene } from "./scene.ts";
import { violates } from "./violations.ts";

/** Calls of one operation to one callee, per request. */
interface CallSeries {
  readonly service: string;
  readonly operation: string;
  readonly callee: string;
  readonly calleeOperation: string;
  readonly failing: number[];
  readonly normal: number[];
  example: string;
}

/** More calls per request than before blames the caller: an N+1 multiplies, the callee only serves. */
export function moreCallsEvidence(scene: Scene): Evidence[] {
  const series = new Map<string, CallSeries>();
  for (const tree of scene.failing) {
    countCalls(tree, "failing", { series, scene });
  }
  for (const tree of scene.normal) {
    countCalls(tree, "normal", { series, scene });
  }
  const evidence: Evidence[] = [];
  for (const each of series.values()) {
    const judged = judgeCalls(each);
    if (judged !== undefined) {
      evidence.push(judged);
    }
  }
  return [...evidence, ...seededCalls(scene)];
}

function countCalls(
  tree: TraceTree,
  side: "failing" | "normal",
  to: { readonly series: Map<string, CallSeries>; readonly scene: Scene },
): void {
  const { canonical } = to.scene.names;
  for (const [request, calls] of callsByRequest(tree.nodes.map((node) => node.span))) {
    for (const call of calls.values()) {
      const service = canonical(request.service);
      const at = callSeries(to.series, { service, operation: request.name, call, canonical });
      at[side].push(call.times);
      if (side === "failing" && call.times === Math.max(...at.failing.slice(-50))) {
        at.example = tree.traceId;
      }
    }
  }
}

interface CallKey {
  readonly service: string;
  readonly operation: string;
  readonly call: CallCount;
  readonly canonical: (name: string) => string;
}

function callSeries(series: Map<string, CallSeries>, key: CallKey): CallSeries {
  const callee = key.canonical(key.call.callee);
  const { calleeOperation } = key.call;
  const id = [key.service, key.operation, callee, calleeOperation].join("\u0000");
  const known = series.get(id);
  if (known !== undefined) {
    return known;
  }
  const { service, operation } = key;
  const fresh = {
    service,
    operation,
    callee,
    calleeOperation,
    failing: [],
    normal: [],
    example: "",
  };
  series.set(id, fresh);
  return fresh;
}

function judgeCalls(series: CallSeries): Evidence | undefined {
  if (series.failing.length === 0 || series.normal.length === 0) {
    return undefined;
  }
  const observed = mean(series.failing);
  const expected = mean(series.normal);
  const most = series.normal.reduce((a, b) => Math.max(a, b), 0);
  if (observed < expected * 2 || observed < most + 1) {
    return undefined;
  }
  return {
    service: series.service,
    kind: "more-calls",
    value: Math.min(1, (observed / expected - 1) / 2),
    text: `one "${series.operation}" of ${series.service} calls "${series.calleeOperation}" of ${series.callee} ${round(observed)} times, ${round(expected)} are normal`,
    observed: round(observed),
    expected: round(expected),
    unit: "calls/request",
    ...(series.example === "" ? {} : { traceId: series.example }),
  };
}

/** An objective on child calls that was missed is the evidence itself. */
function seededCalls(scene: Scene): Evidence[] {
  return (scene.input.violations ?? []).flatMap((violation) => {
    if (violation.kind !== "child-calls" || violation.service === undefined) {
      return [];
    }
    const { service, observed, expected } = violation;
    const example = scene.failing.find((tree) => violates(tree, violation));
    const target = violation.callee === undefined ? "other services" : violation.callee;
    return [
      {
        service,
        kind: "more-calls" as const,
        value: 1,
        text: `one "${violation.operation ?? "request"}" of ${service} calls ${target} ${observed === undefined ? "too often" : `${round(observed)} times`}${expected === undefined ? "" : `, at most ${round(expected)} are allowed`}`,
        ...(observed === undefined ? {} : { observed: round(observed) }),
        ...(expected === undefined ? {} : { expected: round(expected) }),
        unit: "calls/request",
        ...(example === undefined ? {} : { traceId: example.traceId }),
      },
    ];
  });
}

interface Reach {
  requests: number;
  /** A trace with such a request. */
  readonly traceId: string;
  readonly callees: Map<string, number>;
}

/**
 * A request that does not fail but no longer makes a call that it always made: its code took
 * another way. Blames the service of the deepest such request.
 */
export function missingCalleeEvidence(scene: Scene): Evidence[] {
  const normal = reachOf(scene.normal);
  const failing = reachOf(scene.failing);
  const evidence: Evidence[] = [];
  for (const [key, now] of failing) {
    const before = normal.get(key);
    if (before === undefined) {
      continue;
    }
    const [service = "", operation = ""] = key.split("\u0000");
    for (const [callee, calls] of before.callees) {
      const expected = calls / before.requests;
      const observed = (now.callees.get(callee) ?? 0) / now.requests;
      const value = (expected - observed) * enough(before.requests, now.requests);
      if (expected >= 0.8 && value >= 0.5) {
        const text = `"${operation}" of ${service} no longer calls ${callee}: ${percent(observed)} of its requests do, ${percent(expected)} did`;
        const figures = { observed: round(observed), expected: round(expected), unit: "ratio" };
        evidence.push({
          service,
          kind: "missing-callee",
          value,
          text,
          ...figures,
          traceId: now.traceId,
        });
      }
    }
  }
  return evidence;
}

/** One request proves little, three do. */
function enough(before: number, now: number): number {
  return Math.min(1, before / 3) * (now >= 2 ? 1 : 0.8);
}

/** Per operation without an error below it: how many requests, and how many reach each callee. */
function reachOf(trees: readonly TraceTree[]): Map<string, Reach> {
  const reach = new Map<string, Reach>();
  for (const tree of trees) {
    const callees = new Map<SpanNode, Set<string>>();
    const failed = new Set<SpanNode>();
    for (const node of tree.nodes) {
      const request = requestOf(node);
      if (request === undefined) {
        continue;
      }
      const set = callees.get(request) ?? new Set<string>();
      callees.set(request, set);
      const answer = isCall(node) || isRequest(node) ? answerOf(node) : undefined;
      if (answer !== undefined) {
        set.add(answer.service);
      }
      if (node.error) {
        failed.add(request);
      }
    }
    for (const [request, called] of callees) {
      if (!failed.has(request)) {
        addReach(reach, request, called);
      }
    }
  }
  return reach;
}

function addReach(reach: Map<string, Reach>, request: SpanNode, called: ReadonlySet<string>): void {
  const key = `${request.service}\u0000${request.span.name}`;
  const row = reach.get(key) ?? {
    requests: 0,
    traceId: request.span.traceId,
    callees: new Map<string, number>(),
  };
  row.requests += 1;
  for (const callee of called) {
    row.callees.set(callee, (row.callees.get(callee) ?? 0) + 1);
  }
  reach.set(key, row);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
