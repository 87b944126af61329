import { posix } from "node:path";
import { GateError, isGateError } from "@stagegate/core";
import type { Repository, Revision } from "@stagegate/core";
import { requirePinned } from "../local/repository-elsewhere.ts";
import type { Elsewhere } from "../local/repository-elsewhere.ts";
import { commitOf, parentsOf } from "../local/repository-git.ts";
import type { Git } from "../local/repository-git.ts";
import { branchOf } from "../local/repository-target.ts";
import { createGitRepository } from "../local/repository.ts";
import type { GitHubClient } from "./client.ts";
import { isHttpError } from "./failure.ts";
import type { GitHubRun } from "./run-info.ts";

const API = "by GitHub's API";
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export interface GitHubRepositoryOptions {
  git: Git;
  run: GitHubRun;
  /** Asked where the clone has no right to fetch; without a token nobody is. */
  client: GitHubClient | undefined;
}

/**
 * The clone of the job, and where it is shallow and keeps no credentials, GitHub itself. A push to
 * the target branch is compared with what the branch was before.
 */
export function createGitHubRepository(options: GitHubRepositoryOptions): Repository {
  const { git, run, client } = options;
  const local = createGitRepository(git, run.facts);
  const known: Commits = new Map();
  const lost = async <T>(error: unknown, ask: (client: GitHubClient) => Promise<T>): Promise<T> => {
    if (client === undefined || !isUnreachable(error)) throw error;
    try {
      return await ask(client);
    } catch (cause) {
      if (isHttpError(cause)) throw error;
      throw cause;
    }
  };
  return {
    async base(target) {
      if (pushedTo(run, target)) return beforePush(options, local);
      try {
        return await local.base(target);
      } catch (error) {
        return lost(error, (api) => mergeBase(api, run, target));
      }
    },
    async tip(branch) {
      try {
        return await local.tip(branch);
      } catch (error) {
        return lost(error, (api) => tipOf(api, branch));
      }
    },
    async readAt(commit, path) {
      try {
        return await local.readAt(commit, path);
      } catch (error) {
        const prefix = (await git("rev-parse", "--show-prefix")).out.trim();
        return lost(error, (api) =>
          contentAt({ client: api, known }, commit, posix.join(prefix, path)),
        );
      }
    },
    readElsewhere: (repository, commit, path) =>
      readElsewhere(client, local, { repository, commit, path }),
    async changedSince(commit) {
      try {
        return await local.changedSince(commit);
      } catch (error) {
        const prefix = (await git("rev-parse", "--show-prefix")).out.trim();
        return lost(error, (api) => changedFiles(api, { commit, run, prefix }));
      }
    },
  };
}

function isUnreachable(error: unknown): boolean {
  return isGateError(error) && error.code === "STAGEGATE_BASE_UNREACHABLE";
}

function pushedTo({ info, facts }: GitHubRun, target: string): boolean {
  return (
    info.event === "push" &&
    facts.targetBranch !== undefined &&
    info.subject.ref === branchOf(target)
  );
}

/** What was pushed, as far as it is known; where history was rewritten, the last commit alone. */
async function beforePush(
  { git, run }: GitHubRepositoryOptions,
  local: Repository,
): Promise<Revision> {
  const { before } = run.facts;
  let lost: unknown;
  if (before !== undefined) {
    try {
      const { commit } = await local.base(before);
      return { commit, how: "the branch before this push" };
    } catch (error) {
      lost = error;
    }
  }
  const [parent] = await parentsOf(git, "HEAD");
  if (parent !== undefined) {
    const { commit } = await local.base(parent).catch(async (error: unknown) => {
      if ((await commitOf(git, parent)) === undefined) throw error;
      return { commit: parent };
    });
    return { commit, how: "first parent of the newest commit of the push" };
  }
  throw (
    lost ??
    new GateError("STAGEGATE_BASE_UNREACHABLE", "the first commit has nothing before it", {
      hint: "There is nothing to compare with yet; name a commit with the input base.",
    })
  );
}

/** The parent under the merge commit that was tested, else the merge base, as git would find it. */
async function mergeBase(
  client: GitHubClient,
  { info, facts }: GitHubRun,
  target: string,
): Promise<Revision> {
  const { tested } = info.subject;
  const ofEvent = branchOf(target) === facts.targetBranch;
  // A queue tests a change on top of others, which the branch does not have yet.
  const queue = ofEvent && info.event === "merge-queue" ? facts.baseSha : undefined;
  if (ofEvent && facts.headSha !== undefined) {
    const { data } = await client.call((octokit) =>
      octokit.repos.getCommit({ ...client.at, ref: tested, per_page: 1 }),
    );
    const [base, change, ...more] = data.parents.map(({ sha }) => sha);
    if (base !== undefined && change === facts.headSha && more.length === 0) {
      return { commit: base, how: `first parent of the merge commit under test, ${API}` };
    }
  }
  const { data } = await client.call((octokit) =>
    octokit.repos.compareCommitsWithBasehead({
      ...client.at,
      basehead: `${queue ?? (SHA.test(target) ? target : branchOf(target))}...${tested}`,
      per_page: 1,
    }),
  );
  const shown = queue === undefined ? target : "the base of the merge queue";
  return { commit: data.merge_base_commit.sha, how: `merge base with ${shown}, ${API}` };
}

