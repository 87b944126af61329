import type { Check } from "./types.ts";

/** A finding that a person has accepted: it passes, and still has the entry that it is accepted by. */
export function isAccepted({ verdict, accept }: Pick<Check, "verdict" | "accept">): boolean {
  return verdict === "pass" && accept !== undefined;
}

const MAX_LINES = 12;

/**
 * Entries that accept findings as lines of one piece of stagegate.yml: what stands above the first
 * list item is written once for neighbours that share it.
 */
export function acceptLines(entries: Iterable<string>): string[] {
  let above: string[] = [];
  return [...new Set(entries)].flatMap((entry) => {
    const lines = entry.split("\n", MAX_LINES);
    const item = lines.findIndex((line) => line.trimStart().startsWith("-"));
    const head = item < 0 ? [] : lines.slice(0, item);
    const shared = item > 0 && head.join("\n") === above.join("\n");
    above = head;
    return shared ? lines.slice(item) : lines;
  });
}
