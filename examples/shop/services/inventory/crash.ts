import type { FaultName } from "../../shared/fault.ts";

const LIMIT = 150;
const WINDOW_MS = 10_000;

/**
 * The fault `inventory-crash`: the process dies with its 150th reservation within ten seconds.
 * People and journeys never get there, a load test does in its first seconds.
 */
export function createCrash(fault: FaultName | undefined): () => void {
  if (fault !== "inventory-crash") return () => undefined;
  const recent: number[] = [];
  return () => {
    const now = performance.now();
    recent.push(now);
    while (recent.length > 0 && now - (recent[0] ?? now) > WINDOW_MS) recent.shift();
    if (recent.length < LIMIT) return;
    console.error("fatal: reservation ledger is full, cannot allocate another page");
    process.exit(1);
  };
}
