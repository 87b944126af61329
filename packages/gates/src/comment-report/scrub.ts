import type { Redaction } from "@stagegate/core";
import { cleanCharacters } from "@stagegate/report";

/** Deeper than any format of ours; what is deeper is dropped. */
const MAX_DEPTH = 16;

/**
 * A copy of foreign data that can be shown: invisible characters go first, as they could part a
 * secret in two and join it again when they are removed later, then redaction.
 */
export function scrub<T>(value: T, redaction: Redaction): T {
  return scrubbed(value, redaction, 0) as T;
}

function scrubbed(value: unknown, redaction: Redaction, depth: number): unknown {
  if (typeof value === "string") return redaction.text(cleanCharacters(value));
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => scrubbed(item, redaction, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, scrubbed(item, redaction, depth + 1)]),
  );
}
