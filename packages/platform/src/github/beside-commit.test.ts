import type { Annotation } from "@stagegate/core";
import { describeCheckRuns, describeCommitStatus, describeDeployments } from "@stagegate/testkit";
import type { SeenCheckRun } from "@stagegate/testkit";
import { FORK_PERMISSIONS } from "@stagegate/testkit/github";
import type { GitHubDouble } from "@stagegate/testkit/github";
import { describe, expect, test } from "vitest";
import { clientOf, HEAD, startGitHub } from "../../test-support/github.ts";
import { createGitHubCheckRuns } from "./check-runs.ts";
import { createGitHubDeployments } from "./deployments.ts";
import { createGitHubStatus } from "./status.ts";

const RUN = "https://github.example/acme/shop/actions/runs/1001";

function newestBy<T>(all: readonly T[], key: (one: T) => unknown): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}

describeCommitStatus(async () => {
  const double = await startGitHub();
  return {
    status: createGitHubStatus(clientOf(double), HEAD),
    seen: async () =>
      newestBy(double.statuses, ({ context }) => context).map((one) => ({
        state: one.state as "success",
        context: one.context,
        description: one.description ?? "",
        ...(one.targetUrl === null ? {} : { url: one.targetUrl }),
      })),
  };
});

test("a status has no address that is none", async () => {
  const double = await startGitHub();
  const status = createGitHubStatus(clientOf(double), HEAD);
  await status.set({ state: "success", context: "c", description: "d", url: "javascript:x" });
  expect(double.statuses[0]?.targetUrl).toBeNull();
});

interface GivenCheck {
  name: string;
  conclusion: SeenCheckRun["conclusion"];
  details_url?: string;
  output: { title: string; summary: string };
}

const LEVELS = { failure: "error", warning: "warning", notice: "notice" } as const;

function seenAnnotation(one: Readonly<Record<string, unknown>>): Annotation {
  const column = one["start_column"];
  return {
    level: LEVELS[one["annotation_level"] as keyof typeof LEVELS],
    title: String(one["title"]),
    message: String(one["message"]),
    location: {
      file: String(one["path"]),
      line: Number(one["start_line"]),
      ...(typeof column === "number" ? { column } : {}),
    },
  };
}

function seenChecks(double: GitHubDouble): SeenCheckRun[] {
  return newestBy(double.checks, ({ given }) => given["name"]).map((check) => {
    const given = check.given as unknown as GivenCheck;
    return {
      name: given.name,
      conclusion: given.conclusion,
      title: given.output.title,
      text: given.output.summary,
      ...(given.details_url === undefined ? {} : { url: given.details_url }),
      annotations: check.annotations.map(seenAnnotation),
    };
  });
}

describeCheckRuns(async () => {
  const double = await startGitHub();
  return {
    checkRuns: createGitHubCheckRuns(clientOf(double), { sha: HEAD, prefix: "" }),
    seen: async () => seenChecks(double),
  };
});

