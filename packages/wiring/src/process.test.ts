import { GateError } from "@stagegate/core";
import { describe, expect, test } from "vitest";
import { describeThrown } from "./process.ts";

describe("what was thrown outside of a gate", () => {
  test("is shown with its code, its hint and the exit code of its kind", async () => {
    const hint = "Give another.";
    const error = new GateError("STAGEGATE_INPUT_INVALID", "no", { hint, detail: ["more"] });
    expect(await describeThrown(error, {})).toEqual({
      text: "✗ no\n  STAGEGATE_INPUT_INVALID: Give another.\nmore\n",
      exitCode: 2,
    });
  });

  test("shows no secret of the environment, and nothing that a runner obeys", async () => {
    const error = new Error("ENOENT: hunter22-prod\n::set-output name=x::y\n ##[add-mask]z");
    error.stack = "Error: x\n::error::hunter22-prod\n    at ##vso[task]\u001B[2K\n::stop::";
    const { text, exitCode } = await describeThrown(error, { DB_PASSWORD: "hunter22-prod" });
    expect(text).toContain("✗ ENOENT: ***");
    expect(text).not.toContain("hunter22");
    expect(text).not.toContain("\u001B");
    expect(text).not.toMatch(/^\s*::|##\w*\[/m);
    expect(exitCode).toBe(1);
  });
});
