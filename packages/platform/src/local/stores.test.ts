import { gateHistory, packRecord } from "@stagegate/core";
import type { BaselineList, StoredRecord } from "@stagegate/core";
import type { BaselineRecord } from "@stagegate/schema";
import { variableName } from "@stagegate/schema/inputs";
import {
  createMemoryFiles,
  describeBaselineStore,
  describeChangeRequestThread,
  describeInputSource,
  describeOutputs,
  describeSummary,
  exampleRecord,
  says,
} from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { createFolderBaselines } from "./baselines.ts";
import { createLocalInputs } from "./inputs.ts";
import type { LocalInputs } from "./inputs.ts";
import { createFileOutputs } from "./outputs.ts";
import { createFileSummary } from "./summary.ts";
import { createFileThread } from "./thread.ts";

const NOW = (): number => Date.parse("2026-12-01T00:00:00Z");

describeBaselineStore(() =>
  Promise.resolve(createFolderBaselines(createMemoryFiles(), "/state", NOW)),
);

describeChangeRequestThread(async () => {
  const files = createMemoryFiles();
  await files.makeFolder("/out");
  const thread = createFileThread(files, "/out");
  const bodies = async (): Promise<string[]> => {
    const names = await files.list("/out");
    return Promise.all(names.map(async (name) => (await files.readText(`/out/${name}`)) ?? ""));
  };
  return { thread, bodies, link: "report.html", forge: undefined };
});

describeOutputs(
  async () => {
    const files = createMemoryFiles();
    const read = async (): Promise<Record<string, string>> =>
      JSON.parse((await files.readText("/out/outputs.json")) ?? "{}") as Record<string, string>;
    return {
      outputs: createFileOutputs(files, "/out/outputs.json"),
      valueOf: async (name) => (await read())[name],
      count: async () => Object.keys(await read()).length,
    };
  },
  { lines: "kept" },
);

describeSummary(async () => {
  const files = createMemoryFiles();
  return {
    summary: createFileSummary(files, "/out/summary.md"),
    read: async () => (await files.readText("/out/summary.md")) ?? "",
  };
});

describe("files of an earlier process", () => {
  it("are replaced, not added to", async () => {
    const files = createMemoryFiles({
      "/out/summary.md": "old",
      "/out/outputs.json": '{ "culprit": "cart" }',
    });
    await createFileSummary(files, "/out/summary.md").write("new");
    await createFileOutputs(files, "/out/outputs.json").set("verdict", "pass");
    expect(await files.readText("/out/summary.md")).toBe("new");
    expect(JSON.parse((await files.readText("/out/outputs.json")) ?? "")).toEqual({
      verdict: "pass",
    });
  });

  it("are written again after a write that failed", async () => {
    const files = createMemoryFiles();
    await files.makeFolder("/out/summary.md");
    const summary = createFileSummary(files, "/out/summary.md");
    await expect(summary.write("one")).rejects.toThrow("EISDIR");
    await files.remove("/out/summary.md");
    await summary.write("two");
    expect(await files.readText("/out/summary.md")).toBe("one\n\ntwo");
  });
});

describe("inputs from flags", () => {
  describeInputSource((given) =>
    createLocalInputs({ flags: new Map(Object.entries(given)), env: {}, unknownFlags: "reported" }),
  );
});

describe("inputs from variables", () => {
  describeInputSource((given) => {
    const entries = Object.entries(given).map(([name, value]) => [variableName(name), value]);
    const env = Object.fromEntries(entries) as Record<string, string>;
    return createLocalInputs({ flags: new Map(), env, unknownFlags: "reported" });
  });
});

describe("baselines in a folder", () => {
  it("keep to their folder, whatever the run is called", async () => {
    const files = createMemoryFiles();
    const store = createFolderBaselines(files, "/state", NOW);
    await store.put(exampleRecord(1, { id: "../../etc/cron.d/x" }));
    expect(await files.list("/state")).toHaveLength(1);
    expect((await store.list("main", 1)).records[0]?.run.id).toBe("../../etc/cron.d/x");
  });

  it("that are damaged or of a later version are left out and said, but not without end", async () => {
    const later = JSON.stringify({ ...exampleRecord(2), schema: "stagegate/baseline/v2" });
    const damaged = Array.from({ length: 30 }, (_, index) => [`/state/3-${index}.json`, "{"]);
    const files = createMemoryFiles({
      ...(Object.fromEntries(damaged) as Record<string, string>),
      "/state/9.json": later,
      "/state/notes.txt": "x",
    });
    const store = createFolderBaselines(files, "/state", NOW);
    await store.put(exampleRecord(1));
    const { records, notes } = await store.list("main", 5);
    expect(records).toHaveLength(1);
    expect(notes).toHaveLength(6);
    expect(notes[0]).toContain("9.json was left out: its format is stagegate/baseline/v2");
    expect(notes[5]).toBe("… and 26 more stored runs");
  });
});

