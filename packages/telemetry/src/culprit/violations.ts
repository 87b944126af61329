import { originOf } from "../trace/origin.ts";
import type { SpanNode, TraceTree } from "../trace/tree.ts";
import { answerOf, isCall, isRequest, nodeDurationUs, requestOf } from "../trace/tree.ts";
import type { ObjectiveViolation } from "./input.ts";

/** True when the trace has a request that misses the objective. */
export function violates(tree: TraceTree, violation: ObjectiveViolation): boolean {
  return violatingRequests(tree, violation).length > 0;
}

/** The requests of a trace that miss an objective: its seeds inside the trace. */
export function violatingRequests(tree: TraceTree, violation: ObjectiveViolation): SpanNode[] {
  if (violation.origin !== undefined && originOf(tree.traceId) !== violation.origin) {
    return [];
  }
  const scope = violation.service === undefined ? tree.roots : tree.nodes.filter(isRequest);
  return scope.filter((node) => isAbout(node, violation) && misses(tree, node, violation));
}

function isAbout(node: SpanNode, violation: ObjectiveViolation): boolean {
  return (
    (violation.service === undefined || node.service === violation.service) &&
    (violation.operation === undefined || node.span.name === violation.operation)
  );
}

function misses(tree: TraceTree, node: SpanNode, violation: ObjectiveViolation): boolean {
  switch (violation.kind) {
    case "errors":
    case "other":
      return node.error;
    case "latency":
      return nodeDurationUs(node) > (violation.expected ?? Number.POSITIVE_INFINITY) * 1000;
    case "child-calls":
      return callsOf(tree, node, violation.callee) > (violation.expected ?? 1);
  }
}

/** Calls that a request makes, to one callee or to anyone. */
function callsOf(tree: TraceTree, request: SpanNode, callee: string | undefined): number {
  return tree.nodes.filter(
    (node) =>
      isCall(node) &&
      requestOf(node) === request &&
      (callee === undefined || answerOf(node)?.service === callee),
  ).length;
}
