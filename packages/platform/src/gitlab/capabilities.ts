import type { Capabilities, Capability, Posted } from "@stagegate/core";
import { BY_KEYWORD } from "./artifacts.ts";
import { NO_CHECK_RUNS } from "./check-runs.ts";
import { isFork, numberVariable, pipelineOf } from "./variables.ts";
import type { Variables } from "./variables.ts";

/** A thing that cannot be done, as what the port answers. */
export type Lacking = Exclude<Posted, { kind: "posted" }>;

/** What there is no token, no merge request or no way for; undefined where there is. */
export interface Lacks {
  comments: Lacking | undefined;
  commitStatus: Lacking | undefined;
  deployments: Lacking | undefined;
}

/** Facts of the job, without a request: what a token may do is only known once it is used. */
export function lacksOf(variables: Variables): Lacks {
  const deployments: Lacking | undefined =
    variables("CI_JOB_TOKEN") === undefined
      ? { kind: "unavailable", reason: "there is no CI_JOB_TOKEN" }
      : undefined;
  return {
    comments: noPlace(variables) ?? noToken(variables, "Reporter"),
    commitStatus: noToken(variables, "Developer"),
    deployments,
  };
}

export function capabilitiesOf(lacks: Lacks): Capabilities {
  return {
    comments: toCapability(lacks.comments),
    commitStatus: toCapability(lacks.commitStatus),
    checkRuns: { able: false, reason: NO_CHECK_RUNS },
    deployments: toCapability(lacks.deployments),
    artifacts: { able: false, reason: BY_KEYWORD },
    annotations: { able: true },
  };
}

function toCapability(lacking: Lacking | undefined): Capability {
  if (lacking === undefined) return { able: true };
  const { kind: _kind, ...why } = lacking;
  return { able: false, ...why };
}

function noPlace(variables: Variables): Lacking | undefined {
  const pipeline = pipelineOf(variables);
  if (pipeline === "merge-train") {
    return { kind: "nowhere", reason: "a merge train tests several merge requests together" };
  }
  const iid = numberVariable(variables, "CI_MERGE_REQUEST_IID");
  if (pipeline === "merge-request" && iid !== undefined) return undefined;
  return {
    kind: "nowhere",
    reason:
      variables("CI_OPEN_MERGE_REQUESTS") === undefined
        ? "this pipeline is of no merge request"
        : "this pipeline is of a branch: jobs reach the merge request with `rules: - if: $CI_PIPELINE_SOURCE == 'merge_request_event'`",
  };
}

/** The token of the job can write neither notes nor statuses: https://docs.gitlab.com/ci/jobs/ci_job_token/ */
function noToken(variables: Variables, role: string): Lacking | undefined {
  if (variables("GITLAB_TOKEN") !== undefined) return undefined;
  if (isFork(variables)) {
    return {
      kind: "unavailable",
      reason: "the pipeline of a fork has no GITLAB_TOKEN of this project",
      hint: "The report is among the artifacts of the job; a member can run the pipeline in this project",
    };
  }
  const make = `Make a project access token with the scope \`api\` and the role ${role}, and store it as the masked CI/CD variable GITLAB_TOKEN`;
  const open = variables("CI_COMMIT_REF_PROTECTED") === "false";
  return {
    kind: "unavailable",
    reason: "there is no GITLAB_TOKEN, and the job token may not write here",
    hint: open
      ? `${make}. Where it exists already it is a protected variable, which pipelines of unprotected branches do not get: take the protection off`
      : make,
  };
}
