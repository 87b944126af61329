import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  memorySource,
  readResultFile,
  readResults,
  type ResultFile,
  type ResultSource,
  type TestCase,
} from "./index.ts";

async function read(content: string | Uint8Array, pieceSize?: number) {
  const cases: TestCase[] = [];
  const file = await readResultFile(memorySource("r", content, pieceSize), (testCase) => {
    cases.push(testCase);
  });
  return { cases, file };
}

function concat(...parts: (number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  }
  return bytes;
}

const TWO = `<?xml version="1.0"?><testsuites><testsuite name="s"><testcase name="a é"><failure message="m">st</failure></testcase><testcase name="b"/></testsuite></testsuites>`;

describe("encodings", () => {
  const names = (cases: TestCase[]): string[] => cases.map(({ name }) => name);

  it.each([
    ["UTF-8", new TextEncoder().encode(TWO)],
    ["UTF-8 with a mark", concat([0xef, 0xbb, 0xbf], new TextEncoder().encode(TWO))],
    ["UTF-16 LE with a mark", concat([0xff, 0xfe], utf16(TWO, false))],
    ["UTF-16 BE with a mark", concat([0xfe, 0xff], utf16(TWO, true))],
    ["UTF-16 LE", utf16(TWO, false)],
    ["UTF-16 BE", utf16(TWO, true)],
    [
      "declared Latin-1",
      Uint8Array.from(TWO.replace("?>", ' encoding="ISO-8859-1"?>'), (character) =>
        character.charCodeAt(0),
      ),
    ],
    [
      "UTF-8 that claims to be UTF-16",
      new TextEncoder().encode(TWO.replace("?>", ' encoding="utf-16"?>')),
    ],
    ["an unknown encoding", new TextEncoder().encode(TWO.replace("?>", ' encoding="x-no"?>'))],
  ])("reads %s, in pieces of any size", async (_, bytes) => {
    for (const pieceSize of [1, 7, 65_536]) {
      expect(names((await read(bytes, pieceSize)).cases).sort()).toEqual(["a é", "b"]);
    }
  });
});

