import { describe, test } from "vitest";
import { FAULTS } from "../../scripts/demo/faults.ts";
import { expectClean, expectFault } from "../support/demo-expectations.ts";
import { runDemo } from "../support/demo.ts";

const CLEAN_RUNS = 10;

describe("every fault of the table", () => {
  test.each(Object.keys(FAULTS))("%s", async (fault) => {
    expectFault(fault, await runDemo(fault));
  });
});

describe("clean runs in a row", () => {
  test.each(Array.from({ length: CLEAN_RUNS }, (_, index) => index + 1))(
    "run %i is green",
    async () => {
      expectClean(await runDemo());
    },
  );
});
