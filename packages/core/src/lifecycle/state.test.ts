import { expect, it } from "vitest";
import { stateOf } from "./state.ts";

it.each([
  ["pass", 0, "success", "success"],
  ["warn", 0, "success", "success"],
  ["skip", 0, "success", "neutral"],
  ["fail", 0, "success", "success"],
  ["inconclusive", 0, "success", "success"],
  ["error", 0, "success", "success"],
  ["fail", 4, "failure", "failure"],
  ["inconclusive", 5, "failure", "failure"],
  ["error", 3, "error", "failure"],
  ["error", 2, "error", "failure"],
  ["error", 1, "error", "failure"],
  ["pass", 5, "failure", "failure"],
] as const)("%s with exit code %i is %s", (verdict, exitCode, status, conclusion) => {
  expect(stateOf({ verdict, exitCode })).toEqual({ status, conclusion });
});

it("tells a run that was cancelled from one that could not decide", () => {
  const given = { verdict: "error", exitCode: 3, cancelled: true } as const;
  expect(stateOf(given)).toEqual({ status: "error", conclusion: "cancelled" });
  expect(stateOf({ ...given, exitCode: 0 }).conclusion).toBe("success");
});
