import { GateError } from "@stagegate/core";
import type { Repository, Revision } from "@stagegate/core";
import { readElsewhere } from "./repository-elsewhere.ts";
import { commitOf, fetchCommit, parentsOf } from "./repository-git.ts";
import type { Git } from "./repository-git.ts";
import { mergeBase } from "./repository-history.ts";
import { branchOf, findTarget } from "./repository-target.ts";
import { changedSince } from "./repository-changes.ts";
import type { Tip } from "./repository-target.ts";

/** What a forge told about the event that started the run; a laptop knows none of it. */
export interface EventFacts {
  /** Branch that the change goes to, without `refs/heads/`. */
  targetBranch?: string;
  /** Full id of a commit of the target branch, the newest when the event was made. */
  baseSha?: string;
  /** Full id of the head of the change: the second parent of the merge commit that a forge tests. */
  headSha?: string;
}

const RIGHTS =
  "Git must be allowed to fetch that repository from the server of `origin`: sign in there, or allow the token of the job in its settings. Or copy the file into this repository.";

/**
 * The repository on disk, through the git command and its remote `origin`. With facts of an event
 * the target branch is fetched before it is used, as the clone of a runner may be an old one.
 */
export function createGitRepository(git: Git, event: EventFacts = {}): Repository {
  const fresh = Object.keys(event).length > 0;
  const targets = new Map<string, Promise<Tip>>();
  const elsewhere = new Map<string, Promise<string | undefined>>();
  const find = (target: string): Promise<Tip> => {
    const found = targets.get(target) ?? findTarget(git, target, { fresh });
    targets.set(target, found);
    return found;
  };
  return {
    async base(target) {
      await requireHead(git);
      if (isTargetOf(event, target)) {
        const parent = await parentUnderTest(git, event);
        if (parent !== undefined) return parent;
      }
      return mergeBase(git, await find(target).catch(toKnownCommit(git, event, target)));
    },
    async tip(branch) {
      await requireHead(git);
      try {
        const { commit, shown } = await find(branch);
        return { commit, how: `tip of ${shown}` };
      } catch (error) {
        const parent = isTargetOf(event, branch) ? await parentUnderTest(git, event) : undefined;
        if (parent !== undefined) return parent;
        const { commit, shown } = await toKnownCommit(git, event, branch)(error);
        return { commit, how: `tip of ${shown} when the run was started` };
      }
    },
    readAt: (commit, path) => readAt(git, commit, path),
    readElsewhere(repository, commit, path) {
      const key = [repository, commit, path].join("\0");
      const read = elsewhere.get(key) ?? readElsewhere(git, { repository, commit, path }, RIGHTS);
      elsewhere.set(key, read);
      return read;
    },
    changedSince: (commit) => changedSince(git, commit),
  };
}

async function requireHead(git: Git): Promise<void> {
  const head = await git("rev-parse", "HEAD");
  if (head.ok) return;
  const foreign = head.err.includes("dubious ownership");
  throw new GateError("STAGEGATE_BASE_UNREACHABLE", "this is not a git repository with a commit", {
    hint: foreign
      ? "The folder belongs to another user: git config --global --add safe.directory '*'"
      : "Commit the base first, or compare two files with --base-file and --head-file.",
    detail: [head.err],
  });
}

function isTargetOf({ targetBranch }: EventFacts, target: string): boolean {
  return targetBranch !== undefined && branchOf(target) === targetBranch;
}

/** A forge merges the change into the target: first parent the target, second the change. */
async function parentUnderTest(git: Git, { headSha }: EventFacts): Promise<Revision | undefined> {
  const [target, change, ...more] = await parentsOf(git, "HEAD");
  if (target === undefined || change === undefined || more.length > 0) return undefined;
  if (change !== headSha) return undefined;
  const { commit } = await fetchCommit(git, target);
  return commit === undefined
    ? undefined
    : { commit, how: "first parent of the merge commit under test" };
}

/** Where the branch cannot be fetched, the commit that the event named may be here. */
function toKnownCommit(
  git: Git,
  event: EventFacts,
  target: string,
): (error: unknown) => Promise<Tip> {
  return async (error) => {
    if (!isTargetOf(event, target) || event.baseSha === undefined) throw error;
    const commit = await commitOf(git, event.baseSha);
    if (commit === undefined) throw error;
    return { commit, shown: target };
  };
}

async function readAt(git: Git, commit: string, path: string): Promise<string | undefined> {
  // A name is a name, also one that git would take for a pattern.
  const listed = await git("--literal-pathspecs", "ls-tree", commit, "--", path);
  if (!listed.ok) {
    throw new GateError("STAGEGATE_BASE_UNREACHABLE", `the commit ${commit} is not in this clone`, {
      hint: `git fetch origin ${commit}`,
    });
  }
  // `<mode> <type> <id>\t<name>`: a folder or a submodule is there, but is no file.
  if (listed.out.split(" ", 2)[1] !== "blob") return undefined;
  const blob = await git("show", `${commit}:./${path}`);
  if (blob.ok) return blob.out;
  throw new GateError("STAGEGATE_BASE_UNREACHABLE", `${path} of ${commit} cannot be read`, {
    hint: "git fetch --refetch",
    detail: [blob.err],
  });
}
