import { createHash } from "node:crypto";

/** 16 hex digits that stand for what is named: the same parts, the same digits. */
export function fingerprintOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
