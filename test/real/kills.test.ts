import { describe, expect, test } from "vitest";
import { killPlans, killRun } from "../support/kill-run.ts";

const SPAN_MS = 12_000;

describe("provider processes, five seeded kills", () => {
  test.each(killPlans(5, 20_261))("kill -9 of the $victim leaves nothing", async (plan) => {
    const left = await killRun(plan, SPAN_MS);
    expect(left).toEqual({ processes: [], ports: [], leases: [], killed: true });
  });
});
