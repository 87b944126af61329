import type { Dialect } from "../double/engine.ts";
import type { DoubleAnswer } from "../double/types.ts";
import { failure, notAccessible, unprocessable } from "./answers.ts";
import { limitProblems } from "./limits.ts";
import type { GitHubPull, GitHubToken } from "./options.ts";
import { missingPermission } from "./permissions.ts";
import { actionsRoutes } from "./routes/actions.ts";
import { checkRoutes } from "./routes/checks.ts";
import { commentRoutes } from "./routes/comments.ts";
import { contentRoutes } from "./routes/content.ts";
import { deploymentRoutes } from "./routes/deployments.ts";
import { pullRoutes } from "./routes/pulls.ts";
import { refRoutes } from "./routes/refs.ts";
import { repositoryRoutes } from "./routes/repository.ts";
import { answer, inRepository } from "./routes/routing.ts";
import type { GitHubCall, GitHubRoutes } from "./routes/routing.ts";
import { statusRoutes } from "./routes/statuses.ts";
import { setPull } from "./state.ts";
import type { GitHubState } from "./state.ts";

type Identity = GitHubToken & { token: string };

/** Length of the window of the primary limit. */
const WINDOW_SECONDS = 3600;

export interface GitHubDialectOptions {
  state: GitHubState;
  prefix: string;
  tokens: Readonly<Record<string, GitHubToken>>;
  rateLimit: number;
  ghes: boolean;
}

/** GitHub's tokens, permissions, limits and error forms. */
export function createGitHubDialect(options: GitHubDialectOptions): Dialect<Identity> {
  const { state, prefix, tokens, rateLimit } = options;
  const used = new Map<string, number>();
  const remaining = ({ token, remaining }: Identity): number =>
    Math.max(0, (remaining ?? rateLimit) - (used.get(token) ?? 0));
  const reset = (): number => Math.floor(Date.parse(state.now()) / 1000) + WINDOW_SECONDS;

  return {
    api: state.api,
    prefix,
    routes: routesOf(state, (call) => ({
      limit: rateLimit,
      remaining: remaining(call.as),
      reset: reset(),
      used: used.get(call.as.token) ?? 0,
    })),
    authenticate(request) {
      const header = request.headers["authorization"] ?? "";
      const token = /^(?:token|bearer) (.+)$/i.exec(header)?.[1];
      if (token === undefined) return { answer: failure(401, "Requires authentication") };
      const found = Object.hasOwn(tokens, token) ? tokens[token] : undefined;
      if (found === undefined) return { answer: failure(401, "Bad credentials") };
      return { identity: { ...found, token } };
    },
    login: ({ login }) => login,
    refuse(call) {
      if (call.operation === "rate-limit/get") return undefined;
      if (remaining(call.as) === 0) return primaryLimit(call.as.login);
      used.set(call.as.token, (used.get(call.as.token) ?? 0) + 1);
      // https://docs.github.com/rest/checks/runs: only GitHub Apps write check runs.
      if (call.as.type === "User" && ["checks/create", "checks/update"].includes(call.operation)) {
        return failure(403, "You must authenticate via a GitHub App.");
      }
      const bot = call.operation === "users/get-authenticated" && call.as.type === "Bot";
      const missing = bot ? "none" : missingPermission(call.operation, call.as.permissions);
      return missing === undefined ? undefined : notAccessible(missing);
    },
    limits: ({ operation, body }) => limitProblems(operation, body),
    unfit: unprocessable,
    notFound: () => failure(404, "Not Found"),
    change: (request) => setPull(state, request as GitHubPull),
    headers: ({ as }) => ({
      ...(options.ghes ? { "x-github-enterprise-version": "enterprise-server@3.19.0" } : {}),
      "x-ratelimit-limit": String(rateLimit),
      "x-ratelimit-remaining": String(remaining(as)),
      "x-ratelimit-reset": String(reset()),
      "x-ratelimit-resource": "core",
    }),
  };
}

function routesOf(
  state: GitHubState,
  rate: (call: GitHubCall) => Record<string, number>,
): GitHubRoutes {
  const ofRepository: GitHubRoutes = {
    ...actionsRoutes(state),
    ...checkRoutes(state),
    ...commentRoutes(state),
    ...contentRoutes(state),
    ...deploymentRoutes(state),
    ...pullRoutes(state),
    ...refRoutes(state),
    ...statusRoutes(state),
    ...repositoryRoutes(state),
  };
  const routes = Object.entries(ofRepository).map(([id, route]) => [
    id,
    id.startsWith("users/") ? route : inRepository(state, route),
  ]);
  return {
    ...(Object.fromEntries(routes) as GitHubRoutes),
    "rate-limit/get": (call) => {
      const core = rate(call);
      const value = { resources: { core, search: core }, rate: core };
      return answer(state, call, { value });
    },
  };
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function primaryLimit(login: string): DoubleAnswer {
  return failure(403, `API rate limit exceeded for ${login}.`);
}

/** A primary limit as a scripted answer; `resetAt` in seconds since 1970. */
export function primaryLimitAnswer(resetAt: number, status: 403 | 429 = 403): DoubleAnswer {
  const headers = {
    "x-ratelimit-limit": "1000",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(resetAt),
    "x-ratelimit-resource": "core",
  };
  return failure(status, "API rate limit exceeded for installation ID 1.", headers);
}

/** A secondary limit as a scripted answer. */
export function secondaryLimitAnswer(retryAfter: number, status: 403 | 429 = 403): DoubleAnswer {
  const message =
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  return failure(status, message, { "retry-after": String(retryAfter) });
}
