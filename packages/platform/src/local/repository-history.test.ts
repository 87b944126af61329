import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Repository } from "@stagegate/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createNodeProcesses } from "./processes.ts";
import { createGit } from "./repository-git.ts";
import { createGitRepository } from "./repository.ts";
import type { EventFacts } from "./repository.ts";

const root = mkdtempSync(join(tmpdir(), "stagegate-history-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const IDENTITY = ["user.name=T", "user.email=t@example.com", "commit.gpgsign=false"].flatMap(
  (setting) => ["-c", setting],
);

function git(cwd: string, ...args: string[]): string {
  return execFileSync("git", [...IDENTITY, ...args], {
    cwd,
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

let count = 0;
function commit(cwd: string): string {
  count += 1;
  writeFileSync(join(cwd, `f${count}.txt`), String(count));
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "--message", `c${count}`);
  return git(cwd, "rev-parse", "HEAD");
}

function commits(cwd: string, wanted: number): string[] {
  return Array.from({ length: wanted }, () => commit(cwd));
}

const origin = join(root, "origin");
const url = `file://${origin}`;

/** What the checkout step of a forge leaves: one ref, detached, of the given depth. */
function checkout(name: string, ref: string, ...flags: string[]): string {
  const folder = join(root, name);
  mkdirSync(folder);
  git(folder, "init", "--quiet", "--initial-branch=trunk");
  git(folder, "remote", "add", "origin", url);
  git(folder, "fetch", "--quiet", "--no-tags", ...flags, "origin", `+${ref}:refs/remotes/pull/1`);
  git(folder, "checkout", "--quiet", "--detach", "refs/remotes/pull/1");
  return folder;
}

function repository(cwd: string, event?: EventFacts): Repository {
  return createGitRepository(createGit(createNodeProcesses(process.env), cwd), event);
}

/** The job's token is gone: nothing can be fetched any more. */
function withoutCredentials(folder: string): string {
  git(folder, "remote", "set-url", "origin", `file://${join(root, "gone")}`);
  return folder;
}

let fork = "";
let head = "";
let tested = "";
/** Where main was when the forge merged, and where it is now. */
let merged = "";
let tip = "";

/** `change` left main three commits ago; the forge merged it before the last one. */
beforeAll(() => {
  mkdirSync(origin);
  git(origin, "init", "--quiet", "--initial-branch=main");
  commits(origin, 4);
  fork = commit(origin);
  git(origin, "checkout", "--quiet", "-b", "change");
  [, head = ""] = commits(origin, 2);
  git(origin, "checkout", "--quiet", "main");
  [, merged = ""] = commits(origin, 2);
  git(origin, "checkout", "--quiet", "--detach");
  git(origin, "merge", "--quiet", "--no-ff", "--message", "Merge", "change");
  tested = git(origin, "rev-parse", "HEAD");
  git(origin, "update-ref", "refs/pull/1/merge", tested);
  git(origin, "update-ref", "refs/pull/1/head", head);
  git(origin, "checkout", "--quiet", "main");
  tip = commit(origin);
});

describe("a merge commit that the forge made of the target and the change", () => {
  const facts = (): EventFacts => ({ targetBranch: "main", baseSha: merged, headSha: head });

  it("is compared with its first parent, however shallow the clone, whatever main did since", async () => {
    const shallow = checkout("merge-1", "refs/pull/1/merge", "--depth=1");
    expect(await repository(shallow, facts()).base("main")).toEqual({
      commit: merged,
      how: "first parent of the merge commit under test",
    });
    const deep = checkout("merge-all", "refs/pull/1/merge");
    expect((await repository(deep, facts()).base("main")).commit).toBe(merged);
  });

  it("needs no facts of the event for the same answer", async () => {
    const shallow = checkout("merge-plain", "refs/pull/1/merge", "--depth=1");
    expect((await repository(shallow).base("main")).commit).toBe(merged);
    git(origin, "branch", "--force", "quiet", merged);
    const still = checkout("merge-still", "refs/pull/1/merge", "--depth=1");
    expect((await repository(still).base("quiet")).commit).toBe(merged);
    // The merge says what its parents are; nothing of the history had to be fetched.
    expect(git(still, "rev-list", "--count", "--all")).toBe("2");
  });

  it("is compared with it too where the server gives no commit by its id", async () => {
    const shallow = checkout("merge-v0", "refs/pull/1/merge", "--depth=1");
    git(shallow, "config", "protocol.version", "0");
    expect((await repository(shallow, facts()).base("main")).commit).toBe(merged);
  });

  it("is compared with another branch by their merge base", async () => {
    git(origin, "branch", "--force", "old", fork);
    const shallow = checkout("merge-other", "refs/pull/1/merge", "--depth=1");
    expect((await repository(shallow, facts()).base("old")).commit).toBe(fork);
  });

  it("has its target's newest commit as the tip, not the one that was merged", async () => {
    const shallow = checkout("merge-tip", "refs/pull/1/merge", "--depth=1");
    expect((await repository(shallow, facts()).tip("main")).commit).toBe(tip);
  });

  it("works without credentials from two commits of history", async () => {
    const two = withoutCredentials(checkout("merge-2", "refs/pull/1/merge", "--depth=2"));
    const { base, tip: tipOf, readAt } = repository(two, facts());
    expect((await base("main")).commit).toBe(merged);
    expect((await tipOf("main")).commit).toBe(merged);
    expect(await readAt(merged, "f1.txt")).toBe("1");
  });
});

it("takes a merge that a person made for what it is", async () => {
  const folder = join(root, "person");
  git(root, "clone", "--quiet", url, folder);
  git(folder, "checkout", "--quiet", "change");
  git(folder, "merge", "--quiet", "--no-ff", "--message", "Catch up", merged);
  expect((await repository(folder).base("main")).commit).toBe(merged);
  const event = { targetBranch: "main", headSha: git(folder, "rev-parse", "HEAD") };
  expect((await repository(folder, event).base("main")).commit).toBe(merged);
});

describe("a shallow clone", () => {
  it("of the head of a change, detached, is deepened until the fork is seen", async () => {
    const shallow = checkout("head-1", "refs/pull/1/head", "--depth=1");
    expect(await repository(shallow).base("main")).toEqual({
      commit: fork,
      how: "merge base with origin/main",
    });
    expect((await repository(shallow).tip("main")).commit).toBe(tip);
  });

  it("does not take an old common commit for the fork when a newer one is hidden", async () => {
    git(origin, "checkout", "--quiet", "-b", "side", `${fork}~3`);
    commit(origin);
    git(origin, "checkout", "--quiet", "-b", "long", fork);
    commits(origin, 6);
    git(origin, "merge", "--quiet", "--no-ff", "--message", "Side", "side");
    git(origin, "checkout", "--quiet", "main");
    // Five commits deep, the side branch reaches main and the branch itself does not.
    const shallow = checkout("hidden", "refs/heads/long", "--depth=5");
    git(shallow, "fetch", "--quiet", "origin", "+refs/heads/main:refs/remotes/origin/main");
    expect((await repository(shallow).base("main")).commit).toBe(fork);
  });

  it("without credentials is an error with the line that fixes it", async () => {
    const shallow = withoutCredentials(checkout("no-token", "refs/pull/1/merge", "--depth=1"));
    const event = { targetBranch: "main", baseSha: merged, headSha: head };
    for (const given of [undefined, event]) {
      const { base, tip: tipOf } = repository(shallow, given);
      const wanted = [() => base("main"), () => base(merged), () => base("origin/main")];
      for (const ask of [...wanted, () => tipOf("main")]) {
        await expect(ask()).rejects.toMatchObject({
          code: "STAGEGATE_BASE_UNREACHABLE",
          hint: expect.stringMatching(/`fetch-depth: 0`.*`GIT_DEPTH: 0`/),
          detail: [expect.stringContaining("gone")],
        });
      }
    }
  });

  it("that has the target, and not the fork, and cannot fetch, says so too", async () => {
    const shallow = checkout("half", "refs/pull/1/head", "--depth=1");
    git(shallow, "fetch", "--quiet", "--depth=1", "origin", "+main:refs/remotes/origin/main");
    await expect(repository(withoutCredentials(shallow)).base("main")).rejects.toMatchObject({
      message: "no merge base of this change and origin/main was found",
      hint: expect.stringContaining("`fetch-depth: 0`"),
    });
  });
});

describe("a base that is named", () => {
  it.each([
    ["main", () => fork],
    ["origin/main", () => fork],
    ["refs/heads/main", () => fork],
    ["a commit that only the origin has", () => fork, () => merged],
    ["the commit of the fork", () => fork, () => fork],
  ])("as %s is found in a clone of one commit", async (name, expected, target = () => name) => {
    const shallow = checkout(
      `named-${name.replaceAll(/\W/g, "-")}`,
      "refs/pull/1/head",
      "--depth=1",
    );
    expect((await repository(shallow).base(target())).commit).toBe(expected());
  });

  it("as origin/main is not the branch main of this clone", async () => {
    const folder = join(root, "local-main");
    git(root, "clone", "--quiet", url, folder);
    commit(folder);
    git(folder, "checkout", "--quiet", "-b", "mine");
    commit(folder);
    expect((await repository(folder).base("origin/main")).commit).toBe(tip);
    expect((await repository(folder).tip("main")).commit).toBe(tip);
  });
});

describe("a target branch that an earlier job left in the clone", () => {
  it("is fetched again where a forge runs, and taken as it is on a laptop", async () => {
    const folder = checkout("reused", "refs/pull/1/merge");
    git(folder, "update-ref", "refs/remotes/origin/main", fork);
    expect((await repository(folder).tip("main")).commit).toBe(fork);
    const event = { targetBranch: "main" };
    expect((await repository(folder, event).tip("main")).commit).toBe(tip);
  });

  it("stays what there is when nothing can be fetched", async () => {
    const folder = withoutCredentials(checkout("reused-offline", "refs/pull/1/merge"));
    git(folder, "update-ref", "refs/remotes/origin/main", merged);
    expect((await repository(folder, { targetBranch: "main" }).tip("main")).commit).toBe(merged);
  });
});
