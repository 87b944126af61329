import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { html } from "../html/element.ts";
import type { Markup } from "../html/element.ts";
import { formatFigure, formatNumber } from "../model/figures.ts";
import type { Trend } from "../model/trends.ts";
import { plural } from "../model/words.ts";

const SIZE = { width: 320, height: 104 } as const;
const AREA = { left: 46, right: 10, top: 10, bottom: 12 } as const;
const MAX_POINTS = 200;

interface Point {
  at: number;
  /** Undefined is a gap: that run has no such figure. */
  value: number | undefined;
}

/** A figure over the runs, oldest on the left; the newest one is marked. */
export function trendSvg(trend: Trend): Markup {
  const points = thin(trend.values);
  const known = points.flatMap(({ value }) => value ?? []);
  if (known.length === 0) return html`<p class="nodata">No data</p>`;
  const x = scaleLinear()
    .domain([0, Math.max(1, points.length - 1)])
    .range([AREA.left, SIZE.width - AREA.right]);
  const y = scaleLinear()
    .domain(domainOf(known, trend.unit))
    .nice(3)
    .range([SIZE.height - AREA.bottom, AREA.top]);
  const bounded = y.domain();
  const hasValue = ({ value }: Point): boolean => value !== undefined;
  const path = line<Point>()
    .defined(hasValue)
    .x(({ at }) => x(at))
    .y(({ value }) => y(value ?? 0));
  const ground = area<Point>()
    .defined(hasValue)
    .x(({ at }) => x(at))
    .y0(SIZE.height - AREA.bottom)
    .y1(({ value }) => y(value ?? 0));
  return html`<svg
    class="trend"
    role="img"
    aria-label="${describeTrend(trend)}"
    viewBox="0 0 ${SIZE.width} ${SIZE.height}"
  >
    ${y
      .ticks(3)
      .filter((tick) => tick >= (bounded[0] ?? 0))
      .map(
        (tick) =>
          html`<line
              class="grid"
              x1="${AREA.left}"
              x2="${SIZE.width - AREA.right}"
              y1="${y(tick)}"
              y2="${y(tick)}"
            /><text class="tick" x="${AREA.left - 6}" y="${y(tick) + 3.5}" text-anchor="end"
              >${tickText(tick, trend.unit)}</text
            >`,
      )}
    <path class="area" d="${ground(points) ?? ""}" />
    <path class="series" d="${path(points) ?? ""}" />
    ${loneDots(points).map((point) => dot(x(point.at), y(point.value ?? 0), 2))}${marked(points, x, y)}
  </svg>`;
}

function tickText(value: number, unit: string): string {
  return unit.length > 5 ? formatNumber(value) : formatFigure(value, unit);
}

/** A share of nearly 1 would be a flat line above an axis that begins at 0. */
function domainOf(values: readonly number[], unit: string): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 1e-9);
  const from = low >= 0 ? Math.max(0, low - room) : low - room;
  const isShare = unit === "ratio" && high <= 1;
  return [from, isShare ? Math.min(1, high + room) : high + room];
}

/** Points beyond the bound go evenly, the newest one stays. */
function thin(values: Trend["values"]): Point[] {
  const step = Math.max(1, Math.ceil(values.length / MAX_POINTS));
  const last = values.length - 1;
  return values
    .filter((_value, at) => (last - at) % step === 0)
    .map((value, at) => ({ at, value: isDrawable(value) ? value : undefined }));
}

function isDrawable(value: number | undefined): boolean {
  return value !== undefined && Math.abs(value) <= 1e15;
}

/** A point between two gaps, of which a line would show nothing. */
function loneDots(points: readonly Point[]): Point[] {
  return points.filter(
    ({ value }, at) =>
      value !== undefined &&
      points[at - 1]?.value === undefined &&
      points[at + 1]?.value === undefined,
  );
}

function marked(
  points: readonly Point[],
  x: (at: number) => number,
  y: (value: number) => number,
): Markup | undefined {
  const last = points.findLast(({ value }) => value !== undefined);
  return last === undefined ? undefined : dot(x(last.at), y(last.value ?? 0), 3.5);
}

function dot(x: number, y: number, radius: number): Markup {
  return html`<circle class="dot" cx="${x}" cy="${y}" r="${radius}" />`;
}

/** What the picture shows, in words. */
export function describeTrend({ title, unit, values }: Trend): string {
  const known = values.filter((value) => value !== undefined);
  const low = formatFigure(Math.min(...known), unit);
  const high = formatFigure(Math.max(...known), unit);
  return `${title} over ${plural(known.length, "run")}: from ${low} to ${high}, last ${formatFigure(known.at(-1), unit)}`;
}
