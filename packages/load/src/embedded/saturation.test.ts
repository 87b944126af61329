import { describe, expect, it } from "vitest";
import { type GeneratorHealth, judgeGenerator } from "./saturation.ts";

const healthy: GeneratorHealth = {
  planned: 5_000,
  late: 0,
  missed: 0,
  generatorErrors: 0,
  p99StartMs: 0.2,
  p99LoopDelayMs: 0.4,
};
const kinds = (change: Partial<GeneratorHealth>) =>
  judgeGenerator({ ...healthy, ...change }).map((reason) => reason.kind);

describe("judgeGenerator", () => {
  it("finds nothing wrong with a healthy generator, whatever the stack does", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ planned: 0 })).toEqual([]);
  });

  it("tolerates a hiccup but not a share", () => {
    expect(kinds({ late: 1_250, missed: 50 })).toEqual([]);
    expect(kinds({ late: 1_251 })).toEqual(["late-starts"]);
    expect(kinds({ missed: 51 })).toEqual(["missed-arrivals"]);
    expect(kinds({ planned: 8, late: 3, missed: 3 })).toEqual([]);
    expect(kinds({ planned: 8, late: 4 })).toEqual(["late-starts"]);
  });

  it("sees a blocked loop and missing resources", () => {
    expect(kinds({ p99LoopDelayMs: 51 })).toEqual(["loop-delay"]);
    expect(kinds({ generatorErrors: 1 })).toEqual(["resources"]);
  });

  it("says it with figures", () => {
    const [reason] = judgeGenerator({ ...healthy, late: 1_900, p99StartMs: 43.21 });
    expect(reason?.message).toBe(
      "1900 of 5000 arrivals started more than 20 ms late (p99 43.2 ms)",
    );
  });
});
