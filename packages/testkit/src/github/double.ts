import { createEngine } from "../double/engine.ts";
import { createRecorder } from "../double/recorder.ts";
import type { Recorder } from "../double/recorder.ts";
import { listen } from "../double/server.ts";
import type { Handler } from "../double/server.ts";
import type { CommentView, DoubleDump, ForgeDouble } from "../double/types.ts";
import { createBlobHandler } from "./artifacts/blobs.ts";
import { ARTIFACT_SERVICE, serveArtifacts } from "./artifacts/service.ts";
import type { StoredArtifact } from "./artifacts/store.ts";
import { createGitHubApi } from "./description.ts";
import { createGitHubDialect } from "./dialect.ts";
import { gitHubEnvironment } from "./environment.ts";
import type { GitHubDoubleOptions, GitHubPull, GitHubToken } from "./options.ts";
import { ALL_PERMISSIONS } from "./permissions.ts";
import { withGraphql } from "./graphql.ts";
import { createGitHubState, setPull } from "./state.ts";
import type { CheckRun, Deployment, GitHubState, Status } from "./state.ts";

const DEFAULT_TOKENS: Readonly<Record<string, GitHubToken>> = {
  "github-token": { login: "github-actions[bot]", type: "Bot", permissions: ALL_PERMISSIONS },
};

/** A GitHub on the loopback address, with its artifact service. */
export interface GitHubDouble extends ForgeDouble {
  /** Comments of a pull request, oldest first. */
  comments(pull: number): readonly CommentView[];
  readonly statuses: readonly Status[];
  readonly checks: readonly CheckRun[];
  readonly deployments: readonly Deployment[];
  artifacts(): readonly StoredArtifact[];
  /** Adds or replaces a pull request: a second push. */
  setPull(pull: GitHubPull): void;
}

/**
 * Starts a double of GitHub. Every request and every answer is held against GitHub's published
 * description; what does not fit is answered 422 and listed in `violations`.
 */
export async function startGitHubDouble(options: GitHubDoubleOptions = {}): Promise<GitHubDouble> {
  const recorder = createRecorder();
  const state = createGitHubState(options, createGitHubApi());
  const tokens = options.tokens ?? DEFAULT_TOKENS;
  const prefix = options.kind === "ghes" ? "/api/v3" : "";
  const dump = (): DoubleDump => dumpOf(server.url, state, recorder);
  const dialect = createGitHubDialect({
    state,
    prefix,
    tokens,
    rateLimit: options.rateLimit ?? 1000,
    ghes: options.kind === "ghes",
  });
  const engine = withGraphql(createEngine(dialect, recorder, dump), {
    path: options.kind === "ghes" ? "/api/graphql" : "/graphql",
    tokens,
    recorder,
  });
  const handler = options.kind === "ghes" ? engine : withArtifacts(engine, state, recorder);
  const server = await listen(handler, options.tls);
  const blobs = await listen(createBlobHandler(state.artifacts, recorder), options.tls);
  state.apiUrl = `${server.url}${prefix}`;
  state.webUrl = options.kind === "ghes" ? "https://github.acme.example" : "https://github.com";
  state.artifacts.blobUrl = blobs.url;
  const token = options.token ?? Object.keys(tokens)[0] ?? "";

  return {
    url: server.url,
    handle: handler,
    requests: recorder.requests,
    violations: recorder.violations,
    count: recorder.count,
    fail: recorder.fail,
    env: () => gitHubEnvironment(state, options, { url: server.url, token }),
    dump,
    comments: (pull) => commentsOf(state, pull),
    statuses: state.statuses,
    checks: state.checks,
    deployments: state.deployments,
    artifacts: () => state.artifacts.all(),
    setPull: (pull) => setPull(state, pull),
    close: async () => {
      await Promise.all([server.close(), blobs.close()]);
    },
  };
}

function withArtifacts(engine: Handler, state: GitHubState, recorder: Recorder): Handler {
  return async (request) =>
    request.path.startsWith(ARTIFACT_SERVICE)
      ? serveArtifacts(request, state.artifacts, recorder)
      : engine(request);
}

function commentsOf(state: GitHubState, pull: number): CommentView[] {
  return state.comments
    .filter((comment) => comment.pull === pull)
    .map(({ id, author, body, createdAt, updatedAt }) => ({
      id,
      author: author.login,
      body,
      createdAt,
      updatedAt,
    }));
}

function dumpOf(url: string, state: GitHubState, recorder: Recorder): DoubleDump {
  const pulls = [...state.pulls.keys()];
  return {
    url,
    requests: recorder.requests,
    violations: recorder.violations,
    comments: Object.fromEntries(pulls.map((pull) => [pull, commentsOf(state, pull)])),
    statuses: state.statuses,
    checks: state.checks,
    deployments: state.deployments,
    artifacts: state.artifacts.all().map(({ content, ...rest }) => ({
      ...rest,
      size: content.length,
    })),
  };
}
