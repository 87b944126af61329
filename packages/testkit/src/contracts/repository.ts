import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Repository } from "@stagegate/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What the checkout step of a job left, and what the event said. */
export interface Checkout {
  /** Absolute path of the work tree. */
  folder: string;
  /** Absolute path of the repository that it came from: what a double of the forge serves. */
  origin: string;
  /** Commit of the change, which is reported to. */
  head: string;
  /** Commit that is checked out: the head, or its merge into the target branch. */
  tested: string;
  /** Branch that the change goes to. */
  targetBranch: string;
  /** Its newest commit when the event was made; another may have come since. */
  baseSha: string;
}

type Make = (checkout: Checkout) => Promise<Repository>;

interface Fixture {
  root: string;
  origin: string;
  fork: string;
  head: string;
  /** Newest commit of main when the change was merged for its test. */
  merged: string;
  tip: string;
  /** Commit of another repository beside the origin. */
  elsewhere: string;
}

const SETTINGS = ["user.name=T", "user.email=t@example.com", "commit.gpgsign=false"].flatMap(
  (setting) => ["-c", setting],
);

function git(cwd: string, ...args: string[]): string {
  const options = { cwd, encoding: "utf8", stdio: "pipe" } as const;
  return execFileSync("git", [...SETTINGS, ...args], options).trim();
}

function commit(cwd: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "--allow-empty", "--message", "x");
  return git(cwd, "rev-parse", "HEAD");
}

const NO_FILES = [
  ..."none.txt b.txt deep deep/none.txt a.txt/b :(top)a.txt *.txt -x".split(" "),
  "x\ny",
];
const NO_BRANCHES = [
  ..."-x a..b main:a.txt main^{/x} @{-1} main~1".split(" "),
  "--upload-pack=touch x",
  "a b",
  "",
];
const MOVED_FROM = "before.txt";
const MOVED_TO = "deep/ü (\n) after.txt";
const HOSTILE_PATH = "deep/a b; $(id) ü [x].txt";

/** main: a first one, fork, 60 more, merged, tip. change: fork, head. refs/pull/1/merge: merged, head. */
function build(): Fixture {
  const root = mkdtempSync(join(tmpdir(), "stagegate-contract-"));
  const origin = join(root, "acme", "shop");
  mkdirSync(origin, { recursive: true });
  git(origin, "init", "--quiet", "--initial-branch=main");
  // Servers of both forges allow it.
  git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
  commit(origin, { "a.txt": "one", [HOSTILE_PATH]: "grüß\r\n💥", "empty.txt": "" });
  commit(origin, { [MOVED_FROM]: "moved\n".repeat(20) });
  const fork = commit(origin, { "a.txt": "two" });
  git(origin, "checkout", "--quiet", "-b", "change");
  git(origin, "mv", MOVED_FROM, MOVED_TO);
  const head = commit(origin, { "b.txt": "of the change" });
  git(origin, "checkout", "--quiet", "main");
  for (let index = 0; index < 60; index += 1) commit(origin, {});
  const merged = commit(origin, { "a.txt": "three" });
  git(origin, "checkout", "--quiet", "--detach", "main");
  git(origin, "merge", "--quiet", "--no-ff", "--message", "merge", "change");
  git(origin, "update-ref", "refs/pull/1/merge", "HEAD");
  git(origin, "checkout", "--quiet", "main");
  const tip = commit(origin, { "a.txt": "four" });
  const platform = join(root, OTHER);
  mkdirSync(platform);
  git(platform, "init", "--quiet", "--initial-branch=main");
  git(platform, "config", "uploadpack.allowAnySHA1InWant", "true");
  const elsewhere = commit(platform, { "gates/base.yml": "grüß\n" });
  commit(platform, { "gates/base.yml": "later" });
  return { root, origin, fork, head, merged, tip, elsewhere };
}

const OTHER = "acme/platform";

/** Like the checkout step of a forge: one ref, detached, of the given depth. */
function checkOut(fixture: Fixture, ref: string, ...flags: string[]): Checkout {
  const { root, origin, head, merged: baseSha } = fixture;
  const folder = mkdtempSync(join(root, "checkout-"));
  git(folder, "init", "--quiet", "--initial-branch=trunk");
  git(folder, "remote", "add", "origin", `file://${origin}`);
  git(folder, "fetch", "--quiet", "--no-tags", ...flags, "origin", `+${ref}:refs/remotes/pull/1`);
  git(folder, "checkout", "--quiet", "--detach", "refs/remotes/pull/1");
  const tested = git(folder, "rev-parse", "HEAD");
  return { folder, origin, head, tested, targetBranch: "main", baseSha };
}

const KINDS = [
  ["a whole clone of the change", "refs/heads/change", []],
  ["a clone of one commit of the change", "refs/heads/change", ["--depth=1"]],
  ["a whole clone of the merge", "refs/pull/1/merge", []],
  ["a clone of one merge commit", "refs/pull/1/merge", ["--depth=1"]],
] as const;

