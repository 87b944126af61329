import type { PactFile } from "@stagegate/contracts";
import { assert, json, oneof, property, string } from "fast-check";
import { expect, it } from "vitest";
import { readReport } from "./report.ts";

const pact = (...descriptions: string[]): PactFile => ({
  consumer: "web",
  provider: "catalog",
  interactions: descriptions.map((description) => ({
    description,
    states: [],
    pending: false,
    http: true,
  })),
});
const ok = (description: string) => ({ description, result: "OK", duration: "1ms" });
const bad = (description: string) => ({ description, result: "Error", duration: "1ms" });
const error = (description: string, mismatch: unknown) => ({
  interaction: `Verifying a pact between web and catalog - ${description}`,
  mismatch,
});
const body = (path: string) => ({
  type: "mismatches",
  mismatches: [{ type: "BodyMismatch", path, mismatch: "Expected a" }],
});
const report = (fields: object): string =>
  JSON.stringify({
    errors: [],
    pendingErrors: [],
    interactionResults: [],
    output: [],
    notices: [],
    result: true,
    ...fields,
  });

it("gives one result per interaction in the order of the pact", () => {
  const text = report({
    interactionResults: [ok("b"), bad("a"), bad("a")],
    errors: [error("a", body("$.one")), error("a", body("$.two"))],
  });
  expect(readReport(text, pact("a", "b", "a"))).toEqual({
    kind: "verified",
    notes: [],
    results: [
      { outcome: "mismatch", pending: false, details: ["body $.one: Expected a"] },
      { outcome: "passed", pending: false, details: [] },
      { outcome: "mismatch", pending: false, details: ["body $.two: Expected a"] },
    ],
  });
});

it.each([
  ["fewer results than interactions", { interactionResults: [ok("a")] }, ["a", "b"], "1 of 2"],
  ["more results", { interactionResults: [ok("a"), ok("c")] }, ["a"], "2 of 1"],
  ["other results", { interactionResults: [ok("c")] }, ["a"], "1 of 1"],
  ["nothing at all", {}, [], "0 of 0"],
  [
    "an error of no interaction",
    { interactionResults: [ok("a")], errors: [{ interaction: "Failed to load", mismatch: {} }] },
    ["a"],
    "Failed to load",
  ],
  ["no results", { interactionResults: undefined }, ["a"], "interactionResults"],
  ["results without a name", { interactionResults: [{ result: "OK" }] }, ["a"], "description"],
])("takes %s for a crash", (_, fields, descriptions, message) => {
  const read = readReport(report(fields), pact(...descriptions));
  expect(read).toMatchObject({ kind: "crashed", message: expect.stringContaining(message) });
});

it("is never good about what is no report", () => {
  assert(
    property(oneof(string(), json()), (text) => {
      expect(readReport(text, pact("a")).kind).toBe("crashed");
    }),
  );
});

it("says how many mismatches it left out, and cuts long ones", () => {
  const mismatches = Array.from({ length: 25 }, (_, at) => ({
    type: "BodyMismatch",
    path: `$.${at}`,
    mismatch: "x".repeat(2_000),
  }));
  const text = report({
    interactionResults: [bad("a")],
    errors: [error("a", { type: "mismatches", mismatches })],
  });
  const read = readReport(text, pact("a"));
  const details = read.kind === "verified" ? (read.results[0]?.details ?? []) : [];
  expect(details).toHaveLength(21);
  expect(details.at(-1)).toBe("and 5 more");
  expect(Math.max(...details.map(({ length }) => length))).toBeLessThan(600);
});
