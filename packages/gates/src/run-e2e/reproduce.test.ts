import { execFileSync } from "node:child_process";
import type { TestCase } from "@stagegate/results";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reproduceCommand } from "./reproduce.ts";

const testCase = (part: Partial<TestCase>): TestCase => ({
  suite: [],
  name: "a",
  file: "/repo/e2e/a.spec.ts",
  status: "failed",
  attempts: [],
  ...part,
});
const HERE = { root: "/repo", dir: "/repo", ownStack: false };

describe("the command that runs a test again", () => {
  it.each([
    [{ line: 3 }, HERE, "npx playwright test e2e/a.spec.ts:3"],
    [{}, { ...HERE, dir: "/repo/e2e" }, "cd e2e && npx playwright test a.spec.ts"],
    [{}, { ...HERE, config: "pw.ts" }, "npx playwright test --config pw.ts e2e/a.spec.ts"],
    [{ file: "/repo/e2e/$(id).spec.ts" }, HERE, undefined],
    [{ file: "/repo/e2e/a b.spec.ts" }, HERE, undefined],
    [{ file: "/repo/--reporter" }, HERE, undefined],
    [{}, { ...HERE, config: "a;b" }, undefined],
    [{ file: undefined }, HERE, undefined],
    [{}, { ...HERE, ownStack: true }, "stagegate run provision-staging run-e2e --grep 'a'"],
    [
      { name: "a\u001B[2Jb" },
      { ...HERE, ownStack: true },
      "stagegate run provision-staging run-e2e",
    ],
    [
      { name: "x".repeat(201) },
      { ...HERE, ownStack: true },
      "stagegate run provision-staging run-e2e",
    ],
  ])("of %j at %j", (part, place, expected) => {
    expect(reproduceCommand(testCase(part as Partial<TestCase>), place)).toBe(expected);
  });

  it("reaches the runner as the title that it stands for, whatever the title", () => {
    const titles = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 3,
    });
    const commands: string[] = [];
    const expected: string[] = [];
    fc.assert(
      fc.property(titles, (parts) => {
        const [name = "", ...suite] = parts;
        const command = reproduceCommand(testCase({ suite, name }), { ...HERE, ownStack: true });
        const quoted = command?.split(" --grep ")[1];
        if (quoted === undefined) return;
        commands.push(`printf '%s\\0' ${quoted}`);
        expected.push([...suite, name].join(" "));
      }),
    );
    const printed = execFileSync("/bin/sh", ["-c", commands.join("\n")], { encoding: "utf8" });
    const patterns = printed.split("\0").slice(0, -1);
    expect(patterns).toHaveLength(expected.length);
    for (const [index, pattern] of patterns.entries()) {
      expect(new RegExp(`^${pattern}$`).test(expected[index] ?? "")).toBe(true);
    }
  });
});
