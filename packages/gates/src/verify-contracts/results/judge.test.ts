import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FinishedGate } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { config, run } from "../test-support/world.ts";

/** What the tools themselves wrote: oasdiff 1.34.1, pact-verifier 1.3, Schemathesis 4.25. */
function sample(name: string): string {
  return readFileSync(join(import.meta.dirname, "../test-support/results", name), "utf8");
}

function judge(files: Record<string, string>, ...globs: string[]): Promise<FinishedGate> {
  return run({ head: files, inputs: { "contract-results": globs } });
}

function told({ report }: FinishedGate): string[] {
  return report.checks.map(({ verdict, title, message }) => `${verdict} ${title}: ${message}`);
}

describe("results of other tools", () => {
  it("are those of oasdiff", async () => {
    const finished = await judge({ "out/diff.json": sample("oasdiff.json") }, "out/*.json");
    expect(finished).toMatchObject({
      exitCode: 4,
      report: { summary: "2 failed in 1 file of oasdiff" },
    });
    expect(told(finished)).toEqual([
      "fail GET /old: api-path-removed-without-deprecation: api path removed without deprecation",
      "fail GET /pets: response-property-type-changed: the `id` response's property `type` changed from `integer` to `string` for status `200`",
    ]);
    expect(finished.report.checks[1]?.location).toEqual({ file: "new.yaml", line: 12, column: 75 });
  });

  it("are those of Pact, as JSON and as JUnit", async () => {
    const json = await judge({ "pact.json": sample("pact.json") }, "pact.json");
    expect([json.exitCode, told(json)]).toEqual([
      4,
      [
        "fail Verifying a pact between web and api - bad: expected 200 but was 500",
        "pass get root: undefined",
      ],
    ]);
    const xml = await judge({ "pact.xml": sample("pact.xml") }, "pact.xml");
    expect([xml.exitCode, xml.report.counts.fail, xml.report.counts.pass]).toEqual([4, 1, 1]);
  });

  it("are those of Schemathesis", async () => {
    const finished = await judge({ "s.xml": sample("schemathesis.xml") }, "*.xml");
    expect(finished).toMatchObject({ exitCode: 4, report: { counts: { fail: 1 } } });
    expect(finished.report.checks[0]?.title).toBe("schemathesis › GET /items/{id}");
  });

  it("come from the configuration as well, which then needs no contract", async () => {
    const file = config("cart: {}", "verify-contracts: { results: ['*.json'] }\n");
    const finished = await run({ head: { "stagegate.yml": file, "a.json": "[]\n" } });
    expect([finished.exitCode, told(finished)]).toEqual([
      0,
      ["pass a.json has no break: oasdiff found nothing"],
    ]);
  });

  it("leave what is pending a warning", async () => {
    const pending = JSON.stringify({
      result: true,
      errors: [],
      pendingErrors: [{ interaction: "Verifying a pact between a and b - x", mismatch: {} }],
      interactionResults: [{ description: "x", result: "Error" }],
    });
    const finished = await judge({ "p.json": pending }, "p.json");
    expect([finished.exitCode, told(finished)]).toEqual([
      0,
      ["warn Verifying a pact between a and b - x: pending: it failed"],
    ]);
  });
});

const verifier = (rest: object): string =>
  JSON.stringify({ result: true, errors: [], pendingErrors: [], interactionResults: [], ...rest });

describe("what is never green", () => {
  it.each<[string, Record<string, string>, string, number, RegExp]>([
    ["no file", {}, "out/*.json", 5, /no file matches out/],
    ["a name that leads nowhere", { "a.json": "[]" }, "b.json", 5, /there is no such file/],
    ["an empty file", { "a.json": "" }, "a.json", 5, /it is empty/],
    ["half a file", { "a.json": '[{"id": "x"' }, "a.json", 5, /no whole JSON/],
    ["another list", { "a.json": '[{"name": "x"}]' }, "a.json", 5, /no result of a tool/],
    [
      "an unknown level",
      { "a.json": '[{"id":"x","text":"y","level":9}]' },
      "a.json",
      5,
      /no result/,
    ],
    ["another object", { "a.json": '{"stats": {}}' }, "a.json", 5, /no result of a tool/],
    ["a page", { "a.json": "<html><body>404</body></html>" }, "a.json", 5, /no result of a tool/],
    ["text", { "a.txt": "no breaking changes" }, "a.txt", 5, /no result of a tool/],
    [
      "JUnit of unit tests",
      { "a.xml": '<testsuite name="unit"><testcase name="adds"/></testsuite>' },
      "a.xml",
      5,
      /no result of a tool/,
    ],
    [
      "JUnit without a test",
      { "a.xml": '<testsuites><testsuite name="schemathesis" tests="0"/></testsuites>' },
      "a.xml",
      5,
      /holds nothing/,
    ],
    ["a verifier that found no pact", { "a.json": verifier({}) }, "a.json", 5, /holds nothing/],
    [
      "a verifier that failed without a word",
      { "a.json": verifier({ result: false, interactionResults: [{ result: "OK" }] }) },
      "a.json",
      4,
      /does not say where/,
    ],
    [
      "an interaction that failed without a word",
      { "a.json": verifier({ interactionResults: [{ description: "x", result: "Error" }] }) },
      "a.json",
      4,
      /does not say why/,
    ],
  ])("%s", async (...given) => {
    const [, files, glob, exitCode, said] = given;
    const finished = await judge(files, glob);
    expect(finished.exitCode).toBe(exitCode);
    expect(told(finished).join("\n")).toMatch(said);
  });

  it("a file beside one that is green", async () => {
    const finished = await judge({ "a.json": "[]", "b.json": "{}" }, "*.json");
    expect(finished.exitCode).toBe(5);
  });

  it("any other JSON, which is never an error of Stagegate either", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        fc.pre(text.trim() !== "[]");
        const { exitCode } = await judge({ "a.json": text }, "a.json");
        expect(exitCode).toBe(5);
      }),
    );
  });
});
