import { failure, notFound } from "../answers.ts";
import type { Comment, GitHubState } from "../state.ts";
import { answer, answerPage, given, user } from "./routing.ts";
import type { GitHubRoutes } from "./routing.ts";

/** Comments of pull requests. */
export function commentRoutes(state: GitHubState): GitHubRoutes {
  const find = (id: string | undefined): Comment | undefined =>
    state.comments.find((comment) => comment.id === Number(id));

  return {
    "issues/list-comments": (call) => {
      const pull = Number(call.params["issue_number"]);
      if (!state.pulls.has(pull)) return notFound();
      const since = call.query.get("since");
      const items = state.comments
        .filter(
          (comment) => comment.pull === pull && (since === null || comment.updatedAt >= since),
        )
        .map((comment) => view(state, comment));
      return answerPage(state, call, { items });
    },
    "issues/get-comment": (call) => {
      const comment = find(call.params["comment_id"]);
      return comment === undefined
        ? notFound()
        : answer(state, call, { value: view(state, comment) });
    },
    "issues/create-comment": (call) => {
      const pull = Number(call.params["issue_number"]);
      if (!state.pulls.has(pull)) return notFound();
      const at = state.now();
      const author = { login: call.as.login, type: call.as.type };
      const body = String(given(call)["body"]);
      const comment = { id: state.nextId(), pull, author, body, createdAt: at, updatedAt: at };
      state.comments.push(comment);
      return answer(state, call, { status: 201, value: view(state, comment) });
    },
    "issues/update-comment": (call) => {
      const comment = find(call.params["comment_id"]);
      if (comment === undefined) return notFound();
      // A person's token edits its own; who may write to the repository may edit every comment.
      comment.body = String(given(call)["body"]);
      comment.updatedAt = state.now();
      return answer(state, call, { value: view(state, comment) });
    },
    "issues/delete-comment": (call) => {
      const comment = find(call.params["comment_id"]);
      if (comment === undefined) return failure(404, "Not Found");
      state.comments.splice(state.comments.indexOf(comment), 1);
      return { status: 204 };
    },
  };
}

function view(state: GitHubState, comment: Comment): Record<string, unknown> {
  const base = `${state.apiUrl}/repos/${state.repository}/issues`;
  return {
    id: comment.id,
    body: comment.body,
    user: user(comment.author.login, comment.author.type),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    url: `${base}/comments/${comment.id}`,
    issue_url: `${base}/${comment.pull}`,
    html_url: `${state.webUrl}/${state.repository}/pull/${comment.pull}#issuecomment-${comment.id}`,
    author_association: comment.author.type === "Bot" ? "NONE" : "MEMBER",
  };
}
