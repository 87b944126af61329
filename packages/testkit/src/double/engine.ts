import { parsedBody, queryRecord } from "./body.ts";
import type { Api, Match, Problem } from "./description.ts";
import type { Recorder } from "./recorder.ts";
import type { Handler } from "./server.ts";
import type { DoubleAnswer, DoubleDump, DoubleRequest, ScriptedFailure } from "./types.ts";

/** A request that fits the description, with who sends it. */
export interface Call<Identity> {
  operation: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: unknown;
  request: DoubleRequest;
  as: Identity;
}

/** Answers one operation. */
export type Route<Identity> = (call: Call<Identity>) => DoubleAnswer;

/** What makes one forge out of the engine. */
export interface Dialect<Identity> {
  api: Api;
  /** Path of the API, e.g. `/api/v4`. */
  prefix: string;
  routes: Readonly<Record<string, Route<Identity>>>;
  /** The identity of the token, or the answer that refuses it. */
  authenticate(request: DoubleRequest, operation: string): Authenticated<Identity>;
  login(identity: Identity): string | undefined;
  /** Limits and permissions; undefined lets the call through. */
  refuse(call: Call<Identity>): DoubleAnswer | undefined;
  /** Limits that the description does not state; reported as violations. */
  limits(call: Call<Identity>): Problem[];
  /** The answer to a request that does not fit. */
  unfit(operation: string, problems: readonly Problem[]): DoubleAnswer;
  notFound(path: string): DoubleAnswer;
  /** Takes a new or newer change request: a push. */
  change(request: unknown): void;
  /** Headers of every answer, e.g. rate limits. */
  headers(call: Call<Identity>): Record<string, string>;
}

export type Authenticated<Identity> =
  | { identity: Identity }
  | { answer: DoubleAnswer; violation?: string };

interface Handled {
  answer: DoubleAnswer | "cut";
  as?: string;
}

/** Joins a dialect with the recorder into one request handler. */
export function createEngine<Identity>(
  dialect: Dialect<Identity>,
  recorder: Recorder,
  dump: () => DoubleDump,
): Handler {
  return async (request) => {
    if (request.path.startsWith("/__double/"))
      return administer(request, { dialect, recorder, dump });
    const inside = request.path.startsWith(`${dialect.prefix}/`);
    const path = inside ? request.path.slice(dialect.prefix.length) : request.path;
    const match = inside ? dialect.api.match(request.method, path) : undefined;
    const body = parsedBody(request);
    const { answer, as } =
      match === undefined
        ? unknownOperation(dialect, recorder, request)
        : handle({ dialect, recorder, request, match, body });
    recorder.record({
      operation: match?.id,
      method: request.method,
      path: request.path,
      query: queryRecord(request.query),
      headers: request.headers,
      body,
      status: answer === "cut" ? undefined : answer.status,
      ...(as === undefined ? {} : { as }),
    });
    return answer;
  };
}

function unknownOperation<Identity>(
  dialect: Dialect<Identity>,
  recorder: Recorder,
  request: DoubleRequest,
): Handled {
  const { method, path } = request;
  recorder.violate({
    operation: undefined,
    method,
    path,
    where: "operation",
    message: `no operation of the double is ${method} ${path}`,
  });
  return { answer: dialect.notFound(path) };
}

interface Handling<Identity> {
  dialect: Dialect<Identity>;
  recorder: Recorder;
  request: DoubleRequest;
  match: Match;
  body: unknown;
}

function handle<Identity>(handling: Handling<Identity>): Handled {
  const { dialect, recorder, request, match } = handling;
  const failure = recorder.due(match.id);
  if (failure !== undefined && failure.effective !== true) return { answer: failure.answer };
  const authenticated = dialect.authenticate(request, match.id);
  if ("answer" in authenticated) {
    const { answer, violation } = authenticated;
    if (violation !== undefined) violate(handling, "headers", violation);
    return { answer };
  }
  const call: Call<Identity> = {
    operation: match.id,
    params: match.params,
    query: request.query,
    body: handling.body,
    request,
    as: authenticated.identity,
  };
  const as = dialect.login(call.as);
  const answer = withHeaders(judged(handling, call), dialect.headers(call));
  return { answer: failure?.answer ?? answer, ...(as === undefined ? {} : { as }) };
}

function judged<Identity>(handling: Handling<Identity>, call: Call<Identity>): DoubleAnswer {
  const { dialect, match, body } = handling;
  const refusal = dialect.refuse(call);
  if (refusal !== undefined) return refusal;
  const problems = [...dialect.api.checkRequest(match, call.query, body), ...dialect.limits(call)];
  for (const { where, message } of problems) violate(handling, where, message);
  if (problems.length > 0) return dialect.unfit(match.id, problems);
  const route = dialect.routes[match.id];
  if (route === undefined) throw new Error(`no route for ${match.id}`);
  const answer = route(call);
  // Raw forms (a file, an archive) have no schema; their status is checked all the same.
  const raw = typeof answer.body === "string" || Buffer.isBuffer(answer.body);
  const shown = raw ? undefined : answer.body;
  const found = dialect.api.checkResponse(match.id, answer.status, shown);
  for (const { message } of raw ? found.filter(isOfStatus) : found) {
    violate(handling, "response", message);
  }
  return answer;
}

function isOfStatus({ message }: Problem): boolean {
  return message.startsWith("undocumented status");
}

function violate<Identity>(
  { recorder, match, request }: Handling<Identity>,
  where: Problem["where"] | "headers",
  message: string,
): void {
  recorder.violate({
    operation: match.id,
    method: request.method,
    path: request.path,
    where,
    message,
  });
}

function withHeaders(answer: DoubleAnswer, headers: Record<string, string>): DoubleAnswer {
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

/** What the process form of a double is driven by: its state, changes, and failures to come. */
function administer<Identity>(
  request: DoubleRequest,
  {
    dialect,
    recorder,
    dump,
  }: { dialect: Dialect<Identity>; recorder: Recorder; dump: () => DoubleDump },
): DoubleAnswer {
  const target = `${request.method} ${request.path}`;
  if (target === "GET /__double/state") return { status: 200, body: dump() };
  if (target === "POST /__double/fail") recorder.fail(parsedBody(request) as ScriptedFailure);
  else if (target === "POST /__double/change") dialect.change(parsedBody(request));
  else return { status: 404, body: { message: `the double knows no ${target}` } };
  return { status: 204 };
}
