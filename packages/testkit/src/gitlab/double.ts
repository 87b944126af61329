import { createApi } from "../double/description.ts";
import { createEngine } from "../double/engine.ts";
import { createRecorder } from "../double/recorder.ts";
import type { Recorder } from "../double/recorder.ts";
import { listen } from "../double/server.ts";
import type { CommentView, DoubleDump, ForgeDouble } from "../double/types.ts";
import { GITLAB_API } from "./api/operations.ts";
import { createGitLabDialect } from "./dialect.ts";
import { gitLabEnvironment } from "./environment.ts";
import type { GitLabDoubleOptions, GitLabMergeRequest, GitLabToken } from "./options.ts";
import { createGitLabState, setMergeRequest } from "./state.ts";
import type {
  GenericPackage,
  GitLabDeployment,
  GitLabEnvironment,
  GitLabState,
  GitLabStatus,
} from "./state.ts";

const DEFAULT_TOKENS: Readonly<Record<string, GitLabToken>> = {
  "gitlab-token": { kind: "personal", username: "project_42_bot", role: "developer" },
  "job-token": { kind: "job", username: "dev", role: "developer" },
};

/** A GitLab on the loopback address. */
export interface GitLabDouble extends ForgeDouble {
  /** Notes of a merge request that people wrote, oldest first. */
  comments(iid: number): readonly CommentView[];
  readonly statuses: readonly GitLabStatus[];
  readonly packages: readonly GenericPackage[];
  readonly environments: readonly GitLabEnvironment[];
  readonly deployments: readonly GitLabDeployment[];
  /** Adds or replaces a merge request: a second push. */
  setMergeRequest(request: GitLabMergeRequest): void;
}

/**
 * Starts a double of GitLab. Every request and every answer is held against the documented shapes;
 * what does not fit is answered 400 and listed in `violations`.
 */
export async function startGitLabDouble(options: GitLabDoubleOptions = {}): Promise<GitLabDouble> {
  const recorder = createRecorder();
  const state = createGitLabState(options, createApi(GITLAB_API));
  const tokens = options.tokens ?? DEFAULT_TOKENS;
  const dump = (): DoubleDump => dumpOf(state, recorder);
  const dialect = createGitLabDialect({
    state,
    tokens,
    tier: options.tier ?? "premium",
    notesLimit: options.notesLimit ?? Number.POSITIVE_INFINITY,
  });
  const handler = createEngine(dialect, recorder, dump);
  const server = await listen(handler, options.tls);
  state.webUrl = server.url;
  const tokenOf = (kind: GitLabToken["kind"]): string | undefined =>
    Object.entries(tokens).find(([, token]) => token.kind === kind)?.[0];

  return {
    url: server.url,
    handle: handler,
    requests: recorder.requests,
    violations: recorder.violations,
    count: recorder.count,
    fail: recorder.fail,
    env: () =>
      gitLabEnvironment(state, options, {
        job: tokenOf("job") ?? "",
        personal: tokenOf("personal"),
      }),
    dump,
    comments: (iid) => commentsOf(state, iid),
    statuses: state.statuses,
    packages: state.packages,
    environments: state.environments,
    deployments: state.deployments,
    setMergeRequest: (request) => setMergeRequest(state, request),
    close: server.close,
  };
}

function commentsOf(state: GitLabState, iid: number): CommentView[] {
  return state.notes
    .filter((note) => note.iid === iid && !note.system)
    .map(({ id, author, body, createdAt, updatedAt }) => ({
      id,
      author,
      body,
      createdAt,
      updatedAt,
    }));
}

function dumpOf(state: GitLabState, recorder: Recorder): DoubleDump {
  const iids = [...state.mergeRequests.keys()];
  return {
    url: state.webUrl,
    requests: recorder.requests,
    violations: recorder.violations,
    comments: Object.fromEntries(iids.map((iid) => [iid, commentsOf(state, iid)])),
    statuses: state.statuses,
    environments: state.environments,
    deployments: state.deployments,
    packages: state.packages.map(({ files, ...rest }) => ({
      ...rest,
      files: files.map(({ content, ...file }) => ({ ...file, size: content.length })),
    })),
  };
}
