import { describeDeployments } from "@stagegate/testkit";
import type { GitLabDouble } from "@stagegate/testkit/gitlab";
import { describe, expect, it } from "vitest";
import { HEAD, client, gitLab } from "../../test-support/gitlab.ts";
import { createGitLabDeployments } from "./deployments.ts";

function deploymentsOf(double: GitLabDouble, ownEnvironment?: string) {
  return createGitLabDeployments({
    client: client(double, "job"),
    project: "42",
    commit: HEAD,
    ref: "feature",
    tag: false,
    ownEnvironment,
  });
}

const STATES = { running: "in_progress", success: "success", failed: "failure" } as const;

describeDeployments(async () => {
  const double = await gitLab();
  return {
    deployments: deploymentsOf(double),
    async seen() {
      return double.environments.map(({ id, name, externalUrl, state }) => {
        const last = double.deployments.findLast(({ environment }) => environment.id === id);
        const status = last?.given["status"] as keyof typeof STATES;
        return {
          environment: name,
          state: state === "stopped" ? ("inactive" as const) : STATES[status],
          ...(externalUrl === null ? {} : { url: externalUrl }),
        };
      });
    },
  };
});

describe("deployments", () => {
  it("that the job declares itself are left to GitLab", async () => {
    const double = await gitLab();
    const posted = await deploymentsOf(double, "review/7").record({
      environment: "review/7",
      state: "success",
    });
    expect(posted).toMatchObject({ kind: "nowhere" });
    expect(double.requests).toEqual([]);
  });

  it("of names that GitLab does not take get names of their own", async () => {
    const double = await gitLab();
    const deployments = deploymentsOf(double);
    for (const environment of ["a:b", "a?b", "/a", "é"]) {
      await deployments.record({ environment, state: "success" });
    }
    const names = double.environments.map(({ name }) => name);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_/-]{1,255}$/);
  });

  it("need a person with rights behind the pipeline", async () => {
    const double = await gitLab({
      tokens: { "job-token": { kind: "job", username: "dev", role: "reporter" } },
    });
    const posted = await deploymentsOf(double).record({ environment: "x", state: "success" });
    expect(posted).toMatchObject({
      kind: "unavailable",
      reason: expect.stringContaining("the job token may not record deployments"),
      hint: expect.stringContaining("role Developer"),
    });
  });
});
