import type { BaselineStore, Host, RunInfo } from "@stagegate/core";
import { createReach, listOnce } from "../local/reach.ts";
import type { Reach } from "../local/reach.ts";
import { createPackageBaselines } from "./baselines.ts";
import type { Lacking, Lacks } from "./capabilities.ts";
import { createGitLabClient, hostOf } from "./client.ts";
import type { GitLabClient, GitLabToken } from "./client.ts";
import { createGitLabDeployments } from "./deployments.ts";
import { createGitLabJobs } from "./jobs.ts";
import type { JobPages } from "./links.ts";
import { mergeRequestPage } from "./run-info.ts";
import { createGitLabStatus } from "./status.ts";
import { createGitLabThread, MAX_BODY } from "./thread.ts";
import { commitVariable, numberVariable, workspaceIn } from "./variables.ts";
import type { Variables } from "./variables.ts";

export interface ApiPortsOptions {
  ports: Pick<Host, "http" | "clock" | "signal" | "root">;
  variables: Variables;
  info: RunInfo;
  lacks: Lacks;
  pages: JobPages;
  redact(text: string): string;
}

type ApiPorts = Pick<Host, "thread" | "status" | "deployments" | "jobs" | "baselines">;

/** The ports that ask the API, each with the token that may; without it they say what is missing. */
export function createApiPorts(options: ApiPortsOptions): ApiPorts {
  const { variables } = options;
  const reach = createReach(options.ports);
  const personal = clientOf(options, reach, { kind: "personal", value: variables("GITLAB_TOKEN") });
  const job = clientOf(options, reach, { kind: "job", value: variables("CI_JOB_TOKEN") });
  return {
    thread: threadOf(options, personal),
    status: statusOf(options, personal),
    deployments: deploymentsOf(options, job),
    jobs: createGitLabJobs({
      client: personal,
      project: projectOf(variables),
      pipeline: numberVariable(variables, "CI_PIPELINE_ID"),
      job: numberVariable(variables, "CI_JOB_ID"),
    }),
    baselines: baselinesOf(options, job),
  };
}

function clientOf(
  { ports: { http, clock, signal }, variables, redact }: ApiPortsOptions,
  reach: Reach,
  { kind, value }: { kind: GitLabToken["kind"]; value: string | undefined },
): GitLabClient | undefined {
  if (value === undefined) return undefined;
  const token = { kind, value };
  return createGitLabClient({ host: hostOf(variables), token, http, reach, clock, signal, redact });
}

/** Id of the project that the pipeline runs in. */
function projectOf(variables: Variables): string {
  return variables("CI_PROJECT_ID") ?? variables("CI_PROJECT_PATH") ?? "";
}

type Client = GitLabClient | undefined;

function threadOf(options: ApiPortsOptions, client: Client): Host["thread"] {
  const { variables, lacks, pages, ports } = options;
  const iid = numberVariable(variables, "CI_MERGE_REQUEST_IID");
  if (lacks.comments !== undefined || client === undefined || iid === undefined) {
    return { maxBodyLength: MAX_BODY, upsert: always(lacks.comments) };
  }
  const page = mergeRequestPage(variables);
  return createGitLabThread({
    client,
    project: variables("CI_MERGE_REQUEST_PROJECT_ID") ?? projectOf(variables),
    iid,
    report: pages.report,
    clock: {
      monotonic: ports.clock.monotonic,
      sleep: async (ms) => ports.clock.sleep(ms, ports.signal),
    },
    ...(page === undefined ? {} : { page }),
  });
}

function statusOf({ variables, lacks, info }: ApiPortsOptions, client: Client): Host["status"] {
  if (lacks.commitStatus !== undefined || client === undefined) {
    return { set: always(lacks.commitStatus) };
  }
  return createGitLabStatus({
    client,
    project: projectOf(variables),
    commit: commitVariable(variables, "CI_COMMIT_SHA") ?? info.subject.tested,
    pipeline: numberVariable(variables, "CI_PIPELINE_ID"),
  });
}

function deploymentsOf(options: ApiPortsOptions, client: Client): Host["deployments"] {
  const { variables, lacks, info } = options;
  if (lacks.deployments !== undefined || client === undefined) {
    return { record: always(lacks.deployments) };
  }
  return createGitLabDeployments({
    client,
    project: projectOf(variables),
    commit: commitVariable(variables, "CI_COMMIT_SHA") ?? info.subject.tested,
    ref: variables("CI_COMMIT_REF_NAME") ?? info.subject.ref ?? "",
    tag: variables("CI_COMMIT_TAG") !== undefined,
    ownEnvironment: variables("CI_ENVIRONMENT_NAME"),
  });
}

/** Only what runs for a branch is history of it; in a merge request a fork's branch may be called main. */
const OF_A_BRANCH: readonly RunInfo["event"][] = ["push", "schedule", "manual"];

function baselinesOf({ ports, variables, info }: ApiPortsOptions, client: Client): BaselineStore {
  if (client === undefined) {
    const reason = "there is no CI_JOB_TOKEN, which reads and writes the package registry";
    return {
      put: always({ kind: "unavailable", reason }),
      list: () => Promise.resolve({ records: [], notes: [reason] }),
    };
  }
  const store = createPackageBaselines({
    client,
    project: projectOf(variables),
    scope: workspaceIn(variables, ports.root),
    now: () => ports.clock.now(),
    ...(OF_A_BRANCH.includes(info.event)
      ? {}
      : { closed: "only pipelines of a branch become its history" }),
  });
  return listOnce(store);
}

function always(lacking: Lacking | undefined): () => Promise<Lacking> {
  const said = lacking ?? { kind: "unavailable", reason: "there is no token" };
  return () => Promise.resolve(said);
}
