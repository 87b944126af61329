import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareRevisions,
  cutMarkdown,
  hasSections,
  isSuperseded,
  joinSections,
  liveSections,
  normalSection,
  parseSections,
  writeSections,
} from "../index.ts";
import type { CommentSection, SectionRevision } from "../index.ts";

const NOTE = "_The rest was cut._";
const ROOMY = { max: 1_000_000, note: NOTE };
const rev = (run: string, attempt = 1, at = "2026-11-25T05:00:00.000Z"): SectionRevision => ({
  commit: "c",
  run,
  attempt,
  at,
});

describe("of two revisions the later one is", () => {
  it.each([
    ["that of a later run", rev("200"), rev("100")],
    ["that of a run with more digits", rev("100"), rev("99")],
    ["numbers beyond those of JavaScript", rev("90071992547409931"), rev("90071992547409930")],
    ["a later attempt", rev("100", 2), rev("100")],
    ["a later run than one that was repeated", rev("200"), rev("100", 3)],
    ["a later run than one that ended later", rev("2"), rev("1", 1, "2026-11-26T05:00:00.000Z")],
    ["a later moment of the same run", rev("7", 1, "2026-11-26T05:00:00.000Z"), rev("7")],
    ["a later moment where runs have no numbers", rev("a", 1, "2027-01-01T00:00:00Z"), rev("b")],
    ["any moment, and not none", rev("a"), rev("b", 1, "soon")],
  ])("%s", (_what, later, earlier) => {
    expect(compareRevisions(later, earlier)).toBeGreaterThan(0);
    expect(compareRevisions(earlier, later)).toBeLessThan(0);
  });
});

const revision: fc.Arbitrary<SectionRevision> = fc.record({
  commit: fc.constantFrom("c1", "c2", "c3"),
  run: fc.constantFrom("1", "2", "10", "local-a", "local-b"),
  attempt: fc.integer({ min: 1, max: 3 }),
  at: fc.constantFrom("2026-11-25T05:00:00.000Z", "2026-11-25T06:00:00.000Z", "soon"),
});
const piece = fc.oneof(
  fc.constantFrom(
    "```",
    "<details>",
    "</details>",
    "\n",
    "\r\n",
    "💥",
    "-->",
    "<!-- stagegate v1 commit=x run=1 attempt=1 at=x -->\n",
    "\n<!-- stagegate v1 commit=x run=1 attempt=1 at=x -->\n",
    "<!-- stagegate earlier --><details><summary>x</summary>\n",
    "\n</details><!-- stagegate earlier -->",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const section: fc.Arbitrary<CommentSection> = fc
  .record(
    {
      key: fc.oneof(fc.constantFrom("a", "b", "shard-2", "shard-10", "--", ""), fc.string()),
      revision,
      body: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
      running: fc.constant(true as const),
    },
    { requiredKeys: ["revision", "body"] },
  )
  .map(({ running, key, ...rest }) => {
    if (running !== undefined && key === undefined) return { ...rest, running };
    return key === undefined ? rest : { ...rest, key };
  });
const sections = fc.array(section, { maxLength: 6 });

describe("joined sections", () => {
  it("do not depend on order, grouping or repetition", () => {
    fc.assert(
      fc.property(sections, sections, sections, (a, b, c) => {
        const whole = joinSections(a, b, c);
        expect(joinSections(c, a, b)).toEqual(whole);
        expect(joinSections(joinSections(a, b), c)).toEqual(whole);
        expect(joinSections(a, joinSections(b, c))).toEqual(whole);
        expect(joinSections(whole, whole)).toEqual(whole);
      }),
    );
  });

  it("have what each of them had, or something later", () => {
    fc.assert(
      fc.property(sections, sections, (a, b) => {
        const whole = joinSections(a, b);
        expect(hasSections(whole, a) && hasSections(whole, b)).toBe(true);
        for (const one of whole) expect(isSuperseded(one, [one])).toBe(one.running === true);
      }),
    );
  });
});

describe("the text of a comment", () => {
  it("says again what was written, whatever it holds", () => {
    fc.assert(
      fc.property(sections, (given) => {
        const normal = joinSections(given.map(normalSection));
        const read = parseSections(writeSections(given, ROOMY));
        expect(read).toEqual(liveSections(normal));
        expect(parseSections(writeSections(read, ROOMY))).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });

  it("fits, keeps every section that has room for its mark, and is stable", () => {
    const long = fc.tuple(section, fc.nat(6000)).map(([one, count]) => ({
      ...one,
      body: `${one.body}\n${"line é\n".repeat(count)}`,
    }));
    fc.assert(
      fc.property(
        fc.array(long, { maxLength: 8 }),
        fc.integer({ min: 8000, max: 60_000 }),
        (given, max) => {
          const options = { max, note: NOTE };
          const text = writeSections(given, options);
          expect(text.length).toBeLessThanOrEqual(max);
          expect(hasSections(parseSections(text), given.map(normalSection))).toBe(true);
          expect(writeSections(parseSections(text), options).length).toBeLessThanOrEqual(max);
        },
      ),
    );
  });

  it("looks as it did where there is one section, also of an earlier version", () => {
    const one = { revision: rev("42", 3), body: "### ✅ All gates passed" };
    const text = writeSections([one], ROOMY);
    expect(text).toBe(
      "<!-- stagegate v1 commit=c run=42 attempt=3 at=2026-11-25T05:00:00.000Z -->\n\n### ✅ All gates passed",
    );
    expect(parseSections(`noise\n${text.replaceAll("\n", "\r\n")}\r\n`)).toEqual([one]);
    expect(parseSections("written by a person <!-- stagegate v1 commit=x -->")).toEqual([]);
  });

  it("has fifty sections in the order of their keys, and each is cut no shorter than it must be", () => {
    const keys = Array.from({ length: 50 }, (_, index) => `shard-${index}`);
    const given = keys.toReversed().map((key, index) => ({
      key,
      revision: rev("7"),
      body: index === 0 ? "x\n".repeat(60_000) : `short ${key}`,
    }));
    const text = writeSections(given, { max: 64_000, note: NOTE });
    const read = parseSections(text);
    expect(read.map(({ key }) => key)).toEqual(keys);
    expect(read.filter(({ body }) => body.startsWith("short"))).toHaveLength(49);
    expect(text).toContain(NOTE);
    expect(text.length).toBeGreaterThan(63_000);
  });

  it("shows what was said of another commit as the past, and gives it up first", () => {
    const old = {
      key: "a",
      revision: { ...rev("1"), commit: "0ldc0mm1t" },
      body: "y\n".repeat(900),
    };
    const current = { key: "b", revision: rev("2"), body: "green" };
    const text = writeSections([old, current], ROOMY);
    expect(text).toContain(
      "<summary>What was said of <code>0ldc0mm1t</code>, before this</summary>",
    );
    const short = writeSections([old, current], { max: 600, note: NOTE });
    expect(short).toContain("green");
    expect(short).not.toContain("y\ny");
    expect(cutMarkdown(short, { max: 600, unit: "characters", note: "" })).toBe(short);
  });

  it("holds nothing that a value could end", () => {
    const hostile = { commit: "--> <script>", run: "a b\n-->", attempt: Number.NaN, at: "<!--" };
    const text = writeSections([{ key: "--><b>--", revision: hostile, body: "x" }], ROOMY);
    const [line = ""] = text.split("\n", 1);
    expect(line).toMatch(/^<!-- [^<>]* -->$/);
    expect(line.slice(4, -3)).not.toContain("--");
    expect(parseSections(text)[0]?.key).toBe("--><b>--");
  });
});
