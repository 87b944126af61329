import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeRepository } from "@stagegate/testkit";
import { describe, expect, it, onTestFinished } from "vitest";
import { createNodeProcesses } from "../local/processes.ts";
import { createGit } from "../local/repository-git.ts";
import { createGitLabRepository } from "./repository.ts";
import { readVariables } from "./variables.ts";

function repositoryIn(folder: string, env: Record<string, string>) {
  const redact = (text: string): string => text.replaceAll("s3cr3t", "***");
  const git = createGit(createNodeProcesses({ PATH: process.env["PATH"], HOME: folder }), folder);
  return createGitLabRepository(git, { variables: readVariables(env), redact });
}

const EVENT = { CI_PIPELINE_SOURCE: "merge_request_event" };

describe("of a merge request", () => {
  describeRepository(async ({ folder, head, tested, targetBranch, baseSha }) =>
    repositoryIn(folder, {
      ...EVENT,
      CI_COMMIT_SHA: tested,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: targetBranch,
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: tested === head ? "" : head,
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: tested === head ? "" : baseSha,
    }),
  );
});

interface Pushed {
  origin: string;
  clone: string;
  commits: readonly string[];
}

/** Five commits on main, and a clone of the last one. */
async function pushed(): Promise<Pushed> {
  const root = await mkdtemp(join(tmpdir(), "stagegate-gitlab-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const [origin, clone] = [join(root, "origin"), join(root, "clone")];
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.com", ...args], {
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  git("init", "--quiet", "--initial-branch=main", origin);
  git("-C", origin, "config", "uploadpack.allowAnySHA1InWant", "true");
  const commits = Array.from({ length: 5 }, (_, index) => {
    git("-C", origin, "commit", "--quiet", "--allow-empty", "--message", `${index}`);
    return git("-C", origin, "rev-parse", "HEAD");
  });
  git("clone", "--quiet", "--depth=1", `file://${origin}`, clone);
  return { origin, clone, commits };
}

const PUSH = {
  CI_PIPELINE_SOURCE: "push",
  CI_COMMIT_BRANCH: "main",
  CI_DEFAULT_BRANCH: "main",
};

describe("of a push to the target branch", () => {
  it("compares with the commit before the push, in a clone of depth 1", async () => {
    const { clone, commits } = await pushed();
    const env = { ...PUSH, CI_COMMIT_BEFORE_SHA: commits[1] ?? "" };
    expect(await repositoryIn(clone, env).base("origin/main")).toEqual({
      commit: commits[1],
      how: "commit before the push",
    });
  });

  it.each(["0".repeat(40), "e".repeat(40), ""])(
    "compares with the first parent where the commit before is %j",
    async (before) => {
      const { clone, commits } = await pushed();
      const env = { ...PUSH, CI_COMMIT_BEFORE_SHA: before };
      expect(await repositoryIn(clone, env).base("main")).toEqual({
        commit: commits[3],
        how: "first parent of the pushed commit",
      });
    },
  );

  it("compares a push to another branch with the target", async () => {
    const { clone, commits } = await pushed();
    const env = { ...PUSH, CI_COMMIT_BRANCH: "feature", CI_COMMIT_BEFORE_SHA: commits[1] ?? "" };
    expect(await repositoryIn(clone, env).base("main")).toMatchObject({ commit: commits[4] });
  });
});

it("takes the base that GitLab knows where the pipeline runs in a fork", async () => {
  const { clone, commits } = await pushed();
  const repository = repositoryIn(clone, {
    ...EVENT,
    CI_PROJECT_ID: "99",
    CI_MERGE_REQUEST_PROJECT_ID: "42",
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: commits[2] ?? "",
  });
  const known = { commit: commits[2], how: expect.stringContaining("as GitLab knows it") };
  expect(await repository.base("origin/main")).toEqual(known);
  expect(await repository.tip("main")).toEqual(known);
});

it("never repeats the token in the address of the remote", async () => {
  const { clone } = await pushed();
  const address = "http://gitlab-ci-token:s3cr3t@127.0.0.1:1/acme/shop.git";
  execFileSync("git", ["-C", clone, "remote", "set-url", "origin", address]);
  const failed = await repositoryIn(clone, EVENT)
    .base("release")
    .catch((cause: unknown) => cause as Error & { detail: readonly string[] });
  expect(failed).toMatchObject({ code: "STAGEGATE_BASE_UNREACHABLE" });
  expect(JSON.stringify([failed, (failed as Error).message])).not.toContain("s3cr3t");
});
