import type { RankingEvidence } from "./page.ts";

/** Whether the sentence gives the time itself, so that the figure alone, without an expected one, adds nothing. */
export function isSaid({ text, unit, expected }: RankingEvidence): boolean {
  return expected === undefined && unit === "ms" && / \d+(?:\.\d+)? ms\b/.test(text);
}
