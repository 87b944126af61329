import { createOutDir, createRedaction } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { RanTests, TestEvidence } from "@stagegate/results";
import type { Config } from "@stagegate/schema";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { expect, it } from "vitest";
import { unzipped, zipOf } from "../evidence/test-support/zip.ts";
import { collectEvidence } from "./evidence.ts";

const failed = { name: "t", suite: [], status: "failed", attempts: [] };

function ran(...evidence: Partial<TestEvidence>[]): RanTests {
  const items = evidence.map((item) => ({
    kind: "other",
    title: "file",
    caseIndex: 0,
    attempt: 0,
    ...item,
  }));
  return { kind: "ran", cases: [failed], evidence: items } as unknown as RanTests;
}

type Choice = NonNullable<NonNullable<Config["run-e2e"]>["evidence"]>;

async function collect(given: Record<string, string | Buffer>, run: RanTests, evidence?: Choice) {
  const host = createTestHost({ files: createMemoryFiles() });
  for (const [path, content] of Object.entries(given)) await host.files.write(path, content);
  const out = createOutDir(host.files, "/repo/.stagegate");
  const redaction = createRedaction();
  redaction.mask("hunter2-secret");
  const config = { "run-e2e": evidence === undefined ? {} : { evidence } };
  const context = { host, out, redaction, config } as unknown as GateContext<"run-e2e">;
  const collected = await collectEvidence(context, run);
  const texts = await Promise.all(
    collected.evidence.map(({ path = "" }) => host.files.readText(out.file(path))),
  );
  const bytes = await Promise.all(
    collected.evidence.map(async ({ path = "" }) => {
      const parts: Uint8Array[] = [];
      for await (const part of host.files.stream(out.file(path)) ?? []) parts.push(part);
      return Buffer.concat(parts);
    }),
  );
  return { ...collected, texts, bytes };
}

it("hides secrets in text, by type and by name", async () => {
  const text = "password is hunter2-secret\nauthorization: Bearer abcdefghijklmnop";
  const { texts, notes } = await collect(
    { "/raw/error-context.md": text, "/raw/body": text },
    ran(
      { path: "/raw/error-context.md", kind: "error-context" },
      { path: "/raw/body", contentType: "application/json; charset=utf-8" },
    ),
  );
  expect(texts).toEqual(Array.from({ length: 2 }, () => "password is ***\nauthorization: ***"));
  expect(notes).toEqual([]);
});

it("scrubs a trace, and leaves out one that cannot be read", async () => {
  const archive = await zipOf({
    "trace.trace": '{"type":"log","message":"fill hunter2-secret"}\n',
  });
  const { evidence, notes, bytes } = await collect(
    { "/raw/trace.zip": archive, "/raw/broken.zip": "PK\u0003\u0004 hunter2-secret" },
    ran(
      { path: "/raw/trace.zip", kind: "trace", contentType: "application/zip" },
      { path: "/raw/broken.zip", kind: "trace", contentType: "application/zip" },
    ),
  );
  expect(evidence).toHaveLength(1);
  const inside = await unzipped(bytes[0] ?? Buffer.alloc(0));
  expect(String(inside["trace.trace"])).toBe('{"type":"log","message":"fill ***"}\n');
  expect(notes).toEqual([
    "1 trace left out, as secrets cannot be looked for in it: `unscrubbed` in `run-e2e.evidence` keeps it as recorded",
  ]);
});

const PICTURE = Buffer.from("89504e470d0a1a0a00", "hex");
const VIDEO = Buffer.from("1a45dfa300", "hex");
const UNKNOWN = Buffer.from("00ff00ff", "hex");

it("keeps pictures, and of what cannot be scrubbed nothing, and says so", async () => {
  const { evidence, notes } = await collect(
    { "/raw/a": VIDEO, "/raw/b": PICTURE, "/raw/c": UNKNOWN },
    ran(
      { path: "/raw/a", kind: "video", contentType: "video/webm" },
      { path: "/raw/b", kind: "screenshot", contentType: "image/png" },
      { path: "/raw/c", contentType: "text/plain" },
    ),
  );
  expect(evidence.map(({ kind }) => kind)).toEqual(["screenshot"]);
  expect(notes).toEqual([
    "1 video left out, as nobody can tell what it shows: `videos` in `run-e2e.evidence` keeps it",
    "1 other file left out, as secrets cannot be looked for in it: `unscrubbed` in `run-e2e.evidence` keeps it as recorded",
  ]);
});

it("keeps what was chosen, and nothing else", async () => {
  const files = { "/raw/a": VIDEO, "/raw/b": PICTURE, "/raw/c": UNKNOWN, "/raw/d": "text" };
  const run = ran(
    { path: "/raw/a", kind: "video" },
    { path: "/raw/b", kind: "screenshot" },
    { path: "/raw/c" },
    { path: "/raw/d", kind: "trace" },
  );
  const all = await collect(files, run, ["videos", "unscrubbed"]);
  expect(all.evidence.map(({ kind }) => kind)).toEqual(["video", "other"]);
  expect(all.notes).toEqual([
    "1 video and 1 other file are kept as recorded: cookies, headers and what was typed may be in them",
  ]);
  const none = await collect(files, run, []);
  expect(none.evidence).toEqual([]);
  expect(none.notes).toEqual([
    "1 other file left out, as secrets cannot be looked for in it: `unscrubbed` in `run-e2e.evidence` keeps it as recorded",
  ]);
});

it("counts what it leaves out", async () => {
  const many = Array.from({ length: 63 }, () => ({ path: "/raw/a.png" }));
  const { evidence, notes } = await collect(
    { "/raw/a.png": "x", "/raw/big.txt": "x".repeat(20 * 1024 * 1024 + 1) },
    ran({ path: "/raw/gone.png" }, { path: "/raw/big.txt" }, ...many),
  );
  expect(evidence).toHaveLength(60);
  expect(notes).toEqual([
    "5 files of failed attempts left out: missing, too large, or beyond 60 files",
  ]);
});
