import { Gitlab } from "@gitbeaker/rest";
import { afterEach, describe, expect, test } from "vitest";
import { MAX_NOTE_CHARACTERS, rateLimitAnswer, startGitLabDouble } from "./index.ts";
import type { GitLabDouble, GitLabDoubleOptions } from "./index.ts";

const HEAD = "a".repeat(40);
const BASE = "b".repeat(40);
const ROOT = "c".repeat(40);

const SHOP: GitLabDoubleOptions = {
  mergeRequests: [{ iid: 7, sourceBranch: "feature", targetBranch: "main", sha: HEAD }],
  commits: [
    { sha: ROOT, files: { "README.md": "hello\n", "docs/a.md": "old" } },
    { sha: BASE, parents: [ROOT], files: { "README.md": "hello\n", "docs/a.md": "new" } },
    { sha: HEAD, parents: [ROOT], files: { "README.md": "changed\n", "docs/a.md": "old" } },
  ],
  refs: { main: BASE, feature: HEAD },
};

const running: GitLabDouble[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

async function start(options: GitLabDoubleOptions = SHOP): Promise<GitLabDouble> {
  const double = await startGitLabDouble(options);
  running.push(double);
  return double;
}

/** Clients with the token of a person, and with the token of the job. */
function clients(double: GitLabDouble) {
  const { CI_SERVER_URL: host = "", CI_JOB_TOKEN: jobToken = "" } = double.env();
  return {
    person: new Gitlab({ host, token: "gitlab-token" }),
    job: new Gitlab({ host, jobToken }),
  };
}

function call(
  double: GitLabDouble,
  path: string,
  init: RequestInit & { headers: Record<string, string> },
): Promise<Response> {
  return fetch(`${double.url}/api/v4/${path}`, init);
}

describe("notes", () => {
  test("are created, listed, changed and removed", async () => {
    const double = await start();
    const { MergeRequestNotes: notes } = clients(double).person;
    const created = await notes.create(42, 7, "one");
    expect(created).toMatchObject({ body: "one", author: { username: "project_42_bot" } });
    await notes.edit("acme/shop", 7, created.id, { body: "two" });
    expect((await notes.show(42, 7, created.id)).body).toBe("two");
    expect(double.comments(7)).toMatchObject([{ body: "two", author: "project_42_bot" }]);
    await notes.remove(42, 7, created.id);
    expect(double.comments(7)).toEqual([]);
    expect(double.violations).toEqual([]);
  });

  test("come in pages that a client can follow, newest first", async () => {
    const notes = Array.from({ length: 45 }, (_, index) => ({ author: "dev", body: `n${index}` }));
    const double = await start({ mergeRequests: [{ ...SHOP.mergeRequests![0]!, notes }] });
    const all = await clients(double).person.MergeRequestNotes.all(42, 7);
    expect(all.map(({ body }) => body)).toEqual(notes.map(({ body }) => body).toReversed());
    expect(double.count("notes/list")).toBe(3);
    const response = await call(double, "projects/42/merge_requests/7/notes?per_page=20&page=2", {
      headers: { "private-token": "gitlab-token" },
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "x-page": "2",
      "x-next-page": "3",
      "x-prev-page": "1",
      "x-total": "45",
      "x-total-pages": "3",
    });
    expect(double.violations).toEqual([]);
  });

  test("of others are not changed, and none is too long", async () => {
    const notes = [{ author: "dev", body: "mine" }];
    const double = await start({ mergeRequests: [{ ...SHOP.mergeRequests![0]!, notes }] });
    const { MergeRequestNotes } = clients(double).person;
    const id = double.comments(7)[0]?.id ?? 0;
    await expect(MergeRequestNotes.edit(42, 7, id, { body: "yours" })).rejects.toThrow("403");
    expect(double.violations).toEqual([]);
    const longer = MergeRequestNotes.create(42, 7, "x".repeat(MAX_NOTE_CHARACTERS + 1));
    await expect(longer).rejects.toThrow("too long");
    expect(double.violations).toMatchObject([{ where: "body" }]);
  });

  test("have a limit of their own", async () => {
    const double = await start({ ...SHOP, notesLimit: 1 });
    const send = () =>
      call(double, "projects/42/merge_requests/7/notes", {
        method: "POST",
        headers: { "private-token": "gitlab-token", "content-type": "application/json" },
        body: '{"body":"one"}',
      });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 429]);
    expect(second.headers.get("retry-after")).toBe("60");
  });
});

