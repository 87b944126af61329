import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Repository } from "@stagegate/core";
import { describeRepository } from "@stagegate/testkit";
import type { GitHubDoubleOptions } from "@stagegate/testkit/github";
import { afterAll, describe, expect, test } from "vitest";
import { clientOf, startGitHub } from "../../test-support/github.ts";
import { createNodeProcesses } from "../local/processes.ts";
import { createGit } from "../local/repository-git.ts";
import type { Git } from "../local/repository-git.ts";
import { createGitHubRepository } from "./repository.ts";
import type { GitHubRun } from "./run-info.ts";

const root = mkdtempSync(join(tmpdir(), "stagegate-github-repository-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

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

function gitIn(folder: string): Git {
  return createGit(createNodeProcesses({ PATH: process.env["PATH"], HOME: root }), folder);
}

function runOf(given: Partial<GitHubRun["info"]>, facts: GitHubRun["facts"]): GitHubRun {
  const run = { forge: "github", repository: "acme/shop", id: "1", attempt: 1 } as const;
  const subject = { forge: "github", repository: "acme/shop", commit: "", tested: "" } as const;
  return { info: { run, subject, event: "change-request", ...given }, facts };
}

describe("a clone with everything that a job needs", () => {
  describeRepository(async ({ folder, head, targetBranch, baseSha }) =>
    createGitHubRepository({
      git: gitIn(folder),
      run: runOf({ targetBranch }, { targetBranch, baseSha, headSha: head }),
      client: undefined,
    }),
  );
});

describe("a push to the target branch", () => {
  const folder = join(root, "pushed");
  mkdirSync(folder);
  git(folder, "init", "--quiet", "--initial-branch=main");
  const [first, second, third] = ["1", "2", "3"].map((text) => commit(folder, { "a.txt": text }));

  function pushed(before: string | undefined, ref = "main"): Repository {
    const subject = runOf({}, {}).info.subject;
    const run = runOf(
      { event: "push", subject: { ...subject, ref, tested: third ?? "" } },
      { targetBranch: "main", ...(before === undefined ? {} : { before }) },
    );
    return createGitHubRepository({ git: gitIn(folder), run, client: undefined });
  }

  test("is compared with what the branch was before", async () => {
    expect(await pushed(first).base("main")).toEqual({
      commit: first,
      how: "the branch before this push",
    });
    expect((await pushed(first).base("origin/main")).commit).toBe(first);
  });

  test.each([["f".repeat(40)], [undefined]])(
    "is compared with the first parent where that is not known: %s",
    async (before) => {
      expect(await pushed(before).base("main")).toEqual({
        commit: second,
        how: "first parent of the newest commit of the push",
      });
    },
  );

  test("is another thing than a push to another branch", async () => {
    expect((await pushed(first, "feature").base("main")).commit).toBe(third);
  });
});

/** main: one, two, four; change: one, three; the merge of two and three is checked out, alone. */
function withoutCredentials(): {
  folder: string;
  commits: Readonly<Record<"one" | "two" | "three" | "four" | "merge", string>>;
  options: GitHubDoubleOptions;
} {
  const origin = mkdtempSync(join(root, "origin-"));
  const folder = mkdtempSync(join(root, "clone-"));
  git(origin, "init", "--quiet", "--initial-branch=main");
  const one = commit(origin, { "shop/a.txt": "one", "lib/b.txt": "one" });
  git(origin, "checkout", "--quiet", "-b", "change");
  const three = commit(origin, { "shop/a.txt": "three" });
  git(origin, "checkout", "--quiet", "main");
  const two = commit(origin, { "lib/b.txt": "two" });
  git(origin, "checkout", "--quiet", "--detach");
  git(origin, "merge", "--quiet", "--no-ff", "--message", "x", "change");
  const merge = git(origin, "rev-parse", "HEAD");
  git(origin, "update-ref", "refs/pull/7/merge", merge);
  git(origin, "checkout", "--quiet", "main");
  const four = commit(origin, { "shop/a.txt": "four" });
  git(folder, "init", "--quiet");
  git(folder, "fetch", "--quiet", "--depth=1", `file://${origin}`, "refs/pull/7/merge");
  git(folder, "checkout", "--quiet", "FETCH_HEAD");
  git(folder, "remote", "add", "origin", join(root, "no-such-place"));
  const tree = { "shop/a.txt": "three", "lib/b.txt": "two" };
  return {
    folder,
    commits: { one, two, three, four, merge },
    options: {
      refs: { "refs/heads/main": four, "refs/heads/change": three },
      commits: [
        { sha: one, files: { "shop/a.txt": "one", "lib/b.txt": "one" } },
        { sha: two, parents: [one], files: { "shop/a.txt": "one", "lib/b.txt": "two" } },
        { sha: three, parents: [one], files: { "shop/a.txt": "three", "lib/b.txt": "one" } },
        { sha: merge, parents: [two, three], files: tree },
        { sha: four, parents: [two], files: { "shop/a.txt": "four", "lib/b.txt": "two" } },
      ],
    },
  };
}

describe("a shallow clone without credentials", () => {
  async function start(facts: GitHubRun["facts"] = {}, info: Partial<GitHubRun["info"]> = {}) {
    const { folder, commits, options } = withoutCredentials();
    const double = await startGitHub(options);
    const subject = { ...runOf({}, {}).info.subject, commit: commits.three, tested: commits.merge };
    const run = runOf(
      { subject, targetBranch: "main", ...info },
      { targetBranch: "main", headSha: commits.three, ...facts },
    );
    const at = (path: string, client = clientOf(double)): Repository =>
      createGitHubRepository({ git: gitIn(join(folder, path)), run, client });
    return { commits, at, double, folder, run };
  }

  test("asks GitHub for the base, the tip and the files there", async () => {
    const { at, commits } = await start();
    const repository = at(".");
    const base = await repository.base("main");
    expect(base).toEqual({
      commit: commits.two,
      how: "first parent of the merge commit under test, by GitHub's API",
    });
    expect(await repository.tip("main")).toEqual({
      commit: commits.four,
      how: "tip of main, by GitHub's API",
    });
    expect(await repository.readAt(base.commit, "shop/a.txt")).toBe("one");
    expect(await repository.readAt(base.commit, "none.txt")).toBeUndefined();
    expect(await repository.readAt(base.commit, "shop")).toBeUndefined();
    expect(await repository.changedSince(base.commit)).toEqual(["shop/a.txt"]);
  });

  test("asks GitHub for a file of another repository, and says whose right is missing", async () => {
    const { at, commits } = await start();
    const repository = at(".");
    expect(await repository.readElsewhere("acme/shop", commits.two, "lib/b.txt")).toBe("two");
    expect(await repository.readElsewhere("acme/shop", commits.two, "none")).toBeUndefined();
    await expect(repository.readElsewhere("acme/shop", "f".repeat(40), "a")).rejects.toMatchObject({
      code: "STAGEGATE_BASE_UNREACHABLE",
      hint: expect.stringContaining("a `token` that may read acme/shop"),
    });
  });

  test("asks for the merge base where no merge was tested, and knows sub-folders", async () => {
    const { at, commits } = await start({ headSha: "f".repeat(40) });
    const repository = at("shop");
    expect(await repository.base("main")).toEqual({
      commit: commits.two,
      how: "merge base with main, by GitHub's API",
    });
    expect(await repository.readAt(commits.four, "a.txt")).toBe("four");
    expect(await repository.readAt(commits.two, "../lib/b.txt")).toBe("two");
    expect(await repository.changedSince(commits.two)).toEqual(["a.txt"]);
  });

  test("asks once whether there is a commit, whatever is read of it", async () => {
    const { at, commits, double } = await start();
    const repository = at(".");
    const { commit: base } = await repository.base("main");
    const asked = double.count("repos/get-commit");
    const paths = ["shop/a.txt", "lib/b.txt", "none.txt"];
    await Promise.all(paths.map((path) => repository.readAt(base, path)));
    expect(double.count("repos/get-commit")).toBe(asked + 1);
    await repository.readAt(base, "shop");
    await repository.readAt(commits.four, "shop/a.txt");
    await repository.readAt(commits.four, "lib/b.txt");
    expect(double.count("repos/get-commit")).toBe(asked + 2);
  });

  test("asks again whether there is a commit after a failure", async () => {
    const { at, commits, double } = await start();
    const repository = at(".");
    double.fail({
      operation: "repos/get-commit",
      answer: { status: 403, body: { message: "no" } },
    });
    await expect(repository.readAt(commits.two, "lib/b.txt")).rejects.toMatchObject({
      code: "STAGEGATE_BASE_UNREACHABLE",
    });
    expect(await repository.readAt(commits.two, "lib/b.txt")).toBe("two");
  });

  test("compares a merge queue with what the queue has put below it, not with the branch", async () => {
    const { at, commits, run } = await start({}, { event: "merge-queue" });
    delete run.facts.headSha;
    run.facts.baseSha = commits.one;
    expect(await at(".").base("main")).toEqual({
      commit: commits.one,
      how: "merge base with the base of the merge queue, by GitHub's API",
    });
    run.info.subject.tested = commits.two;
    delete run.facts.baseSha;
    expect((await at(".").base("main")).how).toBe("merge base with main, by GitHub's API");
  });

  test("says which line fixes it where GitHub cannot help either", async () => {
    const { at, folder, run } = await start();
    const lost = {
      code: "STAGEGATE_BASE_UNREACHABLE",
      hint: expect.stringContaining("fetch-depth"),
    };
    await expect(at(".").base("nowhere")).rejects.toMatchObject(lost);
    await expect(at(".").tip("nowhere")).rejects.toMatchObject(lost);
    await expect(at(".").readAt("f".repeat(40), "a.txt")).rejects.toMatchObject({
      code: "STAGEGATE_BASE_UNREACHABLE",
    });
    const alone = createGitHubRepository({ git: gitIn(folder), run, client: undefined });
    await expect(alone.base("main")).rejects.toMatchObject(lost);
  });
});
