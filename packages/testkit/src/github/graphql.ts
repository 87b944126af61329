import { isRecord, parsedBody } from "../double/body.ts";
import type { Recorder } from "../double/recorder.ts";
import { serveScripted } from "../double/scripted.ts";
import type { Handler } from "../double/server.ts";
import type { DoubleAnswer, DoubleRequest } from "../double/types.ts";
import { failure } from "./answers.ts";
import type { GitHubToken } from "./options.ts";

export interface GraphqlOptions {
  path: string;
  tokens: Readonly<Record<string, GitHubToken>>;
  recorder: Recorder;
}

/** Id by which tests count and script the only query that the double knows. */
const OPERATION = "graphql/viewer";
const QUERY = /^\s*(?:query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/;

/**
 * Answers who the token is of, as GraphQL does also for installations:
 * https://docs.github.com/graphql/reference/queries#viewer. Any other query is a violation.
 */
export function withGraphql(rest: Handler, { path, tokens, recorder }: GraphqlOptions): Handler {
  return async (request) => {
    if (request.method !== "POST" || request.path !== path) return rest(request);
    const body = parsedBody(request);
    const query = isRecord(body) ? body["query"] : undefined;
    if (typeof query !== "string" || !QUERY.test(query)) {
      const message = "the double knows only the query { viewer { login } }";
      const { method } = request;
      recorder.violate({ operation: OPERATION, method, path, where: "body", message });
    }
    const answer = (): DoubleAnswer => viewer(request, tokens);
    return serveScripted(recorder, request, { operation: OPERATION, body, answer });
  };
}

function viewer(
  { headers }: DoubleRequest,
  tokens: Readonly<Record<string, GitHubToken>>,
): DoubleAnswer {
  const token = /^(?:token|bearer) (.+)$/i.exec(headers["authorization"] ?? "")?.[1] ?? "";
  const found = Object.hasOwn(tokens, token) ? tokens[token] : undefined;
  if (found === undefined) return failure(401, "Bad credentials");
  return { status: 200, body: { data: { viewer: { login: found.login } } } };
}
