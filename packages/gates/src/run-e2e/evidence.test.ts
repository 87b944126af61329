import { createOutDir, createRedaction } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { RanTests, TestEvidence } from "@stagegate/results";
import { createMemoryFiles, createTestHost } from "@stagegate/testkit";
import { expect, it } from "vitest";
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

async function collect(files: Record<string, string>, run: RanTests) {
  const host = createTestHost({ files: createMemoryFiles(files) });
  const out = createOutDir(host.files, "/repo/.stagegate");
  const redaction = createRedaction();
  redaction.mask("hunter2-secret");
  const context = { host, out, redaction } as unknown as GateContext<"run-e2e">;
  const collected = await collectEvidence(context, run);
  const texts = await Promise.all(
    collected.evidence.map(({ path = "" }) => host.files.readText(out.file(path))),
  );
  return { ...collected, texts };
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

it("keeps a trace as it is and says so", async () => {
  const { texts, notes } = await collect(
    { "/raw/trace.zip": "PK hunter2-secret" },
    ran({ path: "/raw/trace.zip", kind: "trace", contentType: "application/zip" }),
  );
  expect(texts).toEqual(["PK hunter2-secret"]);
  expect(notes).toEqual([
    "1 trace is kept as recorded: cookies, headers and what was typed may be in it; `use.trace` of Playwright turns it off",
  ]);
});

it("says which recordings cannot be scrubbed, and how not to make them", async () => {
  const { notes } = await collect(
    { "/raw/a": "x", "/raw/error.txt": "x" },
    ran(
      { path: "/raw/a", kind: "trace" },
      { path: "/raw/a", kind: "trace" },
      { path: "/raw/a", kind: "video", contentType: "video/webm" },
      { path: "/raw/a", kind: "other", contentType: "application/zip" },
      { path: "/raw/a", kind: "screenshot", contentType: "image/png" },
      { path: "/raw/error.txt", kind: "other" },
    ),
  );
  expect(notes).toEqual([
    "2 traces, 1 video and 1 other file are kept as recorded: cookies, headers and what was typed may be in them; `use.trace` and `use.video` of Playwright turn them off",
  ]);
});

it("counts what it leaves out", async () => {
  const many = Array.from({ length: 63 }, () => ({ path: "/raw/a.png" }));
  const { evidence, notes } = await collect(
    { "/raw/a.png": "x", "/raw/big.txt": "x".repeat(4_000_001) },
    ran({ path: "/raw/gone.png" }, { path: "/raw/big.txt" }, ...many),
  );
  expect(evidence).toHaveLength(60);
  expect(notes).toEqual([
    "5 files of failed attempts left out: missing, too large, or beyond 60 files",
  ]);
});
