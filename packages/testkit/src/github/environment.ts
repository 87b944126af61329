import type { GitHubDoubleOptions } from "./options.ts";
import type { GitHubState } from "./state.ts";
import { CURRENT_RUN } from "./state.ts";
import { runtimeToken } from "./artifacts/token.ts";

/**
 * The variables that a runner sets, for the current run.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function gitHubEnvironment(
  state: GitHubState,
  options: GitHubDoubleOptions,
  addresses: { url: string; token: string },
): Record<string, string> {
  const runId = options.currentRun ?? CURRENT_RUN;
  const run = state.runs.get(runId);
  const pull = state.pulls.values().next().value;
  const event = run?.event ?? "push";
  const ofPull = pull !== undefined && event.startsWith("pull_request");
  const ghes = options.kind === "ghes";
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: state.apiUrl,
    GITHUB_GRAPHQL_URL: ghes ? `${addresses.url}/api/graphql` : `${addresses.url}/graphql`,
    GITHUB_SERVER_URL: state.webUrl,
    GITHUB_REPOSITORY: state.repository,
    GITHUB_REPOSITORY_ID: String(state.repositoryId),
    GITHUB_REPOSITORY_OWNER: state.repository.split("/")[0] ?? "",
    GITHUB_EVENT_NAME: event,
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: "7",
    GITHUB_RUN_ATTEMPT: String(run?.attempt ?? 1),
    GITHUB_JOB: "stagegate",
    GITHUB_WORKFLOW: run?.workflow ?? "CI",
    GITHUB_ACTOR: "dev",
    GITHUB_TOKEN: addresses.token,
    GITHUB_SHA: (ofPull ? pull.mergeSha : undefined) ?? run?.headSha ?? "",
    GITHUB_REF: ofPull ? `refs/pull/${pull.number}/merge` : `refs/heads/${run?.headBranch ?? ""}`,
    GITHUB_REF_NAME: ofPull ? `${pull.number}/merge` : (run?.headBranch ?? ""),
    GITHUB_HEAD_REF: ofPull ? pull.head.ref : "",
    GITHUB_BASE_REF: ofPull ? pull.base.ref : "",
    RUNNER_ENVIRONMENT: ghes ? "self-hosted" : "github-hosted",
    ACTIONS_RUNTIME_TOKEN: runtimeToken({ runId, job: "stagegate" }),
    ACTIONS_RUNTIME_URL: `${addresses.url}/`,
    // An enterprise server has no results service.
    ...(ghes ? {} : { ACTIONS_RESULTS_URL: `${addresses.url}/` }),
  };
}
