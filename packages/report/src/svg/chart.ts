import type { Chart } from "@stagegate/schema";
import { scaleBand, scaleLinear, scalePoint } from "d3-scale";
import { curveMonotoneX, line } from "d3-shape";
import { clip } from "../escape/clean.ts";
import { html } from "../html/element.ts";
import type { Markup } from "../html/element.ts";
import { formatFigure, formatNumber } from "../model/figures.ts";

const SIZE = { width: 340, height: 190 } as const;
const AREA = { left: 52, right: 10, top: 10, bottom: 26 } as const;
const MAX_SERIES = 4;
const MAX_POINTS = 400;

type Series = Chart["series"][number];

interface Frame {
  chart: Chart;
  series: Series[];
  y: (value: number) => number;
  ticks: number[];
  right: number;
  bottom: number;
}

/** A chart of at most four series, drawn small enough to be read unscaled on a phone. */
export function chartSvg(chart: Chart): Markup {
  const series = chart.series.slice(0, MAX_SERIES).map(thin);
  const values = series.flatMap((one) => one.points.map((point) => point.y));
  if (values.length === 0) return html`<p class="nodata">No data</p>`;
  const right = SIZE.width - AREA.right;
  const bottom = SIZE.height - AREA.bottom;
  const limit =
    chart.threshold !== undefined && isDrawable(chart.threshold) ? drawn(chart.threshold) : 0;
  const top = Math.max(0, ...values, limit);
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), top === 0 ? 1 : top])
    .nice(4)
    .range([bottom, AREA.top]);
  const y = (value: number): number => scale(value);
  const frame: Frame = { chart, series, y, ticks: scale.ticks(4), right, bottom };
  const marks = chart.kind === "line" ? lines(frame) : bars(frame);
  return html`<svg
    class="chart"
    role="img"
    aria-label="${describe(chart, values)}"
    viewBox="0 0 ${SIZE.width} ${SIZE.height}"
    width="${SIZE.width}"
    height="${SIZE.height}"
  >
    ${frame.ticks.map((tick) => html`<line class="grid" x1="${AREA.left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}" /><text class="tick" x="${AREA.left - 6}" y="${y(tick) + 3.5}" text-anchor="end">${tickText(tick, chart.unit)}</text>`)}
    ${marks} ${threshold(frame)}
  </svg>`;
}

/** A long unit stands in the caption; beside every tick it would not fit. */
function tickText(value: number, unit: string): string {
  return unit.length > 5 ? formatNumber(value) : formatFigure(value, unit);
}

/** Neither missing nor so large that a difference of two overflows. */
function isDrawable(value: number): boolean {
  return Math.abs(value) <= 1e15;
}

/** Smaller than any figure that is measured: the step of an axis between two of them would be 0. */
function drawn(value: number): number {
  return Math.abs(value) < 1e-15 ? 0 : value;
}

/** Long series lose points evenly; the extremes of a step stay, so that a peak is still seen. */
function thin(series: Series): Series {
  const points = series.points
    .filter(({ x, y }) => isDrawable(y) && (typeof x === "string" || isDrawable(x)))
    .map(({ x, y }) => ({ x: typeof x === "string" ? x : drawn(x), y: drawn(y) }));
  if (points.length <= MAX_POINTS) return { ...series, points };
  const step = Math.ceil(points.length / MAX_POINTS);
  const kept = [];
  for (let at = 0; at < points.length; at += step) {
    const [highest] = points.slice(at, at + step).sort((a, b) => b.y - a.y);
    if (highest !== undefined) kept.push(highest);
  }
  return { ...series, points: kept };
}

function lines(frame: Frame): Markup {
  const { series, y, bottom, right } = frame;
  const numeric = series.every((one) => one.points.every((point) => typeof point.x === "number"));
  const all = series.flatMap((one) => one.points.map((point) => point.x));
  const at = numeric ? numericAxis(all, right) : labelAxis(all, right);
  const path = line<Series["points"][number]>()
    .x((point) => at.x(point.x))
    .y((point) => y(point.y))
    .curve(curveMonotoneX);
  const single = series.length === 1 && series[0] !== undefined && series[0].points.length > 1;
  return html`${single && areaBelow(path(series[0]?.points ?? []) ?? "", all.map(at.x), bottom)}${series.map(
    (one, index) =>
      one.points.length === 1
        ? html`<circle
            class="dot s${index}"
            cx="${at.x(one.points[0]?.x ?? 0)}"
            cy="${y(one.points[0]?.y ?? 0)}"
            r="3"
          />`
        : html`<path class="series s${index}" d="${path(one.points) ?? ""}" />`,
  )}${axisLabels(at.labels, bottom)}`;
}

