import { GateError } from "@stagegate/core";
import { describe, expect, test } from "vitest";
import { describeThrown, requireNode } from "./process.ts";

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

describe("the version of Node", () => {
  test.each(["18.20.8", "20.20.2", "23.11.1"])("%s is too old, and both are named", (version) => {
    expect(() => requireNode(version)).toThrow(`needs Node 24 or newer, this is ${version}`);
  });

  test.each(["24.0.0", "24.21.0", "26.1.0-nightly"])("%s will do", (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
});
