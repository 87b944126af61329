import { describeCommitStatus } from "@stagegate/testkit";
import type { GitLabDouble } from "@stagegate/testkit/gitlab";
import { describe, expect, it } from "vitest";
import { HEAD, client, gitLab } from "../../test-support/gitlab.ts";
import { createGitLabStatus } from "./status.ts";

function statusOf(double: GitLabDouble) {
  return createGitLabStatus({
    client: client(double, "personal"),
    project: "42",
    commit: HEAD,
    pipeline: 2001,
  });
}

const STATES = { pending: "pending", success: "success", failed: "failure" } as const;

describeCommitStatus(async () => {
  const double = await gitLab();
  return {
    status: statusOf(double),
    async seen() {
      const latest = new Map(double.statuses.map((one) => [one.name, one]));
      return [...latest.values()].map(({ name, given }) => ({
        state: STATES[given["state"] as keyof typeof STATES],
        context: name,
        description: String(given["description"]),
        ...(given["target_url"] === undefined ? {} : { url: String(given["target_url"]) }),
      }));
    },
  };
});

const STATUS = { state: "success", context: "stagegate", description: "good" } as const;

describe("a commit status", () => {
  it("belongs to the pipeline that runs, so that no second one appears", async () => {
    const double = await gitLab();
    await statusOf(double).set(STATUS);
    expect(double.statuses).toMatchObject([{ sha: HEAD, given: { pipeline_id: 2001 } }]);
  });

  it("leaves out an address that GitLab would refuse", async () => {
    const double = await gitLab();
    const url = `https://forge.example/${"x".repeat(300)}`;
    expect(await statusOf(double).set({ ...STATUS, url })).toMatchObject({ kind: "posted" });
  });

  it("needs a Developer, and says so", async () => {
    const double = await gitLab({
      tokens: { "gitlab-token": { kind: "personal", username: "bot", role: "reporter" } },
    });
    expect(await statusOf(double).set(STATUS)).toEqual({
      kind: "unavailable",
      reason: "GITLAB_TOKEN may not write commit statuses (GitLab answered 403: 403 Forbidden)",
      hint: "It needs the scope `api` and at least the role Developer in this project",
    });
  });
});
