import type { SpanNode } from "./tree.ts";

interface Visit {
  readonly node: SpanNode;
  readonly startUs: number;
  readonly endUs: number;
}

/**
 * Time that each span itself spends on the critical path of a subtree, in microseconds: walk back
 * from the end, give the hole after the last-finishing child to the parent, continue inside that
 * child, then before its start (CRISP, Zhang et al., USENIX ATC 2022). Children are clipped to
 * their parent, so asynchronous work that outlives the request counts only while it lasts. The sum
 * over all spans is the duration of the root.
 */
export function criticalPath(root: SpanNode): Map<SpanNode, number> {
  const own = new Map<SpanNode, number>();
  const stack: Visit[] = [{ node: root, startUs: root.span.startUs, endUs: root.span.endUs }];
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    own.set(visit.node, ownTime(visit, stack));
  }
  return own;
}

function ownTime(visit: Visit, stack: Visit[]): number {
  let cursor = visit.endUs;
  let own = 0;
  const latestFirst = [...visit.node.children].sort((a, b) => b.span.endUs - a.span.endUs);
  for (const child of latestFirst) {
    const endUs = Math.min(child.span.endUs, visit.endUs);
    const startUs = Math.max(child.span.startUs, visit.startUs);
    if (endUs > cursor || endUs <= startUs) {
      continue;
    }
    own += cursor - endUs;
    stack.push({ node: child, startUs, endUs });
    cursor = startUs;
  }
  return own + Math.max(0, cursor - visit.startUs);
}