/** What every Repository does; `make` gives that of a checkout. Needs the git command. */
export function describeRepository(make: Make): void {
  describe("Repository", () => {
    let fixture: Fixture;
    beforeAll(() => {
      fixture = build();
    });
    afterAll(() => rmSync(fixture.root, { recursive: true, force: true }));
    describe.each(KINDS)("at %s", (_what, ref, flags) => {
      const checkout = (): Checkout => checkOut(fixture, ref, ...flags);
      const at = (): Promise<Repository> => make(checkout());
      itCompares(at, () => ({
        base: ref.endsWith("/merge") ? fixture.merged : fixture.fork,
        ...fixture,
      }));
      itReads(at, () => fixture);
      itTellsWhatChanged(make, checkout);
    });
    itIsLost(() => make(checkOut(fixture, "refs/heads/change", "--depth=1")));
  });
}

function itCompares(
  at: () => Promise<Repository>,
  expected: () => Pick<Fixture, "tip"> & { base: string },
): void {
  it("knows where comparisons start, and says how", async () => {
    const repository = await at();
    const { base } = expected();
    for (const target of ["main", "origin/main"]) {
      expect(await repository.base(target)).toEqual({
        commit: base,
        how: expect.stringMatching(/\w/),
      });
    }
  });

  it("knows the newest commit of the target, also before anything else was asked", async () => {
    const repository = await at();
    expect((await repository.tip("main")).commit).toBe(expected().tip);
  });
}

function itReads(at: () => Promise<Repository>, commits: () => Fixture): void {
  it("reads files as they were at the base, bytes and all", async () => {
    const repository = await at();
    const { commit: base } = await repository.base("main");
    const text = base === commits().merged ? "three" : "two";
    expect(await repository.readAt(base, "a.txt")).toBe(text);
    expect(await repository.readAt(base, HOSTILE_PATH)).toBe("grüß\r\n💥");
    expect(await repository.readAt(base, "empty.txt")).toBe("");
  });

  it("reads files at the tip of the target", async () => {
    const repository = await at();
    const { commit: tip } = await repository.tip("main");
    expect(await repository.readAt(tip, "a.txt")).toBe("four");
  });

  it("reads a file of another repository at a commit, and leaves the clone as it is", async () => {
    const repository = await at();
    const read = (path: string): Promise<string | undefined> =>
      repository.readElsewhere(OTHER, commits().elsewhere, path);
    expect(await read("gates/base.yml")).toBe("grüß\n");
    expect([await read("gates"), await read("none.yml")]).toEqual([undefined, undefined]);
    const { commit: base } = await repository.base("main");
    expect(await repository.readAt(base, "gates/base.yml")).toBeUndefined();
  });

  it("has no file where there is none, or something that is no file", async () => {
    const repository = await at();
    const { commit: base } = await repository.base("main");
    for (const path of NO_FILES) {
      expect([path, await repository.readAt(base, path)]).toEqual([path, undefined]);
    }
  });
}

function itTellsWhatChanged(make: Make, checkout: () => Checkout): void {
  it("knows the files that the change touches, and those that it moves by both names", async () => {
    const repository = await make(checkout());
    const { commit: base } = await repository.base("main");
    expect([...((await repository.changedSince(base)) ?? [])].sort()).toEqual(
      ["b.txt", MOVED_FROM, MOVED_TO].sort(),
    );
  });

  it("finds nothing changed since what is checked out, whatever lies about", async () => {
    const { folder, tested, ...rest } = checkout();
    writeFileSync(join(folder, "a.txt"), "written by a build");
    const repository = await make({ folder, tested, ...rest });
    expect(await repository.changedSince(tested)).toEqual([]);
  });
}

function itIsLost(at: () => Promise<Repository>): void {
  const hint = expect.stringMatching(/\w/);

  it("says what would help when there is no such branch", async () => {
    const repository = await at();
    const lost = { code: "STAGEGATE_BASE_UNREACHABLE", hint };
    await expect(repository.base("nowhere")).rejects.toMatchObject(lost);
    await expect(repository.tip("nowhere")).rejects.toMatchObject(lost);
  });

  it("says so when there is no such commit", async () => {
    const repository = await at();
    const lost = { code: "STAGEGATE_BASE_UNREACHABLE", hint };
    await expect(repository.readAt("f".repeat(40), "a.txt")).rejects.toMatchObject(lost);
    await expect(repository.changedSince("f".repeat(40))).rejects.toMatchObject(lost);
  });

  it("says what would help when another repository cannot be read, and takes only commits", async () => {
    const repository = await at();
    const sha = "f".repeat(40);
    const read = (name: string, commit: string): Promise<unknown> =>
      repository.readElsewhere(name, commit, "a.yml");
    for (const name of ["acme/none", OTHER]) {
      await expect(read(name, sha)).rejects.toMatchObject({
        code: "STAGEGATE_BASE_UNREACHABLE",
        hint,
      });
    }
    for (const [name, commit] of [
      [OTHER, "main"],
      [OTHER, "abcdef0"],
      ["../platform", sha],
      ["acme/..", sha],
      ["acme", sha],
      ["-acme/platform", sha],
      ["acme/platform?x", sha],
    ] as const) {
      const refused = { code: "STAGEGATE_CONFIG_INVALID", hint };
      await expect(read(name, commit), name).rejects.toMatchObject(refused);
    }
  });

  it("takes nothing else for a branch", async () => {
    const repository = await at();
    const code = expect.stringMatching(/^STAGEGATE_(INPUT_INVALID|BASE_UNREACHABLE)$/);
    for (const target of NO_BRANCHES) {
      await expect(repository.base(target), target).rejects.toMatchObject({ code });
      await expect(repository.tip(target), target).rejects.toMatchObject({ code });
    }
  });
}
