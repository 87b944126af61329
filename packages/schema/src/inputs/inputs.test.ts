import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GATE_IDS } from "../definitions/common.ts";
import { decodeInputs, gateSummary, inputFields, variableName } from "./index.ts";
import type { RawInput } from "./index.ts";

type Given = Readonly<Record<string, RawInput["value"]>>;

function decode(gate: (typeof GATE_IDS)[number], given: Given): unknown {
  const raw = Object.entries(given).map(([name, value]): [string, RawInput] => [
    name,
    { value, origin: `--${name}` },
  ]);
  const result = decodeInputs(gate, new Map(raw));
  return result.kind === "decoded" ? result.inputs : result.issues;
}

describe("inputs", () => {
  test.each<[string, Given, unknown]>([
    ["text", { title: "Shop" }, { title: "Shop" }],
    ["a flag as a switch", { quiet: true }, { quiet: true }],
    ["a flag as a word", { quiet: "false" }, { quiet: false }],
    ["a list as lines", { results: "a.xml\n  b.xml\n\n" }, { results: ["a.xml", "b.xml"] }],
    ["a list as JSON", { results: '["a b.xml","c.xml"]' }, { results: ["a b.xml", "c.xml"] }],
    [
      "a list as Ruby writes it",
      { results: String.raw`["a, b.xml", "\#{c}\e\"\\d", "e.xml"]` + "\n" },
      { results: ["a, b.xml", '#{c}\u001b"\\d', "e.xml"] },
    ],
    ["an empty list as JSON", { results: "[]\n" }, {}],
    ["a repeated flag", { results: ["a.xml", "b.xml"] }, { results: ["a.xml", "b.xml"] }],
    ["a glob that looks like JSON", { results: "[ab].xml" }, { results: ["[ab].xml"] }],
    ["a list of known words", { gates: ["run-e2e"] }, { gates: ["run-e2e"] }],
    ["one value in a list", { title: ["Shop"] }, { title: "Shop" }],
    ["empty: unset", { title: "", quiet: "", results: "", gates: [""] }, {}],
    ["nothing", {}, {}],
  ])("%s", (_about, given, expected) => {
    expect(decode("comment-report", given)).toEqual(expected);
  });

  test.each<[string, Given, string, string | undefined]>([
    ["a typo", { titel: "x" }, "there is no input `titel`", "Did you mean `title`?"],
    ["a word for true", { quiet: "yes" }, "`yes` is neither true nor false", undefined],
    ["True", { quiet: "True" }, "`True` is neither true nor false", undefined],
    ["two flags", { quiet: ["true", "true"] }, "`true,true` is neither true nor false", undefined],
    ["no value", { title: true }, "needs a value", undefined],
    ["no value in a list", { results: true }, "needs a value", undefined],
    ["two values", { title: ["a", "b"] }, "is given more than once", undefined],
    [
      "an unknown word",
      { enforcement: "al" },
      "`al` is not one of observe, new, all",
      "Did you mean `all`?",
    ],
    [
      "an unknown word in a list",
      { gates: "run-e2e\nrun-e3e" },
      "`run-e3e` is not one of provision-staging, verify-contracts, run-e2e, load-test, check-slo, comment-report",
      "Did you mean `run-e2e`?",
    ],
    [
      "a path as a key",
      { key: "../x" },
      "`../x` has the wrong form",
      "Name of the shard or matrix leg",
    ],
    [
      "a name of JavaScript's own",
      { constructor: "x" },
      "there is no input `constructor`",
      undefined,
    ],
  ])("refuses %s", (_about, given, message, hint) => {
    const [issue] = decode("comment-report", given) as { message: string; hint?: string }[];
    expect(issue).toMatchObject({ message, ...(hint === undefined ? {} : { hint }) });
  });

  test("are told all at once, each with where it came from", () => {
    const raw = new Map<string, RawInput>([
      ["quiet", { value: "on", origin: "STAGEGATE_QUIET" }],
      ["titel", { value: "x", origin: "--titel" }],
    ]);
    const result = decodeInputs("comment-report", raw);
    expect(result.kind === "invalid" && result.issues.map(({ origin }) => origin)).toEqual([
      "STAGEGATE_QUIET",
      "--titel",
    ]);
  });

  test("never become false, empty or NaN by a typo", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const decoded = decode("comment-report", { quiet: text });
        const isWord = text === "true" || text === "false";
        const refused = [expect.objectContaining({ input: "quiet" })];
        expect(decoded).toEqual(isWord ? { quiet: text === "true" } : refused);
      }),
    );
  });
});

describe.each(GATE_IDS)("%s", (gate) => {
  const fields = inputFields(gate);

  test("describes every input and carries no default", () => {
    expect(gateSummary(gate)).not.toBe("");
    expect(fields.filter(({ description }) => description === "")).toEqual([]);
    expect(decode(gate, {})).toEqual({});
  });

  test("has the shared inputs, in kebab-case, each with a variable of its own", () => {
    const names = fields.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["config", "out-dir", "key", "enforcement", "on-inconclusive"]),
    );
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(new Set(names.map(variableName)).size).toBe(names.length);
  });
});
