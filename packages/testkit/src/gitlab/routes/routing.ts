import type { Call, Route } from "../../double/engine.ts";
import { cutPage, linkHeader } from "../../double/pages.ts";
import type { DoubleAnswer } from "../../double/types.ts";
import { notFound } from "../answers.ts";
import type { GitLabToken } from "../options.ts";
import type { GitLabState } from "../state.ts";

export type GitLabCall = Call<GitLabToken>;
export type GitLabRoute = Route<GitLabToken>;
export type GitLabRoutes = Readonly<Record<string, GitLabRoute>>;

/** An answer whose required but unnamed fields are filled with plain samples. */
export function answer(
  state: GitLabState,
  call: GitLabCall,
  given: { status?: number; value: unknown },
): DoubleAnswer {
  const status = given.status ?? 200;
  return { status, body: state.api.answer(call.operation, status, given.value) };
}

/** One page of a list: https://docs.gitlab.com/api/rest/#offset-based-pagination */
export function answerPage(
  state: GitLabState,
  call: GitLabCall,
  items: readonly unknown[],
): DoubleAnswer {
  const cut = cutPage(items, call.query, 20);
  const { page, pages, perPage, total } = cut;
  const link = linkHeader(cut, `${call.request.origin}${call.request.path}`, call.query);
  const headers = {
    "x-page": String(page),
    "x-per-page": String(perPage),
    "x-next-page": page < pages ? String(page + 1) : "",
    "x-prev-page": page > 1 ? String(page - 1) : "",
    "x-total": String(total),
    "x-total-pages": String(pages),
    ...(link === undefined ? {} : { link }),
  };
  return { ...answer(state, call, { value: cut.items }), headers };
}

/** Answers 404 where the project of the path, by id or path, is not the one of the double. */
export function inProject(state: GitLabState, route: GitLabRoute): GitLabRoute {
  return (call) => {
    const wanted = call.params["id"];
    if (wanted === undefined) return route(call);
    const known = wanted === String(state.projectId) || wanted === state.project;
    return known ? route(call) : notFound("Project");
  };
}

/** The JSON body; the engine has checked it. */
export function given(call: GitLabCall): Record<string, unknown> {
  return (call.body ?? {}) as Record<string, unknown>;
}

export function user(username: string): Record<string, unknown> {
  return { username, name: username, state: "active" };
}
