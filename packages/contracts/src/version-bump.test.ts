import * as fc from "fast-check";
import { expect, it } from "vitest";
import { versionBump } from "./index.ts";

it.each([
  ["1.4.0", "2.0.0", "major"],
  ["1.4.0", "1.5.0", "none"],
  ["2.0.0", "1.0.0", "none"],
  ["v1", "v2", "major"],
  ["1", "1.9", "none"],
  ["0.3.1", "0.4.0", "major"],
  ["0.3.1", "0.3.2", "none"],
  ["0.9.0", "1.0.0", "major"],
  ["2.0.0-rc.1", "2.0.0", "none"],
  ["1.0.0", "2.0.0-beta+5", "major"],
  ["2025-10-01", "2026-10-01", "unknown"],
  ["1.0.0", "next", "unknown"],
  ["1.0.0", undefined, "unknown"],
])("from %s to %s: %s", (base, head, expected) => {
  expect(versionBump({ base, ...(head === undefined ? {} : { head }) })).toBe(expected);
});

it("is never a new major version both ways", () => {
  const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join("."));
  fc.assert(
    fc.property(version, version, (one, other) => {
      const both = [
        versionBump({ base: one, head: other }),
        versionBump({ base: other, head: one }),
      ];
      expect(both.filter((bump) => bump === "major").length).toBeLessThan(2);
    }),
  );
});
