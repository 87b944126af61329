import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readResultFile, type ResultFile, type ResultSource, type TestCase } from "./index.ts";
import { countsOf, isGreen, read } from "./test-support/read.ts";

const MEGABYTE = 1_048_576;

/** A file that is never in memory as a whole. */
async function readParts(
  parts: () => Iterable<string>,
): Promise<{ file: ResultFile; cases: TestCase[] }> {
  const source: ResultSource = {
    path: "big.xml",
    async *open() {
      const encoder = new TextEncoder();
      for (const part of parts()) yield encoder.encode(part);
    },
  };
  const cases: TestCase[] = [];
  const file = await readResultFile(source, (testCase) => cases.push(testCase));
  return { file, cases };
}

function* around(before: string, filling: string, megabytes: number, after: string) {
  yield before;
  const piece = filling.repeat(Math.ceil(65_536 / filling.length));
  for (let size = 0; size < megabytes * MEGABYTE; size += piece.length) yield piece;
  yield after;
}

const BEFORE = `<testsuite name="s"><testcase name="a">`;
const AFTER = `</testcase><testcase name="b"/></testsuite>`;

describe("what is endless", () => {
  it.each([
    ["a CDATA section of a failure", `${BEFORE}<failure><![CDATA[`, `]]></failure>${AFTER}`],
    ["the text of a failure", `${BEFORE}<failure>`, `</failure>${AFTER}`],
    ["the message of a failure", `${BEFORE}<failure message="`, `">at x</failure>${AFTER}`],
    ["a log of a test that failed", `${BEFORE}<failure/><system-out>`, `</system-out>${AFTER}`],
    [
      "a log of a suite",
      `<testsuite><system-err>`,
      `</system-err>${BEFORE}<failure/>${AFTER}</testsuite>`,
    ],
    ["a comment", `<testsuite><!--`, `-->${BEFORE}<failure/>${AFTER}</testsuite>`],
    ["an instruction", `<testsuite><?`, `?>${BEFORE}<failure/>${AFTER}</testsuite>`],
    ["an element that nobody knows", `${BEFORE}<failure/><x>`, `</x>${AFTER}`],
    ["a value that nobody reads", `${BEFORE}<failure/><x y='`, `'/>${AFTER}`],
  ])("%s is read over in bounded memory", async (_, before, after) => {
    const { file, cases } = await readParts(() => around(before, "log &amp; more\n", 20, after));
    expect(countsOf(file)).toBe("junit read 2 1 1 0 0");
    expect(JSON.stringify(cases).length).toBeLessThan(60_000);
  });

  it.each([
    ["a document type", "<!DOCTYPE r ["],
    ["a closing tag", "<testsuite></"],
    ["blank lines", ""],
  ])("%s without an end is not read to the end", async (_, before) => {
    const { file } = await readParts(() => around(before, " \n", 20, "]>"));
    expect(isGreen(file)).toBe(false);
  });

  it("tags with thousands of attributes keep the first ones", async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `a${index}="${index}"`).join(" ");
    const { file, cases } = await read(
      `<testsuite><testcase name="a" ${many}><failure/></testcase></testsuite>`,
    );
    expect(cases).toMatchObject([{ name: "a", status: "failed" }]);
    expect(file).toMatchObject({ kind: "read", notes: [{ kind: "recovered" }] });
  });

  it("entities that stand for entities are text", async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`);
    const { cases } = await read(
      `<!DOCTYPE r [<!ENTITY e0 "ha">${levels.join("")}]><testsuite><testcase name="&e30;"><failure>&e30;</failure></testcase></testsuite>`,
    );
    expect(cases).toMatchObject([{ name: "&e30;", attempts: [{ stack: "&e30;" }] }]);
  });
});

describe("several documents in one file", () => {
  it("are all counted, and it is said", async () => {
    const one = `<?xml version="1.0"?><testsuite name="s"><testcase name="a"/></testsuite>\n`;
    const two = one.replace("/></testsuite>", "><failure/></testcase></testsuite>");
    const { file } = await read(one + two);
    expect(countsOf(file)).toBe("junit read 2 1 1 0 0");
    expect(file).toMatchObject({
      kind: "read",
      notes: [{ kind: "recovered", message: "more than one root element" }],
    });
  });
});

describe("a report of a failure", () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="1">
  <testsuite name="cart" tests="3" failures="1" errors="0">
    <testcase classname="c" name="adds" time="0.1"/>
    <testcase classname="c" name='pays "cash"' time="0.2"><failure message="expected &lt;1&gt;" type="E"><![CDATA[at a < b
at c]]></failure></testcase>
    <testcase classname="c" name="leaves" time="0.3"><system-out>bye</system-out></testcase>
  </testsuite>
</testsuites>
`;

  async function green(changed: string): Promise<string> {
    const { file } = await read(changed);
    return isGreen(file) ? changed : "";
  }

  it("is not green with any part of it gone", async () => {
    const place = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }));
    await fc.assert(
      fc.asyncProperty(place, async ([at, length]) => {
        expect(await green(text.slice(0, at) + text.slice(at + length))).toBe("");
      }),
      { numRuns: 2_000 },
    );
  });

  it("is not green with something of it, or of XML, put in anywhere", async () => {
    const place = fc.nat(text.length);
    // Too short for the whole name of the test that failed: a retry of it may pass.
    const own = fc.tuple(place, fc.nat(16)).map(([at, length]) => text.slice(at, at + length));
    const marks = fc.constantFrom('"', "'", "<", ">", "/>", "&", "]]>", "<!--", "<![CDATA[", "<?");
    await fc.assert(
      fc.asyncProperty(place, fc.oneof(own, marks), async (at, more) => {
        expect(await green(text.slice(0, at) + more + text.slice(at))).toBe("");
      }),
      { numRuns: 2_000 },
    );
  });
});
