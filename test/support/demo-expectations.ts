import { expect } from "vitest";
import { FAULTS } from "../../scripts/demo/faults.ts";
import type { DemoResult } from "./demo.ts";

/** Exactly the gates of the fault table are red, and exactly its service is named. */
export function expectFault(name: string, result: DemoResult): void {
  const fault = FAULTS[name];
  expect({ fault: name, red: result.red, culprit: result.culprit }, result.stderr).toEqual({
    fault: name,
    red: [...(fault?.red ?? [])].sort(),
    culprit: fault?.culprit,
  });
  for (const service of result.named) expect(service).toBe(fault?.culprit);
  expect(result.code).toBe(fault?.red.length === 0 ? 0 : 4);
  if (fault?.culprit !== undefined) {
    expect(result.comment).toContain(`Culprit: <code>${fault.culprit}</code>`);
  }
}

/** A run without a fault: all green, nobody named. */
export function expectClean(result: DemoResult): void {
  expect({ red: result.red, culprit: result.culprit, code: result.code }, result.stderr).toEqual({
    red: [],
    culprit: undefined,
    code: 0,
  });
  expect(result.comment).not.toContain("Culprit:");
  expect(result.html).toContain("<html");
}
