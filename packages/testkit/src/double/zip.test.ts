import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { zipOf } from "./zip.ts";

const READ = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps({name: archive.read(name).decode() for name in archive.namelist()}))
`;

test("another reader finds the same files", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "zip-"));
  try {
    const files = { "a.txt": "one", "b/ü.json": "{}", empty: "" };
    const path = join(folder, "a.zip");
    writeFileSync(path, zipOf(files));
    let text: string;
    try {
      text = execFileSync("python3", ["-c", READ, path], { encoding: "utf8" });
    } catch (error) {
      if ((error as { code?: string }).code === "ENOENT") return context.skip("no python3");
      throw error;
    }
    expect(JSON.parse(text)).toEqual(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the same files give the same bytes", () => {
  expect(zipOf({ a: "1" })).toEqual(zipOf({ a: "1" }));
});
