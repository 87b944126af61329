import { assert, json, oneof, property, string } from "fast-check";
import { expect, it } from "vitest";
import { readOutput } from "./comparator.ts";

it("reads what differs, with both places", () => {
  const mismatch = {
    type: "error",
    message: "m",
    mockDetails: { location: "[root].interactions[12].request" },
    specDetails: { location: "[root].paths" },
  };
  const warning = { type: "warning", message: "w" };
  expect(readOutput(`${JSON.stringify([mismatch, warning])}\n`, "")).toEqual({
    kind: "compared",
    mismatches: [
      {
        level: "error",
        message: "m",
        interaction: 12,
        pactPlace: "[root].interactions[12].request",
        place: "[root].paths",
      },
      {
        level: "warning",
        message: "w",
        interaction: undefined,
        pactPlace: "[root]",
        place: "[root]",
      },
    ],
  });
});

it("takes a crash, which has the exit code of a difference, for a crash", () => {
  const stderr = "/x/cli.cjs:1\n\nMissingRefError: can't resolve reference types.yaml#/P\n";
  expect(readOutput("", stderr)).toMatchObject({
    kind: "crashed",
    message:
      "the comparator compared nothing: MissingRefError: can't resolve reference types.yaml#/P",
  });
});

it("is good only about an empty list", () => {
  assert(
    property(oneof(string(), json()), (text) => {
      const read = readOutput(text, "");
      const clean = read.kind === "compared" && read.mismatches.length === 0;
      expect(clean).toBe(text.trim() !== "" && /^\s*\[\s*\]\s*$/.test(text));
    }),
  );
});