describe("check runs", () => {
  const check = { name: "stagegate", conclusion: "success", title: "t", summary: "s" } as const;

  test("replace ours, and leave the one that GitHub made of the job", async () => {
    const double = await startGitHub();
    const client = clientOf(double);
    await client.call((octokit) =>
      octokit.checks.create({
        ...client.at,
        name: "stagegate",
        head_sha: HEAD,
        external_id: "job",
      }),
    );
    const checkRuns = createGitHubCheckRuns(client, { sha: HEAD, prefix: "" });
    const first = await checkRuns.publish({ ...check, annotations: [] });
    expect(first).toMatchObject({ kind: "posted", action: "created" });
    expect(await checkRuns.publish({ ...check, title: "new", annotations: [] })).toMatchObject({
      action: "updated",
    });
    expect(double.checks).toHaveLength(2);
    expect(double.checks[0]?.given["external_id"]).toBe("job");
  });

  test("take 50 annotations a request, named from the root of the repository", async () => {
    const double = await startGitHub();
    const checkRuns = createGitHubCheckRuns(clientOf(double), { sha: HEAD, prefix: "shop/" });
    const annotations = Array.from({ length: 101 }, (_, at) => ({
      level: "notice" as const,
      title: "t",
      message: "m",
      location: { file: "a.ts", line: at + 1 },
    }));
    await checkRuns.publish({ ...check, annotations });
    expect(double.count("checks/create")).toBe(1);
    expect(double.count("checks/update")).toBe(2);
    expect(double.checks[0]?.annotations[100]).toMatchObject({
      path: "shop/a.ts",
      start_line: 101,
    });
  });

  test("tell what lies outside of the repository in the text", async () => {
    const double = await startGitHub();
    const checkRuns = createGitHubCheckRuns(clientOf(double), { sha: HEAD, prefix: "" });
    const annotations = ["/etc/passwd", "../x", ""].map((file) => ({
      level: "error" as const,
      title: "@everybody `x`",
      message: "m",
      location: { file, line: 1 },
    }));
    await checkRuns.publish({ ...check, annotations });
    expect(double.checks[0]?.annotations).toEqual([]);
    expect(seenChecks(double)[0]?.text).toContain("- error: `@everybody 'x'` (`/etc/passwd`): `m`");
  });
});

describeDeployments(async () => {
  const double = await startGitHub();
  return {
    deployments: createGitHubDeployments(clientOf(double), { sha: HEAD, runUrl: RUN }),
    seen: async () =>
      newestBy(double.deployments, ({ given }) => given["environment"]).map(
        ({ given, statuses }) => {
          const last = statuses.at(-1)?.given ?? {};
          const url = last["environment_url"];
          return {
            environment: String(given["environment"]),
            state: last["state"] as "success",
            ...(typeof url === "string" ? { url } : {}),
          };
        },
      ),
  };
});

describe("deployments", () => {
  const up = { environment: "staging", state: "success" } as const;

  test("merge nothing, wait for no check, and are transient", async () => {
    const double = await startGitHub();
    await createGitHubDeployments(clientOf(double), { sha: HEAD, runUrl: RUN }).record(up);
    expect(double.deployments[0]?.given).toMatchObject({
      ref: HEAD,
      auto_merge: false,
      required_contexts: [],
      transient_environment: true,
      production_environment: false,
    });
    expect(double.deployments[0]?.statuses[0]?.given["log_url"]).toBe(RUN);
  });

  test("of earlier commits end with the environment", async () => {
    const double = await startGitHub();
    const at = (sha: string) => createGitHubDeployments(clientOf(double), { sha, runUrl: RUN });
    await at("1".repeat(40)).record(up);
    await at("2".repeat(40)).record(up);
    await at("2".repeat(40)).record({ ...up, state: "inactive" });
    expect(double.deployments.map(({ statuses }) => statuses.at(-1)?.given["state"])).toEqual([
      "inactive",
      "inactive",
    ]);
  });
});

test("what a token may not do is said with the permission that it lacks", async () => {
  const token = {
    login: "github-actions[bot]",
    type: "Bot",
    permissions: FORK_PERMISSIONS,
  } as const;
  const double = await startGitHub({ tokens: { ghs_fork: token } });
  const client = clientOf(double);
  const status = createGitHubStatus(client, HEAD);
  const checkRuns = createGitHubCheckRuns(client, { sha: HEAD, prefix: "" });
  const deployments = createGitHubDeployments(client, { sha: HEAD, runUrl: RUN });
  const check = { conclusion: "success", title: "t", summary: "s", annotations: [] } as const;
  const posted = [
    await status.set({ state: "success", context: "c", description: "d" }),
    await checkRuns.publish({ name: "n", ...check }),
    await deployments.record({ environment: "e", state: "success" }),
  ];
  expect(posted.map((one) => (one.kind === "unavailable" ? one.hint : one.kind))).toEqual(
    ["statuses: write", "checks: write", "deployments: write"].map(
      (permission) => `Add \`${permission}\` to the \`permissions:\` of the job.`,
    ),
  );
});
