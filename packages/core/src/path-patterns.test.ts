import { matchesGlob } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPathFilter } from "./path-patterns.ts";

describe("which paths matter", () => {
  it.each([
    ["services/cart/src/a.ts", ["services/**"], true],
    ["services/cart/src/a.ts", ["services/cart"], true],
    ["services/cart/src/a.ts", ["./services/cart/"], true],
    ["services/cart-old/a.ts", ["services/cart"], false],
    ["docs/a.md", ["*.md"], false],
    ["a.md", ["*.md"], true],
    ["docs/deep/a.md", ["**/*.md"], true],
    ["a.md", ["**/*.md"], true],
    ["docs/.hidden/x", ["docs/*/x"], true],
    ["a/x.ts", ["{a,b}/*.{ts,js}"], true],
    ["c/x.ts", ["{a,b}/*.ts"], false],
    ["ac/e", ["{a{b,c},d}/e"], true],
    ["{x}/y", ["{x}/y"], true],
    ["web/README.md", ["web", "!**/*.md"], false],
    ["web/README.md", ["web", "!**/*.md", "web/README.md"], true],
    ["web/a.ts", ["!docs/**"], true],
    ["docs/a.md", ["!docs/**"], false],
    ["../lib/b.txt", ["../lib/**"], true],
    ["../lib/b.txt", ["lib/**"], false],
    ["a.ts", ["?.ts"], true],
    ["a/b", ["a?b"], false],
    ["anything", ["**"], true],
    ["anything", ["."], true],
    ["anything", [], false],
    ["[id]/page.tsx", ["[id]/**"], true],
    ["A.md", ["a.md"], false],
  ])("%s by %j: %s", (path, patterns, matter) => {
    expect(createPathFilter(patterns)(path)).toBe(matter);
  });

  it("matches all that the globs of Node match", () => {
    const part = fc.constantFrom("*", "**", "a", "b", "a*", "*b", "?", "a?b", "*.ts", "b.ts", "ab");
    const name = fc.constantFrom("a", "b", "ab", "aab", "b.ts", "a.b.ts");
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
    const glob = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    const holds = fc.property(glob, path, (pattern, file) => {
      return !matchesGlob(file, pattern) || createPathFilter([pattern])(file);
    });
    expect(fc.check(holds, { numRuns: 1_000 }).counterexample).toBeNull();
  });

  it("does not run away", () => {
    const hostile = `${"a*".repeat(400)}b`;
    expect(createPathFilter([hostile])(`${"a".repeat(4_000)}c`)).toBe(false);
    const deep = Array.from({ length: 200 }, () => "**/a").join("/");
    expect(createPathFilter([`${deep}/b`])(Array.from({ length: 400 }, () => "a").join("/"))).toBe(
      false,
    );
    expect(() => createPathFilter(["{a,b}".repeat(20)])).toThrow("is no pattern");
  });
});
