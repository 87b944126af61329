import { GateError } from "@stagegate/core";
import { commitOf, fetchCommit, isShallow, unreachable } from "./repository-git.ts";
import type { Git } from "./repository-git.ts";

/** The commit that a name stands for. */
export interface Tip {
  /** The commit and not the name, which a tag may have as well. */
  commit: string;
  /** For people. */
  shown: string;
}

const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Finds what a target names: a branch, also as `origin/main`, or a commit. What the clone does not
 * have is fetched. With `fresh` a branch is fetched first: the clone of a runner may be an old one.
 */
export async function findTarget(
  git: Git,
  target: string,
  { fresh }: { fresh: boolean },
): Promise<Tip> {
  // Git would take it for an option; no branch is called that.
  if (target.startsWith("-")) {
    throw new GateError("STAGEGATE_INPUT_INVALID", `\`${target}\` is no branch and no commit`, {
      hint: "Name the branch that the change goes to, for example main.",
    });
  }
  if (COMMIT_ID.test(target)) return findCommit(git, target);
  const branch = branchOf(target);
  const tracked = `refs/remotes/origin/${branch}`;
  const early = fresh ? await fetchBranch(git, branch) : undefined;
  const refs = target === branch ? [tracked, `refs/heads/${branch}`, target] : [tracked, target];
  for (const ref of refs) {
    const commit = await commitOf(git, ref);
    if (commit !== undefined) return { commit, shown: ref.replace(/^refs\/(remotes|heads)\//, "") };
  }
  const err = early ?? (await fetchBranch(git, branch));
  const commit = await commitOf(git, tracked);
  if (commit !== undefined) return { commit, shown: `origin/${branch}` };
  throw await unreachable(git, {
    message: `the target branch \`${branch}\` is not in this clone`,
    err,
    otherwise: `git fetch origin ${branch}:${tracked}   (or name another branch with --target-branch)`,
  });
}

/** A branch is called the same here and at the origin, however it is written. */
export function branchOf(target: string): string {
  return target.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, "");
}

async function findCommit(git: Git, id: string): Promise<Tip> {
  const { commit, err } = await fetchCommit(git, id);
  if (commit !== undefined) return { commit, shown: commit.slice(0, 10) };
  throw await unreachable(git, {
    message: `the commit ${id} is not in this clone`,
    err,
    otherwise: `git fetch origin ${id}`,
  });
}

/** Why it could not be fetched; empty when it could. */
async function fetchBranch(git: Git, branch: string): Promise<string> {
  const tracked = `refs/remotes/origin/${branch}`;
  // Of a branch that is there already, a depth would throw history away.
  const first = (await isShallow(git)) && (await commitOf(git, tracked)) === undefined;
  const depth = first ? ["--depth=1"] : [];
  const fetched = await git(
    "fetch",
    "--no-tags",
    ...depth,
    "origin",
    `+refs/heads/${branch}:${tracked}`,
  );
  return fetched.ok ? "" : fetched.err;
}
