import { errorText, failureShape, httpStatus } from "../trace/errors.ts";
import type { SpanNode, TraceTree } from "../trace/tree.ts";
import { answerOf, isCall } from "../trace/tree.ts";
import { criticalPath } from "../trace/critical-path.ts";
import type { EvidenceKind } from "./input.ts";
import type { Scene } from "./scene.ts";

/** An error that a caller above has handled proves too little to name anyone by itself. */
const HANDLED = 0.45;

type OriginKind = Extract<EvidenceKind, "error-origin" | "unreachable-callee" | "crash">;

/** Where an error of a trace began, and who that points at. */
export interface ErrorOrigin {
  readonly service: string;
  readonly kind: OriginKind;
  readonly node: SpanNode;
  /** 1, less when the error did not reach the request that was asked for, or the blame is shared. */
  readonly weight: number;
  /** Same failure, same signature: twins are compared by it. */
  readonly signature: string;
  readonly text: string;
}

/**
 * Origins of a trace: error spans without an error below them. A failed call that nobody answered
 * points at the callee; a call that timed out points at the one who spent the time.
 */
export function errorOrigins(tree: TraceTree, scene: Scene): ErrorOrigin[] {
  const origins: ErrorOrigin[] = [];
  for (const node of tree.nodes) {
    if (node.error && !node.children.some((child) => child.error)) {
      origins.push(...(isCall(node) ? ofCall(node, scene) : ofRequest(node, scene)));
    }
  }
  return origins;
}

/** What failed without a call that failed: its own fault, or that of a callee without a trace. */
function ofRequest(node: SpanNode, scene: Scene): ErrorOrigin[] {
  const silent = scene.silent.find(node);
  if (silent === undefined) {
    return [own(node, 1)];
  }
  const { service, weight, text, down } = silent;
  const kind = down ? "crash" : "unreachable-callee";
  const blamed = make(node, { service, kind, weight, text });
  return weight < 1 ? [blamed, own(node, 1 - weight)] : [blamed];
}

function make(
  node: SpanNode,
  blame: { service: string; kind: OriginKind; weight: number; text: string },
): ErrorOrigin {
  const code = httpStatus(node.span) || errorText(node.span).split(":")[0] || "";
  return {
    ...blame,
    node,
    weight: blame.weight * (reachesEntry(node) ? 1 : HANDLED),
    signature: `${blame.service}\u0000${blame.kind}\u0000${node.service}\u0000${node.span.name}\u0000${code}`,
  };
}

/** True when every span above failed too: the error is what the caller of the trace got to see. */
function reachesEntry(node: SpanNode): boolean {
  let at = node.parent;
  while (at !== undefined) {
    // An internal span without status says nothing; a request that did not fail has handled it.
    if (!at.error && at.span.kind !== "internal" && at.span.kind !== "unspecified") {
      return false;
    }
    at = at.parent;
  }
  return true;
}

function own(node: SpanNode, weight: number): ErrorOrigin {
  const detail = described(node);
  const text = `${node.service} failed in "${node.span.name}"${detail} and nothing below it did`;
  return make(node, { service: node.service, kind: "error-origin", weight, text });
}

function described(node: SpanNode): string {
  const status = httpStatus(node.span);
  const text = errorText(node.span).split("\n")[0]?.slice(0, 160) ?? "";
  const parts = [status > 0 ? `HTTP ${status}` : "", text].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

function ofCall(node: SpanNode, scene: Scene): ErrorOrigin[] {
  const answer = answerOf(node);
  return answer === undefined ? ofUnanswered(node, scene) : ofAnswered(node, answer);
}

/** The callee's span is there and is no error: the two sides disagree. */
function ofAnswered(node: SpanNode, answer: SpanNode): ErrorOrigin[] {
  const shape = failureShape(node.span);
  if (shape === "timeout") {
    const slow = slowestService(answer);
    const text = `${node.service} gave up waiting for "${node.span.name}"; the time was spent in ${slow}`;
    return [make(node, { service: slow, kind: "unreachable-callee", weight: 1, text })];
  }
  if (shape === "connection") {
    const text = `${answer.service} broke the connection of ${node.service} during "${node.span.name}"${described(node)}`;
    return [make(node, { service: answer.service, kind: "crash", weight: 1, text })];
  }
  if (shape === "answered") {
    // A 4xx that the server does not count as its error: a wrong request, or a wrong refusal.
    const text = `${answer.service} refused "${node.span.name}" of ${node.service}${described(node)}`;
    return [
      own(node, 0.6),
      make(answer, { service: answer.service, kind: "error-origin", weight: 0.4, text }),
    ];
  }
  return [own(node, 1)];
}

function slowestService(answer: SpanNode): string {
  let slowest = answer;
  let most = -1;
  for (const [node, us] of criticalPath(answer)) {
    if (us > most) {
      most = us;
      slowest = node;
    }
  }
  return slowest.service;
}

function ofUnanswered(node: SpanNode, scene: Scene): ErrorOrigin[] {
  const shape = failureShape(node.span);
  const callee = scene.callees.resolve(node);
  if (callee === undefined || callee === node.service) {
    const text = `${node.service} failed calling "${node.span.name}"${described(node)}; who was called is not known`;
    return [make(node, { service: node.service, kind: "error-origin", weight: 0.8, text })];
  }
  if (shape === "connection") {
    const text = `${node.service} could not reach ${callee}${described(node)}`;
    return [make(node, { service: callee, kind: "crash", weight: 1, text })];
  }
  const refused = shape === "answered" && httpStatus(node.span) < 500;
  if (refused) {
    return [own(node, 1)];
  }
  // A callee that never sends spans is not proven silent by a missing span: only an answer or a
  // timeout of its own speaks against it.
  if (shape === "other" && !scene.instrumented.has(callee)) {
    return [own(node, 0.8)];
  }
  const what = shape === "timeout" ? "did not answer in time" : "has no span for";
  const text = `${callee} ${what} "${node.span.name}" of ${node.service}${described(node)}`;
  return [make(node, { service: callee, kind: "unreachable-callee", weight: 1, text })];
}
