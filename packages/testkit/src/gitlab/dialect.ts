import type { Authenticated, Dialect } from "../double/engine.ts";
import type { Problem } from "../double/description.ts";
import type { DoubleRequest } from "../double/types.ts";
import { badRequest, endpointLimit, failure, insufficientScope, notFound } from "./answers.ts";
import type { GitLabMergeRequest, GitLabToken } from "./options.ts";
import { jobTokenAllowed, roleAllowed } from "./permissions.ts";
import { deploymentRoutes } from "./routes/deployments.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { mergeRequestRoutes } from "./routes/merge-requests.ts";
import { noteRoutes } from "./routes/notes.ts";
import { packageRoutes } from "./routes/packages.ts";
import { repositoryRoutes } from "./routes/repository.ts";
import { inProject } from "./routes/routing.ts";
import type { GitLabCall, GitLabRoutes } from "./routes/routing.ts";
import { statusRoutes } from "./routes/statuses.ts";
import { setMergeRequest } from "./state.ts";
import type { GitLabState } from "./state.ts";

/** Characters of a note: https://docs.gitlab.com/api/notes/ */
export const MAX_NOTE_CHARACTERS = 1_000_000;

/** https://docs.gitlab.com/user/packages/generic_packages/#valid-package-filename-format */
const PACKAGE_PART = /^[A-Za-z0-9._+~@-]+$/;

export interface GitLabDialectOptions {
  state: GitLabState;
  tokens: Readonly<Record<string, GitLabToken>>;
  tier: "free" | "premium";
  notesLimit: number;
}

/** GitLab's tokens, roles, limits and error forms. */
export function createGitLabDialect(options: GitLabDialectOptions): Dialect<GitLabToken> {
  const { state, tokens, tier } = options;
  let notesLeft = options.notesLimit;
  return {
    api: state.api,
    prefix: "/api/v4",
    routes: routesOf(state),
    authenticate: (request, operation) => authenticate(request, { operation, tokens, tier }),
    login: ({ username }) => username,
    refuse(call) {
      if (scopeMissing(call)) return insufficientScope();
      if (!roleAllowed(call.operation, call.as.role)) return failure(403, "Forbidden");
      if (call.operation !== "notes/create") return undefined;
      notesLeft -= 1;
      return notesLeft < 0 ? endpointLimit() : undefined;
    },
    limits: limitProblems,
    unfit: (_, problems) => badRequest(problems),
    notFound: () => notFound(),
    change: (request) => setMergeRequest(state, request as GitLabMergeRequest),
    headers: () => ({}),
  };
}

function routesOf(state: GitLabState): GitLabRoutes {
  const routes: GitLabRoutes = {
    ...deploymentRoutes(state),
    ...jobRoutes(state),
    ...mergeRequestRoutes(state),
    ...noteRoutes(state),
    ...packageRoutes(state),
    ...repositoryRoutes(state),
    ...statusRoutes(state),
  };
  return Object.fromEntries(
    Object.entries(routes).map(([id, route]) => [id, inProject(state, route)]),
  );
}

/** Exactly one token, in the header of its kind: https://docs.gitlab.com/api/rest/authentication/ */
function authenticate(
  request: DoubleRequest,
  known: {
    operation: string;
    tokens: Readonly<Record<string, GitLabToken>>;
    tier: "free" | "premium";
  },
): Authenticated<GitLabToken> {
  const unauthorized = failure(401, "Unauthorized");
  const given = ["private-token", "job-token", "authorization"].flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [{ name, value: value.replace(/^Bearer /, "") }];
  });
  const [first] = given;
  if (first === undefined) return { answer: unauthorized };
  if (given.length > 1) {
    const names = given.map(({ name }) => name).join(" and ");
    return { answer: unauthorized, violation: `${names} were sent at once` };
  }
  if (["", "undefined", "null"].includes(first.value)) {
    return { answer: unauthorized, violation: `${first.name} is "${first.value}"` };
  }
  const token = Object.hasOwn(known.tokens, first.value) ? known.tokens[first.value] : undefined;
  if (token === undefined) return { answer: unauthorized };
  const asJob = first.name === "job-token";
  if (asJob !== (token.kind === "job")) {
    return { answer: unauthorized, violation: `a ${token.kind} token was sent as ${first.name}` };
  }
  const allowed = asJob
    ? jobTokenAllowed(known.operation, known.tier)
    : known.operation !== "jobs/current";
  return allowed ? { identity: token } : { answer: unauthorized };
}

function scopeMissing({ as, request, operation }: GitLabCall): boolean {
  if (as.kind === "job" || as.scope === undefined || as.scope === "api") return false;
  if (as.scope === "read_api") return request.method !== "GET";
  return !operation.startsWith("files/");
}

function limitProblems({ operation, body, params, request }: GitLabCall): Problem[] {
  if (operation === "notes/create" || operation === "notes/update") {
    const text = (body as { body?: unknown } | undefined)?.body;
    if (typeof text !== "string") return [];
    if (text.trim() === "") return [{ where: "body", message: "body is empty" }];
    return [...text].length > MAX_NOTE_CHARACTERS
      ? [
          {
            where: "body",
            message: `note is too long (maximum is ${MAX_NOTE_CHARACTERS} characters)`,
          },
        ]
      : [];
  }
  if (operation !== "generic/publish") return [];
  const parts = ["package_name", "package_version", "file_name"] as const;
  const wrong = parts
    .filter((name) => (params[name] ?? "").split("/").some((part) => !PACKAGE_PART.test(part)))
    .map((name): Problem => ({ where: "path", message: `${name} is invalid` }));
  // Workhorse stores the body of this route as it is (`requestBodyUploader`), boundaries included.
  const form = (request.headers["content-type"] ?? "").startsWith("multipart/");
  return form
    ? [...wrong, { where: "body", message: "a form would be stored with its boundaries" }]
    : wrong;
}
