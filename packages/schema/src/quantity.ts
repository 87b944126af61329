const DURATION: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const SIZE: Record<string, number> = { kB: 1e3, MB: 1e6, GB: 1e9 };

/** Milliseconds of `300ms`, `5s`, `2m`, `1h`; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  return match === null ? undefined : Number(match[1]) * (DURATION[match[2] ?? ""] ?? Number.NaN);
}

/** Bytes of `64MB`; undefined for anything else. Decimal units. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(kB|MB|GB)$/.exec(text);
  return match === null ? undefined : Number(match[1]) * (SIZE[match[2] ?? ""] ?? Number.NaN);
}

/** 0.01 of `1%`; undefined for anything else. */
export function parseRatio(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(text);
  return match === null ? undefined : Number(match[1]) / 100;
}

/** `1.2 s`, `340 ms`, `2 min 05 s` for people. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
