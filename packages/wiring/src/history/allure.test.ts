import { caseId } from "@stagegate/results";
import { describe, expect, it } from "vitest";
import { allureRun } from "./allure.ts";

const test = (part: object): object => ({
  name: "pays",
  status: "passed",
  start: 1_700_000_000_000,
  stop: 1_700_000_000_250,
  ...part,
});

describe("the tests of an Allure run", () => {
  it("have the ids that the JUnit report of the same run gives", () => {
    const { outcomes } = allureRun(
      [
        test({
          fullName: "com.shop.PayTest.pays",
          labels: [
            { name: "package", value: "com.shop" },
            { name: "testClass", value: "com.shop.PayTest" },
          ],
        }),
        test({ fullName: "tests.test_pay#test_pays", name: "test_pays[card]" }),
      ],
      "test",
    );
    const junit = (className: string, name: string): string =>
      caseId({ suite: [], name, className, attempts: [], status: "passed" }, "test");
    expect(outcomes).toEqual([
      { id: junit("com.shop.PayTest", "pays"), v: "pass", ms: 250 },
      { id: junit("tests.test_pay", "test_pays[card]"), v: "pass", ms: 250 },
    ]);
  });

  it.each([
    ["passed", "pass"],
    ["failed", "fail"],
    ["broken", "fail"],
    ["skipped", "skip"],
    ["unknown", "inconclusive"],
  ])("that %s are %s", (status, v) => {
    expect(allureRun([test({ status })], "test").outcomes).toMatchObject([{ v }]);
  });

  it("that were tried again count as they ended, as flaky where that was well", () => {
    const tries = [
      test({ status: "failed", start: 1 }),
      test({ status: "passed", start: 3 }),
      test({ name: "dies", status: "passed", start: 1 }),
      test({ name: "dies", status: "broken", start: 3 }),
    ];
    expect(allureRun(tries, "test").outcomes).toMatchObject([
      { v: "warn", f: true },
      { v: "fail" },
    ]);
  });

  it("tell when the run ended", () => {
    const run = allureRun(
      [test({ stop: 5 }), test({ name: "b", stop: 9 }), test({ name: "c", stop: "x" })],
      "test",
    );
    expect(run.at).toBe(9);
  });

  it.each([
    null,
    [],
    7,
    "x",
    {},
    { name: 1 },
    { name: "a", status: "constructor" },
    { __proto__: 1 },
  ])("are none in %j", (nothing) => {
    expect(allureRun([nothing], "test")).toEqual({ outcomes: [], at: undefined });
  });
});