describe("damaged and hostile XML", () => {
  it("keeps what was read when the file is cut at any byte", async () => {
    const bytes = new TextEncoder().encode(TWO);
    const upTo = (text: string): number =>
      new TextEncoder().encode(TWO.slice(0, TWO.indexOf(text) + text.length)).length;
    const failing = upTo("<failure");
    const failed = upTo(">st");
    const passed = upTo('"b"/>');
    for (let length = 0; length <= bytes.length; length += 1) {
      const { cases, file } = await read(bytes.subarray(0, length));
      const whole = length === bytes.length;
      expect(file.kind === "read").toBe(whole);
      // A case is never counted as passed before its end was seen.
      const count = (wanted: string): number =>
        cases.filter(({ status }) => status === wanted).length;
      expect(count("passed")).toBe(length >= passed ? 1 : 0);
      const least = length >= failed ? 1 : 0;
      const most = length < failing ? 0 : 1;
      expect([least, most]).toContain(count("failed"));
    }
    expect((await read(bytes.subarray(0, passed))).file).toMatchObject({
      kind: "partial",
      place: { line: 1 },
    });
  });

  it("reads on after control characters, bare ampersands and unknown entities", async () => {
    const { cases, file } = await read(
      `<testsuite><testcase name="a"><failure message="x &#27;[31mred&#x1b;[0m &#0; &nbsp; a & b &amp; &lt;">raw \u001b[1mbold\u001b[0m \u0001 & &unknown; <![CDATA[&keep; & \u0008]]></failure></testcase><testcase name="b" q="1&2"/></testsuite>`,
    );
    expect(file.kind).toBe("read");
    expect(cases.find(({ name }) => name === "a")).toMatchObject({
      message: "x red \ufffd &nbsp; a & b & <",
      attempts: [{ stack: "raw bold \ufffd & &unknown; &keep; & \ufffd" }],
    });
    expect(cases.map(({ name }) => name).sort()).toEqual(["a", "b"]);
  });

  it("never expands entities and never opens external ones", async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite><testcase name="&b;&x;"/></testsuite>`;
    const { cases, file } = await read(bomb);
    expect(cases).toMatchObject([{ name: "&b;&x;", status: "passed" }]);
    expect(file.kind).toBe("read");
  });

  it("reads 5,000 nested suites with a bounded path", async () => {
    const depth = 5_000;
    const xml = `${'<testsuite name="n">'.repeat(depth)}<testcase name="deep"/>${"</testsuite>".repeat(depth)}`;
    const { cases, file } = await read(xml);
    expect(file.kind).toBe("read");
    expect(cases[0]?.suite.length).toBeLessThanOrEqual(32);
  });

  it("gives up, partial, on endless nesting and endless errors", async () => {
    const nested = await read(`<testsuite><testcase name="a"/>${"<x>".repeat(150_000)}`);
    expect(nested.file).toMatchObject({ kind: "partial", counts: { total: 1 } });
    const errors = await read(`<testsuite><testcase name="a"/><x y="${"<".repeat(20_000)}"/>`);
    expect(errors.file).toMatchObject({ kind: "partial", counts: { total: 1 } });
  });

  it("leaves out the middle of a 60 MB log and reads on behind it", async () => {
    const piece = new TextEncoder().encode(`${"x".repeat(63)}\n`.repeat(1_024));
    const source: ResultSource = {
      path: "big.xml",
      async *open() {
        const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
        yield encode(`<testsuite><testcase name="a"><failure/><system-out><![CDATA[begin `);
        for (let index = 0; index < 960; index += 1) yield piece;
        yield encode(`]]></system-out></testcase><testcase name="b"/></testsuite`);
      },
    };
    const cases: TestCase[] = [];
    const file = await readResultFile(source, (testCase) => cases.push(testCase));
    expect(cases.map(({ name }) => name).sort()).toEqual(["a", "b"]);
    expect(file).toMatchObject({ kind: "partial", place: { line: 960 * 1_024 + 1 } });
    expect(JSON.stringify(cases).length).toBeLessThan(20_000);
  });

  it("quarantines what it cannot use, with reason and place", async () => {
    const outcome = async (content: string): Promise<ResultFile> => (await read(content)).file;
    expect(await outcome("")).toMatchObject({ reason: "empty" });
    expect(await outcome(" \n ")).toMatchObject({ reason: "empty" });
    expect(await outcome("PK\u0003\u0004")).toMatchObject({ reason: "malformed" });
    expect(await outcome("hello")).toMatchObject({ reason: "not-recognised" });
    expect(await outcome("<coverage/>")).toMatchObject({
      reason: "unsupported-format",
      message: "not JUnit XML but a coverage report",
    });
    expect(await outcome("<html><body>502</body></html>")).toMatchObject({
      message: "not JUnit XML but an HTML page",
    });
    expect(await outcome("<testsui")).toMatchObject({ reason: "malformed", place: { line: 1 } });
    expect(await outcome('{"a":1}')).toMatchObject({ reason: "not-recognised" });
    expect(await outcome('{"a":')).toMatchObject({ reason: "malformed", place: { column: 6 } });
    expect(await outcome('{"config":{}}\n{"config":{}}')).toMatchObject({
      message: expect.stringContaining("JSON lines"),
    });
  });

  it("quarantines a file that cannot be read, and the others are read all the same", async () => {
    const gone: ResultSource = {
      path: "gone.xml",
      open: () => {
        throw new Error("ENOENT: gone.xml");
      },
    };
    const vanishes: ResultSource = {
      path: "vanishes.xml",
      async *open() {
        yield new TextEncoder().encode(`<testsuite><testcase name="v"/>`.padEnd(600));
        throw new Error("EIO");
      },
    };
    const set = await readResults([gone, vanishes, memorySource("good.xml", TWO)]);
    expect(set).toMatchObject({ read: 1, partial: 1, quarantined: 1, counts: { total: 3 } });
    expect(set.files).toMatchObject([
      { path: "gone.xml", reason: "unreadable" },
      { path: "vanishes.xml", reason: "could not be read further: EIO" },
      { path: "good.xml" },
    ]);
  });
});

describe("any input", () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      "<testsuites>",
      "<testsuite name='s'>",
      "</testsuite>",
      "<testcase name='t'>",
      "</testcase>",
      "<failure message='",
      "</failure>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "&#27;",
      "&lol;",
      "&",
      "<system-out>",
      "'/>",
      "<?xml version='1.0' encoding='utf-16'?>",
      "<!DOCTYPE a [",
      '{"suites":[{"title":"f","specs":[',
      '{"title":"t","tests":[{"results":[{"status":"failed"',
      "}]}",
      '"\\u00',
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );

  it("never makes the reader throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { maxLength: 30 }), fc.nat(40), async (parts, size) => {
        const { file, cases } = await read(parts.join(""), size + 1);
        expect(cases).toHaveLength(file.kind === "quarantined" ? 0 : file.counts.total);
      }),
      { numRuns: 1_000 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const files = await Promise.all(
          [bytes, concat([0x3c], bytes), concat([0x7b], bytes)].map((input) => read(input)),
        );
        expect(files).toHaveLength(3);
      }),
      { numRuns: 500 },
    );
  });

  it("gives back what was escaped, whatever the sizes of the pieces", async () => {
    const escape = (text: string): string =>
      text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll('"', "&quot;")
        .replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
    const printable = fc.string({ unit: "grapheme", maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        printable,
        printable,
        fc.integer({ min: 1, max: 50 }),
        async (name, text, size) => {
          const cdata = text.replaceAll("]]>", "");
          const xml = `<testsuite name="s"><testcase name="${escape(name)}"><failure message="${escape(name)}"><![CDATA[.${cdata}.]]></failure></testcase></testsuite>`;
          const { cases, file } = await read(xml, size);
          expect(file.kind).toBe("read");
          expect(cases[0]?.name).toBe(name);
          expect(cases[0]?.attempts[0]?.stack).toBe(`.${cdata}.`);
        },
      ),
      { numRuns: 400 },
    );
  });
});
