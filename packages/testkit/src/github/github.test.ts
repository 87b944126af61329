import { Octokit } from "@octokit/rest";
import { afterEach, describe, expect, test } from "vitest";
import { FORK_PERMISSIONS, primaryLimitAnswer, startGitHubDouble } from "./index.ts";
import type { GitHubDouble, GitHubDoubleOptions } from "./index.ts";

const at = { owner: "acme", repo: "shop" };
const HEAD = "a".repeat(40);
const BASE = "b".repeat(40);
const ROOT = "c".repeat(40);
const MERGE = "d".repeat(40);

const SHOP: GitHubDoubleOptions = {
  pulls: [
    {
      number: 7,
      head: { ref: "feature", sha: HEAD },
      base: { ref: "main", sha: BASE },
      mergeSha: MERGE,
    },
  ],
  commits: [
    { sha: ROOT, files: { "README.md": "hello\n", "docs/a.md": "old" } },
    { sha: BASE, parents: [ROOT], files: { "README.md": "hello\n", "docs/a.md": "new" } },
    { sha: HEAD, parents: [ROOT], files: { "README.md": "changed\n", "docs/a.md": "old" } },
    { sha: MERGE, parents: [BASE, HEAD], files: {} },
  ],
  refs: { "refs/heads/main": BASE, "refs/heads/feature": HEAD },
};

