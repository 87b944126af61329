import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyMerge, isSame, isTree, originOf, overlay, valueAt } from "./merge.ts";
import type { Path, Tree } from "./merge.ts";

const leaf = fc.oneof(
  fc.integer(),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer()),
);
const key = fc.oneof(fc.constantFrom("a", "b", "c", "__proto__", "constructor"), fc.string());
const { tree } = fc.letrec<{ tree: Tree; value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: "small", withCrossShrink: true }, leaf, tie("tree")),
  tree: fc
    .array(fc.tuple(key, tie("value")), { maxLength: 4 })
    .map(
      (entries) =>
        JSON.parse(
          `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join()}}`,
        ) as Tree,
    ),
}));

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (!isTree(value) || Object.keys(value).length === 0) return at.length === 0 ? [] : [at];
  return Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...at, name]));
}

function merged(...values: Tree[]) {
  const whole = emptyMerge();
  for (const [index, value] of values.entries()) {
    const place = () => ({ file: String(index), line: 1, column: 1, at: "", message: "" });
    overlay(whole, value, { place, path: [] });
  }
  return whole;
}

describe("values laid over one another", () => {
  test("hold all of the last, and of the first what the last does not say", () => {
    fc.assert(
      fc.property(tree, tree, (first, last) => {
        const whole = merged(first, last);
        for (const path of pathsOf(last)) {
          const own = valueAt(last, path);
          const now = valueAt(whole.value, path);
          // An empty map says nothing: what is below it stays.
          expect(isTree(own) ? isTree(now) : isSame(now, own)).toBe(true);
        }
        expect(merged(first, last, last).value).toEqual(whole.value);
        expect(merged(first).value).toEqual(first);
      }),
    );
  });

  test("know of each value which of them it is from, with the path there", () => {
    fc.assert(
      fc.property(tree, tree, (first, last) => {
        const whole = merged(first, last);
        const sources = [first, last];
        for (const path of pathsOf(whole.value)) {
          const origin = originOf(whole, path);
          const source = sources[Number(origin?.place({ path: [], message: "" }).file)];
          const there = valueAt(source, origin?.path ?? []);
          const here = valueAt(whole.value, path);
          expect(isTree(here) || isSame(there, here)).toBe(true);
        }
      }),
    );
  });
});
