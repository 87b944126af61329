import { notFound } from "../answers.ts";
import type { GitHubPull } from "../options.ts";
import type { GitHubState } from "../state.ts";
import { answer, answerPage, user } from "./routing.ts";
import type { GitHubRoutes } from "./routing.ts";

/** Pull requests, only to be read. */
export function pullRoutes(state: GitHubState): GitHubRoutes {
  return {
    "pulls/get": (call) => {
      const pull = state.pulls.get(Number(call.params["pull_number"]));
      return pull === undefined ? notFound() : answer(state, call, { value: view(state, pull) });
    },
    "pulls/list": (call) => {
      const wanted = call.query.get("state") ?? "open";
      const head = call.query.get("head");
      const base = call.query.get("base");
      const items = [...state.pulls.values()]
        .filter((pull) => wanted === "all" || (pull.state ?? "open") === wanted)
        .filter((pull) => head === null || head === label(state, pull))
        .filter((pull) => base === null || base === pull.base.ref)
        .map((pull) => view(state, pull));
      return answerPage(state, call, { items: items.toReversed() });
    },
    "pulls/list-files": (call) => {
      const pull = state.pulls.get(Number(call.params["pull_number"]));
      if (pull === undefined) return notFound();
      const items = (pull.files ?? []).map((filename) => ({ filename, status: "modified" }));
      return answerPage(state, call, { items });
    },
    "repos/list-pull-requests-associated-with-commit": (call) => {
      const sha = call.params["commit_sha"];
      const items = [...state.pulls.values()]
        .filter((pull) => pull.head.sha === sha || pull.mergeSha === sha)
        .map((pull) => view(state, pull));
      return answerPage(state, call, { items });
    },
  };
}

/** `owner:branch`, the form of the `head` filter. */
function label(state: GitHubState, pull: GitHubPull): string {
  const owner = (pull.head.repository ?? state.repository).split("/")[0];
  return `${owner}:${pull.head.ref}`;
}

function view(state: GitHubState, pull: GitHubPull): Record<string, unknown> {
  const author = pull.author ?? { login: "dev", type: "User" };
  const head = pull.head.repository ?? state.repository;
  const repository = `${state.apiUrl}/repos/${state.repository}`;
  return {
    id: 100_000 + pull.number,
    number: pull.number,
    title: pull.title ?? `Change ${pull.number}`,
    state: pull.state ?? "open",
    draft: pull.draft ?? false,
    user: user(author.login, author.type),
    merge_commit_sha: pull.mergeSha ?? null,
    url: `${repository}/pulls/${pull.number}`,
    html_url: `${state.webUrl}/${state.repository}/pull/${pull.number}`,
    head: {
      label: label(state, pull),
      ref: pull.head.ref,
      sha: pull.head.sha,
      repo: repositoryPart(
        head,
        pull.head.repositoryId ?? state.repositoryId,
        head !== state.repository,
      ),
      user: user(head.split("/")[0] ?? ""),
    },
    base: {
      label: `${state.repository.split("/")[0]}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: pull.base.sha,
      repo: repositoryPart(state.repository, state.repositoryId, false),
      user: user(state.repository.split("/")[0] ?? ""),
    },
  };
}

function repositoryPart(fullName: string, id: number, fork: boolean): Record<string, unknown> {
  const [login = "", name = ""] = fullName.split("/");
  return { id, name, full_name: fullName, fork, owner: user(login) };
}
