import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { assert, property, string } from "fast-check";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { ACTION_TARGETS } from "../build/targets.ts";
import { writeAssets } from "./assets.ts";
import { released, sectionOf } from "./changelog.ts";
import { problemsOf } from "./check.ts";
import { CHANGELOG, manifests, REPOSITORY, REUSABLE, VERSION_FILE } from "./files.ts";
import { prepare } from "./prepare.ts";
import { channelsOf, parseVersion, versionOfTag } from "./version.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const version = (text: string) => parseVersion(text)!;

describe("a version", () => {
  test.each(["v1.2.3", "v0.1.0", "v10.20.30-rc.1"])("is in the tag %s", (tag) => {
    expect(versionOfTag(tag)?.text).toBe(tag.slice(1));
  });

  test.each([
    "1.2.3",
    "v1",
    "v1.2",
    "v01.2.3",
    "v1.2.3+build",
    "v1.2.3 ",
    "v1.2.3-",
    "v1.2.3-$(x)",
  ])("is not in %j", (tag) => {
    expect(versionOfTag(tag)).toBeUndefined();
  });

  test("is never made of what a shell would read", () => {
    assert(
      property(string(), (text) => {
        const parsed = parseVersion(text);
        expect(parsed === undefined || /^[\w.-]+$/.test(parsed.text)).toBe(true);
      }),
    );
  });
});

describe("where a release goes", () => {
  test.each([
    ["1.0.0", [], { movingTag: "v1", latest: true, npmTag: "latest" }],
    ["1.2.0", ["v1.1.9", "v1", "v0.9.0"], { movingTag: "v1", latest: true, npmTag: "latest" }],
    ["1.1.10", ["v1.2.0"], { movingTag: undefined, latest: false, npmTag: "release-1" }],
    ["1.3.0", ["v1.2.0", "v2.0.0"], { movingTag: "v1", latest: false, npmTag: "release-1" }],
    ["1.3.0", ["v2.0.0-rc.1"], { movingTag: "v1", latest: true, npmTag: "latest" }],
    ["2.0.0-rc.1", ["v1.2.0"], { movingTag: undefined, latest: false, npmTag: "next" }],
    ["1.2.0", ["v1.2.0"], { movingTag: "v1", latest: true, npmTag: "latest" }],
  ])("%s after %j", (text, tags, expected) => {
    expect(channelsOf(version(text), tags)).toEqual(expected);
  });
});

describe("the changelog", () => {
  const text =
    "# Changelog\n\n## Unreleased\n\n### Added\n\n- New.\n\n## 1.0.0 (2026-01-01)\n\n- Old.\n";

  test("has a section of each version", () => {
    expect(sectionOf(text, "1.0.0")).toBe("- Old.");
    expect(sectionOf(text, "Unreleased")).toBe("### Added\n\n- New.");
    expect(sectionOf(text, "1.0")).toBe("");
  });

  test("gives what is unreleased to the version", () => {
    const after = released(text, "1.1.0", "2026-02-01");
    expect(sectionOf(after, "1.1.0")).toBe("### Added\n\n- New.");
    expect(sectionOf(after, "Unreleased")).toBe("");
    expect(sectionOf(after, "1.0.0")).toBe("- Old.");
  });
});

describe("prepare", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  /** The files of this repository that a release writes, elsewhere. */
  function copy(): string {
    const folder = mkdtempSync(join(tmpdir(), "stagegate-release-"));
    folders.push(folder);
    for (const path of [...manifests(ROOT), CHANGELOG, REUSABLE, VERSION_FILE]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(ROOT, path), join(folder, path));
    }
    return folder;
  }

  test("leaves nothing for the check to find", () => {
    const root = copy();
    expect(problemsOf(root, version("7.8.9")).length).toBeGreaterThan(manifests(root).length);
    prepare(root, "7.8.9", "2026-12-01");
    expect(problemsOf(root, version("7.8.9"))).toEqual([]);
    expect(readFileSync(join(root, VERSION_FILE), "utf8")).toContain('VERSION = "7.8.9"');
    expect(readFileSync(join(root, CHANGELOG), "utf8")).toContain("## 7.8.9 (2026-12-01)");
  });

  test("changes nothing the second time", () => {
    const root = copy();
    prepare(root, "7.8.9", "2026-12-01");
    const before = readFileSync(join(root, CHANGELOG), "utf8");
    prepare(root, "7.8.9", "2026-12-02");
    expect(readFileSync(join(root, CHANGELOG), "utf8")).toBe(before);
  });

  test("finds a package that says to come from elsewhere", () => {
    const root = copy();
    prepare(root, "7.8.9", "2026-12-01");
    const path = join(root, "packages/cli/package.json");
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(REPOSITORY, "git+https://example.com/x.git"),
    );
    expect(problemsOf(root, version("7.8.9")).join("\n")).toContain("refuses the provenance");
  });
});

describe("the assets", () => {
  const root = mkdtempSync(join(tmpdir(), "stagegate-assets-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function write(path: string, text: string): string {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return join(root, path);
  }

  test("are the package, checksums of everything that runs, and notes with the line to pin", () => {
    for (const { folder, main } of ACTION_TARGETS) write(`${folder}/${main}`, folder);
    write(CHANGELOG, "## 1.2.3 (2026-12-01)\n\n- Better.\n");
    const packed = write("packed/stagegate-1.2.3.tgz", "package");
    const to = dirname(write("release/.keep", ""));
    const commit = "c".repeat(40);
    const name = writeAssets({ root, to, packed, version: version("1.2.3"), commit });
    expect(name).toBe("stagegate-1.2.3.tgz");
    const lines = readFileSync(join(to, "SHA256SUMS"), "utf8").trim().split("\n");
    expect(lines).toHaveLength(1 + ACTION_TARGETS.length);
    expect(lines[0]).toBe(`${createHash("sha256").update("package").digest("hex")}  ${name}`);
    expect(lines.slice(1).every((line) => /^[0-9a-f]{64} {2}actions\//.test(line))).toBe(true);
    const notes = readFileSync(join(to, "NOTES.md"), "utf8");
    expect(notes).toContain("- Better.");
    expect(notes).toContain(`uses: stagegate/stagegate/actions/run@${commit} # v1.2.3`);
  });
});
