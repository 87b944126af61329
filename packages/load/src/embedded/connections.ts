import type { Dispatcher, Pool } from "undici";
// Not by its index, which loads everything of undici: half of what a runner downloads for a worker.
import UndiciPool from "undici/lib/dispatcher/pool.js";

/** Connection pools, one per origin. */
export interface Connections {
  to(origin: string): Dispatcher;
  /** Drops all connections. */
  close(): Promise<void>;
}

/**
 * Pools with a connection for every arrival that may be under way: a request must never wait in
 * this process for another one's answer, or the model would no longer be open. Timeouts are kept by
 * the exchange itself, as undici's are only half a second exact.
 */
export function openConnections(options: {
  readonly maxInFlight: number;
  readonly timeoutMs: number;
}): Connections {
  const pools = new Map<string, Pool>();
  return {
    to: (origin) => {
      const known = pools.get(origin);
      if (known !== undefined) return known;
      const pool = new UndiciPool(origin, {
        connections: options.maxInFlight,
        pipelining: 1,
        headersTimeout: 0,
        bodyTimeout: 0,
        connect: { timeout: options.timeoutMs },
      });
      pools.set(origin, pool);
      return pool;
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}
