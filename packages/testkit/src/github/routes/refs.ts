import { failure, notFound } from "../answers.ts";
import type { GitHubState } from "../state.ts";
import { answer, given } from "./routing.ts";
import type { GitHubCall, GitHubRoutes } from "./routing.ts";

/** Branches and tags by full name: https://docs.github.com/rest/git/refs */
export function refRoutes(state: GitHubState): GitHubRoutes {
  const name = (call: GitHubCall): string => `refs/${call.params["ref"]}`;
  const view = (ref: string, sha: string): Record<string, unknown> => ({
    ref,
    url: `${state.apiUrl}/repos/${state.repository}/git/${ref}`,
    object: { type: "commit", sha },
  });

  return {
    "git/get-ref": (call) => {
      const sha = state.refs.get(name(call));
      return sha === undefined ? notFound() : answer(state, call, { value: view(name(call), sha) });
    },
    "git/create-ref": (call) => {
      const ref = String(given(call)["ref"]);
      const sha = String(given(call)["sha"]);
      if (state.refs.has(ref)) return failure(422, "Reference already exists");
      if (!/^refs\/.+\/.+/.test(ref)) return failure(422, "Reference name is not valid");
      state.refs.set(ref, sha);
      return answer(state, call, { status: 201, value: view(ref, sha) });
    },
    "git/update-ref": (call) => {
      if (!state.refs.has(name(call))) return failure(422, "Reference does not exist");
      const sha = String(given(call)["sha"]);
      state.refs.set(name(call), sha);
      return answer(state, call, { value: view(name(call), sha) });
    },
    "git/delete-ref": (call) =>
      state.refs.delete(name(call)) ? { status: 204 } : failure(422, "Reference does not exist"),
  };
}
