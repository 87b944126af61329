import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsOf, isGreen, read } from "./test-support/read.ts";
import { BLOB } from "./test-support/samples-lines.ts";
import { SAMPLES } from "./test-support/samples.ts";
import { zip } from "./test-support/zip.ts";

const RUNS = 400;

/** Files as bytes; the archive among them. */
const FILES: [string, Uint8Array][] = [
  ...Object.entries(SAMPLES).map(([name, text]): [string, Uint8Array] => [
    name,
    new TextEncoder().encode(text),
  ]),
  ["blob archive", zip([{ name: "report.jsonl", content: BLOB }])],
];

describe.each(FILES)("%s", (_, bytes) => {
  it("cut at any byte is read as far as it goes, and says so", async () => {
    const whole = await read(bytes);
    const end = bytes.at(-1) === 10 ? bytes.length - 1 : bytes.length;
    for (let length = 0; length < end; length += 1) {
      const { file, cases } = await read(bytes.subarray(0, length));
      const said = file.kind !== "read" || file.notes.length > 0;
      expect(said ? "" : `nothing is said of a cut at ${length}`).toBe("");
      // None passes only because the file is cut; what is yet to come may be missing in a title.
      for (const testCase of cases.filter(({ status }) => status === "passed")) {
        const titles = whole.cases.filter(
          ({ name }) => name.startsWith(testCase.name) || testCase.name.endsWith(name),
        );
        const cutInName = file.kind === "read" || testCase.name === "(unnamed)";
        expect(cutInName ? "passed" : titles.map(({ status }) => status)).toContain("passed");
      }
      expect(isGreen(file)).toBe(false);
    }
  });

  it("is never green with one byte changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...ascii('"{}[]<>/,:\n 0k'))),
        async (at, byte) => {
          const changed = Uint8Array.from(bytes);
          changed[at] = byte;
          const { file } = await read(changed);
          const around = new TextDecoder().decode(changed.subarray(Math.max(0, at - 30), at + 30));
          expect(isGreen(file) ? `green at ${at}: ${around}` : "").toBe("");
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("never throws, whatever is cut out, doubled or put in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.nat(bytes.length),
        fc.uint8Array({ maxLength: 20 }),
        async (from, to, put) => {
          const parts = [bytes.subarray(0, from), put, bytes.subarray(to)];
          const { file, cases } = await read(Uint8Array.from(parts.flatMap((part) => [...part])));
          expect(file.kind === "quarantined" ? 0 : file.counts.total).toBe(cases.length);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

function ascii(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

describe("more than a format is made for", () => {
  const deep = (open: string, close: string, depth: number): string =>
    open.repeat(depth) + close.repeat(depth);

  it.each([
    ["trx", `<TestRun><Results>${deep("<a>", "</a>", 120_000)}</Results></TestRun>`],
    ["mochawesome", `{"stats":{},"results":[${deep('{"suites":[', "]}", 900)}]}`],
    ["jest-json", `{"numTotalTests":1,"testResults":[${deep("[", "]", 5_000)}]}`],
    [
      "playwright-blob",
      `{"method":"onProject","params":{"project":{"suites":[${deep('{"entries":[', "]}", 100_000)}]}}}`,
    ],
    ["tap", Array.from({ length: 300 }, (__, depth) => `${" ".repeat(depth * 4)}ok 1`).join("\n")],
    ["go-json", `{"Action":"output","Package":"p","Output":"${"x".repeat(40_000_000)}"}\n`],
  ])("ends %s in time", async (format, text) => {
    const { file } = await read(text);
    expect(isGreen(file)).toBe(false);
    expect(countsOf(file)).toContain(format);
  });

  it("keeps what stands under __proto__ from becoming a prototype", async () => {
    const { cases } = await read(
      `{"results":{"__proto__":{"polluted":1},"tests":[{"__proto__":{"status":"passed"},"name":"a","status":"failed"}]},"specVersion":"1"}`,
    );
    expect(cases).toMatchObject([{ name: "a", status: "failed" }]);
    expect(({} as Record<string, unknown>)["polluted"]).toBe(undefined);
  });

  it("bounds what it keeps of a test", async () => {
    const long = "y".repeat(200_000);
    const { cases } = await read(
      `TAP version 14\n1..1\nnot ok 1 - a\n  ---\n  message: '${"m".repeat(60_000)}'\n${`  k: ${long.slice(0, 60_000)}\n`.repeat(50)}  ...\n`,
    );
    expect(cases).toHaveLength(1);
    expect(JSON.stringify(cases).length).toBeLessThan(60_000);
  });
});
