import type { MetricPoint } from "../model.ts";
import type { Evidence } from "./input.ts";
import type { Scene } from "./scene.ts";
import type { Series } from "./series.ts";
import { capped, seriesAt } from "./series.ts";
import { interquartileRange, median } from "@stagegate/stats";

const HALF_Z = 5;
/** Gauges that say how hard a service works; counters of CPU time would need their rate first. */
const BUSY = /cpu.*(?:usage|rate|util|percent|load)|(?:usage|util|load).*cpu/i;
const NODE_WIDE = /(?:^|[._])(?:node|host|system)[._]/i;

/**
 * Processor use of a service inside the failing windows against its use outside. Only for windows of
 * time: single traces are too short for a metric that is taken every few seconds.
 */
export function resourceEvidence(scene: Scene): Evidence[] {
  if (scene.mode !== "time") {
    return [];
  }
  const all = new Map<string, Series>();
  for (const point of scene.input.baseline?.metrics ?? []) {
    addPoint(all, point, scene, "normal");
  }
  for (const point of scene.input.metrics ?? []) {
    const failing = scene.failingWindows.some(
      // A sample stands for the time before it, so the first one inside a window may be too early.
      ({ startUs, endUs }) => point.timeUs >= startUs && point.timeUs <= endUs,
    );
    addPoint(all, point, scene, failing ? "failing" : "normal");
  }
  const best = new Map<string, Evidence>();
  for (const [key, series] of all) {
    const [service = "", name = ""] = key.split("\u0000");
    const evidence = judge(service, name, series);
    if (evidence !== undefined && evidence.value > (best.get(service)?.value ?? 0)) {
      best.set(service, evidence);
    }
  }
  return [...best.values()];
}

function addPoint(
  all: Map<string, Series>,
  point: MetricPoint,
  scene: Scene,
  side: "failing" | "normal",
): void {
  if (point.type === "gauge" && BUSY.test(point.name) && !NODE_WIDE.test(point.name)) {
    const service = scene.names.canonical(point.service);
    seriesAt(all, `${service}\u0000${point.name}`)[side].push(point.value);
  }
}

function judge(service: string, name: string, series: Series): Evidence | undefined {
  if (series.failing.length === 0 || series.normal.length < 3) {
    return undefined;
  }
  const expected = median(series.normal) ?? 0;
  const observed = Math.max(...series.failing.slice(0, 10_000));
  const spread = Math.max(interquartileRange(series.normal) ?? 0, Math.abs(expected) / 10, 1e-9);
  const value = capped((observed - expected) / spread, HALF_Z);
  const text = `${name} of ${service} rose to ${round(observed)}, ${round(expected)} is normal`;
  const figures = { observed: round(observed), expected: round(expected) };
  return value > 0.01 ? { service, kind: "resource", value, text, ...figures } : undefined;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
