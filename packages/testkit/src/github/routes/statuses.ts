import { failure } from "../answers.ts";
import type { GitHubState, Status } from "../state.ts";
import { knowsCommit, shaAt } from "../state.ts";
import { answer, answerPage, given, textOrNull, user } from "./routing.ts";
import type { GitHubRoutes } from "./routing.ts";

/** Commit statuses: newest first, the latest of a context is what counts. */
export function statusRoutes(state: GitHubState): GitHubRoutes {
  const of = (ref: string | undefined): Status[] => {
    const sha = shaAt(state, ref ?? "");
    return state.statuses.filter((status) => status.sha === sha).toReversed();
  };

  return {
    "repos/create-commit-status": (call) => {
      const body = given(call);
      const sha = call.params["sha"] ?? "";
      if (!knowsCommit(state, sha)) return failure(422, `No commit found for SHA: ${sha}`);
      const status: Status = {
        id: state.nextId(),
        sha,
        state: String(body["state"]),
        context: textOrNull(body["context"]) ?? "default",
        description: textOrNull(body["description"]),
        targetUrl: textOrNull(body["target_url"]),
        creator: call.as.login,
        createdAt: state.now(),
      };
      state.statuses.push(status);
      return answer(state, call, { status: 201, value: view(state, status) });
    },
    "repos/list-commit-statuses-for-ref": (call) =>
      answerPage(state, call, {
        items: of(call.params["ref"]).map((status) => view(state, status)),
      }),
    "repos/get-combined-status-for-ref": (call) => {
      const all = of(call.params["ref"]);
      const latest = [...new Map(all.toReversed().map((one) => [one.context, one])).values()];
      return answer(state, call, {
        value: {
          state: combined(latest),
          statuses: latest.map((status) => view(state, status)),
          sha: shaAt(state, call.params["ref"] ?? ""),
          total_count: latest.length,
          repository: { full_name: state.repository, id: state.repositoryId },
        },
      });
    },
  };
}

/** https://docs.github.com/rest/commits/statuses: failure, then pending, then success. */
function combined(statuses: readonly Status[]): string {
  if (statuses.some(({ state }) => ["error", "failure"].includes(state))) return "failure";
  if (statuses.length === 0 || statuses.some(({ state }) => state === "pending")) return "pending";
  return "success";
}

function view(state: GitHubState, status: Status): Record<string, unknown> {
  return {
    id: status.id,
    state: status.state,
    context: status.context,
    description: status.description,
    target_url: status.targetUrl,
    creator: user(status.creator, "Bot"),
    created_at: status.createdAt,
    updated_at: status.createdAt,
    url: `${state.apiUrl}/repos/${state.repository}/statuses/${status.sha}`,
    avatar_url: null,
  };
}
