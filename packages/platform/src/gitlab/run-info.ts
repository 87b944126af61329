import type { RunEvent, RunInfo } from "@stagegate/core";
import { commitVariable, isFork, numberVariable, pipelineOf } from "./variables.ts";
import type { Variables } from "./variables.ts";

/** Sources of pipelines that a person or another pipeline starts: https://docs.gitlab.com/ci/jobs/job_rules/#ci_pipeline_source-predefined-variable */
const MANUAL = new Set(["web", "api", "trigger", "pipeline", "parent_pipeline", "chat", "webide"]);

/**
 * Where and for what a job runs. All jobs of a pipeline are one run. GitLab counts no attempts, so
 * it is always the first: of two reports of a job that was retried the one that started later
 * counts, and later jobs get the files of the last retry only.
 */
export function gitLabRunInfo(variables: Variables, head: string | undefined): RunInfo {
  const pipeline = pipelineOf(variables);
  const change = pipeline === "other" ? undefined : changeOf(variables);
  const repository = variables("CI_PROJECT_PATH") ?? variables("CI_PROJECT_ID") ?? "unknown";
  const tested = head ?? commitVariable(variables, "CI_COMMIT_SHA") ?? "uncommitted";
  const ref = refOf(variables, change !== undefined);
  const iid = change === undefined ? undefined : numberVariable(variables, "CI_MERGE_REQUEST_IID");
  const target = targetOf(variables, change !== undefined);
  const job = variables("CI_JOB_NAME");
  const url = variables("CI_PIPELINE_URL") ?? variables("CI_JOB_URL");
  return {
    run: {
      forge: "gitlab",
      repository,
      id: variables("CI_PIPELINE_ID") ?? variables("CI_JOB_ID") ?? "unknown",
      attempt: 1,
      ...(ref === undefined ? {} : { ref }),
      ...(job === undefined ? {} : { job }),
      ...(url === undefined ? {} : { url }),
    },
    subject: {
      forge: "gitlab",
      repository: (change && variables("CI_MERGE_REQUEST_PROJECT_PATH")) ?? repository,
      commit: commitOf(variables) ?? tested,
      tested,
      ...(iid === undefined ? {} : { changeRequest: iid }),
      ...(ref === undefined ? {} : { ref }),
    },
    event: eventOf(variables),
    ...(target === undefined ? {} : { targetBranch: target }),
    ...(change === undefined ? {} : { change }),
  };
}

/** Where merged results are tested, CI_COMMIT_SHA is a commit that nobody else ever sees. */
function commitOf(variables: Variables): string | undefined {
  return (
    commitVariable(variables, "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") ??
    commitVariable(variables, "CI_COMMIT_SHA")
  );
}

function refOf(variables: Variables, isChange: boolean): string | undefined {
  if (isChange) return variables("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME");
  return (
    variables("CI_COMMIT_TAG") ?? variables("CI_COMMIT_BRANCH") ?? variables("CI_COMMIT_REF_NAME")
  );
}

function targetOf(variables: Variables, isChange: boolean): string | undefined {
  return variables(isChange ? "CI_MERGE_REQUEST_TARGET_BRANCH_NAME" : "CI_DEFAULT_BRANCH");
}

function eventOf(variables: Variables): RunEvent {
  const pipeline = pipelineOf(variables);
  if (pipeline === "merge-request") return "change-request";
  if (pipeline === "merge-train") return "merge-queue";
  const source = variables("CI_PIPELINE_SOURCE") ?? "";
  if (source === "schedule") return "schedule";
  if (variables("CI_COMMIT_TAG") !== undefined) return "tag";
  if (source === "push") return "push";
  return MANUAL.has(source) ? "manual" : "other";
}

/** https://docs.gitlab.com/user/project/merge_requests/drafts/ */
const DRAFT = /^\s*(?:draft:|\[draft\]|\(draft\))/i;
/** https://docs.gitlab.com/user/project/settings/project_access_tokens/#bot-users-for-projects and service accounts */
const BOT = /^(?:(?:project|group)_\d+_bot|service_account_)/;

function changeOf(variables: Variables): NonNullable<RunInfo["change"]> {
  const url = mergeRequestPage(variables);
  const draft = variables("CI_MERGE_REQUEST_DRAFT");
  return {
    fork: isFork(variables),
    draft: draft === "true" || DRAFT.test(variables("CI_MERGE_REQUEST_TITLE") ?? ""),
    bot: BOT.test(variables("GITLAB_USER_LOGIN") ?? ""),
    ...(url === undefined ? {} : { url }),
  };
}

/** Address of the merge request; undefined where there is none. */
export function mergeRequestPage(variables: Variables): string | undefined {
  const project = variables("CI_MERGE_REQUEST_PROJECT_URL") ?? variables("CI_PROJECT_URL");
  const iid = numberVariable(variables, "CI_MERGE_REQUEST_IID");
  if (project === undefined || iid === undefined) return undefined;
  return `${project}/-/merge_requests/${iid}`;
}
