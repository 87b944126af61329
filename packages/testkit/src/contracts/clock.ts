import type { Clock } from "@stagegate/core";
import { describe, expect, it } from "vitest";

/** What every Clock does. */
export function describeClock(make: () => Clock): void {
  describe("Clock", () => {
    it("goes on while it sleeps", async () => {
      const clock = make();
      const before = { wall: clock.now(), steady: clock.monotonic() };
      expect(await clock.sleep(5)).toBe(true);
      expect(clock.monotonic()).toBeGreaterThan(before.steady);
      expect(clock.now()).toBeGreaterThanOrEqual(before.wall);
    });

    it("wakes early with false when the signal is aborted", async () => {
      const clock = make();
      const controller = new AbortController();
      const sleeping = clock.sleep(3_600_000, controller.signal);
      controller.abort();
      expect(await sleeping).toBe(false);
      expect(await clock.sleep(3_600_000, controller.signal)).toBe(false);
    });
  });
}
