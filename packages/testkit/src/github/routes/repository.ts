import { ancestors, mergeBase } from "../../double/history.ts";
import { failure, notFound } from "../answers.ts";
import type { GitHubCommit } from "../options.ts";
import type { GitHubState } from "../state.ts";
import { commitAt } from "../state.ts";
import { answer, user } from "./routing.ts";
import type { GitHubCall, GitHubRoutes } from "./routing.ts";

/** The repository itself and its commits. */
export function repositoryRoutes(state: GitHubState): GitHubRoutes {
  return {
    "repos/get": (call) => {
      const [login = "", name = ""] = state.repository.split("/");
      const value = {
        id: state.repositoryId,
        name,
        full_name: state.repository,
        owner: user(login),
        default_branch: state.defaultBranch,
        private: true,
        html_url: `${state.webUrl}/${state.repository}`,
        url: `${state.apiUrl}/repos/${state.repository}`,
      };
      return answer(state, call, { value });
    },
    "repos/get-commit": (call) => {
      const commit = commitAt(state, call.params["ref"] ?? "");
      if (commit === undefined) {
        return failure(422, `No commit found for SHA: ${call.params["ref"]}`);
      }
      return answer(state, call, { value: commitView(state, commit) });
    },
    "repos/compare-commits-with-basehead": (call) => compare(state, call),
    "users/get-authenticated": (call) => {
      const { login, type } = call.as;
      return answer(state, call, { value: { ...user(login, type), user_view_type: "private" } });
    },
  };
}

/** `base...head` as git's three dots: https://docs.github.com/rest/commits/commits */
function compare(state: GitHubState, call: GitHubCall): ReturnType<typeof answer> {
  const [from = "", to = ""] = (call.params["basehead"] ?? "").split("...");
  const base = commitAt(state, from);
  const head = commitAt(state, to);
  if (base === undefined || head === undefined) return notFound();
  const fork = mergeBase(state.commits, base.sha, head.sha);
  const forkCommit = fork === undefined ? undefined : state.commits.get(fork);
  if (forkCommit === undefined) {
    return failure(404, `No common ancestor between ${from} and ${to}.`);
  }
  const ofBase = ancestors(state.commits, base.sha);
  const ofHead = ancestors(state.commits, head.sha);
  const ahead = [...ofHead].filter((sha) => !ofBase.has(sha));
  const behind = [...ofBase].filter((sha) => !ofHead.has(sha));
  const commits = ahead.flatMap((sha) => state.commits.get(sha) ?? []);
  return answer(state, call, {
    value: {
      status: relation(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      base_commit: commitView(state, base),
      merge_base_commit: commitView(state, forkCommit),
      commits: commits.toReversed().map((commit) => commitView(state, commit)),
      files: changedFiles(forkCommit, head),
    },
  });
}

function relation(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

function changedFiles(from: GitHubCommit, to: GitHubCommit): Record<string, unknown>[] {
  const before = from.files ?? {};
  const after = to.files ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => before[name] !== after[name])
    .map((filename) => ({
      filename,
      status:
        before[filename] === undefined
          ? "added"
          : after[filename] === undefined
            ? "removed"
            : "modified",
    }));
}

function commitView(state: GitHubState, commit: GitHubCommit): Record<string, unknown> {
  const url = `${state.apiUrl}/repos/${state.repository}/commits`;
  return {
    sha: commit.sha,
    url: `${url}/${commit.sha}`,
    commit: { message: commit.message ?? "A commit" },
    parents: (commit.parents ?? []).map((sha) => ({ sha, url: `${url}/${sha}` })),
  };
}
