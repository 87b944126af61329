import { dirname, join, relative } from "node:path";
import type { ArtifactStore, Files } from "@stagegate/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "./hostile.ts";

export interface ArtifactsUnderTest {
  artifacts: ArtifactStore;
  files: Files;
  /** Absolute path of an empty folder. */
  folder: string;
  /**
   * Puts an artifact there as somebody else could: entries by the path that they claim. Undefined
   * where paths are never taken from the artifact.
   */
  plant: ((name: string, entries: Readonly<Record<string, string>>) => Promise<void>) | undefined;
}

type Make = () => Promise<ArtifactsUnderTest>;
type Content = Readonly<Record<string, string>>;

async function upload(test: ArtifactsUnderTest, name: string, content: Content) {
  const source = join(test.folder, "source");
  await test.files.remove(source);
  await test.files.makeFolder(source);
  for (const [path, text] of Object.entries(content)) {
    await test.files.write(join(source, path), text);
  }
  return test.artifacts.upload(name, source);
}

/** Content of everything that the prefix gives, by name. */
async function download(
  { artifacts, files, folder }: ArtifactsUnderTest,
  prefix: string,
): Promise<Record<string, Content>> {
  const into = join(folder, "into");
  const result: Record<string, Content> = {};
  for (const artifact of (await artifacts.download(prefix, into)).artifacts) {
    expect(dirname(artifact.folder)).toBe(into);
    const content: Record<string, string> = {};
    for (const path of await everyFile(files, artifact.folder)) {
      content[relative(artifact.folder, path)] = (await files.readText(path)) ?? "";
    }
    result[artifact.name] = content;
  }
  return result;
}

/** Hidden files are files. */
async function everyFile(files: Files, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await files.list(folder)) {
    const path = join(folder, name);
    const below = await everyFile(files, path).catch(() => []);
    if (below.length === 0) found.push(path);
    else found.push(...below);
  }
  return found;
}

/** What every ArtifactStore does that can be written; `make` gives an empty one each time. */
export function describeArtifactStore(make: Make): void {
  describe("ArtifactStore", () => {
    itHandsOn(make);
    itLetsStay(make);
    itTakesNames(make);
    itIsMissing(make);
    itGuards(make);
  });
}

function itHandsOn(make: Make): void {
  it("hands on every file of a folder, hidden ones included", async () => {
    const test = await make();
    const content = {
      "report.json": "{}",
      ".gitignore": "*\n",
      "deep/er/.hidden/ü 日本.txt": "grüß\r\n\u0000💥",
      "empty.txt": "",
    };
    expect(await upload(test, "stagegate-run-e2e-1", content)).toMatchObject({ kind: "posted" });
    expect(await download(test, "stagegate-")).toEqual({ "stagegate-run-e2e-1": content });
  });

  it("hands on bytes as they are", async () => {
    const test = await make();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256);
    const from = join(test.folder, "source", "blob.bin");
    await test.files.write(from, bytes);
    await test.artifacts.upload("blob", join(test.folder, "source"));
    const { artifacts } = await test.artifacts.download("blob", join(test.folder, "into"));
    const to = join(artifacts[0]?.folder ?? "", "blob.bin");
    expect(await test.files.sha256(to)).toBe(await test.files.sha256(from));
  });

  it("gives those whose names start with the prefix, by name", async () => {
    const test = await make();
    for (const name of ["stagegate-b-1", "stagegate-a-1", "other-stagegate-a", "stagegate"]) {
      await upload(test, name, { "name.txt": name });
    }
    expect(Object.keys(await download(test, "stagegate-"))).toEqual([
      "stagegate-a-1",
      "stagegate-b-1",
    ]);
    expect(Object.keys(await download(test, ""))).toHaveLength(4);
  });

  it("keeps the last of two with the same name, and nothing of the first", async () => {
    const test = await make();
    await upload(test, "twice", { "first.txt": "1", "both.txt": "1" });
    expect(await upload(test, "twice", { "both.txt": "2" })).toMatchObject({ kind: "posted" });
    expect(await download(test, "twice")).toEqual({ twice: { "both.txt": "2" } });
  });

  it("replaces what an earlier download left", async () => {
    const test = await make();
    await upload(test, "a", { "old.txt": "1" });
    await download(test, "a");
    await upload(test, "a", { "new.txt": "2" });
    expect(await download(test, "a")).toEqual({ a: { "new.txt": "2" } });
  });
}

