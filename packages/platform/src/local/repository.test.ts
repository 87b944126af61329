import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createNodeProcesses } from "./processes.ts";
import { createGit } from "./repository-git.ts";
import { createGitRepository } from "./repository.ts";
import { describeSubject, localRunInfo } from "./subject.ts";

const root = mkdtempSync(join(tmpdir(), "stagegate-repository-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const IDENTITY = [
  "-c",
  "user.name=T",
  "-c",
  "user.email=t@example.com",
  "-c",
  "commit.gpgsign=false",
];

function git(cwd: string, ...args: string[]): string {
  return execFileSync("git", [...IDENTITY, ...args], {
    cwd,
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

function commit(cwd: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "--allow-empty", "--message", "x");
  return git(cwd, "rev-parse", "HEAD");
}

const at = (cwd: string) => {
  const run = createGit(createNodeProcesses(process.env), cwd);
  return { repository: createGitRepository(run), subject: () => describeSubject(run, "folder") };
};

it("names changed files from the folder of the workspace", async () => {
  const whole = join(root, "monorepo");
  mkdirSync(whole);
  git(whole, "init", "--quiet", "--initial-branch=main");
  const before = commit(whole, { "shop/a.txt": "1", "lib/b.txt": "1", "shop/c.txt": "1" });
  commit(whole, { "shop/a.txt": "2", "lib/b.txt": "2" });
  const { repository } = at(join(whole, "shop"));
  expect(await repository.changedSince(before)).toEqual(["../lib/b.txt", "a.txt"]);
  const many = Array.from({ length: 10_001 }, (_, index) => [`many/${index}`, ""]);
  commit(whole, Object.fromEntries(many) as Record<string, string>);
  expect(await repository.changedSince(before)).toBeUndefined();
});

describe("a repository", () => {
  const origin = join(root, "origin");
  let first = "";
  let fork = "";
  let tip = "";

  beforeAll(() => {
    mkdirSync(origin);
    git(origin, "init", "--quiet", "--initial-branch=main");
    first = commit(origin, { "a.txt": "one", "sub/b.txt": "grüß\n" });
    fork = commit(origin, { "a.txt": "two" });
    git(origin, "checkout", "--quiet", "-b", "change");
    commit(origin, { "a.txt": "three" });
    git(origin, "checkout", "--quiet", "main");
    tip = commit(origin, { "a.txt": "four" });
    git(origin, "checkout", "--quiet", "change");
  });

  it("has the merge base as its base, by branch, by commit, and beside a tag of that name", async () => {
    const { repository } = at(origin);
    expect(await repository.base("main")).toEqual({ commit: fork, how: "merge base with main" });
    expect((await repository.base(first.slice(0, 12))).commit).toBe(first);
    git(origin, "tag", "main", first);
    expect((await repository.base("main")).commit).toBe(fork);
    git(origin, "tag", "--delete", "main");
  });

  it("reads a file as it was, and knows when there was none", async () => {
    const { repository } = at(origin);
    expect(await repository.readAt(first, "a.txt")).toBe("one");
    expect(await repository.readAt(tip, "a.txt")).toBe("four");
    expect(await repository.readAt(first, "sub/b.txt")).toBe("grüß\n");
    expect(await repository.readAt(first, "none.txt")).toBeUndefined();
    expect(await at(join(origin, "sub")).repository.readAt(first, "b.txt")).toBe("grüß\n");
  });

  it("fetches a target branch that a clone of one branch does not have", async () => {
    const clone = join(root, "single");
    const flags = ["--quiet", "--single-branch", "--branch", "change", "--depth=1"];
    git(root, "clone", ...flags, `file://${origin}`, clone);
    const { repository } = at(clone);
    expect(await repository.base("main")).toEqual({
      commit: fork,
      how: "merge base with origin/main",
    });
    expect(await repository.readAt(fork, "a.txt")).toBe("two");
  });

  it("is described with its branch, and with changes that are not committed", async () => {
    const { subject } = at(origin);
    const head = git(origin, "rev-parse", "HEAD");
    expect(await subject()).toEqual({
      forge: "local",
      repository: "folder",
      commit: head,
      tested: head,
      ref: "change",
      dirty: false,
    });
    writeFileSync(join(origin, "a.txt"), "changed");
    expect(await subject()).toMatchObject({ dirty: true });
    git(origin, "checkout", "--quiet", "--", "a.txt");
    git(origin, "checkout", "--quiet", "--detach");
    const detached = await subject();
    expect(detached).not.toHaveProperty("ref");
    expect(localRunInfo(detached, "r1").run).toEqual({
      forge: "local",
      repository: "folder",
      id: "r1",
      attempt: 1,
    });
    git(origin, "checkout", "--quiet", "change");
  });

  it.each([
    ["nowhere", "STAGEGATE_BASE_UNREACHABLE", "git fetch origin nowhere"],
    ["--upload-pack=touch x", "STAGEGATE_INPUT_INVALID", "for example main"],
    ["", "STAGEGATE_BASE_UNREACHABLE", "git fetch"],
  ])("does not find the base %j, and says what helps", async (target, code, hint) => {
    await expect(at(origin).repository.base(target)).rejects.toMatchObject({
      code,
      hint: expect.stringContaining(hint),
    });
  });

  it("has no base with a branch of another history", async () => {
    git(origin, "checkout", "--quiet", "--orphan", "other");
    commit(origin, { "c.txt": "x" });
    await expect(at(origin).repository.base("main")).rejects.toMatchObject({
      message: "no merge base of this change and main was found",
      hint: expect.stringContaining("no commit in common"),
    });
    git(origin, "checkout", "--quiet", "change");
  });

  it("does not read a commit that it does not have", async () => {
    await expect(at(origin).repository.readAt("f".repeat(40), "a.txt")).rejects.toMatchObject({
      code: "STAGEGATE_BASE_UNREACHABLE",
    });
  });
});

describe("a folder that is no repository", () => {
  it("is described all the same, and has no base", async () => {
    const { repository, subject } = at(mkdtempSync(join(root, "plain-")));
    expect(await subject()).toEqual({
      forge: "local",
      repository: "folder",
      commit: "uncommitted",
      tested: "uncommitted",
    });
    await expect(repository.base("main")).rejects.toMatchObject({
      message: "this is not a git repository with a commit",
    });
  });
});
