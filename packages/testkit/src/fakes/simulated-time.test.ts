import { describe, expect, it } from "vitest";
import { createSimulatedTime } from "./simulated-time.ts";

describe("simulated time", () => {
  it("passes for whom it wakes next, whatever else takes its time", async () => {
    const { clock, run } = createSimulatedTime(0);
    const seen: [string, number][] = [];
    const worker = (name: string, naps: readonly number[]) => async () => {
      for (const ms of naps) {
        await clock.sleep(ms);
        await new Promise((resolve) => setTimeout(resolve, 1));
        seen.push([name, clock.monotonic()]);
      }
      return name;
    };
    expect(await run([worker("a", [10, 10]), worker("b", [5, 10]), worker("c", [])])).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(seen).toEqual([
      ["b", 5],
      ["a", 10],
      ["b", 15],
      ["a", 20],
    ]);
    expect(clock.now()).toBe(20);
  });

  it("ends with the failure of one", async () => {
    const { clock, run } = createSimulatedTime();
    const failing = async (): Promise<never> => {
      await clock.sleep(1);
      throw new Error("no");
    };
    await expect(run([failing, () => clock.sleep(5)])).rejects.toThrow("no");
  });
});