function itLetsStay(make: Make): void {
  it("lets the first of two with the same name stay where that is wanted", async () => {
    const test = await make();
    await upload(test, "twice", { "first.txt": "1" });
    const second = join(test.folder, "second");
    await test.files.write(join(second, "second.txt"), "2");
    const keep = { existing: "kept" } as const;
    const action = (name: string) => test.artifacts.upload(name, second, keep);
    expect(await action("twice")).toMatchObject({ kind: "posted", action: "kept" });
    expect(await action("other")).toMatchObject({ kind: "posted", action: "created" });
    expect(await download(test, "")).toEqual({
      other: { "second.txt": "2" },
      twice: { "first.txt": "1" },
    });
  });
}

function itTakesNames(make: Make): void {
  const names = ["a/b", "a-b", "..", "../../up", "C:\\x", 'a"<>|*?:b', "A", "é💥", "x".repeat(200)];

  it("tells names apart, and gives them back as they were", async () => {
    const test = await make();
    const given = [...names, ...HOSTILE.map((text) => text.toWellFormed())];
    for (const name of given) {
      expect(await upload(test, `n-${name}`, { "name.txt": name })).toMatchObject({
        kind: "posted",
      });
    }
    const expected = given.map((name) => [`n-${name}`, { "name.txt": name }]);
    expect(await download(test, "n-")).toEqual(Object.fromEntries(expected));
  });

  it("takes any names", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), {
          minLength: 1,
          maxLength: 3,
        }),
        async (some) => {
          const test = await make();
          for (const name of some) await upload(test, name, { "name.txt": name });
          const found = Object.entries(await download(test, ""));
          expect(found.map(([name]) => name).sort()).toEqual([...some].sort());
        },
      ),
      { numRuns: 15 },
    );
  });
}

function itIsMissing(make: Make): void {
  it("has nothing where nothing was uploaded", async () => {
    const test = await make();
    const into = join(test.folder, "into");
    const { artifacts, notes, lost = [] } = await test.artifacts.download("none", into);
    expect({ artifacts, notes, lost }).toEqual({ artifacts: [], notes: [], lost: [] });
  });

  it("says that there is nothing to upload", async () => {
    const test = await make();
    const reason = expect.stringMatching(/\w/);
    expect(await upload(test, "empty", {})).toMatchObject({ kind: "unavailable", reason });
    const missing = join(test.folder, "missing");
    expect(await test.artifacts.upload("missing", missing)).toMatchObject({
      kind: "unavailable",
      reason,
    });
    expect(await download(test, "")).toEqual({});
  });
}

function itGuards(make: Make): void {
  it.each(["../evil.txt", "a/../../evil.txt", "/evil.txt", "..\\evil.txt", "C:\\evil.txt"])(
    "writes nothing outside of its folder: %s",
    async (path) => {
      const test = await make();
      await test.plant?.("planted", { [path]: "x", "good.txt": "y" });
      const into = join(test.folder, "into");
      const { artifacts, notes } = await test.artifacts.download("planted", into);
      const outside = (await everyFile(test.files, test.folder)).filter(
        (file) => !artifacts.some(({ folder }) => file.startsWith(`${folder}/`)),
      );
      expect(outside).toEqual([]);
      // Refused as a whole with a note, or unpacked without the entry.
      expect(artifacts.length + notes.length).toBeGreaterThanOrEqual(
        test.plant === undefined ? 0 : 1,
      );
    },
  );
}
