import type { Clock } from "@stagegate/core";

/** The clocks of this machine. */
export function createNodeClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve(false);
          return;
        }
        const onAbort = (): void => {
          clearTimeout(timer);
          resolve(false);
        };
        const timer = setTimeout(() => {
          signal?.removeEventListener("abort", onAbort);
          resolve(true);
        }, ms);
        signal?.addEventListener("abort", onAbort, { once: true });
      }),
  };
}
