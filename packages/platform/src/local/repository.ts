import { GateError } from "@stagegate/core";
import type { ProcessRunner, Repository, RunInfo } from "@stagegate/core";
import type { Run, Subject } from "@stagegate/schema";

/** Runs git in the workspace; never asks for a password. */
export type Git = (...args: string[]) => Promise<{ ok: boolean; out: string; err: string }>;

/** Commits fetched per step when a shallow clone hides the merge base. */
const DEEPEN_STEPS = [50, 200, 1000] as const;
const MAX_FILE = 64 * 1024 * 1024;

export function createGit(processes: ProcessRunner, cwd: string): Git {
  return async (...args) => {
    const result = await processes.run({
      command: "git",
      args,
      cwd,
      // Never asks for a password, never runs hooks or filters of the repository's configuration.
      env: { GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
      maxOutput: MAX_FILE,
      timeoutMs: 120_000,
    });
    const err = result.failure ?? result.stderr.trim();
    return { ok: result.code === 0, out: result.stdout, err };
  };
}

/** The repository on disk, through the git command. */
export function createGitRepository(git: Git): Repository {
  return {
    async base(target) {
      const head = await git("rev-parse", "HEAD");
      if (!head.ok) throw notARepository(head.err);
      const tip = await findTarget(git, target);
      const found = await mergeBase(git, tip, target);
      return { commit: found, how: `merge base with ${tip.shown}` };
    },
    async readAt(commit, path) {
      const listed = await git("ls-tree", commit, "--", path);
      if (!listed.ok) {
        throw new GateError(
          "STAGEGATE_BASE_UNREACHABLE",
          `the commit ${commit} is not in this clone`,
          {
            hint: `git fetch origin ${commit}`,
          },
        );
      }
      if (listed.out.trim() === "") return undefined;
      const blob = await git("show", `${commit}:./${path}`);
      if (blob.ok) return blob.out;
      throw new GateError("STAGEGATE_BASE_UNREACHABLE", `${path} of ${commit} cannot be read`, {
        hint: "git fetch --refetch",
        detail: [blob.err],
      });
    },
  };
}

function notARepository(reason: string): GateError {
  return new GateError("STAGEGATE_BASE_UNREACHABLE", "this is not a git repository with a commit", {
    hint: "Commit the base first, or compare two files with --base-file and --head-file.",
    detail: [reason],
  });
}

interface Tip {
  /** The commit and not the name, which a tag may have as well. */
  commit: string;
  shown: string;
}

async function findTarget(git: Git, target: string): Promise<Tip> {
  // Git would take it for an option; no branch is called that.
  if (target.startsWith("-")) throw notABranch(target);
  for (const ref of [`refs/remotes/origin/${target}`, `refs/heads/${target}`, target]) {
    const found = await commitOf(git, ref);
    if (found !== undefined) {
      return { commit: found, shown: ref.replace(/^refs\/(remotes|heads)\//, "") };
    }
  }
  const fetched = await git(
    "fetch",
    "--no-tags",
    "origin",
    `+refs/heads/${target}:refs/remotes/origin/${target}`,
  );
  const commit = fetched.ok ? await commitOf(git, `refs/remotes/origin/${target}`) : undefined;
  if (commit !== undefined) return { commit, shown: `origin/${target}` };
  throw new GateError(
    "STAGEGATE_BASE_UNREACHABLE",
    `the target branch \`${target}\` is not in this clone`,
    {
      hint: `git fetch origin ${target}:refs/remotes/origin/${target}   (or name another branch with --target-branch)`,
      detail: [fetched.err],
    },
  );
}

async function commitOf(git: Git, ref: string): Promise<string | undefined> {
  const found = await git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
  return found.ok ? found.out.trim() : undefined;
}

function notABranch(target: string): GateError {
  return new GateError("STAGEGATE_INPUT_INVALID", `\`${target}\` is no branch and no commit`, {
    hint: "Name the branch that the change goes to, for example main.",
  });
}

async function mergeBase(git: Git, tip: Tip, target: string): Promise<string> {
  for (const depth of [0, ...DEEPEN_STEPS]) {
    if (depth > 0) {
      const shallow = await git("rev-parse", "--is-shallow-repository");
      if (shallow.out.trim() !== "true") break;
      await git("fetch", "--no-tags", `--deepen=${depth}`, "origin");
      await git("fetch", "--no-tags", `--deepen=${depth}`, "origin", target);
    }
    const found = await git("merge-base", "HEAD", tip.commit);
    if (found.ok) return found.out.trim();
  }
  throw new GateError(
    "STAGEGATE_BASE_UNREACHABLE",
    `no merge base of this change and ${tip.shown} was found`,
    {
      hint: `git fetch --unshallow origin ${target}   (in CI: fetch-depth: 0, or GIT_DEPTH: 0)`,
    },
  );
}

/** Describes the work tree; works outside a repository too. */
export async function describeSubject(git: Git, folderName: string): Promise<Subject> {
  const head = await git("rev-parse", "HEAD");
  const branch = await git("rev-parse", "--abbrev-ref", "HEAD");
  const status = await git("status", "--porcelain", "--untracked-files=no");
  const commit = head.ok ? head.out.trim() : "uncommitted";
  const ref = branch.ok ? branch.out.trim() : undefined;
  return {
    forge: "local",
    repository: folderName,
    commit,
    tested: commit,
    ...(ref === undefined || ref === "HEAD" ? {} : { ref }),
    ...(head.ok ? { dirty: status.out.trim() !== "" } : {}),
  };
}

export function localRunInfo(subject: Subject, runId: string): RunInfo {
  const run: Run = { forge: "local", repository: subject.repository, id: runId, attempt: 1 };
  return {
    run: subject.ref === undefined ? run : { ...run, ref: subject.ref },
    subject,
    event: "local",
  };
}
