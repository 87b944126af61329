import { describe, expect, it } from "vitest";
import { read } from "./test-support/read.ts";

const json = JSON.stringify;
const cypress = (failures: number, state: string): string =>
  json({
    totalTests: 1,
    runs: [
      { stats: { failures }, spec: { relative: "a.cy.ts" }, tests: [{ title: ["t"], state }] },
    ],
  });
const jest = (wasInterrupted: boolean): string =>
  json({
    numTotalTests: 1,
    numFailedTests: 0,
    success: true,
    wasInterrupted,
    testResults: [
      { name: "a.js", status: "passed", assertionResults: [{ title: "t", status: "passed" }] },
    ],
  });
const trx = (outcome: string, summary: string): string =>
  `<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results><UnitTestResult testName="t" testId="1" outcome="${outcome}"/></Results><ResultSummary outcome="${summary}"/></TestRun>`;
const nunit = (result: string): string =>
  `<test-run result="${result}" total="1" passed="1" failed="0"><test-suite type="Assembly" name="a.dll" result="Passed"><test-case name="a" fullname="F.a" result="Passed"/></test-suite></test-run>`;

/* A run that calls itself failed or interrupted, though each of its tests passed. */
describe("a run whose own word is against it", () => {
  it.each([
    ["NUnit", nunit("Failed"), ["the run is called Failed, and no test failed"]],
    ["NUnit, green", nunit("Passed"), []],
    ["Jest", jest(true), ["the run was interrupted"]],
    ["Jest, whole", jest(false), []],
    ["Cypress", cypress(2, "passed"), ["a.cy.ts: 2 failed, 0 of them among its tests"]],
    ["Cypress, told", cypress(1, "failed"), []],
    ["TRX, a test", trx("PassedButRunAborted", "Completed"), ["the run was aborted in t"]],
    [
      "TRX, the run",
      trx("Passed", "PassedButRunAborted"),
      ["the run is called PassedButRunAborted, and no test failed"],
    ],
    ["TRX, green", trx("Passed", "Completed"), []],
  ])("%s", async (_, text, errors) => {
    expect((await read(text)).file).toMatchObject({ kind: "read", errors });
  });

  it.each([
    ["1..3\nok 1 - a\nok 3 - b\nok 3 - c\n", "partial"],
    ["1..3\nok 2 - a\nok 3 - b\nok 1 - c\n", "read"],
    ["1..3\nok - a\nok 2 - b\nok - c\n", "read"],
    ["TAP version 13\nok 1 - a\nok 2 - b\n1..2\nTAP version 13\nok 1 - c\n1..1\n", "read"],
  ])("TAP whose points lack a number: %j", async (text, kind) => {
    expect((await read(text)).file).toMatchObject({ kind });
  });
});
