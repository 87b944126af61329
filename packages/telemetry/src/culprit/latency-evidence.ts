import { median } from "@stagegate/stats";
import { criticalPath } from "../trace/critical-path.ts";
import type { SpanNode, TraceTree } from "../trace/tree.ts";
import { answerOf, isCall } from "../trace/tree.ts";
import type { Evidence } from "./input.ts";
import type { Scene } from "./scene.ts";
import type { Change, Series } from "./series.ts";
import { capped, changeOf, seriesAt } from "./series.ts";
import { violatingRequests } from "./violations.ts";

/** z at which a change counts half. */
const HALF_Z = 5;
/** A failed attempt without an objective was failed by a wait of about this much, or nothing. */
const ATTEMPT_WAIT_US = 1_000_000;

interface Times {
  /** "service\0operation" to the operation's own time on the critical path, per span. */
  readonly own: Map<string, Series>;
  /** "from\0to" to client minus server duration, per call. */
  readonly gaps: Map<string, Series>;
}

/**
 * Time evidence: whose own time on the critical path grew (self-time), and between whom time was
 * lost (edge-gap). The hole between a call and its answer belongs to the edge, not to the caller.
 */
export function latencyEvidence(scene: Scene): Evidence[] {
  const times: Times = { own: new Map(), gaps: new Map() };
  for (const tree of scene.failing) {
    for (const root of judgedRequests(tree, scene)) {
      collect(root, "failing", { scene, times });
    }
  }
  for (const tree of scene.normal) {
    for (const root of tree.roots) {
      collect(root, "normal", { scene, times });
    }
  }
  return [...selfTimes(scene, times), ...edgeGaps(scene, times)];
}

/** In a trace that violates a latency objective only the requests that do so; else all of it. */
function judgedRequests(tree: TraceTree, scene: Scene): readonly SpanNode[] {
  const latency = (scene.input.violations ?? []).filter((each) => each.kind === "latency");
  const violating = latency.flatMap((violation) => violatingRequests(tree, violation));
  if (violating.length === 0) {
    return tree.roots;
  }
  const inside = new Set(violating);
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

interface Collecting {
  readonly scene: Scene;
  readonly times: Times;
}

function collect(root: SpanNode, side: keyof Series, { scene, times }: Collecting): void {
  for (const [node, us] of criticalPath(root)) {
    const answer = isCall(node) ? answerOf(node) : undefined;
    if (answer !== undefined) {
      seriesAt(times.gaps, `${node.service}\u0000${answer.service}`)[side].push(us);
    } else {
      const service = whoWaits(node, scene);
      seriesAt(times.own, `${service}\u0000${node.span.name}`)[side].push(us);
    }
  }
}

/** A call without an answer: the time is the callee's, if it is a service; a database is one's own. */
function whoWaits(node: SpanNode, scene: Scene): string {
  return (isCall(node) ? scene.callees.resolve(node) : undefined) ?? node.service;
}

interface Weighed {
  readonly key: string;
  readonly change: Change;
  /** Microseconds that the change adds to one failing trace. */
  readonly added: number;
}

function weighed(series: ReadonlyMap<string, Series>, scene: Scene): Weighed[] {
  const perTrace = Math.max(1, scene.failing.length);
  const result: Weighed[] = [];
  for (const [key, each] of series) {
    const comparable = each.normal.length > 0 || hasSeed(scene);
    if (each.failing.length > 0 && comparable) {
      const change = changeOf(each);
      const calls = each.failing.length / perTrace;
      result.push({ key, change, added: Math.max(0, change.observed - change.expected) * calls });
    }
  }
  return result;
}

/** Without a normal time to compare with, only a known limit can say that a time is too long. */
function hasSeed(scene: Scene): boolean {
  return scene.mode === "traces";
}

function selfTimes(scene: Scene, times: Times): Evidence[] {
  const all = weighed(times.own, scene);
  const total = all.reduce((sum, each) => sum + each.added, 0);
  const best = new Map<string, Evidence>();
  for (const { key, change, added } of all) {
    const [service = "", operation = ""] = key.split("\u0000");
    const share = total > 0 ? added / total : 0;
    const value = capped(change.z, HALF_Z) * (0.3 + 0.7 * share) * material(scene, added);
    if (value > (best.get(service)?.value ?? 0.01)) {
      const text = `"${operation}" of ${service} took ${inMs(change.observed)} of its own time, ${expectation(change)}`;
      best.set(service, { service, kind: "self-time", value, text, ...figures(change) });
    }
  }
  return [...best.values()];
}

function edgeGaps(scene: Scene, times: Times): Evidence[] {
  const edges = weighed(times.gaps, scene);
  const incident = new Map<string, Weighed[]>();
  for (const edge of edges) {
    for (const service of edge.key.split("\u0000")) {
      incident.set(service, [...(incident.get(service) ?? []), edge]);
    }
  }
  const evidence: Evidence[] = [];
  for (const [service, around] of incident) {
    const strength = around.reduce((sum, { change }) => sum + capped(change.z, HALF_Z), 0);
    const added = around.reduce((sum, edge) => sum + edge.added, 0);
    const top = around.reduce((a, b) => (b.change.z > a.change.z ? b : a));
    const value = (strength / around.length) * material(scene, added);
    if (value > 0.01) {
      const [from = "", to = ""] = top.key.split("\u0000");
      const moved = around.filter(({ change }) => change.z > HALF_Z).length;
      const text = `between ${from} and ${to} ${inMs(top.change.observed)} were lost, ${expectation(top.change)}; ${moved} of ${around.length} connections of ${service} got slower`;
      evidence.push({ service, kind: "edge-gap", value, text, ...figures(top.change) });
    }
  }
  return evidence;
}

/**
 * How much of what failed the change explains, 0..1: half the limit of a violated latency objective,
 * or a wait that fails a test. Windows of time know no limit: there the change speaks alone.
 */
function material(scene: Scene, addedUs: number): number {
  if (scene.mode !== "traces") {
    return 1;
  }
  const limits = (scene.input.violations ?? [])
    .filter((each) => each.kind === "latency" && each.expected !== undefined)
    .map((each) => (each.expected ?? 0) * 500);
  const needed = limits.length > 0 ? (median(limits) ?? 0) : ATTEMPT_WAIT_US;
  return needed <= 0 ? 1 : Math.min(1, addedUs / needed);
}

function figures(change: Change): Pick<Evidence, "observed" | "expected" | "unit"> {
  return { observed: round(change.observed), expected: round(change.expected), unit: "ms" };
}

function round(us: number): number {
  return Math.round(us / 100) / 10;
}

function inMs(us: number): string {
  return `${round(us)} ms`;
}

function expectation(change: Change): string {
  return change.expected > 0 ? `${inMs(change.expected)} are normal` : "with nothing to compare";
}
