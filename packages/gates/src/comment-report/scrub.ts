import type { Redaction } from "@stagegate/core";
import { cleanCharacters } from "@stagegate/report";

/** Deeper than any format of ours; what is deeper is dropped. */
const MAX_DEPTH = 16;

/**
 * Foreign data as it can be shown: invisible characters go first, as they could part a secret in two
 * and join it again when they are removed later, then redaction. What needs no change is not copied:
 * there may be a million tests.
 */
export function scrub<T>(value: T, redaction: Redaction): T {
  return scrubbed(value, redaction, 0) as T;
}

function scrubbed(value: unknown, redaction: Redaction, depth: number): unknown {
  if (typeof value === "string") return redaction.text(cleanCharacters(value));
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => scrubbed(item, redaction, depth + 1));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const before = Object.entries(value);
  const after = before.map(([key, item]) => [key, scrubbed(item, redaction, depth + 1)] as const);
  const same = after.every(([, item], index) => item === before[index]?.[1]);
  return same ? value : Object.fromEntries(after);
}
