import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memorySource, readResults, type ResultSource, tallyResults } from "./index.ts";

const INNER = {
  pass: "",
  fail: `<failure message="m">at x</failure>`,
  error: `<error message="e"/>`,
  skip: "<skipped/>",
  flaky: `<flakyFailure message="f"/>`,
} as const;
type Kind = keyof typeof INNER;

function file(index: number, cases: readonly (readonly [string, Kind])[]): ResultSource {
  const all = cases.map(([name, kind]) => `<testcase name="${name}">${INNER[kind]}</testcase>`);
  return memorySource(`${index}.xml`, `<testsuite name="s">${all.join("")}</testsuite>`);
}

const kind = fc.constantFrom<Kind>("pass", "fail", "error", "skip", "flaky");
const cases = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), kind), { maxLength: 8 });

describe("tallyResults", () => {
  it("counts as readResults does, whatever the files share", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cases, { maxLength: 4 }), async (files) => {
        const sources = (): ResultSource[] => files.map((each, index) => file(index, each));
        const tally = await tallyResults(sources(), { maxFindings: 100 });
        const set = await readResults(sources());
        const { errors: _, ...counts } = tally.counts;
        const { errors: __, ...expected } = set.counts;
        expect(counts).toEqual(expected);
        expect(tally.duplicates).toBe(set.duplicates);
        expect(tally.findings.length).toBe(counts.failed + counts.flaky);
        expect(tally.findingsLeftOut).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it("tells many tests apart by what identifies them", async () => {
    const many = (from: number): ResultSource => ({
      path: `${from}.xml`,
      async *open() {
        const encoder = new TextEncoder();
        yield encoder.encode("<testsuite name='s'>");
        for (let block = from; block < from + 100_000; block += 1_000) {
          const texts = Array.from(
            { length: 1_000 },
            (_, index) => `<testcase name="${block + index}"/>`,
          );
          yield encoder.encode(texts.join(""));
        }
        yield encoder.encode("</testsuite>");
      },
    });
    const tally = await tallyResults([many(0), many(50_000)], { maxFindings: 10 });
    expect(tally).toMatchObject({
      counts: { total: 150_000, passed: 150_000 },
      duplicates: 50_000,
      duplicatesUnknown: false,
    });
  });

  it("keeps the first findings, failures first, and counts the rest", async () => {
    const tally = await tallyResults(
      [
        file(0, [
          ...Array.from({ length: 5 }, (_, i) => [`f${i}`, "flaky"] as const),
          ["z", "fail"],
        ]),
      ],
      { maxFindings: 3 },
    );
    expect(tally.findings.map(({ name }) => name)).toEqual(["z", "f0", "f1"]);
    expect(tally.findingsLeftOut).toBe(3);
    expect(tally.findings[0]).toEqual({
      suite: ["s"],
      name: "z",
      status: "failed",
      message: "m",
      attempts: 1,
      source: "0.xml",
    });
  });

  it("reads on behind a bad file, and stops when it is told to", async () => {
    const gone: ResultSource = {
      path: "gone.xml",
      open: () => {
        throw new Error("ENOENT");
      },
    };
    const tally = await tallyResults([gone, file(1, [["a", "pass"]])], { maxFindings: 1 });
    expect(tally).toMatchObject({ counts: { total: 1 }, read: 1, quarantined: 1 });
    const signal = AbortSignal.abort();
    expect((await tallyResults([gone], { maxFindings: 1, signal })).files).toEqual([]);
  });
});
