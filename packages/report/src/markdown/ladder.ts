/** How much a rendering shows; the ladder gives it up from the top. */
export interface Level {
  name: string;
  /** Items of "new in this change". */
  fresh: number;
  /** Items of each collapsed list. */
  other: number;
  /** Lines of a stack or excerpt. */
  detailLines: number;
  /** Whether the first line of the reason is shown. */
  messages: boolean;
  /** Sentences of evidence for the culprit. */
  evidence: number;
  diagram: boolean;
  reproduce: number;
  notes: number;
  /** Longest foreign text in one place, UTF-16 units. */
  width: number;
}

/**
 * Declared ladder of degradation: traces get shorter, then go; then names only; then the first few
 * and counts; then the table alone. Marker, verdict, gate table and footer stay on every rung.
 */
export const LADDER: readonly Level[] = [
  {
    name: "full",
    fresh: 10,
    other: 20,
    detailLines: 20,
    messages: true,
    evidence: 5,
    diagram: true,
    reproduce: 6,
    notes: 8,
    width: 200,
  },
  {
    name: "short traces",
    fresh: 10,
    other: 20,
    detailLines: 6,
    messages: true,
    evidence: 5,
    diagram: true,
    reproduce: 6,
    notes: 8,
    width: 200,
  },
  {
    name: "no traces",
    fresh: 10,
    other: 10,
    detailLines: 0,
    messages: true,
    evidence: 4,
    diagram: true,
    reproduce: 6,
    notes: 6,
    width: 160,
  },
  {
    name: "names only",
    fresh: 10,
    other: 10,
    detailLines: 0,
    messages: false,
    evidence: 3,
    diagram: false,
    reproduce: 6,
    notes: 4,
    width: 120,
  },
  {
    name: "first few and counts",
    fresh: 3,
    other: 0,
    detailLines: 0,
    messages: false,
    evidence: 2,
    diagram: false,
    reproduce: 3,
    notes: 2,
    width: 100,
  },
  {
    name: "table only",
    fresh: 0,
    other: 0,
    detailLines: 0,
    messages: false,
    evidence: 0,
    diagram: false,
    reproduce: 0,
    notes: 0,
    width: 60,
  },
];

/** How a place counts: GitHub comments in characters, summaries in bytes. */
export type SizeUnit = "characters" | "bytes";

export interface SizeLimit {
  max: number;
  unit: SizeUnit;
}

/** Size as the place counts it; characters are UTF-16 units, which is never too few. */
export function sizeOf(text: string, unit: SizeUnit): number {
  return unit === "bytes" ? Buffer.byteLength(text, "utf8") : text.length;
}

/** The highest rung that fits; undefined where not even the last one does. */
export function fitLadder(
  render: (level: Level) => string,
  limit: SizeLimit,
): { text: string; level: Level } | undefined {
  for (const level of LADDER) {
    const text = render(level);
    if (sizeOf(text, limit.unit) <= limit.max) return { text, level };
  }
  return undefined;
}
