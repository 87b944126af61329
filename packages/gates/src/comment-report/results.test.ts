import { describe, expect, it } from "vitest";
import { put, report, run, write } from "../../test-support/comment-report.ts";

const HEAD = "version: 1\nproject: shop\nservices: { cart: {} }\n";
const FAILED =
  '<testsuite name="a"><testcase classname="a" name="b"><failure message="no"/></testcase></testsuite>';

/** The exit code with these policies in the file, or as inputs. */
async function exitCode(
  how: "file" | "input",
  policies: Record<string, string>,
  inputs: Record<string, string | readonly string[]>,
): Promise<number> {
  const block = Object.entries(policies).map(([key, value]) => `${key}: ${value}`);
  await write(
    "stagegate.yml",
    `${HEAD}comment-report: { ${how === "file" ? block.join(", ") : ""} }\n`,
  );
  return (await run({ ...inputs, ...(how === "input" ? policies : {}) })).exitCode;
}

describe.each(["file", "input"] as const)("policies by %s", (how) => {
  it("let results without data only warn", async () => {
    const results = { results: ["nothing/*.xml"] };
    expect(await exitCode(how, {}, results)).toBe(5);
    expect(await exitCode(how, { "on-inconclusive": "warn" }, results)).toBe(0);
  });

  it("let a gate that has not reported only warn", async () => {
    await put(report("run-e2e"));
    expect(await exitCode(how, {}, { gates: ["load-test"] })).toBe(5);
    expect(await exitCode(how, { "on-inconclusive": "warn" }, { gates: ["load-test"] })).toBe(0);
  });

  it("let failing results be observed", async () => {
    await write("junit.xml", FAILED);
    const results = { results: ["junit.xml"] };
    expect(await exitCode(how, { "on-inconclusive": "warn" }, results)).toBe(4);
    expect(await exitCode(how, { enforcement: "observe" }, results)).toBe(0);
  });
});

it("a policy of an input beats that of the file", async () => {
  await write("stagegate.yml", `${HEAD}comment-report: { on-inconclusive: warn }\n`);
  expect((await run({ results: ["no/*.xml"], "on-inconclusive": "fail" })).exitCode).toBe(5);
});
