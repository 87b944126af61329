import type { GitLabDoubleOptions } from "./options.ts";
import type { GitLabState } from "./state.ts";

/**
 * The variables that a job gets, for the current pipeline.
 * Source: https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export function gitLabEnvironment(
  state: GitLabState,
  options: GitLabDoubleOptions,
  tokens: { job: string; personal: string | undefined },
): Record<string, string> {
  const pipeline = state.pipelines.get(state.currentPipeline);
  const change = pipeline?.source === "merge_request_event";
  const { host, hostname, port, protocol } = new URL(state.webUrl);
  const secret = options.protectedVariables === false ? undefined : tokens.personal;
  const job = (pipeline?.jobs ?? []).find(({ id }) => id === state.currentJob);
  return {
    CI: "true",
    GITLAB_CI: "true",
    CI_API_V4_URL: `${state.webUrl}/api/v4`,
    CI_SERVER_URL: state.webUrl,
    CI_SERVER_HOST: hostname,
    CI_SERVER_PORT: port,
    CI_SERVER_PROTOCOL: protocol.replace(":", ""),
    CI_SERVER_FQDN: host,
    CI_SERVER_VERSION: "18.9.0",
    CI_PROJECT_ID: String(state.projectId),
    CI_PROJECT_PATH: state.project,
    CI_PROJECT_URL: `${state.webUrl}/${state.project}`,
    CI_DEFAULT_BRANCH: state.defaultBranch,
    CI_PIPELINE_ID: String(state.currentPipeline),
    CI_PIPELINE_SOURCE: pipeline?.source ?? "push",
    CI_PIPELINE_URL: `${state.webUrl}/${state.project}/-/pipelines/${state.currentPipeline}`,
    CI_JOB_ID: String(state.currentJob),
    CI_JOB_NAME: job?.name ?? "stagegate",
    CI_JOB_STAGE: job?.stage ?? "test",
    CI_JOB_URL: `${state.webUrl}/${state.project}/-/jobs/${state.currentJob}`,
    CI_JOB_TOKEN: tokens.job,
    CI_COMMIT_SHA: pipeline?.sha ?? "",
    CI_COMMIT_REF_NAME: pipeline?.ref ?? "",
    ...(change ? mergeRequestVariables(state) : { CI_COMMIT_BRANCH: pipeline?.ref ?? "" }),
    ...(secret === undefined ? {} : { GITLAB_TOKEN: secret }),
  };
}

function mergeRequestVariables(state: GitLabState): Record<string, string> {
  const request = state.mergeRequests.values().next().value;
  if (request === undefined) return {};
  return {
    CI_MERGE_REQUEST_IID: String(request.iid),
    CI_MERGE_REQUEST_ID: String(100_000 + request.iid),
    CI_MERGE_REQUEST_PROJECT_ID: String(state.projectId),
    CI_MERGE_REQUEST_PROJECT_PATH: state.project,
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: String(request.sourceProjectId ?? state.projectId),
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: request.sourceBranch,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: request.targetBranch,
    CI_MERGE_REQUEST_TITLE: request.title ?? `Change ${request.iid}`,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: request.baseSha ?? "",
    CI_MERGE_REQUEST_EVENT_TYPE: "detached",
    CI_OPEN_MERGE_REQUESTS: `${state.project}!${request.iid}`,
  };
}
