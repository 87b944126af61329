import { inputFields } from "@stagegate/schema/inputs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { misuse, splitArgs } from "./args.ts";
import type { CommandFlag } from "./args.ts";

const FIELDS = inputFields("comment-report");

function flags(...argv: string[]): Record<string, unknown> {
  return Object.fromEntries(splitArgs(argv, FIELDS).flags);
}

describe("a command line", () => {
  it("is split into flags and words", () => {
    const args = splitArgs(["a", "--title", "x y", "--quiet", "b", "--out-dir=o=1"], FIELDS);
    expect([...args.flags]).toEqual([
      ["title", "x y"],
      ["quiet", true],
      ["out-dir", "o=1"],
    ]);
    expect(args.positionals).toEqual(["a", "b"]);
    expect(args).toMatchObject({ json: false, help: false, verbose: false });
  });

  it.each([
    [["--json"], { json: true }],
    [["-h"], { help: true }],
    [["--help", "--verbose"], { help: true, verbose: true }],
  ])("%j sets what every command has", (argv, expected) => {
    const args = splitArgs(argv, FIELDS);
    expect(args).toMatchObject(expected);
    expect(args.flags.size).toBe(0);
  });

  it("collects what is repeated", () => {
    expect(flags("--results", "a", "--results", "b", "--title", "x", "--title", "y")).toEqual({
      results: ["a", "b"],
      title: ["x", "y"],
    });
    expect(flags("--results", "a")).toEqual({ results: ["a"] });
  });

  it("keeps words after -- as words", () => {
    expect(splitArgs(["--", "--title"], FIELDS).positionals).toEqual(["--title"]);
  });

  it("never takes the next flag for a value", () => {
    expect(flags("--title", "--quiet")).toEqual({ title: true });
    expect(flags("--title")).toEqual({ title: true });
    expect(flags("--title=--quiet")).toEqual({ title: "--quiet" });
    expect(flags("--title", "-1")).toEqual({ title: "-1" });
  });

  it("keeps what is unknown, also the names that every object has", () => {
    expect(flags("--titel", "x", "--constructor", "--toString", "-x")).toEqual({
      titel: true,
      constructor: true,
      toString: true,
      x: true,
    });
  });

  it("takes the word behind an unknown flag for its value", () => {
    const { flags: given, positionals } = splitArgs(
      ["a", "--enforcment", "new", "b", "--frob=x", "c", "--quiet", "d"],
      FIELDS,
    );
    expect([...given.keys()]).toEqual(["enforcment", "frob", "quiet"]);
    expect(positionals).toEqual(["a", "b", "c", "d"]);
  });

  it("is read whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (argv) => {
        expect(splitArgs(argv, FIELDS).positionals.length).toBeLessThanOrEqual(argv.length);
      }),
    );
  });
});

describe("what a command does not understand", () => {
  const known: CommandFlag[] = [
    { name: "config", kind: "text", description: "" },
    { name: "dry-run", kind: "flag", description: "" },
  ];
  const problems = (...argv: string[]): string[] => misuse(splitArgs(argv, known), known, 1);

  it("is named as a whole", () => {
    expect(problems("one", "two", "--dry-rum", "--config", "--quux")).toEqual([
      "there is no flag `--dry-rum`. Did you mean `--dry-run`?",
      "`--config` needs a value",
      "`two` is not expected here",
    ]);
    expect(problems("--config=", "--dry-run=no")).toEqual([
      "`--config` needs a value",
      "`--dry-run` takes no value",
    ]);
    expect(problems("--config=a", "--config=b")).toEqual(["`--config` is given more than once"]);
    expect(problems("one", "--config", "a", "--dry-run", "--json")).toEqual([]);
  });
});
