import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generatedFiles } from "../scripts/generate/files.ts";
import { ROOT } from "./architecture/sources.ts";

const files = await generatedFiles(ROOT);

describe("generated files", () => {
  test.each([...files.keys()])("%s is what `pnpm generate` writes", (path) => {
    // Compared as a whole: a diff of a megabyte of validators helps nobody.
    const same = readFileSync(join(ROOT, path), "utf8") === files.get(path);
    expect(same, "differs; run `pnpm generate`").toBe(true);
  });

  test.each(["packages/schema/src/generated", "schemas"])("%s holds nothing else", (folder) => {
    const left = readdirSync(join(ROOT, folder)).filter((name) => !files.has(`${folder}/${name}`));
    expect(left).toEqual([]);
  });

  test("are written with one kind of line end", () => {
    const broken = [...files.keys()].filter((path) =>
      readFileSync(join(ROOT, path)).includes("\r"),
    );
    expect(broken).toEqual([]);
  });
});
