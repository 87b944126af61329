import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTrace, plainTrace } from "../../test-support/traces.ts";
import { createFolderSource } from "../folder-source.ts";
import { encodeTraces } from "../otlp/encode.ts";
import { readTelemetryFolder } from "./folder.ts";

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), "stagegate-folder-"));
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

const CART = { service: "cart", name: "GET /cart", own: 5 };

function line(number: number, startMs?: number): string {
  return `${encodeTraces(makeTrace(plainTrace(number), [CART], startMs))}\n`;
}

async function read(): Promise<{ spans: number; notes: string[] }> {
  const result = await readTelemetryFolder(dir);
  return result.ok
    ? { spans: result.telemetry.spans.length, notes: result.telemetry.notes }
    : { spans: -1, notes: [result.reason] };
}

test("reads plain files, gzip files and several members and segments", async () => {
  await writeFile(path.join(dir, "traces.jsonl"), line(1) + line(2));
  await writeFile(
    path.join(dir, "traces.jsonl.gz"),
    Buffer.concat([gzipSync(line(3)), gzipSync(line(4))]),
  );
  await writeFile(path.join(dir, "traces-2.jsonl.gz"), gzipSync(line(5)));
  await writeFile(path.join(dir, "logs.jsonl.gz"), "");
  await writeFile(path.join(dir, "other.jsonl"), "not ours");
  expect(await read()).toEqual({ spans: 5, notes: [] });
});

test("a gzip file is known by its content", async () => {
  await writeFile(path.join(dir, "traces.jsonl"), gzipSync(line(1)));
  await writeFile(path.join(dir, "traces.jsonl.gz"), line(2));
  expect(await read()).toEqual({ spans: 2, notes: [] });
});

test("a tail cut off anywhere leaves the lines before it, with a note", async () => {
  const first = gzipSync(line(1) + line(2));
  const second = gzipSync(line(3));
  const file = path.join(dir, "traces.jsonl.gz");
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: second.length - 1 }), async (cut) => {
      await writeFile(file, Buffer.concat([first, second.subarray(0, cut)]));
      const { spans, notes } = await read();
      expect(spans).toBeGreaterThanOrEqual(2);
      expect(spans).toBeLessThanOrEqual(3);
      // One or two stray bytes are no gzip header yet: zlib takes them for padding.
      expect(notes.length).toBeGreaterThanOrEqual(cut < 2 ? 0 : 1);
    }),
    { numRuns: 40 },
  );
});

test("damage never throws", async () => {
  const whole = gzipSync(line(1) + line(2));
  const file = path.join(dir, "traces.jsonl.gz");
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
      const bytes = Buffer.from(whole);
      bytes[at] = value;
      await writeFile(file, bytes);
      expect((await read()).spans).toBeLessThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
});

test("lines that are not OTLP are counted and left out", async () => {
  await writeFile(path.join(dir, "traces.jsonl"), `${line(1)}{broken\n\n42\n${line(2)}`);
  const { spans, notes } = await read();
  expect(spans).toBe(2);
  expect(notes).toEqual(["traces.jsonl: 2 lines are not OTLP/JSON and were left out"]);
});

test("a folder that is not there is missing, not empty", async () => {
  const result = await readTelemetryFolder(path.join(dir, "nothing"));
  expect(result).toMatchObject({ ok: false, reason: "missing" });
});

test("too many records are left out with a note", async () => {
  await writeFile(path.join(dir, "traces.jsonl"), line(1) + line(2) + line(3));
  const result = await readTelemetryFolder(dir, { maxRecords: 2 });
  expect(result.ok && result.telemetry.spans).toHaveLength(2);
  expect(result.ok && result.telemetry.notes).toEqual([
    "traces.jsonl: 1 records beyond 2 were left out",
  ]);
});

test("too long lines and too large files are skipped with a note", async () => {
  await writeFile(path.join(dir, "traces.jsonl"), `${"x".repeat(5000)}\n${line(1)}`);
  const long = await readTelemetryFolder(dir, { limits: { maxLineChars: 2000 } });
  expect(long.ok && [long.telemetry.spans.length, long.telemetry.notes.length]).toEqual([1, 1]);
  await appendFile(path.join(dir, "traces.jsonl"), line(2).repeat(500));
  const large = await readTelemetryFolder(dir, { limits: { maxFileBytes: 70_000 } });
  expect(large.ok && large.telemetry.notes.join()).toContain("larger than 70000 bytes");
  expect((await readFile(path.join(dir, "traces.jsonl"))).length).toBeGreaterThan(70_000);
});

test("a folder source filters by trace, service and time and tells empty from unreachable", async () => {
  await writeFile(path.join(dir, "traces.jsonl"), line(1, 1000) + line(2, 9000));
  const source = createFolderSource({ dir });
  const byId = await source.spans({ traceIds: [plainTrace(2)] });
  expect(byId.kind === "data" && byId.records.map((span) => span.traceId)).toEqual([plainTrace(2)]);
  const byTime = await source.spans({ range: { startMs: 900, endMs: 1001 } });
  expect(byTime.kind === "data" && byTime.records.map((span) => span.traceId)).toEqual([
    plainTrace(1),
  ]);
  expect(await source.spans({ services: ["nobody"] })).toMatchObject({ kind: "empty" });
  expect(await source.logs({})).toMatchObject({ kind: "empty" });
  const none = createFolderSource({ dir: path.join(dir, "nothing") });
  expect(await none.metrics({})).toMatchObject({ kind: "empty" });
  const dead = createFolderSource({
    dir,
    beforeRead: async () => {
      throw new Error("the agent is gone");
    },
  });
  expect(await dead.spans({})).toEqual({ kind: "unreachable", message: "the agent is gone" });
});