function areaBelow(path: string, xs: readonly number[], bottom: number): Markup {
  return html`<path
    class="area"
    d="${`${path}L${Math.max(...xs)},${bottom}L${Math.min(...xs)},${bottom}Z`}"
  />`;
}

interface Axis {
  x: (value: number | string) => number;
  labels: { at: number; text: string }[];
}

function numericAxis(values: readonly (number | string)[], right: number): Axis {
  const numbers = values.map(Number);
  const scale = scaleLinear()
    .domain([Math.min(...numbers), Math.max(...numbers)])
    .range([AREA.left, right]);
  return {
    x: (value) => scale(Number(value)),
    labels: scale.ticks(5).map((tick) => ({ at: scale(tick), text: `${formatNumber(tick)} s` })),
  };
}

function labelAxis(values: readonly (number | string)[], right: number): Axis {
  const labels = [...new Set(values.map(String))];
  const scale = scalePoint().domain(labels).range([AREA.left, right]).padding(0.3);
  return {
    x: (value) => scale(String(value)) ?? AREA.left,
    labels: spaced(labels, (label) => scale(label) ?? 0),
  };
}

function spaced(labels: readonly string[], at: (label: string) => number): Axis["labels"] {
  const step = Math.max(1, Math.ceil(labels.length / 5));
  return labels
    .filter((_label, index) => index % step === 0)
    .map((label) => ({ at: at(label), text: label }));
}

function axisLabels(labels: Axis["labels"], bottom: number): Markup[] {
  return labels.map(({ at, text }, index) => {
    const anchor =
      labels.length > 1 && index === labels.length - 1 && at > SIZE.width - 30 ? "end" : "middle";
    return html`<text
      class="tick"
      x="${anchor === "end" ? SIZE.width - AREA.right : at}"
      y="${bottom + 16}"
      text-anchor="${anchor}"
      >${clip(text, 14)}</text
    >`;
  });
}

function bars(frame: Frame): Markup {
  const { series, y, bottom, right, chart } = frame;
  const labels = [...new Set(series.flatMap((one) => one.points.map((point) => String(point.x))))];
  const tight = chart.kind === "histogram";
  const outer = scaleBand()
    .domain(labels)
    .range([AREA.left, right])
    .padding(tight ? 0.08 : 0.3);
  const inner = scaleBand()
    .domain(series.map((_one, index) => String(index)))
    .range([0, outer.bandwidth()])
    .padding(series.length > 1 ? 0.1 : 0);
  const marks = series.map((one, index) =>
    one.points.map((point) => {
      const x = (outer(String(point.x)) ?? 0) + (inner(String(index)) ?? 0);
      const over =
        chart.kind === "bar" && chart.threshold !== undefined && point.y > chart.threshold;
      const height = Math.max(point.y > 0 ? 1 : 0, bottom - y(point.y));
      return html`<rect
        class="bar ${over ? "over" : `s${index}`}"
        x="${x}"
        y="${bottom - height}"
        width="${inner.bandwidth()}"
        height="${height}"
        rx="1.5"
      />`;
    }),
  );
  return html`${marks}${axisLabels(
    spaced(labels, (label) => (outer(label) ?? 0) + outer.bandwidth() / 2),
    bottom,
  )}`;
}

/** The limit: across a line or bar chart. The values of a histogram are counts, it has none. */
function threshold({ chart, y, right }: Frame): Markup | undefined {
  const limit = chart.threshold;
  if (limit === undefined || chart.kind === "histogram" || !isDrawable(limit)) return undefined;
  const above = y(limit) > AREA.top + 14;
  return html`<line
      class="limit"
      x1="${AREA.left}"
      x2="${right}"
      y1="${y(limit)}"
      y2="${y(limit)}"
    /><text class="limit-text" x="${right}" y="${y(limit) + (above ? -5 : 13)}" text-anchor="end"
      >limit ${formatFigure(limit, chart.unit)}</text
    >`;
}

function describe(chart: Chart, values: readonly number[]): string {
  const low = formatFigure(Math.min(...values), chart.unit);
  const high = formatFigure(Math.max(...values), chart.unit);
  const limit =
    chart.threshold === undefined ? "" : `, limit ${formatFigure(chart.threshold, chart.unit)}`;
  return `${chart.title}: from ${low} to ${high}${limit}`;
}
