import { median } from "@stagegate/stats";
import type { Evidence } from "./input.ts";
import type { Weighed } from "./latency-times.ts";
import { hasLatencyLimit, weighedTimes } from "./latency-times.ts";
import type { Scene } from "./scene.ts";
import type { Change } from "./series.ts";
import { capped } from "./series.ts";

/** z at which a change counts half. */
const HALF_Z = 5;
/** A failed attempt without an objective was failed by half of its time, at most this, or nothing. */
const ATTEMPT_WAIT_US = 2_000_000;
/**
 * Nothing tells a service that got slow from one that always is: only a wait that tests give up
 * after counts then (https://playwright.dev/docs/test-timeouts: an assertion waits 5 s).
 */
const UNCOMPARED_WAIT_US = 5_000_000;

/**
 * Time evidence: whose own time on the critical path grew (self-time), and between whom time was
 * lost (edge-gap). The hole between a call and its answer belongs to the edge, not to the caller.
 */
export function latencyEvidence(scene: Scene): Evidence[] {
  const { own, gaps } = weighedTimes(scene);
  return [...selfTimes(scene, own), ...edgeGaps(scene, gaps)];
}

function selfTimes(scene: Scene, all: readonly Weighed[]): Evidence[] {
  const total = all.reduce((sum, each) => sum + each.added, 0);
  const best = new Map<string, Evidence>();
  for (const { key, change, added, traceId } of all) {
    const [service = "", operation = ""] = key.split("\u0000");
    const share = total > 0 ? added / total : 0;
    const value = capped(change.z, HALF_Z) * (0.3 + 0.7 * share) * material(scene, added, change);
    if (value > (best.get(service)?.value ?? 0.01)) {
      const text = `"${operation}" of ${service} took ${inMs(change.observed)} of its own time, ${expectation(change)}`;
      best.set(service, { service, kind: "self-time", value, text, ...figures(change), traceId });
    }
  }
  return [...best.values()];
}

function edgeGaps(scene: Scene, edges: readonly Weighed[]): Evidence[] {
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
    const value = (strength / around.length) * material(scene, added, top.change);
    if (value > 0.01) {
      const [from = "", to = ""] = top.key.split("\u0000");
      const moved = around.filter(({ change }) => change.z > HALF_Z).length;
      const text = `between ${from} and ${to} ${inMs(top.change.observed)} were lost, ${expectation(top.change)}; ${moved} of ${around.length} connections of ${service} got slower`;
      evidence.push({
        service,
        kind: "edge-gap",
        value,
        text,
        ...figures(top.change),
        traceId: top.traceId,
      });
    }
  }
  return evidence;
}

/**
 * How much of what failed the change explains, 0..1: half the limit of a violated latency objective,
 * or a wait that fails a test. Windows of time know no limit: there the change speaks alone.
 */
function material(scene: Scene, addedUs: number, change: Change): number {
  if (scene.mode !== "traces") {
    return 1;
  }
  if (!change.compared && !hasLatencyLimit(scene)) {
    return Math.min(1, addedUs / UNCOMPARED_WAIT_US) ** 2;
  }
  const limits = (scene.input.violations ?? [])
    .filter((each) => each.kind === "latency" && each.expected !== undefined)
    .map((each) => (each.expected ?? 0) * 500);
  const needed = limits.length > 0 ? (median(limits) ?? 0) : attemptWaitUs(scene);
  return needed <= 0 ? 1 : Math.min(1, addedUs / needed);
}

function attemptWaitUs({ failedAttempts }: Scene): number {
  const half = median(failedAttempts.map(({ start, end }) => (end - start) * 500));
  return Math.min(half === undefined || half <= 0 ? ATTEMPT_WAIT_US : half, ATTEMPT_WAIT_US);
}

function figures(change: Change): Pick<Evidence, "observed" | "expected" | "unit"> {
  // Nothing to compare with is not an expectation of zero.
  const expected = change.expected > 0 ? { expected: round(change.expected) } : {};
  return { observed: round(change.observed), ...expected, unit: "ms" };
}

function round(us: number): number {
  return Math.round(us / 100) / 10;
}

function inMs(us: number): string {
  return `${round(us)} ms`;
}

function expectation(change: Change): string {
  return change.expected > 0
    ? `${inMs(change.expected)} are normal`
    : "and no other run shows what is normal";
}
