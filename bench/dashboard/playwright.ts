import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { MESSAGE, STACK } from "./checks.ts";
import type { BenchCheck } from "./checks.ts";

/** The HTML reporter of Playwright, from a blob report as its own runs write it. */
export function playwrightPage(checks: readonly BenchCheck[], folder: string): string {
  const blobs = join(folder, "blobs");
  mkdirSync(blobs, { recursive: true });
  writeFileSync(join(blobs, "report.zip"), storedZip("report.jsonl", Buffer.from(blobOf(checks))));
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve("@playwright/test/package.json")), "cli.js");
  const out = join(folder, "playwright");
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, "merge-reports", "--reporter=html", blobs],
    {
      cwd: folder,
      env: { ...process.env, PLAYWRIGHT_HTML_OUTPUT_DIR: out, PLAYWRIGHT_HTML_OPEN: "never" },
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`playwright merge-reports: ${stderr}`);
  return join(out, "index.html");
}

const PROJECT = {
  metadata: {},
  name: "",
  outputDir: "results",
  repeatEach: 1,
  retries: 0,
  testDir: "",
  testIgnore: [],
  testMatch: [],
  timeout: 0,
  grep: [],
  grepInvert: [],
  dependencies: [],
  snapshotDir: "",
  use: {},
};
const CONFIG = {
  globalTimeout: 0,
  maxFailures: 0,
  metadata: {},
  rootDir: "",
  shard: null,
  version: "1.65.1",
  workers: 2,
  globalSetup: null,
  globalTeardown: null,
  tags: [],
  webServer: null,
  failOnFlakyTests: false,
};
const START = 1_795_609_840_000;

/** The events that the blob reporter of that version writes, a line each. */
function blobOf(checks: readonly BenchCheck[]): string {
  const metadata = { version: 2, userAgent: "bench", pathSeparator: "/" };
  const events = [
    { method: "onBlobReportMetadata", params: metadata },
    { method: "onConfigure", params: { config: CONFIG } },
    { method: "onProject", params: { project: { ...PROJECT, suites: suitesOf(checks) } } },
    { method: "onBegin" },
    ...checks.flatMap(eventsOf),
    {
      method: "onEnd",
      params: { result: { status: "failed", startTime: START, duration: 600_000 } },
    },
  ];
  return `${events.map((event) => JSON.stringify(event)).join("\n")}\n`;
}

const testId = (at: number): string => `file-${at}`;

function suitesOf(checks: readonly BenchCheck[]): object[] {
  const placed = checks.map((check, at) => ({ check, at }));
  const files = Map.groupBy(placed, ({ check }) => check.file);
  return [...files].map(([file, own]) => ({
    title: file,
    location: { file, line: 0, column: 0 },
    entries: own.map(({ check, at }) => ({
      testId: testId(at),
      title: check.title,
      location: { file, line: 2, column: 1 },
      retries: 0,
      tags: [],
      repeatEachIndex: 0,
      annotations: [],
    })),
  }));
}

function eventsOf({ failed, ms }: BenchCheck, at: number): object[] {
  const id = `r${at}`;
  const test = { testId: testId(at), expectedStatus: "passed", timeout: 0, annotations: [] };
  const errors = failed ? [{ message: MESSAGE, stack: STACK }] : [];
  const status = failed ? "failed" : "passed";
  const begin = { id, retry: 0, workerIndex: 0, parallelIndex: 0, startTime: START };
  return [
    { method: "onTestBegin", params: { testId: testId(at), result: begin } },
    { method: "onTestEnd", params: { test, result: { id, duration: ms, status, errors } } },
  ];
}

/** A ZIP of one file that is not compressed: APPNOTE.TXT of PKWARE, 4.3.7 to 4.3.16. */
function storedZip(name: string, content: Buffer): Buffer {
  const title = Buffer.from(name);
  // From "version needed" to "length of extra field", the same in both headers.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(title.length, 22);
  const head = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, title]);
  const made = Buffer.from([20, 0]);
  const directory = Buffer.concat([
    Buffer.from("PK\u0001\u0002"),
    made,
    common,
    Buffer.alloc(14),
    title,
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(head.length + content.length, 16);
  return Buffer.concat([head, content, directory, end]);
}
