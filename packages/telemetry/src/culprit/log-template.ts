/** Longest part of a line that is looked at. */
const MAX_LINE = 1000;

// Order matters: the long shapes first. Every pattern is linear (no nested repetition).
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[.,\d]*(?:Z|[+-]\d{2}:?\d{2})?/g, "<time>"],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, "<uuid>"],
  [/[a-z]{2,10}:\/\/[^\s"'<>]+/gi, "<url>"],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, "<ip>"],
  [/"[^"]*"/g, '"<text>"'],
  [/\b(?=[0-9a-f]*\d)[0-9a-f]{8,}\b/gi, "<hex>"],
  [/\d+(?:\.\d+)?/g, "<n>"],
];

/**
 * What stays of a log line when its values are masked, first line only: enough to tell whether a
 * kind of message is new (the grouping of Drain-like miners, without their tree).
 */
export function logTemplate(line: string): string {
  let text = (line.split("\n", 1)[0] ?? "").slice(0, MAX_LINE);
  for (const [pattern, mask] of MASKS) {
    text = text.replace(pattern, mask);
  }
  return text.trim();
}
