import type { BaselineRecord } from "@stagegate/schema";
import { createMemoryFiles } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { createFolderBaselines } from "./baselines.ts";
import { createLocalInputs } from "./inputs.ts";
import type { LocalInputs } from "./inputs.ts";
import { createFileThread } from "./thread.ts";

function record(minute: number, part: { ref?: string; id?: string } = {}): BaselineRecord {
  const { ref = "main", id = `run-${minute}` } = part;
  const run = { forge: "local", repository: "shop", id, attempt: 1 } as const;
  const commit = "a".repeat(40);
  return {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: `2026-11-01T10:0${minute}:00.000Z`,
    subject: { forge: "local", repository: "shop", commit, tested: commit, ref },
    run,
    gates: [],
  };
}

describe("baselines in a folder", () => {
  it("are listed newest first, of one branch, up to a limit", async () => {
    const store = createFolderBaselines(createMemoryFiles(), "/state");
    expect(await store.list("main", 5)).toEqual({ records: [], notes: [] });
    for (const minute of [2, 1, 4, 3]) await store.put(record(minute));
    await store.put(record(5, { ref: "change" }));
    const { records } = await store.list("main", 3);
    expect(records.map(({ run }) => run.id)).toEqual(["run-4", "run-3", "run-2"]);
    expect((await store.list("change", 3)).records).toHaveLength(1);
  });

  it("are never replaced", async () => {
    const store = createFolderBaselines(createMemoryFiles(), "/state");
    await store.put(record(1));
    await expect(store.put(record(1))).rejects.toThrow("exists already");
  });

  it("keep to their folder, whatever the run is called", async () => {
    const files = createMemoryFiles();
    const store = createFolderBaselines(files, "/state");
    await store.put(record(1, { id: "../../etc/cron.d/x" }));
    expect(await files.list("/state")).toHaveLength(1);
    expect((await store.list("main", 1)).records[0]?.run.id).toBe("../../etc/cron.d/x");
  });

  it("that are damaged or of a later version are left out and said, but not without end", async () => {
    const later = JSON.stringify({ ...record(2), schema: "stagegate/baseline/v2" });
    const damaged = Array.from({ length: 30 }, (_, index) => [`/state/3-${index}.json`, "{"]);
    const files = createMemoryFiles({
      ...(Object.fromEntries(damaged) as Record<string, string>),
      "/state/9.json": later,
      "/state/notes.txt": "x",
    });
    const store = createFolderBaselines(files, "/state");
    await store.put(record(1));
    const { records, notes } = await store.list("main", 5);
    expect(records).toHaveLength(1);
    expect(notes).toHaveLength(6);
    expect(notes[0]).toContain("9.json was left out: its format is stagegate/baseline/v2");
    expect(notes[5]).toBe("… and 26 more stored runs");
  });
});

describe("inputs of a laptop", () => {
  const flags = new Map<string, string | readonly string[] | true>([
    ["base", "from-flag"],
    ["quiet", true],
    ["typo", "x"],
  ]);
  const env = { STAGEGATE_BASE: "from-variable", STAGEGATE_OUT_DIR: "out", STAGEGATE_TYPO: "y" };
  const read = (part: Partial<LocalInputs>): unknown[] => {
    const source = createLocalInputs({ flags, env, unknownFlags: "reported", ...part });
    return [...source.read(["base", "out-dir", "quiet"])];
  };

  it("are flags before variables, each with its origin", () => {
    expect(read({ unknownFlags: "ignored" })).toEqual([
      ["base", { value: "from-flag", origin: "--base" }],
      ["out-dir", { value: "out", origin: "STAGEGATE_OUT_DIR" }],
      ["quiet", { value: true, origin: "--quiet" }],
    ]);
  });

  it("hold flags that nobody knows, so that they can be refused", () => {
    expect(read({})).toContainEqual(["typo", { value: "x", origin: "--typo" }]);
    expect(read({ flags: new Map() })).toHaveLength(2);
  });
});

describe("a comment without a change request", () => {
  it("is a file per marker, written when it changes", async () => {
    const files = createMemoryFiles();
    const thread = createFileThread(files, "/out");
    const post = (body: string) => thread.upsert("stagegate/report:1", body);
    expect(await post("a")).toEqual({ kind: "posted", action: "created" });
    expect(await post("a")).toEqual({ kind: "posted", action: "unchanged" });
    expect(await post("b")).toEqual({ kind: "posted", action: "updated" });
    expect(await files.list("/out")).toEqual(["comment-stagegate-report-1.md"]);
    await thread.upsert("../../x", "c");
    expect(await files.list("/out")).toHaveLength(2);
    expect(thread.maxBodyLength).toBe(65_536);
  });
});
