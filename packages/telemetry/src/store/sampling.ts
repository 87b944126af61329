/** What a record is worth: the share of its signal's bytes that its class may fill. */
export type KeepClass = "attempt" | "error" | "ordinary";

/**
 * Cumulative shares: ordinary records may fill half of the budget, errors (with them) four fifths,
 * records of test attempts all of it. So neither load nor an error storm under load can push out
 * the traces that explain a failed test.
 */
const SHARE: Readonly<Record<KeepClass, number>> = { attempt: 1, error: 0.8, ordinary: 0.5 };

/** Part of a class's share that is left when sampling begins; attempts are never sampled. */
const KNEE: Readonly<Record<KeepClass, number>> = { attempt: 0, error: 1 / 8, ordinary: 1 / 2 };

/**
 * Share of a class that is kept at a fill level: everything until little is left of its part of the
 * budget, then half as much each time the rest halves: the bound is approached and never passed.
 */
export function keepRate(kind: KeepClass, usedBytes: number, budgetBytes: number): number {
  const limit = budgetBytes * SHARE[kind];
  const knee = limit * KNEE[kind];
  const left = limit - usedBytes;
  if (left <= limit / 1024) {
    return 0;
  }
  return left >= knee ? 1 : 2 ** -Math.floor(Math.log2(knee / left) + 1);
}

/** A number in [0, 1) that depends on the id only: every store keeps the same traces at one rate. */
export function sampleFraction(id: string): number {
  // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) with a final mix, as trace ids of one
  // generator may differ in few digits.
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
