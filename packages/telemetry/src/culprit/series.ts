import { interquartileRange, median } from "@stagegate/stats";

/** Times of one thing (an operation's own time, an edge's gap) while failing and while normal. */
export interface Series {
  readonly failing: number[];
  readonly normal: number[];
  /** The failing trace with the largest value. */
  worst?: { readonly value: number; readonly traceId: string };
}

export interface Change {
  /** Median while failing and while normal, microseconds; normal is 0 without samples. */
  readonly observed: number;
  readonly expected: number;
  /** How far the median moved, in spreads of the normal samples. */
  readonly z: number;
  /** False without normal samples. */
  readonly compared: boolean;
}

/** Changes below this are noise on any machine. */
const FLOOR_US = 1000;

/**
 * Robust change of the median (BARO's RobustScorer, Pham et al., FSE 2024): distance from the normal
 * median in interquartile ranges, with a floor of a tenth of the median or one millisecond, as few
 * or equal samples have no spread.
 */
export function changeOf(series: Series): Change {
  const expected = median(series.normal) ?? 0;
  const observed = median(series.failing) ?? 0;
  const spread = Math.max(interquartileRange(series.normal) ?? 0, expected / 10, FLOOR_US);
  const compared = series.normal.length > 0;
  return { observed, expected, z: (observed - expected) / spread, compared };
}

/** A z-score on a scale of 0..1, so that one runaway series cannot outweigh everything else. */
export function capped(z: number, half: number): number {
  return z <= 0 ? 0 : z / (z + half);
}

/** Remembers the trace of a failing value if there is none larger. */
export function noteWorst(series: Series, value: number, traceId: string): void {
  if (series.worst === undefined || value > series.worst.value) {
    series.worst = { value, traceId };
  }
}

/** The series of a key, made when it is new. */
export function seriesAt(map: Map<string, Series>, key: string): Series {
  const known = map.get(key);
  if (known !== undefined) {
    return known;
  }
  const fresh: Series = { failing: [], normal: [] };
  map.set(key, fresh);
  return fresh;
}
