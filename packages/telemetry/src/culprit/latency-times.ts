import { criticalPath } from "../trace/critical-path.ts";
import type { SpanNode, TraceTree } from "../trace/tree.ts";
import { answerOf, isCall } from "../trace/tree.ts";
import type { Scene } from "./scene.ts";
import type { Change, Series } from "./series.ts";
import { changeOf, noteWorst, seriesAt } from "./series.ts";
import { violatingRequests } from "./violations.ts";

/** Times on critical paths, failing against normal. */
export interface Times {
  /** "service\0operation" to the operation's own time on the critical path, per span. */
  readonly own: Map<string, Series>;
  /** "from\0to" to client minus server duration, per call. */
  readonly gaps: Map<string, Series>;
  /** Failing traces that were looked at. */
  traces: number;
}

/** A change with what it costs one failing trace. */
export interface Weighed {
  readonly key: string;
  readonly change: Change;
  /** Microseconds that the change adds to one failing trace. */
  readonly added: number;
  /** The failing trace that shows it best. */
  readonly traceId: string;
}

export interface WeighedTimes {
  readonly own: readonly Weighed[];
  readonly gaps: readonly Weighed[];
}

/** Share of the judged time that a comparison must explain to be worth anything. */
const MIN_EXPLAINED = 0.3;

/**
 * Collects and compares the times. Where a latency objective is missed, there is no baseline, and
 * the passing traces of the same run explain little of the time, they are sick as well: then the
 * time itself counts, as nothing healthy is left to compare it with.
 */
export function weighedTimes(scene: Scene): WeighedTimes {
  const times = collectTimes(scene);
  const compared = weigh(times, scene, { useNormal: true });
  if (!hasLatencyLimit(scene) || scene.baseline.length > 0) {
    return compared;
  }
  const absolute = weigh(times, scene, { useNormal: false });
  return sum(compared) < sum(absolute) * MIN_EXPLAINED ? absolute : compared;
}

/** True when an objective says how long is too long. */
export function hasLatencyLimit(scene: Scene): boolean {
  return (scene.input.violations ?? []).some((each) => each.kind === "latency");
}

function collectTimes(scene: Scene): Times {
  const times: Times = { own: new Map(), gaps: new Map(), traces: 0 };
  for (const tree of scene.failing) {
    const requests = judgedRequests(tree, scene);
    times.traces += requests.length > 0 ? 1 : 0;
    requests.forEach((root) => collect(root, "failing", { scene, times }));
  }
  for (const tree of scene.normal) {
    tree.roots.forEach((root) => collect(root, "normal", { scene, times }));
  }
  return times;
}

/** With latency objectives only the requests that miss them, and all of failed attempts; else all. */
function judgedRequests(tree: TraceTree, scene: Scene): readonly SpanNode[] {
  const latency = (scene.input.violations ?? []).filter((each) => each.kind === "latency");
  if (latency.length === 0 || scene.testOf.has(tree.traceId)) {
    return tree.roots;
  }
  const inside = new Set(latency.flatMap((violation) => violatingRequests(tree, violation)));
  return [...inside].filter((node) => !hasAncestorIn(node, inside));
}

function hasAncestorIn(node: SpanNode, set: ReadonlySet<SpanNode>): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (set.has(at)) {
      return true;
    }
  }
  return false;
}

type Side = "failing" | "normal";

interface Collecting {
  readonly scene: Scene;
  readonly times: Times;
}

function collect(root: SpanNode, side: Side, { scene, times }: Collecting): void {
  for (const [node, us] of criticalPath(root)) {
    const answer = isCall(node) ? answerOf(node) : undefined;
    const series =
      answer === undefined
        ? seriesAt(times.own, `${whoWaits(node, scene)}\u0000${node.span.name}`)
        : seriesAt(times.gaps, `${node.service}\u0000${answer.service}`);
    series[side].push(us);
    if (side === "failing") {
      noteWorst(series, us, root.span.traceId);
    }
  }
}

/** A call without an answer: the time is the callee's, if it is a service; a database is one's own. */
function whoWaits(node: SpanNode, scene: Scene): string {
  return (isCall(node) ? scene.callees.resolve(node) : undefined) ?? node.service;
}

function weigh(times: Times, scene: Scene, how: { readonly useNormal: boolean }): WeighedTimes {
  const all = (series: ReadonlyMap<string, Series>): Weighed[] => {
    const result: Weighed[] = [];
    for (const [key, each] of series) {
      // Windows of time hold healthy requests: without a normal time nothing can be said of them.
      const judgeable = each.normal.length > 0 || scene.mode === "traces";
      if (each.failing.length > 0 && judgeable) {
        const change = changeOf(how.useNormal ? each : { failing: each.failing, normal: [] });
        const calls = each.failing.length / Math.max(1, times.traces);
        const added = Math.max(0, change.observed - change.expected) * calls;
        result.push({ key, change, added, traceId: each.worst?.traceId ?? "" });
      }
    }
    return result;
  };
  return { own: all(times.own), gaps: all(times.gaps) };
}

function sum(times: WeighedTimes): number {
  return [...times.own, ...times.gaps].reduce((total, each) => total + each.added, 0);
}
