import * as fc from "fast-check";
import { expect, it } from "vitest";
import { Learnt } from "./learnt.ts";

const value = fc.string({
  unit: fc.constantFrom("a", "b", "%", '"', "ä", "😀"),
  minLength: 4,
  maxLength: 9,
});

it("hides every value wherever it stands", () => {
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 5 }),
      fc.array(fc.oneof(value, fc.string()), { maxLength: 8 }),
      (values, parts) => {
        const learnt = new Learnt();
        for (const one of values) learnt.add(one);
        const text = parts.join("|");
        const hidden = learnt.hide(text, "*");
        for (const one of values) expect(hidden).not.toContain(one);
      },
    ),
    { numRuns: 500 },
  );
});

it("knows a value in an address and in JSON, and the longer one of two", () => {
  const learnt = new Learnt();
  for (const one of ["pass/word&1", 'qu"ote', "token-1", "token-12"]) learnt.add(one);
  expect(learnt.hide("a=pass%2Fword%261&b", "***")).toBe("a=***&b");
  expect(learnt.hide(String.raw`{"x":"qu\"ote"}`, "***")).toBe('{"x":"***"}');
  expect(learnt.hide("token-12 token-13", "***")).toBe("*** ***3");
});

it("leaves a text without any of them as it is", () => {
  const learnt = new Learnt();
  for (const one of ["abcdef1", "zyx%wv2"]) learnt.add(one);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "e", "f", "%", "2") }),
      (text) => {
        expect(learnt.hide(text, "*")).toBe(text);
      },
    ),
  );
});

it("hides all of values that overlap", () => {
  const learnt = new Learnt();
  for (const one of ["abcd1", "d1efg", "fghi"]) learnt.add(one);
  expect(learnt.hide("x abcd1efghi y", "***")).toBe("x *** y");
});

it("knows values that came after others were looked for", () => {
  const learnt = new Learnt();
  for (let number = 100; number < 300; number += 1) {
    learnt.add(`value-${number}`);
    expect(learnt.hide(`a value-${number} value-100 b`, "*")).toBe("a * * b");
  }
});

it.each([
  ["one long start", (number: number) => `${"ab".repeat(2_000)}${number}`, "ab".repeat(2_000)],
  ["one long end", (number: number) => `${number}${"ab".repeat(2_000)}`, "ab".repeat(2_000)],
  ["one letter", (number: number) => "a".repeat(1_000 + number), "a"],
  ["a start and an end", (number: number) => `aaaaa${number}aaaaa`, "aaaaa1"],
])("takes steps by the length of a text, of 200 values with %s", (_name, value, piece) => {
  const learnt = new Learnt();
  for (let number = 0; number < 200; number += 1) learnt.add(value(number));
  const text = piece.repeat(1_000_000 / piece.length);
  learnt.hide(text, "***");
  expect(learnt.steps).toBeLessThanOrEqual(text.length * 4);
});

it("takes no more than so many characters", () => {
  const learnt = new Learnt();
  for (let number = 0; number < 200; number += 1) learnt.add(`${number}${"ä".repeat(4_000)}`);
  expect(learnt.size).toBeGreaterThan(20);
  expect(learnt.size).toBeLessThan(100);
});
