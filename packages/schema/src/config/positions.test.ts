import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parseConfig } from "./index.ts";

const name = fc.stringMatching(/^[a-z][a-z0-9]{2,9}$/);
const names = fc.uniqueArray(name, { minLength: 2, maxLength: 8 });
const style = fc.record({
  indent: fc.constantFrom(2, 4),
  flow: fc.boolean(),
  comment: fc.boolean(),
});

interface Style {
  indent: number;
  flow: boolean;
  comment: boolean;
}

function write(value: unknown, { indent, flow, comment }: Style): string {
  const text = stringify(value, { indent, collectionStyle: flow ? "flow" : "block", lineWidth: 0 });
  return comment ? `# a comment\n\n${text}` : text;
}

/** Where the only occurrence of a word stands, counted from 1. */
function placeOf(text: string, word: string): string {
  const before = text.slice(0, text.indexOf(word)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function places(text: string): string[] {
  const result = parseConfig("stagegate.yml", text);
  return result.kind === "valid" ? [] : result.issues.map((i) => `${i.line}:${i.column}`);
}

describe("places", () => {
  test.each([
    ['version: 1\nproject: "shop\nservices:\n  cart: {}\n', ["2:10"]],
    ["version: 1\nproject: 'shop\nservices:\n  cart: {}\n", ["2:10"]],
    ['project: "shop\nservices:\n  cart: { path: "x" }\nb: 1\n', ["1:10"]],
    ['\uFEFF# "a" b\n---\na: "b"\nproject: "shop\r\nc: d\n', ["4:10"]],
    ['a: |\n  "x\nb: "y\n', ["3:4"]],
    ['"version: 1\nproject: shop\n', ["1:1"]],
  ])("of a quote that is not closed is the quote: %j", (text, expected) => {
    expect(places(text)).toEqual(expected);
    const result = parseConfig("stagegate.yml", text);
    expect(result).toMatchObject({
      issues: [{ message: "the quote that opens here is not closed" }],
    });
  });

  test("of unknown keys are the keys", () => {
    fc.assert(
      fc.property(names, fc.nat(), style, (services, seed, how) => {
        const entries = services.map((service, index) => {
          const odd = index === seed % services.length ? { zzunknown: { deep: [1] } } : {};
          return [service, { path: "x", ...odd, needs: [] }];
        });
        const value = { version: 1, project: "shop", services: Object.fromEntries(entries) };
        const text = write(value, how);
        expect(places(text)).toEqual([placeOf(text, "zzunknown")]);
      }),
    );
  });

  test("of unknown services are the names in the list", () => {
    fc.assert(
      fc.property(names, fc.nat(), style, (services, seed, how) => {
        const needing = seed % services.length;
        const entries = services.map((service, index) => [
          service,
          index === needing ? { needs: ["zz-unknown"] } : {},
        ]);
        const value = { version: 1, project: "shop", services: Object.fromEntries(entries) };
        const text = write(value, how);
        expect(places(text)).toEqual([placeOf(text, "zz-unknown")]);
      }),
    );
  });
});

describe("any text", () => {
  test("is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const result = parseConfig("stagegate.yml", text);
        expect(result.kind === "valid" || result.issues.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("of YAML's own signs too, and every problem has a place in the text", () => {
    const signs = fc.constantFrom(
      "- ",
      ": ",
      "{",
      "}",
      "[",
      "]",
      "\n",
      "  ",
      "&a ",
      "*a",
      "|",
      ">",
      "'",
      '"',
      "#",
      "services",
      "version",
      "1",
      "!!str ",
      "? ",
      "---\n",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const result = parseConfig("stagegate.yml", text);
        const lines = text.split("\n");
        const outside = (result.kind === "valid" ? [] : result.issues).filter(
          ({ line, column }) => column < 1 || column > (lines[line - 1]?.length ?? -1) + 1,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test("a valid configuration in any style is valid", () => {
  fc.assert(
    fc.property(names, style, (services, how) => {
      const entries = services.map((service, index) => [
        service,
        { needs: services.slice(0, index) },
      ]);
      const value = { version: 1, project: "shop", services: Object.fromEntries(entries) };
      expect(places(write(value, how))).toEqual([]);
    }),
  );
});
