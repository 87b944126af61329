import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { resolveOutDir } from "./run-gate.ts";

describe("the out directory", () => {
  test.each([
    [undefined, "/w/.stagegate"],
    ["", "/w/.stagegate"],
    ["a/b", "/w/a/b"],
    ["/x", "/x"],
    ["a".repeat(255), `/w/${"a".repeat(255)}`],
  ])("of %j is %s", (given, path) => {
    expect(resolveOutDir("/w", given)).toBe(path);
  });

  test.each([
    ["a".repeat(300)],
    [`x/${"ü".repeat(128)}/y`],
    [join(...Array.from({ length: 100 }, () => "a".repeat(100)))],
    ["a\0b"],
  ])("that no disk takes is a wrong input: %j", (given) => {
    expect(() => resolveOutDir("/w", given)).toThrow(
      expect.objectContaining({ code: "STAGEGATE_INPUT_INVALID", kind: "usage" }),
    );
  });
});
