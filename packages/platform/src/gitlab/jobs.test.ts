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
  { id: 9, name: "flaky", status: "canceled", allowFailure: true },
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
      ["flaky", "success"],
      ["deploy", "left"],
      ["after", "waiting"],
      ["slow", "waiting"],
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

describe("a job that is skipped", () => {
  const SKIPPED: GitLabJob = { id: 1, name: "after", status: "skipped" };
  const MANUAL: GitLabJob = { id: 2, name: "deploy", status: "manual", allowFailure: true };
  const GREEN: GitLabJob = { id: 3, name: "build", status: "success" };

  it.each<[string, GitLabJob[], string]>([
    ["waits for a person where one that nobody starts is all that can be why", [MANUAL], "left"],
    ["may be one of what failed", [MANUAL, { ...GREEN, status: "failed" }], "skipped"],
    ["may be one of what was cancelled", [MANUAL, { ...GREEN, status: "canceled" }], "skipped"],
    [
      "is none of what may fail",
      [MANUAL, { ...GREEN, status: "failed", allowFailure: true }],
      "left",
    ],
    ["is one of something else where nobody has to start anything", [], "skipped"],
  ])("%s", async (_what, beside, result) => {
    const double = await withJobs([SKIPPED, GREEN, ...beside].toReversed());
    expect((await jobsOf(double).others())?.get("after")).toBe(result);
  });

  it.each<[string, string]>([
    ["failed", "skipped"],
    ["success", "left"],
  ])("may be one of another pipeline that %s", async (status, result) => {
    const bridges = [{ id: 7, name: "child", status }];
    const jobs = [SKIPPED, MANUAL];
    const double = await gitLab({
      pipelines: [{ id: 2001, sha: HEAD, ref: "feature", jobs, bridges }],
    });
    expect((await jobsOf(double).others())?.get("after")).toBe(result);
    expect(double.count("pipelines/bridges")).toBe(1);
  });

  it("counts where nobody can say how other pipelines ended", async () => {
    const double = await withJobs([SKIPPED, MANUAL]);
    double.fail({ operation: "pipelines/bridges", answer: { status: 403 } });
    expect((await jobsOf(double).others())?.get("after")).toBe("skipped");
  });
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
