import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/cli.ts";
import { commit, createRepository, git } from "../support/repository.ts";

const api = (path: string): string =>
  `openapi: 3.0.3\ninfo: { title: A, version: "1" }\npaths: { ${path}: { get: { responses: { "204": { description: x } } } } }\n`;

describe("diff-openapi in a repository", () => {
  const root = temporaryFolder("diff-openapi");
  createRepository(root, {
    "apis/a.yaml": api("/a"),
    "apis/gone/b.yaml": api("/gone"),
    "note.txt": "1",
  });
  git(root, "checkout", "--quiet", "-b", "change");
  rmSync(join(root, "apis/gone"), { recursive: true });
  commit(root, { "apis/a.yaml": api("/b") }, "Rename a path, drop a document");
  git(root, "checkout", "--quiet", "main");
  commit(root, { "apis/a.yaml": api("/c") }, "Rename it on main");
  git(root, "checkout", "--quiet", "change");

  test.each<[string, string[], string, number, RegExp]>([
    ["the merge base", ["apis/a.yaml"], ".", 4, /GET \/a: was removed[^]*merge base/],
    ["a pattern", ["apis/*.yaml"], ".", 4, /GET \/a: was removed/],
    ["the merge base with a branch", ["main", "apis/a.yaml"], ".", 4, /GET \/a: was removed/],
    ["what a pattern stood for", ["apis/**/*.yaml"], ".", 4, /gone\/b.yaml: the whole document/],
    ["a word with a slip", ["mian", "apis/a.yaml"], ".", 2, /no file mian[^]*`mian` is not in/],
    ["a word for the newer one", ["apis/a.yaml", "change"], ".", 2, /no file change/],
    ["a file outside of the folder", ["../note.txt"], "apis", 2, /not below this folder/],
    ["a folder below", ["a.yaml"], "apis", 4, /GET \/a: was removed/],
    ["the tip of a branch", ["main:apis/a.yaml", "apis/a.yaml"], ".", 4, /GET \/c: was removed/],
    ["two revisions", ["main~1:apis/a.yaml", "change:apis/a.yaml"], ".", 4, /GET \/a: was removed/],
    ["itself", ["change:apis/a.yaml", "apis/a.yaml"], ".", 0, /unchanged/],
    [
      "a file that no revision has",
      ["main:apis/z.yaml", "apis/a.yaml"],
      ".",
      2,
      /main has no file/,
    ],
    ["no revision", ["nowhere:apis/a.yaml", "apis/a.yaml"], ".", 2, /nowhere/],
  ])("compares with %s", async (...given) => {
    const [, args, below, code, said] = given;
    const ran = await runCli(["diff-openapi", ...args], { cwd: join(root, below) });
    expect(`${ran.stdout}${ran.stderr}`).toMatch(said);
    expect(ran.code).toBe(code);
  });

  test.each([
    ["the merge base", ["apis/a.yaml"], /GET \/a: was removed/],
    ["the tip of a branch", ["main:apis/a.yaml", "apis/a.yaml"], /GET \/c: was removed/],
  ])("compares with %s of a shallow clone of one branch", async (_what, args, said) => {
    const clone = join(temporaryFolder("diff-openapi-shallow"), "clone");
    const flags = ["--quiet", "--depth=1", "--branch=change", "--single-branch"];
    git(root, "clone", ...flags, `file://${root}`, clone);
    const ran = await runCli(["diff-openapi", ...args], { cwd: clone });
    expect(`${ran.stdout}${ran.stderr}`).toMatch(said);
    expect(ran.code).toBe(4);
  });
});
