import type { JobResult, Jobs } from "@stagegate/core";
import type { GitLabClient } from "./client.ts";
import { GitLabError } from "./exchange.ts";

const PER_PAGE = 100;
const MAX_PAGES = 20;

/** https://docs.gitlab.com/api/jobs/#job-status-values ; one that may still run is left out. */
const RESULTS: Readonly<Record<string, JobResult>> = {
  success: "success",
  failed: "failure",
  canceled: "cancelled",
  canceling: "cancelled",
  skipped: "skipped",
};

const WORST: readonly JobResult[] = ["success", "skipped", "cancelled", "failure"];

export interface GitLabJobsOptions {
  /** With GITLAB_TOKEN: the job token sees no other jobs. */
  client: GitLabClient | undefined;
  project: string;
  pipeline: number | undefined;
  /** Id of the own job, which is none of the others. */
  job: number | undefined;
}

/**
 * The other jobs of the pipeline, the last of each that was retried. Jobs that wait for a person or
 * for later stages have no result.
 */
export function createGitLabJobs(options: GitLabJobsOptions): Jobs {
  const { client, pipeline } = options;
  return {
    async others() {
      if (client === undefined || pipeline === undefined) return undefined;
      try {
        return await resultsOf(client, pipeline, options);
      } catch (cause) {
        if (cause instanceof GitLabError) return undefined;
        throw cause;
      }
    },
  };
}

async function resultsOf(
  client: GitLabClient,
  pipeline: number,
  { project, job: own }: GitLabJobsOptions,
): Promise<ReadonlyMap<string, JobResult>> {
  const api = await client.api();
  const results = new Map<string, JobResult>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const jobs = await api.Jobs.all(project, { pipelineId: pipeline, perPage: PER_PAGE, page });
    for (const { id, name, status, allow_failure: allowed } of jobs) {
      if (id === own || !Object.hasOwn(RESULTS, status)) continue;
      const ended = RESULTS[status] ?? "failure";
      const result = ended === "failure" && allowed ? "success" : ended;
      const before = results.get(name) ?? "success";
      results.set(name, WORST.indexOf(result) > WORST.indexOf(before) ? result : before);
    }
    if (jobs.length < PER_PAGE) break;
  }
  return results;
}