const running: GitHubDouble[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

async function start(options: GitHubDoubleOptions = SHOP): Promise<[GitHubDouble, Octokit]> {
  const double = await startGitHubDouble(options);
  running.push(double);
  const { GITHUB_API_URL: baseUrl, GITHUB_TOKEN: auth } = double.env();
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  return [double, new Octokit({ baseUrl, auth, log })];
}

describe("comments", () => {
  test("are created, listed, updated, and deleted", async () => {
    const [double, octokit] = await start();
    const { data } = await octokit.issues.createComment({ ...at, issue_number: 7, body: "one" });
    expect(data.user).toMatchObject({ login: "github-actions[bot]", type: "Bot" });
    await octokit.issues.updateComment({ ...at, comment_id: data.id, body: "two" });
    const listed = await octokit.issues.listComments({ ...at, issue_number: 7 });
    expect(listed.data.map(({ body }) => body)).toEqual(["two"]);
    expect(double.comments(7)).toMatchObject([{ author: "github-actions[bot]", body: "two" }]);
    await octokit.issues.deleteComment({ ...at, comment_id: data.id });
    expect(double.comments(7)).toEqual([]);
    expect(double.violations).toEqual([]);
    expect(double.count("issues/create-comment")).toBe(1);
    expect(double.count()).toBe(4);
  });

  test("come in pages that a client can follow", async () => {
    const comments = Array.from({ length: 45 }, (_, index) => ({
      author: "dev",
      body: `comment ${index}`,
    }));
    const [double, octokit] = await start({ pulls: [{ ...SHOP.pulls![0]!, comments }] });
    const first = await octokit.issues.listComments({ ...at, issue_number: 7 });
    expect(first.data).toHaveLength(30);
    expect(first.headers.link).toContain('rel="next"');
    const all = await octokit.paginate(octokit.issues.listComments, { ...at, issue_number: 7 });
    expect(all.map(({ body }) => body)).toEqual(comments.map(({ body }) => body));
    expect(double.count("issues/list-comments")).toBe(3);
  });

  test("longer than GitHub takes them are refused and told", async () => {
    const [double, octokit] = await start();
    const body = "x".repeat(65_536);
    await octokit.issues.createComment({ ...at, issue_number: 7, body });
    const longer = octokit.issues.createComment({ ...at, issue_number: 7, body: `${body}x` });
    await expect(longer).rejects.toMatchObject({ status: 422 });
    expect(double.violations).toMatchObject([{ where: "body" }]);
  });
});

describe("requests that GitHub does not document", () => {
  test.each<[string, { method: string; path: string; body?: object }]>([
    ["a body of the wrong type", { method: "POST", path: "issues/7/comments", body: { body: 3 } }],
    [
      "a key that is not known",
      { method: "POST", path: "issues/7/comments", body: { body: "a", bdy: 1 } },
    ],
    ["a path parameter", { method: "GET", path: "issues/seven/comments" }],
    ["a query parameter", { method: "GET", path: "issues/7/comments?perpage=3" }],
    ["a state", { method: "POST", path: `statuses/${HEAD}`, body: { state: "passed" } }],
    [
      "a completed check run without conclusion",
      {
        method: "POST",
        path: "check-runs",
        body: { name: "stagegate", head_sha: HEAD, status: "completed" },
      },
    ],
  ])("%s is a violation", async (_, { method, path, body }) => {
    const [double] = await start();
    const response = await fetch(`${double.url}/repos/acme/shop/${path}`, {
      method,
      headers: { authorization: "Bearer github-token", "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.status).toBe(422);
    expect(double.violations).toHaveLength(1);
  });

  test("an operation that the double does not know", async () => {
    const [double, octokit] = await start();
    await expect(octokit.gists.list()).rejects.toMatchObject({ status: 404 });
    expect(double.violations).toMatchObject([{ where: "operation", path: "/gists" }]);
  });
});

describe("tokens", () => {
  test("of a fork only read", async () => {
    const fork = {
      login: "github-actions[bot]",
      type: "Bot",
      permissions: FORK_PERMISSIONS,
    } as const;
    const [double, octokit] = await start({ ...SHOP, tokens: { fork } });
    await octokit.issues.listComments({ ...at, issue_number: 7 });
    const refused = await octokit.issues
      .createComment({ ...at, issue_number: 7, body: "one" })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      status: 403,
      response: {
        headers: { "x-accepted-github-permissions": "issues=write; pull_requests=write" },
      },
    });
    expect(String(refused)).toContain("Resource not accessible by integration");
    expect(double.violations).toEqual([]);
  });

  test("that are missing or wrong are told apart", async () => {
    const [double] = await start();
    const url = `${double.url}/repos/acme/shop`;
    const none = await fetch(url);
    const wrong = await fetch(url, { headers: { authorization: "token nonsense" } });
    expect([none.status, wrong.status]).toEqual([401, 401]);
    expect(await wrong.json()).toMatchObject({ message: "Bad credentials" });
  });

  test("of a bot have no user", async () => {
    const person = { login: "dev", type: "User", permissions: {} } as const;
    const [, bot] = await start();
    const [, octokit] = await start({ ...SHOP, tokens: { person } });
    await expect(bot.users.getAuthenticated()).rejects.toMatchObject({ status: 403 });
    const { data } = await octokit.users.getAuthenticated();
    expect(data.login).toBe("dev");
  });

  test("of a person write no check runs", async () => {
    const person = { login: "dev", type: "User", permissions: { checks: "write" } } as const;
    const [, octokit] = await start({ ...SHOP, tokens: { person } });
    const create = octokit.checks.create({ ...at, name: "stagegate", head_sha: HEAD });
    await expect(create).rejects.toThrow("You must authenticate via a GitHub App");
  });

  test("have a primary limit", async () => {
    const tight = { login: "ci", type: "Bot", permissions: {}, remaining: 1 } as const;
    const [, octokit] = await start({ ...SHOP, tokens: { tight } });
    await octokit.repos.get(at);
    const refused = await octokit.repos.get(at).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      status: 403,
      response: { headers: { "x-ratelimit-remaining": "0" } },
    });
    const { data } = await octokit.rateLimit.get();
    expect(data.rate.remaining).toBe(0);
  });
});

