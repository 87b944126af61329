import { gateName } from "./words.ts";
import type { GatePoint, RunFigure, RunPoint } from "./runs.ts";

/** One figure over the runs; undefined where a run has none. */
export interface Trend {
  title: string;
  unit: string;
  /** As long as the list of runs. */
  values: readonly (number | undefined)[];
}

/** The trends of the whole, of a gate or of a service. */
export interface TrendGroup {
  kind: "all" | "gate" | "service";
  /** Gate id or service name; empty for the whole. */
  id: string;
  title: string;
  trends: readonly Trend[];
}

const MAX_GATES = 12;
const MAX_SERVICES = 40;
const MAX_FIGURES = 6;
/** A line needs two ends. */
const MIN_POINTS = 2;

/** Everything that can be followed over the runs, oldest first: whole, gates, services. */
export function trendGroups(runs: readonly RunPoint[]): TrendGroup[] {
  const gates = names(runs, (run) => run.gates.map(({ gate }) => gate)).slice(0, MAX_GATES);
  const services = names(runs, (run) =>
    run.gates.flatMap(({ figures }) => figures.flatMap(({ service }) => service ?? [])),
  ).slice(0, MAX_SERVICES);
  return [
    wholeGroup(runs),
    ...gates.map((gate) => gateGroup(runs, gate)),
    ...services.sort().map((service) => serviceGroup(runs, service)),
  ].filter(({ trends }) => trends.length > 0);
}

/** In the order of the newest run; what only older ones have comes last. */
function names(runs: readonly RunPoint[], of: (run: RunPoint) => string[]): string[] {
  return [...new Set(runs.toReversed().flatMap(of))];
}

/** Per run, of all its gates that count. */
function shareTrends(runs: readonly (readonly GatePoint[])[]): Trend[] {
  const sums = runs.map((gates) => ({
    judged: sum(gates, "judged"),
    failed: sum(gates, "failed"),
    flaky: sum(gates, "flaky"),
  }));
  return [
    {
      title: "Checks that passed",
      unit: "ratio",
      values: sums.map(({ judged, failed }) => share(judged - failed, judged)),
    },
    {
      title: "Flaky checks",
      unit: "ratio",
      values: sums.map(({ judged, flaky }) => share(flaky, judged)),
    },
  ];
}

function sum(gates: readonly GatePoint[], key: "judged" | "failed" | "flaky"): number {
  return gates.reduce((total, { counts }) => total + counts[key], 0);
}

function wholeGroup(runs: readonly RunPoint[]): TrendGroup {
  return {
    kind: "all",
    id: "",
    title: "All gates",
    trends: usable([
      ...shareTrends(runs.map(({ gates }) => gates)),
      { title: "Duration", unit: "ms", values: runs.map((run) => positive(run.durationMs)) },
      {
        title: "Machine time of the gates",
        unit: "ms",
        values: runs.map((run) =>
          positive(run.gates.reduce((total, { durationMs }) => total + durationMs, 0)),
        ),
      },
    ]),
  };
}

function gateGroup(runs: readonly RunPoint[], id: string): TrendGroup {
  const own = runs.map((run) => run.gates.filter(({ gate }) => gate === id));
  return {
    kind: "gate",
    id,
    title: gateName(id),
    trends: usable([
      ...shareTrends(own),
      {
        title: "Duration",
        unit: "ms",
        values: own.map((legs) => positive(Math.max(0, ...legs.map((leg) => leg.durationMs)))),
      },
      ...figureTrends(own, (figure) => figure.service === undefined && isFollowed(figure)),
    ]),
  };
}

function serviceGroup(runs: readonly RunPoint[], id: string): TrendGroup {
  const all = runs.map((run) => run.gates);
  return {
    kind: "service",
    id,
    title: id,
    trends: usable(figureTrends(all, (figure) => figure.service === id)),
  };
}

/** Times, ratios, rates and costs say more over time than numbers of things. */
function isFollowed({ unit }: RunFigure): boolean {
  return ["ms", "s", "us", "ratio", "percent"].includes(unit) || /\/s$|^[A-Z]{3}$/.test(unit);
}

function figureTrends(
  runs: readonly (readonly GatePoint[])[],
  wanted: (figure: RunFigure) => boolean,
): Trend[] {
  const found = new Map<string, Trend & { values: (number | undefined)[] }>();
  runs.forEach((gates, at) => {
    for (const figure of gates.flatMap(({ figures }) => figures).filter(wanted)) {
      const { name, unit, value } = figure;
      if (!Number.isFinite(value)) continue;
      const key = `${unit} ${name}`;
      const trend = found.get(key) ?? {
        title: name,
        unit,
        values: runs.map((): undefined => undefined),
      };
      found.set(key, trend);
      // Several gates see a service; the worst time or share is what a reader must know.
      trend.values[at] = Math.max(trend.values[at] ?? Number.NEGATIVE_INFINITY, value);
    }
  });
  const known = (trend: Trend): number =>
    trend.values.filter((value) => value !== undefined).length;
  return [...found.values()].sort((a, b) => known(b) - known(a)).slice(0, MAX_FIGURES);
}

/** What has two points, and is not zero all the time. */
function usable(trends: readonly Trend[]): Trend[] {
  return trends.filter(({ values }) => {
    const known = values.filter((value) => value !== undefined);
    return known.length >= MIN_POINTS && known.some((value) => value !== 0);
  });
}

function share(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

function positive(value: number): number | undefined {
  return value > 0 ? value : undefined;
}
