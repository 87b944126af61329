import { describe, expect, it } from "vitest";
import { memorySource, readResults } from "./index.ts";
import { BLOB } from "./test-support/samples-lines.ts";
import { countsOf, isGreen, read, titleOf } from "./test-support/read.ts";
import { zip } from "./test-support/zip.ts";

describe("Playwright's blob reports", () => {
  it("tell attempts, place, project, output and attachments", async () => {
    const { cases } = await read(BLOB);
    expect(cases.find(({ name }) => name === "fails")).toMatchObject({
      suite: ["s"],
      file: "a.spec.ts",
      line: 4,
      project: "p1",
      tags: ["fast"],
      stdout: "said",
      attempts: [
        {
          status: "failed",
          startTime: "2026-01-01T00:00:00.000Z",
          attachments: [{ name: "trace", path: "resources/1.zip" }],
        },
        { status: "failed" },
      ],
    });
  });

  it("are read from archives, shards put together", async () => {
    const other = BLOB.replaceAll("a.spec.ts", "b.spec.ts").replaceAll(/"t(\d)"/g, '"u$1"');
    const archives = [BLOB, other].map((content, index) =>
      memorySource(
        `report-${index}.zip`,
        zip([
          { name: "resources/1.zip", content: "x" },
          { name: "report.jsonl", content },
        ]),
      ),
    );
    const set = await readResults(archives);
    expect(set).toMatchObject({
      read: 2,
      duplicates: 0,
      counts: { total: 6, passed: 2, failed: 2, skipped: 2 },
    });
    const twice = await readResults([
      memorySource("1", zip([{ name: "report.jsonl", content: BLOB, stored: true }])),
      memorySource("2", BLOB),
    ]);
    expect(twice).toMatchObject({ duplicates: 3, counts: { total: 3 } });
  });

  it("name a test that was listed and never ran, and one that no project lists", async () => {
    const without = (start: string): string =>
      BLOB.split("\n")
        .filter((line) => !line.startsWith(start))
        .join("\n");
    const neverRan = BLOB.split("\n")
      .filter((line) => !line.includes('"r0"'))
      .join("\n");
    const { byTitle } = await read(neverRan);
    expect(byTitle["s > passes"]).toMatchObject({ status: "skipped", notRun: true });
    const { file } = await read(without('{"method":"onProject"'));
    expect(countsOf(file)).toBe("playwright-blob read 3 1 1 0 1");
  });

  it.each([
    ['"status":"timedout"', ["the run timed out"]],
    ['"status":"interrupted"', ["the run was interrupted"]],
  ])("tell how the run ended: %s", async (status, errors) => {
    const ended = BLOB.replace('"result":{"status":"failed"', `"result":{${status}`);
    expect((await read(ended)).file).toMatchObject({ errors });
  });

  it("name files of Windows as those of other shards", async () => {
    const windows = BLOB.replace('"pathSeparator":"/"', '"pathSeparator":"\\\\"').replaceAll(
      "a.spec.ts",
      "sub\\\\a.spec.ts",
    );
    expect((await read(windows)).cases.map(({ file }) => file)).toEqual([
      "sub/a.spec.ts",
      "sub/a.spec.ts",
      "sub/a.spec.ts",
    ]);
  });

  it("tell errors outside any test", async () => {
    const withError = BLOB.replace(
      '{"method":"onBegin"}',
      '{"method":"onBegin"}\n{"method":"onError","params":{"error":{"message":"set-up failed"}}}',
    );
    expect((await read(withError)).file).toMatchObject({ errors: ["set-up failed"] });
  });

  it.each([
    [
      "no report",
      zip([{ name: "a.txt", content: "x" }]),
      "not-recognised",
      "without a report.jsonl",
    ],
    [
      "a lie about its size",
      zip([{ name: "report.jsonl", content: BLOB, claims: { size: 10 } }]),
      "malformed",
      "more than it should",
    ],
    [
      "a bomb",
      zip([{ name: "report.jsonl", content: `${BLOB}{"a":"${"x".repeat(40_000_000)}` }]),
      "partial",
      "more than it should",
    ],
    [
      "a wrong sum",
      zip([{ name: "report.jsonl", content: "x", claims: { crc: 1 } }]),
      "malformed",
      "is damaged",
    ],
  ])("are refused with %s", async (_, bytes, reason, message) => {
    const { file } = await read(bytes);
    expect(isGreen(file)).toBe(false);
    const { message: why, ...told } = { message: "", reason: "", ...file };
    expect([why === "" ? told.kind : told.reason, why || told.reason]).toEqual([
      reason,
      expect.stringContaining(message),
    ]);
  });

  it("keep what was read of a damaged archive", async () => {
    const { file, cases } = await read(
      zip([{ name: "report.jsonl", content: BLOB, claims: { crc: 1 } }]),
    );
    expect(file).toMatchObject({
      kind: "partial",
      reason: "could not be read further: report.jsonl of the archive is damaged",
    });
    expect(cases.map(titleOf)).toHaveLength(3);
  });
});
