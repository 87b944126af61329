import { mergeBase } from "../../double/history.ts";
import { notFound } from "../answers.ts";
import type { GitLabMergeRequest } from "../options.ts";
import type { GitLabState } from "../state.ts";
import { answer, answerPage, user } from "./routing.ts";
import type { GitLabRoutes } from "./routing.ts";

/** Merge requests, the project and the user, only to be read. */
export function mergeRequestRoutes(state: GitLabState): GitLabRoutes {
  return {
    "merge-requests/get": (call) => {
      const found = state.mergeRequests.get(Number(call.params["merge_request_iid"]));
      if (found === undefined) return notFound();
      const refs = { diff_refs: diffRefs(state, found) };
      return answer(state, call, { value: { ...view(state, found), ...refs } });
    },
    "merge-requests/list": (call) => {
      const wanted = call.query.get("state") ?? "all";
      const source = call.query.get("source_branch");
      const target = call.query.get("target_branch");
      const items = [...state.mergeRequests.values()]
        .filter((one) => wanted === "all" || (one.state ?? "opened") === wanted)
        .filter((one) => source === null || one.sourceBranch === source)
        .filter((one) => target === null || one.targetBranch === target)
        .map((one) => view(state, one));
      return answerPage(state, call, items.toReversed());
    },
    "commits/merge-requests": (call) => {
      const items = [...state.mergeRequests.values()]
        .filter((one) => one.sha === call.params["sha"])
        .map((one) => view(state, one));
      return answerPage(state, call, items);
    },
    "projects/get": (call) => {
      const value = {
        id: state.projectId,
        name: state.project.split("/").at(-1),
        path: state.project.split("/").at(-1),
        path_with_namespace: state.project,
        default_branch: state.defaultBranch,
        web_url: `${state.webUrl}/${state.project}`,
        http_url_to_repo: `${state.webUrl}/${state.project}.git`,
      };
      return answer(state, call, { value });
    },
    "users/current": (call) => answer(state, call, { value: user(call.as.username) }),
  };
}

function diffRefs(state: GitLabState, one: GitLabMergeRequest): Record<string, string> {
  const target = state.refs.get(one.targetBranch) ?? one.sha;
  const base = one.baseSha ?? mergeBase(state.commits, one.sha, target) ?? target;
  return { base_sha: base, start_sha: target, head_sha: one.sha };
}

function view(state: GitLabState, one: GitLabMergeRequest): Record<string, unknown> {
  return {
    id: 100_000 + one.iid,
    iid: one.iid,
    project_id: state.projectId,
    title: one.title ?? `Change ${one.iid}`,
    state: one.state ?? "opened",
    source_branch: one.sourceBranch,
    target_branch: one.targetBranch,
    source_project_id: one.sourceProjectId ?? state.projectId,
    target_project_id: state.projectId,
    author: user(one.author ?? "dev"),
    draft: one.draft ?? false,
    sha: one.sha,
    web_url: `${state.webUrl}/${state.project}/-/merge_requests/${one.iid}`,
    references: {
      short: `!${one.iid}`,
      relative: `!${one.iid}`,
      full: `${state.project}!${one.iid}`,
    },
  };
}
