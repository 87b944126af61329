import { variableName } from "@stagegate/schema/inputs";
import {
  createMemoryFiles,
  describeBaselineStore,
  describeChangeRequestThread,
  describeInputSource,
  describeOutputs,
  describeSummary,
  exampleRecord,
} from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { createFolderBaselines } from "./baselines.ts";
import { createLocalInputs } from "./inputs.ts";
import type { LocalInputs } from "./inputs.ts";
import { createFileOutputs } from "./outputs.ts";
import { createFileSummary } from "./summary.ts";
import { createFileThread } from "./thread.ts";

describeBaselineStore(() => Promise.resolve(createFolderBaselines(createMemoryFiles(), "/state")));

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
    const store = createFolderBaselines(files, "/state");
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
    const store = createFolderBaselines(files, "/state");
    await store.put(exampleRecord(1));
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
    expect(await files.list("/out")).toEqual([
      expect.stringMatching(/^comment-stagegate-report-1-[0-9a-f]{12}\.md$/),
    ]);
    await thread.upsert("../../x", "c");
    expect(await files.list("/out")).toHaveLength(2);
    expect(thread.maxBodyLength).toBe(65_536);
    await thread.upsert("stagegate-nightly", "d");
    expect(await files.list("/out")).toContain("comment-stagegate-nightly.md");
  });
});
