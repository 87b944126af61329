import { join } from "node:path";
import type { Files } from "@stagegate/core";
import { describe, expect, it } from "vitest";

type Make = () => Promise<{ files: Files; folder: string }>;

/** What every Files does; `make` gives an empty folder each time. */
export function describeFiles(make: Make): void {
  describe("Files", () => {
    itKeeps(make);
    itFinds(make);
  });
}

function itKeeps(make: Make): void {
  it("writes into new folders, replaces, appends and reads back", async () => {
    const { files, folder } = await make();
    const path = join(folder, "a", "b.txt");
    await files.write(path, "first, and longer");
    await files.write(path, "ü");
    await files.append(path, "+");
    expect(await files.readText(path)).toBe("ü+");
    expect(await files.size(path)).toBe(3);
    const realFolder = (await files.realPath(folder)) ?? "";
    expect(await files.realPath(path)).toBe(join(realFolder, "a", "b.txt"));
    expect(await files.list(join(folder, "a"))).toEqual(["b.txt"]);
  });

  it("tells what does not exist", async () => {
    const { files, folder } = await make();
    const path = join(folder, "none");
    expect(await files.readText(path)).toBeUndefined();
    expect(await files.size(path)).toBeUndefined();
    expect(files.stream(path)).toBeUndefined();
    expect(await files.exists(path)).toBe(false);
    expect(await files.realPath(path)).toBeUndefined();
    expect(await files.list(path)).toEqual([]);
    expect(await files.glob(path, ["**"])).toEqual([]);
    await files.remove(path);
  });

  it("streams, copies and hashes bytes as they are", async () => {
    const { files, folder } = await make();
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
    const [from, to] = [join(folder, "from"), join(folder, "deep", "to")];
    await files.write(from, bytes);
    await files.copy(from, to);
    const read: number[] = [];
    for await (const chunk of files.stream(to) ?? []) read.push(...chunk);
    expect(Uint8Array.from(read)).toEqual(bytes);
    expect(await files.sha256(to)).toBe(await files.sha256(from));
    await files.write(to, "abc");
    // FIPS 180-2, appendix B.1
    expect(await files.sha256(to)).toMatch(/^ba7816bf8f01cfea414140de5dae2223/);
  });

  it("leaves no trace of a write that failed", async () => {
    const { files, folder } = await make();
    await files.makeFolder(join(folder, "taken"));
    await expect(files.write(join(folder, "taken"), "x")).rejects.toThrow(/EISDIR|directory/);
    expect(await files.list(folder)).toEqual(["taken"]);
  });
}

function itFinds(make: Make): void {
  it("removes folders with everything in them", async () => {
    const { files, folder } = await make();
    await files.write(join(folder, "x", "y", "z"), "");
    await files.remove(join(folder, "x"));
    expect(await files.exists(join(folder, "x"))).toBe(false);
  });

  it("finds by pattern, sorted, below the folder, never in node_modules or .git", async () => {
    const { files, folder } = await make();
    const root = join(folder, "root");
    const names = ["b/junit-2.xml", "a/junit.xml", "a/other.txt", "junit.xml/dir.txt"];
    const hidden = ["node_modules/p/junit.xml", "a/node_modules/junit.xml", ".git/junit.xml"];
    for (const name of [...names, ...hidden, "../outside/junit.xml"]) {
      await files.write(join(root, name), "");
    }
    expect(await files.glob(root, ["**/junit*.xml", "a/*.xml", "../outside/*"])).toEqual([
      join(root, "a/junit.xml"),
      join(root, "b/junit-2.xml"),
    ]);
  });
}
