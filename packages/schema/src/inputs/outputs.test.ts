import { describe, expect, it } from "vitest";
import { GATE_IDS } from "../definitions/common.ts";
import { outputFields } from "./outputs.ts";

describe("outputFields", () => {
  it("describes what every gate and what a single gate sets", () => {
    for (const gate of GATE_IDS) {
      const names = outputFields(gate).map((field) => field.name);
      expect(names).toEqual(expect.arrayContaining(["verdict", "exit-code", "summary", "out-dir"]));
      for (const field of outputFields(gate)) expect(field.description).not.toBe("");
    }
    const names = outputFields("comment-report").map((field) => field.name);
    expect(names).toEqual(expect.arrayContaining(["report-html", "culprit"]));
  });
});
