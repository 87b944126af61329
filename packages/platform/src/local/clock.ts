import type { Clock } from "@stagegate/core";

/** The clocks of this machine. */
export function createNodeClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic,
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

/** Not `performance`: the first use of it loads what a start of an action has no other use for. */
function monotonic(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
