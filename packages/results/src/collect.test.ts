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
});
