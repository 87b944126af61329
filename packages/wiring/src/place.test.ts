import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createLocalFiles } from "@stagegate/platform/local";
import { describe, expect, it, onTestFinished } from "vitest";
import { findPlace, movedInputs } from "./place.ts";

const files = createLocalFiles();

function folderWith(...paths: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "stagegate-place-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "");
  }
  return folder;
}

describe("the configuration", () => {
  it("is that of the folder, before any above it", async () => {
    const root = folderWith(".git/HEAD", "stagegate.yml", "a/stagegate.yaml");
    expect(await findPlace(files, join(root, "a"))).toEqual({ kind: "here" });
  });

  it("is the nearest above, up to the root of the repository", async () => {
    const root = folderWith(".git/HEAD", "stagegate.yml", "a/stagegate.yaml", "a/b/c/x", "d/e/x");
    expect(await findPlace(files, join(root, "a/b/c"))).toEqual({
      kind: "above",
      folder: join(root, "a"),
      file: join(root, "a/stagegate.yaml"),
    });
    expect(await findPlace(files, join(root, "d/e"))).toMatchObject({ folder: root });
  });

  it("is not the part of one team, where the whole is above", async () => {
    const root = folderWith(
      ".git/HEAD",
      "stagegate.yml",
      "a/stagegate.yml",
      "b/stagegate.yml",
      "a/x/y",
    );
    const whole = { kind: "above", folder: root, file: join(root, "stagegate.yml") };
    writeFileSync(join(root, "stagegate.yml"), "version: 1\nproject: shop\n");
    writeFileSync(join(root, "a/stagegate.yml"), "version: 1\nservices: { a: {} }\n");
    expect(await findPlace(files, join(root, "a"))).toEqual(whole);
    expect(await findPlace(files, join(root, "a/x"))).toEqual(whole);
    writeFileSync(join(root, "b/stagegate.yml"), "version: 1\nextends: { path: x }\n");
    expect(await findPlace(files, join(root, "b"))).toEqual({ kind: "here" });
    rmSync(join(root, "stagegate.yml"));
    expect(await findPlace(files, join(root, "a"))).toEqual({ kind: "here" });
  });

  it("is never that of another repository around this one", async () => {
    // A worktree and a submodule have a file of that name.
    const root = folderWith(".git/HEAD", "stagegate.yml", "vendor/lib/.git", "vendor/lib/src/x");
    expect(await findPlace(files, join(root, "vendor/lib/src"))).toEqual({ kind: "nowhere" });
  });

  it("is only that of the folder itself outside of a repository", async () => {
    const root = folderWith("stagegate.yml", "a/x");
    expect(await findPlace(files, join(root, "a"))).toEqual({
      kind: "unrelated",
      file: join(root, "stagegate.yml"),
    });
    expect(await findPlace(files, root)).toEqual({ kind: "here" });
  });
});

describe("paths that were given below the configuration", () => {
  const moved = (flags: Record<string, string | true | string[]>, env = {}) => {
    const { flags: all, env: variables } = movedInputs(
      { flags: new Map(Object.entries(flags)), env },
      "/repo/services/cart",
      "/repo",
    );
    return { ...Object.fromEntries(all), ...variables };
  };

  it("mean the same as before", () => {
    expect(
      moved({ "out-dir": "out", "base-file": "../api.yaml", dir: ".", grep: "a/b", quiet: true }),
    ).toEqual({
      "out-dir": "services/cart/out",
      "base-file": "services/api.yaml",
      dir: "services/cart",
      grep: "a/b",
      quiet: true,
    });
    expect(moved({ results: ["**/junit*.xml", "/x/*.xml"], environment: "own" })).toEqual({
      results: ["services/cart/**/junit*.xml", "/x/*.xml"],
      environment: "own",
    });
    expect(moved({ "out-dir": true, environment: "" })).toEqual({
      "out-dir": true,
      environment: "",
    });
  });

  it("mean the same as variables", () => {
    const env = { STAGEGATE_OUT_DIR: "o", STAGEGATE_RESULTS: "a.xml\n b.xml", PATH: "bin" };
    expect(moved({}, env)).toEqual({
      STAGEGATE_OUT_DIR: "services/cart/o",
      STAGEGATE_RESULTS: "services/cart/a.xml\nservices/cart/b.xml",
      PATH: "bin",
    });
  });

  it("stay patterns, and folders stay none", async () => {
    const root = folderWith("a[b] {c} (d)*/junit-1.xml", "ab/junit-2.xml");
    const { flags } = movedInputs(
      { flags: new Map([["results", ["*.xml"]]]), env: {} },
      join(root, "a[b] {c} (d)*"),
      root,
    );
    expect(await files.glob(root, flags.get("results") as string[])).toEqual([
      join(root, "a[b] {c} (d)*/junit-1.xml"),
    ]);
  });
});
