import type { DoubleClock } from "./types.ts";

/** Starts at noon of a day in 2026 and moves one second per look, so that orders are stable. */
export function steppingClock(start: Date = new Date("2026-06-01T12:00:00Z")): DoubleClock {
  let time = start.getTime();
  return () => {
    time += 1000;
    return new Date(time);
  };
}

/** ISO 8601 without milliseconds, the form of GitHub. */
export function seconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}