describe("baselines of a folder that sum up each other", () => {
  const run = (minute: number, id: string): BaselineRecord => ({
    ...exampleRecord(minute, { id }),
    gates: [
      {
        gate: "run-e2e",
        verdict: "pass",
        durationMs: 1,
        outcomes: [{ id: "e2e:/a#b", v: "pass" }],
        metrics: [],
      },
    ],
  });
  const shown = (all: readonly StoredRecord[]): string[] => all.map((one) => one.run.id);

  async function chain(): Promise<{
    files: ReturnType<typeof createMemoryFiles>;
    read: string[];
    list: () => Promise<BaselineList>;
  }> {
    const files = createMemoryFiles();
    const store = createFolderBaselines(files, "/state", NOW);
    for (const minute of [1, 2, 3, 4]) {
      const { records } = await store.list("main", 9);
      await store.put(packRecord(run(minute, `run-${minute}`), records, 9));
    }
    const read: string[] = [];
    const stream = (path: string) => (read.push(path), files.stream(path));
    return {
      files,
      read,
      list: () => createFolderBaselines({ ...files, stream }, "/state", NOW).list("main", 9),
    };
  }

  it("are known from the newest file", async () => {
    const { list, read } = await chain();
    const { records } = await list();
    expect(shown(records)).toEqual(["run-4", "run-3", "run-2", "run-1"]);
    expect(gateHistory("run-e2e", records).letters("e2e:/a#b")).toBe("pppp");
    expect(read).toEqual([expect.stringContaining("run-4.json.gz")]);
  });

  it("survive a newest file that is damaged, and forget one that was taken away", async () => {
    const { files, list } = await chain();
    const [, second = "", , newest = ""] = [...(await files.list("/state"))].sort();
    await files.write(`/state/${newest}`, Buffer.from([0x1f, 0x8b, 0, 0]));
    await files.remove(`/state/${second}`);
    const { records, notes } = await list();
    expect(shown(records)).toEqual(["run-3", "run-1"]);
    expect(notes).toEqual([expect.stringContaining("it is damaged")]);
  });

  it("are apart where they have one id, as all runs in one out directory have", async () => {
    const files = createMemoryFiles();
    const store = createFolderBaselines(files, "/state", NOW);
    for (const minute of [1, 2, 3]) {
      const { records } = await store.list("main", 9);
      await store.put(packRecord(run(minute, "local-1"), records, 9));
    }
    expect((await store.list("main", 9)).records).toHaveLength(3);
  });

  it("are read whether they are packed or plain, as they once were", async () => {
    const { files, list } = await chain();
    await files.write("/state/2026-11-01T10-05-00-000Z-old.json", JSON.stringify(run(5, "old")));
    const { records } = await list();
    expect(shown(records)).toEqual(["old", "run-4", "run-3", "run-2", "run-1"]);
  });

  it("are left out where a file is absurdly large, unread", async () => {
    const { files, list } = await chain();
    const name = "/state/2026-11-01T10-09-00-000Z-huge.json";
    await files.write(name, Buffer.alloc(17 * 1024 * 1024, 0x20));
    const { records, notes } = await list();
    expect(shown(records)).toHaveLength(4);
    expect(notes).toEqual([expect.stringContaining("huge.json was left out: it is too large")]);
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
    const post = (body: string, moment: number) =>
      thread.upsert("stagegate/report:1", says(body, moment));
    expect(await post("a", 1)).toEqual({ kind: "posted", action: "created" });
    expect(await post("a", 1)).toEqual({ kind: "posted", action: "unchanged" });
    expect(await post("b", 2)).toEqual({ kind: "posted", action: "updated" });
    expect(await files.list("/out")).toEqual([
      expect.stringMatching(/^comment-stagegate-report-1-[0-9a-f]{12}\.md$/),
    ]);
    await thread.upsert("../../x", says("c"));
    expect(await files.list("/out")).toHaveLength(2);
    expect(thread.maxBodyLength).toBeGreaterThan(64_000);
    await thread.upsert("stagegate-nightly", says("d"));
    expect(await files.list("/out")).toContain("comment-stagegate-nightly.md");
  });
});
