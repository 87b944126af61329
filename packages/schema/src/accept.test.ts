import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { acceptLines, isAccepted } from "./index.ts";

const entry = (print: string): string =>
  `verify-contracts:\n  accepted:\n    - { fingerprint: "${print}", reason: "…" }`;

describe("entries that accept findings", () => {
  it("become one piece of YAML, each once, whatever stands between them", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[0-9a-f]{16}$/), { minLength: 1 }), (prints) => {
        const text = acceptLines(prints.map(entry)).join("\n");
        const wanted = [...new Set(prints)].map((fingerprint) => ({ fingerprint, reason: "…" }));
        expect(parse(text)).toEqual({ "verify-contracts": { accepted: wanted } });
      }),
    );
  });

  it("keep what they do not share", () => {
    expect(
      acceptLines(["a:\n  - 1", "b:\n  - 1", "b:\n  - 2", "- 3", "free", "free text"]),
    ).toEqual(["a:", "  - 1", "b:", "  - 1", "  - 2", "- 3", "free", "free text"]);
    expect(acceptLines([])).toEqual([]);
    expect(acceptLines(["\n".repeat(100_000)])).toHaveLength(12);
  });
});

it("tells an accepted finding from a pass and from a finding that could be", () => {
  expect(isAccepted({ verdict: "pass", accept: "x" })).toBe(true);
  expect(isAccepted({ verdict: "pass" })).toBe(false);
  expect(isAccepted({ verdict: "fail", accept: "x" })).toBe(false);
});
