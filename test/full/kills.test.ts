import { describe, expect, test } from "vitest";
import { killPlans, killRun } from "../support/kill-run.ts";

const SPAN_MS = 25_000;

describe("provider processes, thirty seeded kills", () => {
  test.each(killPlans(30, 7))("kill -9 of the $victim at $at leaves nothing", async (plan) => {
    const left = await killRun(plan, SPAN_MS);
    expect(left).toEqual({ processes: [], ports: [], leases: [], killed: true });
  });
});