describe("scripted failures", () => {
  test("happen as often as told, then the call goes through", async () => {
    const [double, octokit] = await start();
    double.fail({ operation: "repos/get", times: 2, answer: { status: 502 } });
    double.fail({ operation: "repos/get", answer: primaryLimitAnswer(1_900_000_000) });
    const statuses: unknown[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { status } = await octokit.repos.get(at).catch((error: { status: number }) => error);
      statuses.push(status);
    }
    expect(statuses).toEqual([502, 502, 403, 200]);
  });

  test("can cut the connection after the comment was created", async () => {
    const [double, octokit] = await start();
    double.fail({ operation: "issues/create-comment", answer: "cut", effective: true });
    const create = octokit.issues.createComment({ ...at, issue_number: 7, body: "one" });
    await expect(create).rejects.toThrow(/other side closed|fetch failed|socket/);
    expect(double.comments(7)).toHaveLength(1);
    expect(double.requests[0]).toMatchObject({ operation: "issues/create-comment" });
    expect(double.requests[0]?.status).toBeUndefined();
  });
});

describe("what is reported beside a commit", () => {
  test("statuses", async () => {
    const [double, octokit] = await start();
    for (const state of ["pending", "success"] as const) {
      await octokit.repos.createCommitStatus({ ...at, sha: HEAD, state, context: "stagegate" });
    }
    const { data } = await octokit.repos.listCommitStatusesForRef({ ...at, ref: "feature" });
    expect(data.map(({ state }) => state)).toEqual(["success", "pending"]);
    const combined = await octokit.repos.getCombinedStatusForRef({ ...at, ref: HEAD });
    expect(combined.data).toMatchObject({ state: "success", total_count: 1 });
    expect(double.violations).toEqual([]);
  });

  test("needs a commit that is there", async () => {
    const [double, octokit] = await start();
    const status = { ...at, sha: "e".repeat(40), state: "success" } as const;
    await expect(octokit.repos.createCommitStatus(status)).rejects.toThrow("No commit found");
    expect(double.violations).toEqual([]);
  });

  test("check runs with annotations that add up", async () => {
    const [double, octokit] = await start();
    const annotation = (line: number) => ({
      path: "a.ts",
      start_line: line,
      end_line: line,
      annotation_level: "failure" as const,
      message: "wrong",
    });
    const output = { title: "t", summary: "s" };
    const created = await octokit.checks.create({
      ...at,
      name: "stagegate",
      head_sha: HEAD,
      conclusion: "failure",
      output: { ...output, annotations: Array.from({ length: 50 }, (_, line) => annotation(line)) },
    });
    const check_run_id = created.data.id;
    expect(created.data.status).toBe("completed");
    await octokit.checks.update({
      ...at,
      check_run_id,
      output: { ...output, annotations: [annotation(99)] },
    });
    const { data } = await octokit.checks.listForRef({ ...at, ref: HEAD, check_name: "stagegate" });
    expect(data.check_runs[0]?.output.annotations_count).toBe(51);
    const all = await octokit.paginate(octokit.checks.listAnnotations, { ...at, check_run_id });
    expect(all).toHaveLength(51);
    expect(double.violations).toEqual([]);
  });

  test("deployments", async () => {
    const [double, octokit] = await start();
    const { data } = await octokit.repos.createDeployment({
      ...at,
      ref: "feature",
      environment: "review-7",
      auto_merge: false,
      required_contexts: [],
    });
    const deployment_id = (data as { id: number }).id;
    await octokit.repos.createDeploymentStatus({
      ...at,
      deployment_id,
      state: "success",
      environment_url: "https://review-7.example.com",
    });
    const listed = await octokit.repos.listDeployments({ ...at, environment: "review-7" });
    expect(listed.data).toMatchObject([{ sha: HEAD, environment: "review-7" }]);
    const statuses = await octokit.repos.listDeploymentStatuses({ ...at, deployment_id });
    expect(statuses.data).toMatchObject([{ state: "success" }]);
    expect(double.violations).toEqual([]);
  });
});