describe("tokens", () => {
  test("of the job read notes and write none", async () => {
    const double = await start();
    const { job } = clients(double);
    expect(await job.MergeRequestNotes.all(42, 7)).toEqual([]);
    await expect(job.MergeRequestNotes.create(42, 7, "one")).rejects.toThrow("401");
    await expect(job.Commits.editStatus(42, HEAD, "success")).rejects.toThrow("401");
    await expect(job.Projects.show(42)).rejects.toThrow("401");
    expect(double.violations).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ["both at once", { "private-token": "gitlab-token", "job-token": "job-token" }],
    ["the word undefined", { "job-token": "undefined" }],
    ["of the wrong kind", { "job-token": "gitlab-token" }],
  ])("%s is a violation", async (_, headers) => {
    const double = await start();
    const response = await call(double, "projects/42/merge_requests/7/notes", { headers });
    expect(response.status).toBe(401);
    expect(double.violations).toMatchObject([{ where: "headers" }]);
  });

  test("that are not known, or none, are refused without a violation", async () => {
    const double = await start();
    const none = await call(double, "projects/42", { headers: {} });
    const wrong = await call(double, "projects/42", { headers: { "private-token": "x" } });
    expect([none.status, wrong.status]).toEqual([401, 401]);
    expect(double.violations).toEqual([]);
  });

  test("are held to their scope and role", async () => {
    const reader = {
      kind: "personal",
      username: "a",
      role: "developer",
      scope: "read_api",
    } as const;
    const reporter = { kind: "personal", username: "b", role: "reporter" } as const;
    const double = await start({ ...SHOP, tokens: { reader, reporter } });
    const scoped = new Gitlab({ host: double.url, token: "reader" });
    const lower = new Gitlab({ host: double.url, token: "reporter" });
    await expect(scoped.MergeRequestNotes.create(42, 7, "x")).rejects.toThrow("insufficient_scope");
    await lower.MergeRequestNotes.create(42, 7, "x");
    await expect(lower.Commits.editStatus(42, HEAD, "success")).rejects.toThrow("403");
    expect(double.violations).toEqual([]);
  });

  test("that are protected are absent on unprotected branches", async () => {
    const double = await start({ ...SHOP, protectedVariables: false });
    expect(double.env()).not.toHaveProperty("GITLAB_TOKEN");
    expect(double.env()).toMatchObject({ CI_JOB_TOKEN: "job-token", CI_MERGE_REQUEST_IID: "7" });
    expect((await start()).env()).toMatchObject({ GITLAB_TOKEN: "gitlab-token" });
  });
});

describe("the package registry, with the token of the job", () => {
  const path = "projects/42/packages/generic/stagegate-baseline/main-1/record.json.gz";
  const headers = { "job-token": "job-token", "content-type": "application/octet-stream" };

  test("keeps bytes", async () => {
    const double = await start();
    const { job } = clients(double);
    const body = Buffer.from([0, 1, 2, 255]);
    const put = await call(double, path, { method: "PUT", headers, body });
    expect(put.status).toBe(201);
    const got = await call(double, path, { headers });
    expect(Buffer.from(await got.arrayBuffer())).toEqual(body);
    const packages = await job.Packages.all({
      projectId: 42,
      packageName: "stagegate-baseline",
      // Its types know no generic packages.
      packageType: "generic" as "npm",
      orderBy: "created_at",
      sort: "desc",
    });
    expect(packages).toMatchObject([{ name: "stagegate-baseline", version: "main-1" }]);
    const id = packages[0]?.id ?? 0;
    const files = await job.Packages.allFiles(42, id);
    expect(files).toMatchObject([{ file_name: "record.json.gz", size: 4 }]);
    await expect(job.Packages.remove(42, id)).rejects.toThrow("403");
    expect(double.violations).toEqual([]);
  });

  test("stores a form with its boundaries, which is a violation", async () => {
    const double = await start();
    const file = { content: new Blob(["{}"]), filename: "record.json" };
    const publish = clients(double).job.PackageRegistry.publish(42, "baseline", "1", file);
    await expect(publish).rejects.toThrow("boundaries");
    expect(double.violations).toMatchObject([{ operation: "generic/publish", where: "body" }]);
  });

  test("may refuse a second file of one name", async () => {
    const double = await start({ ...SHOP, allowDuplicates: false });
    const put = () => call(double, path, { method: "PUT", headers, body: "x" });
    const [first, second] = [await put(), await put()];
    expect([first.status, second.status]).toEqual([201, 400]);
    expect(double.violations).toEqual([]);
  });
});

describe("what is reported beside a commit", () => {
  test("statuses", async () => {
    const double = await start();
    const { Commits } = clients(double).person;
    await Commits.editStatus(42, HEAD, "running", { name: "stagegate", targetUrl: "https://a.b" });
    await Commits.editStatus(42, HEAD, "success", { name: "stagegate", description: "good" });
    const statuses = await Commits.allStatuses(42, HEAD);
    expect(statuses).toMatchObject([{ name: "stagegate", status: "success", description: "good" }]);
    expect(double.statuses).toHaveLength(1);
    expect(double.violations).toEqual([]);
    const wrong = Commits.editStatus(42, HEAD, "passed" as "success");
    await expect(wrong).rejects.toThrow("allowed values");
    expect(double.violations).toHaveLength(1);
  });

  test("environments and deployments, with the token of the job", async () => {
    const double = await start();
    const { job } = clients(double);
    const created = await job.Deployments.create(42, "review/7", HEAD, "feature", false, {
      status: "running",
    });
    await job.Deployments.edit(42, created.id, "success");
    const [environment] = await job.Environments.all(42, { name: "review/7" });
    const id = environment?.id ?? 0;
    await job.Environments.edit(42, id, { externalUrl: "https://review-7.example.com" });
    await job.Environments.stop(42, id);
    const shown = await job.Environments.show(42, id);
    expect(shown).toMatchObject({ state: "stopped", external_url: "https://review-7.example.com" });
    const listed = await job.Deployments.all(42, { environment: "review/7" });
    expect(listed).toMatchObject([{ status: "success", sha: HEAD }]);
    expect(double.violations).toEqual([]);
  });
});

