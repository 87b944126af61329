import { describe, expect, test } from "vitest";
import { expectClean, expectFault } from "../support/demo-expectations.ts";
import { runDemo } from "../support/demo.ts";

describe("pnpm demo", () => {
  test("is green through all six gates", async () => {
    expectClean(await runDemo());
  });

  test.each(["payments-latency", "web-broken-button"])("names who did %s", async (fault) => {
    expectFault(fault, await runDemo(fault));
  });

  test("says which faults there are", async () => {
    const result = await runDemo("no-such-fault");
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("payments-latency");
  });
});