async function tipOf(client: GitHubClient, branch: string): Promise<Revision> {
  const name = branchOf(branch);
  const { data } = await client.call((octokit) =>
    octokit.repos.getCommit({ ...client.at, ref: `heads/${name}`, per_page: 1 }),
  );
  return { commit: data.sha, how: `tip of ${name}, ${API}` };
}

/** Those that GitHub has, or is being asked for. */
type Commits = Map<string, Promise<unknown>>;

/** A commit that GitHub does not have is an error; a file that the commit does not have is none. */
async function contentAt(
  { client, known }: { client: GitHubClient; known: Commits },
  ref: string,
  path: string,
): Promise<string | undefined> {
  const found =
    known.get(ref) ??
    client.call((octokit) => octokit.repos.getCommit({ ...client.at, ref, per_page: 1 }));
  known.set(ref, found);
  await found.catch((cause: unknown) => {
    known.delete(ref);
    throw cause;
  });
  if (path.startsWith("../") || path.startsWith("/")) return undefined;
  try {
    const { data } = await client.call((octokit) =>
      octokit.repos.getContent({ ...client.at, ref, path, mediaType: { format: "raw" } }),
    );
    // A folder is answered as a list, whatever form was asked for.
    return typeof data === "string" ? data : undefined;
  } catch (error) {
    if (isHttpError(error) && error.status === 404) return undefined;
    throw error;
  }
}

/** Asks GitHub, then git, which may have rights that the token has not, and needs none for public files. */
async function readElsewhere(
  client: GitHubClient | undefined,
  local: Repository,
  file: Elsewhere,
): Promise<string | undefined> {
  requirePinned(file);
  const { repository, commit, path } = file;
  if (client === undefined) return local.readElsewhere(repository, commit, path);
  try {
    return await contentElsewhere(client, file);
  } catch (error) {
    if (!isHttpError(error)) throw error;
    return local.readElsewhere(repository, commit, path).catch((cause: unknown) => {
      throw isUnreachable(cause) ? tokenLacks(file) : cause;
    });
  }
}

/** The commit is asked for first: a file that is missing and one that may not be read are both a 404. */
async function contentElsewhere(
  client: GitHubClient,
  { repository, commit, path }: Elsewhere,
): Promise<string | undefined> {
  const [owner = "", repo = ""] = repository.split("/");
  const at = { owner, repo, ref: commit };
  await client.call((octokit) => octokit.repos.getCommit({ ...at, per_page: 1 }));
  try {
    const { data } = await client.call((octokit) =>
      octokit.repos.getContent({ ...at, path, mediaType: { format: "raw" } }),
    );
    return typeof data === "string" ? data : undefined;
  } catch (error) {
    if (isHttpError(error) && error.status === 404) return undefined;
    throw error;
  }
}

function tokenLacks({ repository, commit }: Elsewhere): GateError {
  return new GateError(
    "STAGEGATE_BASE_UNREACHABLE",
    `${repository} at ${commit.slice(0, 12)} cannot be read`,
    {
      hint: `The token of a job reads its own repository and public ones: give the action a \`token\` that may read ${repository}, or copy the file into this repository.`,
    },
  );
}

/** GitHub lists at most 300 files of a comparison, which then says too little. */
const MAX_FILES = 300;

async function changedFiles(
  client: GitHubClient,
  { commit, run, prefix }: { commit: string; run: GitHubRun; prefix: string },
): Promise<readonly string[] | undefined> {
  const { data } = await client.call((octokit) =>
    octokit.repos.compareCommitsWithBasehead({
      ...client.at,
      basehead: `${commit}...${run.info.subject.tested}`,
      per_page: 1,
    }),
  );
  // Three dots compare with the merge base: only where that is the commit is it the answer.
  const files = data.files ?? [];
  if (data.merge_base_commit.sha !== commit || files.length >= MAX_FILES) return undefined;
  const names = files.flatMap(({ filename, previous_filename: old }) =>
    old === undefined ? [filename] : [old, filename],
  );
  return names.map((name) => (prefix === "" ? name : posix.relative(prefix, name)));
}
