import { describe, expect, it } from "vitest";
import { countsOf, read, titleOf } from "./test-support/read.ts";

const outcome = async (text: string): Promise<string[]> =>
  (await read(text)).cases.map((each) => `${titleOf(each)}: ${each.status}`);

describe("test points", () => {
  it.each([
    ["ok", "(unnamed): passed"],
    ["ok 1", "(unnamed): passed"],
    ["ok 1 - a", "a: passed"],
    ["ok 1 a", "a: passed"],
    ["ok - a", "a: passed"],
    ["not ok 1 - a", "a: failed"],
    ["ok 1 - a # SKIP why", "a: skipped"],
    ["ok 1 # skip", "(unnamed): skipped"],
    ["ok 1 - a # Skipped: why", "a: skipped"],
    ["not ok 1 - a # TODO later", "a: skipped"],
    ["not ok 1 - parses #todos in it", "parses #todos in it: failed"],
    ["not ok 1 - a # skipped items are charged", "a # skipped items are charged: failed"],
    ["ok 1 - a # TODO later", "a: skipped"],
    ["not ok 1 - a # SKIP why", "a: skipped"],
    ["ok 1 - a \\# SKIP why", "a # SKIP why: passed"],
    [
      "not ok 1 see https://e.org/page.html#skip is a url",
      "see https://e.org/page.html#skip is a url: failed",
    ],
    ["ok 1 - a # time=12.5ms", "a: passed"],
    ["ok 1 - 2 apples", "2 apples: passed"],
    ["ok 1 - okay", "okay: passed"],
  ])("%s", async (line, expected) => {
    expect(await outcome(`TAP version 14\n1..1\n${line}\n`)).toEqual([expected]);
    expect(await outcome(`${line}\n1..1\n`)).toEqual([expected]);
    expect(await outcome(`TAP version 13\r\n${line}\r\n1..1\r\n`)).toEqual([expected]);
  });

  it("reads reason, time and YAML", async () => {
    const { cases } = await read(
      `TAP version 13\n1..3\nok 1 - a # SKIP not here\nok 2 - b # time=1.5s\nnot ok 3 - c\n  ---\n  message: "it \\"broke\\""\n  at:\n    file: a.js\n    line: 3\n  stack: |-\n    one\n      two\n  duration_ms: 7\n  ...\n# Looks like you failed\n`,
    );
    expect(cases[0]?.message).toBe("not here");
    expect(cases[1]?.durationMs).toBe(1_500);
    expect(cases[2]).toMatchObject({ message: 'it "broke"', durationMs: 7 });
    expect(cases[2]?.attempts[0]?.stack).toContain("one\n  two");
  });

  it("takes comments for the explanation where there is no YAML", async () => {
    const { cases } = await read(`not ok 1 - a\n#   Failed test 'a'\n#   at t line 3.\n1..1\n`);
    expect(cases[0]?.message).toContain("Failed test 'a'");
  });
});

describe("subtests", () => {
  const NODE = `TAP version 13
# Subtest: top
ok 1 - top
# Subtest: suite
    # Subtest: one
    ok 1 - one
    # Subtest: inner
        not ok 1 - deep
        1..1
    not ok 2 - inner
    1..2
not ok 2 - suite
1..2
# fail 1
`;
  const PERL = `    # Subtest: suite
    ok 1 - one
        # Subtest: inner
        not ok 1 - deep
        1..1
    not ok 2 - inner
    1..2
not ok 1 - suite
1..1
`;
  const NAMELESS = `TAP version 14
    ok 1 - one
        not ok 1 - deep
        1..1
    not ok 2 - inner
    1..2
not ok 1 - suite
1..1
`;
  const BRACES = `TAP version 13
not ok 1 - suite # time=5ms {
    ok 1 - one
    not ok 2 - inner {
        not ok 1 - deep
        1..1
    }
    1..2
}
1..1
`;
  it.each([
    ["node", NODE, ["suite > inner > deep: failed", "suite > one: passed", "top: passed"]],
    ["Test::More", PERL, ["suite > inner > deep: failed", "suite > one: passed"]],
    ["braces", BRACES, ["suite > inner > deep: failed", "suite > one: passed"]],
  ])("of %s are named by what is around them", async (_, text, expected) => {
    expect((await outcome(text)).sort()).toEqual(expected);
    expect((await read(text)).file.kind).toBe("read");
  });

  it("without a name get that of the point behind them", async () => {
    expect((await outcome(NAMELESS)).sort()).toEqual([
      "inner > deep: failed",
      "suite > one: passed",
    ]);
  });

  it("make their point count only where it failed and they did not", async () => {
    expect(await outcome(`    ok 1 - a\n    1..1\nnot ok 1 - s\n1..1\n`)).toEqual([
      "s > a: passed",
      "s: failed",
    ]);
    expect(await outcome(`    1..0 # SKIP none\nok 1 - s # SKIP none\n1..1\n`)).toContain(
      "s: skipped",
    );
  });
});

describe("a stream that is not whole", () => {
  it.each([
    ["ok 1 - a\n", "tap partial 1 1 0 0 0", "there is no plan"],
    ["1..3\nok 1 - a\nok 2 - b\n", "tap partial 2 2 0 0 0", "3 tests are planned, 2 are told"],
    ["TAP version 13\n", "tap partial 0 0 0 0 0", "there is no plan"],
    ["1..1\nnot\nok 1 - a\n", "tap partial 1 1 0 0 0", "no complete test point"],
  ])("%j", async (text, counts, reason) => {
    const { file } = await read(text);
    expect(countsOf(file)).toBe(counts);
    expect(file).toMatchObject({ reason: expect.stringContaining(reason) });
  });

  it("tells more tests than planned, bailing out, and failures that are only counted", async () => {
    expect((await read("1..1\nok 1\nok 2\n")).file).toMatchObject({
      errors: ["1 tests are planned, 2 ran"],
    });
    expect((await read("1..1\nok 1\nBail out! no database\n")).file).toMatchObject({
      errors: ["Bail out! no database"],
    });
    expect((await read("1..1\nok 1\n# fail 1\n")).file).toMatchObject({
      errors: ["the report counts 1 failed, and holds none"],
    });
  });

  it("says why nothing ran", async () => {
    expect((await read("1..0 # Skipped: no network\n")).cases).toMatchObject([
      { status: "skipped", message: "no network" },
    ]);
  });

  it("reads several documents behind each other", async () => {
    const { file } = await read(
      "TAP version 13\n1..1\nok 1 - a\nTAP version 13\nnot ok 1 - b\n1..1\n",
    );
    expect(countsOf(file)).toBe("tap read 2 1 1 0 0");
  });
});