describe("the repository", () => {
  test("gives pull requests by number, by branch and by commit", async () => {
    const [double, octokit] = await start();
    const { data } = await octokit.pulls.get({ ...at, pull_number: 7 });
    expect(data).toMatchObject({ number: 7, head: { sha: HEAD }, merge_commit_sha: MERGE });
    const listed = await octokit.pulls.list({ ...at, head: "acme:feature" });
    const ofCommit = await octokit.repos.listPullRequestsAssociatedWithCommit({
      ...at,
      commit_sha: HEAD,
    });
    expect([listed.data.length, ofCommit.data.length]).toEqual([1, 1]);
    expect(double.violations).toEqual([]);
  });

  test("finds the merge base of branches that went apart", async () => {
    const [double, octokit] = await start();
    const { data } = await octokit.repos.compareCommitsWithBasehead({
      ...at,
      basehead: "main...feature",
    });
    expect(data).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1 });
    expect(data.merge_base_commit.sha).toBe(ROOT);
    const { data: merge } = await octokit.repos.getCommit({ ...at, ref: MERGE });
    expect(merge.parents.map(({ sha }) => sha)).toEqual([BASE, HEAD]);
    expect(double.violations).toEqual([]);
  });

  test("gives files at a commit, plain and encoded", async () => {
    const [double, octokit] = await start();
    const { data } = await octokit.repos.getContent({ ...at, path: "docs/a.md", ref: BASE });
    expect(Buffer.from((data as { content: string }).content, "base64").toString()).toBe("new");
    const raw = await octokit.repos.getContent({
      ...at,
      path: "docs/a.md",
      ref: ROOT,
      mediaType: { format: "raw" },
    });
    expect(raw.data).toBe("old");
    const folder = await octokit.repos.getContent({ ...at, path: "docs" });
    expect(folder.data).toMatchObject([{ path: "docs/a.md", type: "file" }]);
    const missing = octokit.repos.getContent({ ...at, path: "none", ref: BASE });
    await expect(missing).rejects.toMatchObject({ status: 404 });
    expect(double.violations).toEqual([]);
  });

  test("keeps refs", async () => {
    const [double, octokit] = await start();
    await octokit.git.createRef({ ...at, ref: "refs/stagegate/lease-1", sha: HEAD });
    const { data } = await octokit.git.getRef({ ...at, ref: "stagegate/lease-1" });
    expect(data.object.sha).toBe(HEAD);
    const again = octokit.git.createRef({ ...at, ref: "refs/stagegate/lease-1", sha: HEAD });
    await expect(again).rejects.toMatchObject({ status: 422 });
    await octokit.git.updateRef({ ...at, ref: "stagegate/lease-1", sha: BASE });
    await octokit.git.deleteRef({ ...at, ref: "stagegate/lease-1" });
    expect(double.violations).toEqual([]);
  });

  test("lists the jobs of an attempt", async () => {
    const jobs = {
      1: [{ name: "e2e", status: "completed", conclusion: "failure" }],
      2: [],
    } as const;
    const run = { id: 5, attempt: 2, event: "push", headSha: HEAD, headBranch: "main", jobs };
    const [double, octokit] = await start({ ...SHOP, runs: [run] });
    const { data } = await octokit.actions.getWorkflowRun({ ...at, run_id: 5 });
    expect(data).toMatchObject({ run_attempt: 2, head_repository: { full_name: "acme/shop" } });
    const list = octokit.actions.listJobsForWorkflowRunAttempt;
    const first = await list({ ...at, run_id: 5, attempt_number: 1 });
    expect(first.data.jobs).toMatchObject([{ name: "e2e", conclusion: "failure" }]);
    await expect(list({ ...at, run_id: 5, attempt_number: 3 })).rejects.toMatchObject({
      status: 404,
    });
    expect(double.violations).toEqual([]);
  });
});
