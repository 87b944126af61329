import { describeJobs } from "@stagegate/testkit";
import type { GitLabDouble, GitLabJob } from "@stagegate/testkit/gitlab";
import { describe, expect, it } from "vitest";
import { HEAD, client, gitLab } from "../../test-support/gitlab.ts";
import { createGitLabJobs } from "./jobs.ts";

const JOBS: GitLabJob[] = [
  { id: 1, name: "build", status: "success" },
  { id: 2, name: "e2e: [chrome, 1]", status: "failed" },
  { id: 3, name: "lint", status: "failed", allowFailure: true },
  { id: 4, name: "load", status: "canceled" },
  { id: 5, name: "slo", status: "skipped" },
  { id: 6, name: "deploy", status: "manual" },
  { id: 7, name: "after", status: "created" },
  { id: 8, name: "slow", status: "running" },
  { id: 3001, name: "stagegate", status: "running" },
];

function withJobs(jobs: readonly GitLabJob[]): Promise<GitLabDouble> {
  return gitLab({ pipelines: [{ id: 2001, sha: HEAD, ref: "feature", jobs }] });
}

function jobsOf(double: GitLabDouble, kind: "personal" | "job" = "personal", pipeline = 2001) {
  return createGitLabJobs({ client: client(double, kind), project: "42", pipeline, job: 3001 });
}

describe("with GITLAB_TOKEN", () => {
  describeJobs(async () => {
    const double = await withJobs(JOBS);
    const ended = new Map([
      ["build", "success"],
      ["e2e: [chrome, 1]", "failure"],
      ["lint", "success"],
      ["load", "cancelled"],
      ["slo", "skipped"],
    ] as const);
    return { jobs: jobsOf(double), ended };
  });
});

describe("without GITLAB_TOKEN", () => {
  describeJobs(async () => ({
    jobs: createGitLabJobs({ client: undefined, project: "42", pipeline: 1, job: 1 }),
    ended: undefined,
  }));
});

describe("with the token of the job, which sees no other jobs", () => {
  describeJobs(async () => ({ jobs: jobsOf(await withJobs(JOBS), "job"), ended: undefined }));
});

describe("jobs", () => {
  it("of large pipelines are all asked for", async () => {
    const jobs = Array.from({ length: 230 }, (_, index): GitLabJob => {
      return { id: index + 1, name: `job ${index}`, status: "success" };
    });
    const double = await withJobs(jobs);
    expect((await jobsOf(double).others())?.size).toBe(230);
    expect(double.count("pipelines/jobs")).toBe(3);
  });

  it("of a pipeline that is not there are unknown", async () => {
    expect(await jobsOf(await withJobs(JOBS), "personal", 9).others()).toBeUndefined();
  });
});
