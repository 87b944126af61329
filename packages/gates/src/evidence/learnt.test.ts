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
