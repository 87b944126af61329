import type { Call, Route } from "../../double/engine.ts";
import { cutPage, linkHeader } from "../../double/pages.ts";
import type { DoubleAnswer } from "../../double/types.ts";
import { notFound } from "../answers.ts";
import type { GitHubToken } from "../options.ts";
import type { GitHubState } from "../state.ts";

export type GitHubCall = Call<GitHubToken & { token: string }>;
export type GitHubRoute = Route<GitHubToken & { token: string }>;
export type GitHubRoutes = Readonly<Record<string, GitHubRoute>>;

/** An answer whose required but unnamed fields are filled with plain samples. */
export function answer(
  state: GitHubState,
  call: GitHubCall,
  given: { status?: number; value: unknown },
): DoubleAnswer {
  const status = given.status ?? 200;
  return { status, body: state.api.answer(call.operation, status, given.value) };
}

/** One page of a list, with the Link header. `key` wraps it as `{total_count, [key]}`. */
export function answerPage(
  state: GitHubState,
  call: GitHubCall,
  given: { items: readonly unknown[]; key?: string },
): DoubleAnswer {
  const page = cutPage(given.items, call.query, 30);
  const value =
    given.key === undefined ? page.items : { total_count: page.total, [given.key]: page.items };
  const link = linkHeader(page, `${call.request.origin}${call.request.path}`, call.query);
  const found = answer(state, call, { value });
  return link === undefined ? found : { ...found, headers: { link } };
}

/** Answers 404 where the repository of the path is not the one of the double. */
export function inRepository(state: GitHubState, route: GitHubRoute): GitHubRoute {
  return (call) => {
    const wanted = `${call.params["owner"]}/${call.params["repo"]}`.toLowerCase();
    return wanted === state.repository.toLowerCase() ? route(call) : notFound();
  };
}

/** The JSON body; the engine has checked it. */
export function given(call: GitHubCall): Record<string, unknown> {
  return (call.body ?? {}) as Record<string, unknown>;
}

export function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

export function user(login: string, type: "Bot" | "User" = "User"): Record<string, unknown> {
  return { login, type };
}
