import * as fc from "fast-check";
import { expect, it } from "vitest";
import { matchesPattern, sampleOf } from "./pattern.ts";
import { createRandom } from "./random.ts";

it.each([
  "^97[89][0-9]{10}$",
  "^[A-Z]{2}$",
  "^(foo|bar)-\\d+$",
  "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
  "^\\+?[1-9]\\d{1,14}$",
  "[^abc]{3}",
  "^(?:v)?\\d+\\.\\d+\\.\\d+$",
  "^#[0-9A-Fa-f]{6}$",
])("makes texts that %s matches", (source) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = createRandom(seed);
      const text = sampleOf(source, (n) => random.below(n), { min: 0, max: 60 });
      expect(text).toBeDefined();
      expect(new RegExp(source, "u").test(text ?? "")).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it("keeps lengths where the pattern leaves room", () => {
  const random = createRandom(1);
  const text = sampleOf("^[a-z]+$", (n) => random.below(n), { min: 17, max: 17 });
  expect(text).toHaveLength(17);
});

it("makes nothing that a pattern does not match, whatever it is", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."ab01^$.|()[]{}*+?\\-,dw") }),
      fc.nat(),
      (source, seed) => {
        const random = createRandom(seed);
        const text = sampleOf(source, (n) => random.below(n), { min: 0, max: 30 });
        expect(text === undefined || matchesPattern(source, text)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

it.each([
  "^(a+)+$",
  "(a|a)*b",
  "(\\w*)*x",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(a{1,30}){30}",
  "(a)\\1",
  "^(a*){20}$",
  "^(a|a){20}$",
  "^(?:(a?){2}){9}$",
  `^${"a?".repeat(30)}${"a".repeat(30)}$`,
  `^${"(a|a)".repeat(30)}$`,
  "^\\d*\\d*\\d*\\d*x$",
  "\\s+\\s+\\s+$",
])("does not run %s", (source) => {
  expect(matchesPattern(source, "a".repeat(300))).toBeUndefined();
});

it("runs what has little freedom, also on long texts", () => {
  expect(matchesPattern("^[a-z]+$", "a".repeat(2000))).toBe(true);
  expect(matchesPattern("^[0-9a-f]{8}(-[0-9a-f]{4}){3}$", "01234567-89ab-cdef-0123")).toBe(true);
  expect(matchesPattern("^[^@]+@[^@]+$", "nobody")).toBe(false);
});
