import type { Metric } from "@stagegate/schema";

const UNITS: Readonly<Record<string, string>> = {
  ratio: "%",
  percent: "%",
  ms: "ms",
  s: "s",
  us: "µs",
  bytes: "B",
};

/** A figure with its unit, short enough for a table: `412 ms`, `12.4 s`, `1.5 %`, `500 requests/s`. */
export function formatFigure(value: number | undefined, unit = ""): string {
  if (value === undefined || !Number.isFinite(value)) return "no data";
  if (unit === "ms") return formatDuration(value);
  if (unit === "ratio") return `${formatShare(value)} %`;
  if (unit === "bytes") return formatBytes(value);
  const name = Object.hasOwn(UNITS, unit) ? UNITS[unit] : unit;
  return name === "" || name === undefined ? formatNumber(value) : `${formatNumber(value)} ${name}`;
}

/**
 * The value of a named figure. A limit in the name (`p95 < 350ms`, `error-ratio < 1%`) says nothing of
 * the unit of the value; only a thing that is counted, as in `passed tests`, is not said twice.
 */
export function formatMetric({ name, value, unit }: Metric): string {
  const counted = !MEASURES.has(unit) && name.toLowerCase().split(" ").includes(unit.toLowerCase());
  return counted ? formatFigure(value) : formatCount(value, unit);
}

const MEASURES: ReadonlySet<string> = new Set(Object.keys(UNITS));

/** `1 test`, not `1 tests`. */
function formatCount(value: number, unit: string): string {
  const one = value === 1 && /^[a-z]{2,}s$/.test(unit) && !MEASURES.has(unit);
  return formatFigure(value, one ? unit.slice(0, -1) : unit);
}

/** Milliseconds in the unit that people would use. */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return "no data";
  if (Math.abs(ms) < 1_000) return `${formatNumber(ms)} ms`;
  const seconds = ms / 1_000;
  if (seconds < 120) return `${formatNumber(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 120
    ? `${minutes} min ${Math.round(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A ratio in percent, one decimal; small ones keep two digits. */
export function formatShare(ratio: number): string {
  const percent = ratio * 100;
  const size = Math.abs(percent);
  return size >= 1 && size < 1_000 ? trimZeros(percent.toFixed(1)) : formatNumber(percent);
}

function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  let value = bytes;
  let at = 0;
  while (Math.abs(value) >= 1_000 && at < units.length - 1) {
    value /= 1_000;
    at += 1;
  }
  return `${formatNumber(value)} ${units[at] ?? "B"}`;
}

/** Three significant digits below a thousand, whole numbers with thin spaces above. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return "no data";
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(2);
  if (size >= 1_000) return grouped(Math.round(value));
  if (size >= 100) return String(Math.round(value));
  if (size >= 10) return trimZeros(value.toFixed(1));
  if (size >= 1) return trimZeros(value.toFixed(2));
  return size === 0 ? "0" : trimZeros(value.toPrecision(2));
}

function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, "\u202f");
}

function trimZeros(text: string): string {
  return text.includes(".") && !text.includes("e") ? text.replace(/\.?0+$/, "") : text;
}

/** How a figure changed: `+12 %`, `−3 %`, `×4.2`; undefined where there is nothing to compare. */
export function formatChange(
  now: number | undefined,
  before: number | undefined,
): string | undefined {
  if (now === undefined || before === undefined || before <= 0 || !Number.isFinite(now / before)) {
    return undefined;
  }
  const ratio = now / before;
  if (ratio >= 2) return `×${formatNumber(ratio)}`;
  const percent = (ratio - 1) * 100;
  if (Math.abs(percent) < 0.5) return "±0 %";
  return `${percent > 0 ? "+" : "−"}${formatNumber(Math.abs(Math.round(percent)))} %`;
}

/** `2026-11-25 05:48 UTC` of an RFC 3339 instant; other text as it is. */
export function formatInstant(instant: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(instant);
  return match === null ? instant.slice(0, 30) : `${match[1]} ${match[2]} UTC`;
}