describe("the project", () => {
  test("gives merge requests, commits, bases and files", async () => {
    const double = await start();
    const { person } = clients(double);
    const request = await person.MergeRequests.show(42, 7);
    expect(request.diff_refs).toEqual({ base_sha: ROOT, start_sha: BASE, head_sha: HEAD });
    expect((await person.Repositories.mergeBase(42, ["main", "feature"])).id).toBe(ROOT);
    const compared = await person.Repositories.compare(42, "main", "feature");
    expect(compared.diffs).toMatchObject([{ new_path: "README.md" }]);
    const file = await person.RepositoryFiles.show(42, "docs/a.md", BASE);
    expect(Buffer.from(file.content, "base64").toString()).toBe("new");
    expect(await person.RepositoryFiles.showRaw(42, "docs/a.md", HEAD)).toBe("old");
    expect((await person.Commits.show(42, HEAD)).parent_ids).toEqual([ROOT]);
    const ofCommit = await person.Commits.allMergeRequests(42, HEAD);
    expect(ofCommit.map(({ iid }) => iid)).toEqual([7]);
    expect(await person.Users.showCurrentUser()).toMatchObject({ username: "project_42_bot" });
    expect((await person.Projects.show("acme/shop")).id).toBe(42);
    expect(double.violations).toEqual([]);
  });

  test("gives jobs, and their artifacts to the token of the job", async () => {
    const jobs = [
      { id: 1, name: "e2e", status: "success", artifacts: { ".stagegate/reports/a.json": "{}" } },
      { id: 2, name: "load", status: "failed" },
    ];
    const pipelines = [{ id: 2001, sha: HEAD, ref: "feature", status: "success", jobs }];
    const double = await start({ ...SHOP, pipelines, currentJob: 2 });
    const { person, job } = clients(double);
    const failed = await person.Jobs.all(42, { pipelineId: 2001, scope: "failed" });
    expect(failed.map(({ name }) => name)).toEqual(["load"]);
    expect((await person.Pipelines.show(42, 2001)).status).toBe("success");
    const archive = await job.JobArtifacts.downloadArchive(42, { jobId: 1 });
    expect(
      Buffer.from(await archive.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    const latest = await job.JobArtifacts.downloadArchive(42, { ref: "feature", job: "e2e" });
    expect(latest.size).toBe(archive.size);
    const file = await call(double, "projects/42/jobs/1/artifacts/.stagegate/reports/a.json", {
      headers: { "job-token": "job-token" },
    });
    expect(await file.text()).toBe("{}");
    const own = await call(double, "job", { headers: { "job-token": "job-token" } });
    expect(await own.json()).toMatchObject({ id: 2, name: "load", pipeline: { id: 2001 } });
    expect(double.violations).toEqual([]);
  });

  test("keeps artifacts from the token of the job on the free tier", async () => {
    const double = await start({ ...SHOP, tier: "free" });
    const { status } = await call(double, "projects/42/jobs/3001/artifacts", {
      headers: { "job-token": "job-token" },
    });
    expect(status).toBe(401);
  });

  test("wants the slashes of a file's path encoded", async () => {
    const double = await start();
    const headers = { "private-token": "gitlab-token" };
    const path = "projects/42/repository/files/docs/a.md?ref=main";
    expect((await call(double, path, { headers })).status).toBe(404);
    expect(double.violations).toMatchObject([{ where: "operation" }]);
  });
});

describe("scripted failures", () => {
  test("are retried by the client as often as they last", async () => {
    const double = await start();
    double.fail({ operation: "notes/create", times: 2, answer: rateLimitAnswer(1, 1_900_000_000) });
    await clients(double).person.MergeRequestNotes.create(42, 7, "one");
    expect(double.requests.map(({ status }) => status)).toEqual([429, 429, 201]);
  });

  test("after the effect leave the note behind", async () => {
    const double = await start();
    double.fail({ operation: "notes/create", answer: { status: 502 }, effective: true });
    await clients(double).person.MergeRequestNotes.create(42, 7, "one");
    // The client repeats what it cannot know to have worked.
    expect(double.comments(7)).toHaveLength(2);
  });
});
