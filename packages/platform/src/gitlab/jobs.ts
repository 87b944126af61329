import type { JobState, Jobs } from "@stagegate/core";
import type { GitLabClient } from "./client.ts";
import { GitLabError } from "./exchange.ts";

const PER_PAGE = 100;
const MAX_PAGES = 20;

/** https://docs.gitlab.com/api/jobs/#job-status-values ; all others have not ended. */
const STATES: Readonly<Record<string, JobState>> = {
  success: "success",
  failed: "failure",
  canceled: "cancelled",
  canceling: "cancelled",
  skipped: "skipped",
  manual: "left",
};

const WORST: readonly JobState[] = [
  "success",
  "left",
  "waiting",
  "skipped",
  "cancelled",
  "failure",
];

export interface GitLabJobsOptions {
  /** With GITLAB_TOKEN: the job token sees no other jobs. */
  client: GitLabClient | undefined;
  project: string;
  pipeline: number | undefined;
  /** Id of the own job, which is none of the others. */
  job: number | undefined;
}

/** The other jobs of the pipeline, those that start other pipelines too; of a retried one the last. */
export function createGitLabJobs(options: GitLabJobsOptions): Jobs {
  const { client, pipeline } = options;
  return {
    async others() {
      if (client === undefined || pipeline === undefined) return undefined;
      try {
        return await statesOf(client, pipeline, options);
      } catch (cause) {
        if (cause instanceof GitLabError) return undefined;
        throw cause;
      }
    },
  };
}

interface Job {
  id: number;
  name: string;
  status: string;
  allow_failure?: unknown;
}

async function statesOf(
  client: GitLabClient,
  pipeline: number,
  { project, job: own }: GitLabJobsOptions,
): Promise<ReadonlyMap<string, JobState>> {
  const api = await client.api();
  const jobs = await pagesOf((page) =>
    api.Jobs.all(project, { pipelineId: pipeline, perPage: PER_PAGE, page }),
  );
  const bridges = await pagesOf((page) =>
    // Its type leaves out the pages, which it has like every list.
    api.Jobs.allPipelineBridges(project, pipeline, { perPage: PER_PAGE, page } as object),
  ).catch(unknown);
  const others = [...jobs, ...(bridges ?? [])].filter(({ id }) => id !== own);
  const states = others.map((job) => [job.name, stateOf(job)] as const);
  const chosen = bridges !== undefined && onlyLeft(states.map(([, state]) => state));
  const worst = new Map<string, JobState>();
  for (const [name, state] of states) {
    const now = chosen && state === "skipped" ? "left" : state;
    const before = worst.get(name) ?? "success";
    worst.set(name, WORST.indexOf(now) > WORST.indexOf(before) ? now : before);
  }
  return worst;
}

async function pagesOf(read: (page: number) => Promise<readonly Job[]>): Promise<Job[]> {
  const all: Job[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const some = await read(page);
    all.push(...some);
    if (some.length < PER_PAGE) break;
  }
  return all;
}

function unknown(cause: unknown): undefined {
  if (!(cause instanceof GitLabError)) throw cause;
}

/** The pipeline goes on after what may fail, and after what of it was cancelled. */
function stateOf({ status, allow_failure: allowed }: Job): JobState {
  const state = Object.hasOwn(STATES, status) ? (STATES[status] ?? "waiting") : "waiting";
  return allowed === true && (state === "failure" || state === "cancelled") ? "success" : state;
}

/**
 * Nobody tells what a job was skipped for. Where none has failed or was cancelled, and one waits for
 * a person, it needs what nobody has started: https://docs.gitlab.com/ci/jobs/job_control/#types-of-manual-jobs
 */
function onlyLeft(states: readonly JobState[]): boolean {
  return (
    states.includes("left") && !states.some((each) => each === "failure" || each === "cancelled")
  );
}
