import { describe, expect, it } from "vitest";
import { memorySource, readResults, type ResultSource } from "./index.ts";

function junit(path: string, inner: string): ResultSource {
  return memorySource(path, `<testsuite name="s">${inner}</testsuite>`);
}

const PASS = `<testcase name="t" classname="c" time="1"/>`;
const FAIL = `<testcase name="t" classname="c" time="2"><failure message="m"/></testcase>`;
const SKIP = `<testcase name="t" classname="c"><skipped/></testcase>`;

describe("readResults", () => {
  it("counts a report that was given twice once", async () => {
    const set = await readResults([junit("a.xml", FAIL), junit("b.xml", FAIL)]);
    expect(set).toMatchObject({ counts: { total: 1, failed: 1 }, duplicates: 1, read: 2 });
    expect(set.cases[0]?.attempts).toHaveLength(1);
  });

  it.each([
    ["a pass elsewhere does not cover a failure", [FAIL, PASS], "failed", 2],
    ["in either order", [PASS, FAIL], "failed", 2],
    ["a skip elsewhere does not hide a pass", [SKIP, PASS], "passed", 2],
  ])("%s", async (_, inners, status, attempts) => {
    const sources = inners.map((inner, index) => junit(`${index}.xml`, inner));
    const set = await readResults(sources);
    expect(set.cases).toMatchObject([{ status }]);
    expect(set.cases[0]?.attempts).toHaveLength(attempts);
  });

  it("keeps tests of one name in one file apart, the same in every file", async () => {
    const set = await readResults([junit("a.xml", PASS + PASS), junit("b.xml", PASS + PASS)]);
    expect(set.cases.map(({ copy }) => copy)).toEqual([undefined, 2]);
    expect(set.duplicates).toBe(2);
  });

  it("takes files as they come and stops when it is told to", async () => {
    const stop = new AbortController();
    async function* sources(): AsyncGenerator<ResultSource> {
      yield junit("a.xml", PASS);
      stop.abort();
      yield junit("b.xml", PASS);
    }
    const set = await readResults(sources(), { signal: stop.signal });
    expect(set.files.map(({ path }) => path)).toEqual(["a.xml"]);
  });

  it("does not keep the file alive through the strings of its cases", async () => {
    const name = "n".repeat(40);
    const set = await readResults([
      junit("a.xml", `<testcase name="${name}" classname="${name}" file="${name}"/>`),
    ]);
    expect(set.cases).toMatchObject([{ name, className: name, file: name, suite: ["s"] }]);
  });

  it("keeps the texts of the first failures only, where everything fails", async () => {
    const stack = "at x\n".repeat(2_000);
    const failing = 4_000;
    const source: ResultSource = {
      path: "a.xml",
      async *open() {
        const encoder = new TextEncoder();
        yield encoder.encode("<testsuite name='s'>");
        for (let index = 0; index < failing; index += 1) {
          yield encoder.encode(
            `<testcase name="t${index}"><failure message="no ${index}\nmore">${stack}</failure><system-out>o</system-out></testcase>`,
          );
        }
        yield encoder.encode("</testsuite>");
      },
    };
    const { cases, counts, lightened } = await readResults([source]);
    expect(counts).toMatchObject({ total: failing, failed: failing });
    const size = cases.reduce((sum, { attempts }) => sum + (attempts[0]?.stack?.length ?? 0), 0);
    expect(size).toBeLessThan(17_000_000);
    expect(lightened).toBe(cases.filter(({ attempts }) => attempts[0]?.stack === undefined).length);
    expect(lightened).toBeGreaterThan(1_000);
    expect(cases[0]).toMatchObject({ message: "no 0 more", stdout: "o" });
    expect(cases.at(-1)).toEqual({
      suite: ["s"],
      name: `t${failing - 1}`,
      status: "failed",
      failureKind: "failure",
      message: `no ${failing - 1} more`,
      attempts: [{ status: "failed", attachments: [] }],
    });
  });
});
