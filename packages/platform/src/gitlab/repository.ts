import { isGateError } from "@stagegate/core";
import type { Repository, Revision } from "@stagegate/core";
import { commitOf, parentsOf } from "../local/repository-git.ts";
import type { Git } from "../local/repository-git.ts";
import { branchOf } from "../local/repository-target.ts";
import { createGitRepository } from "../local/repository.ts";
import type { EventFacts } from "../local/repository.ts";
import { commitVariable, pipelineOf } from "./variables.ts";
import type { Variables } from "./variables.ts";

/**
 * The clone of the runner: shallow (GIT_DEPTH, 20 commits by default), with a remote whose address
 * holds the job token, so that what is missing can be fetched. Git's messages may repeat that
 * address, so they are redacted.
 */
export function createGitLabRepository(
  git: Git,
  { variables, redact }: { variables: Variables; redact(text: string): string },
): Repository {
  const quiet: Git = async (...args) => {
    const result = await git(...args);
    return { ...result, err: redact(result.err) };
  };
  const repository = createGitRepository(quiet, eventFacts(variables));
  const foreign = foreignBase(variables);
  if (foreign !== undefined) return ofFork(repository, foreign);
  const pushed = pushedBranch(variables);
  if (pushed === undefined) return repository;
  const before = commitVariable(variables, "CI_COMMIT_BEFORE_SHA");
  return {
    ...repository,
    base(target) {
      if (branchOf(target) !== pushed) return repository.base(target);
      return basePushed(quiet, repository, before);
    },
  };
}

interface ForeignBase {
  targetBranch: string;
  commit: string;
}

/** Where the pipeline runs in the fork, its remote has another branch by the name of the target. */
function foreignBase(variables: Variables): ForeignBase | undefined {
  const project = variables("CI_MERGE_REQUEST_PROJECT_ID");
  const targetBranch = variables("CI_MERGE_REQUEST_TARGET_BRANCH_NAME");
  const commit = commitVariable(variables, "CI_MERGE_REQUEST_DIFF_BASE_SHA");
  if (pipelineOf(variables) === "other" || project === undefined) return undefined;
  if (project === variables("CI_PROJECT_ID") || targetBranch === undefined) return undefined;
  return commit === undefined ? undefined : { targetBranch, commit };
}

/** The merge base that GitLab found is in the history of the change, and so in the fork. */
function ofFork(repository: Repository, { targetBranch, commit }: ForeignBase): Repository {
  const how = "merge base with the target branch, as GitLab knows it";
  const known = async (): Promise<Revision> => ({ ...(await repository.base(commit)), how });
  return {
    ...repository,
    base: (target) => (branchOf(target) === targetBranch ? known() : repository.base(target)),
    tip: (branch) => (branchOf(branch) === targetBranch ? known() : repository.tip(branch)),
  };
}

/** What the variables tell of the change: https://docs.gitlab.com/ci/variables/predefined_variables/ */
export function eventFacts(variables: Variables): EventFacts {
  if (pipelineOf(variables) === "other") {
    const targetBranch = variables("CI_DEFAULT_BRANCH");
    return targetBranch === undefined ? {} : { targetBranch };
  }
  const targetBranch = variables("CI_MERGE_REQUEST_TARGET_BRANCH_NAME");
  // The tip of the target is told where merged results are tested, the merge base otherwise.
  const baseSha =
    commitVariable(variables, "CI_MERGE_REQUEST_TARGET_BRANCH_SHA") ??
    commitVariable(variables, "CI_MERGE_REQUEST_DIFF_BASE_SHA");
  const headSha =
    commitVariable(variables, "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") ??
    commitVariable(variables, "CI_COMMIT_SHA");
  return {
    ...(targetBranch === undefined ? {} : { targetBranch }),
    ...(baseSha === undefined ? {} : { baseSha }),
    ...(headSha === undefined ? {} : { headSha }),
  };
}

function pushedBranch(variables: Variables): string | undefined {
  return variables("CI_PIPELINE_SOURCE") === "push" ? variables("CI_COMMIT_BRANCH") : undefined;
}

/** What a push to the target branch changed: since the commit before it, else since the first parent. */
async function basePushed(
  git: Git,
  repository: Repository,
  before: string | undefined,
): Promise<Revision> {
  if (before !== undefined) {
    try {
      const { commit } = await repository.base(before);
      return { commit, how: commit === before ? "commit before the push" : "base of the push" };
    } catch (error) {
      // A branch that was pushed by force may have left it behind.
      if (!isGateError(error)) throw error;
    }
  }
  const head = await commitOf(git, "HEAD");
  const [parent] = head === undefined ? [] : await parentsOf(git, head);
  // A first commit has no other to be compared with; where there is none at all, this throws.
  const { commit } = await repository.base(parent ?? head ?? "HEAD");
  return {
    commit,
    how: parent === undefined ? "first commit" : "first parent of the pushed commit",
  };
}
