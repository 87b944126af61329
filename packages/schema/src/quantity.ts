const DURATION: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const SIZE: Record<string, number> = { kB: 1e3, MB: 1e6, GB: 1e9 };

/** Milliseconds of `300ms`, `5s`, `2m`, `1h`; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  return product(match, DURATION);
}

/** Digits without end are no quantity: they would become Infinity, and a timer of 1 ms. */
function product(
  match: RegExpExecArray | null,
  units: Readonly<Record<string, number>>,
): number | undefined {
  const value = Number(match?.[1]) * (units[match?.[2] ?? ""] ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** Bytes of `64MB`; undefined for anything else. Decimal units. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(kB|MB|GB)$/.exec(text);
  return product(match, SIZE);
}

/** 0.01 of `1%`; undefined for anything else. */
export function parseRatio(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(text);
  const ratio = Number(match?.[1]) / 100;
  return Number.isFinite(ratio) ? ratio : undefined;
}

/** `1.2 s`, `340 ms`, `2 min 05 s` for people. */
export function formatDuration(ms: number): string {
  // Rounded first: 999.6 ms is 1.0 s, and 59.97 s is a minute.
  if (Math.round(ms) < 1000) return `${Math.round(ms)} ms`;
  if (Math.round(ms / 100) < 600) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
