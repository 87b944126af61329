import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArtifactClient } from "@actions/artifact";
import { Octokit } from "@octokit/rest";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { runtimeToken, startGitHubDouble, zipOf } from "./index.ts";
import type { GitHubDouble, GitHubDoubleOptions } from "./index.ts";

const HEAD = "a".repeat(40);
const at = { owner: "acme", repo: "shop" };
const RUN = { id: 900, event: "push", headSha: HEAD, headBranch: "main" };
const FILES = { "baseline.json": "{}", "more/ü.txt": "x" };
const others: GitHubDouble[] = [];

async function start(options: GitHubDoubleOptions = {}): Promise<GitHubDouble> {
  const double = await startGitHubDouble(options);
  others.push(double);
  return double;
}

function stubRunner(env: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(others.splice(0).map((one) => one.close()));
});

describe("the artifact service, by the client of GitHub", () => {
  let folder = "";
  let files: string[] = [];
  let double: GitHubDouble;
  let client: ArtifactClient;

  // One double for all: the client keeps the address of the API that it saw when it was loaded.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "artifacts-"));
    files = [join(folder, "report.json")];
    await writeFile(join(folder, "report.json"), '{"verdict":"pass"}');
    const seeds = [{ name: "baseline", runId: 900, archive: zipOf(FILES) }];
    double = await startGitHubDouble({ runs: [RUN], artifacts: seeds });
    stubRunner(double.env());
    const { DefaultArtifactClient } = await import("@actions/artifact");
    client = new DefaultArtifactClient();
  });

  beforeEach(() => {
    stubRunner(double.env());
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  afterAll(async () => {
    await double.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("uploads, lists, finds, downloads and deletes", async () => {
    const uploaded = await client.uploadArtifact("stagegate-run-e2e-1", files, folder);
    expect(double.artifacts().at(-1)?.digest).toBe(`sha256:${uploaded.digest}`);
    const { artifacts } = await client.listArtifacts();
    expect(artifacts).toMatchObject([{ name: "stagegate-run-e2e-1", id: uploaded.id }]);
    const { artifact } = await client.getArtifact("stagegate-run-e2e-1");
    const path = join(folder, "own");
    await client.downloadArtifact(artifact.id, { path, expectedHash: artifact.digest ?? "" });
    expect(await readFile(join(path, "report.json"), "utf8")).toBe('{"verdict":"pass"}');
    await client.deleteArtifact("stagegate-run-e2e-1");
    expect(double.artifacts().map(({ name }) => name)).toEqual(["baseline"]);
    expect(double.violations).toEqual([]);
  });

  test("gives and removes what another job of the run has uploaded", async () => {
    await client.uploadArtifact("of-another-job", files, folder);
    stubRunner({ ACTIONS_RUNTIME_TOKEN: runtimeToken({ runId: 1001, job: "report" }) });
    const { artifact } = await client.getArtifact("of-another-job");
    const path = join(folder, "of-another-job");
    await client.downloadArtifact(artifact.id, { path });
    expect(await readFile(join(path, "report.json"), "utf8")).toBe('{"verdict":"pass"}');
    await client.deleteArtifact("of-another-job");
    expect(double.violations).toEqual([]);
  });

  test("refuses a second artifact of one name", async () => {
    await client.uploadArtifact("once", files, folder);
    await expect(client.uploadArtifact("once", files, folder)).rejects.toThrow(/409|Conflict/);
  });

  test("gives artifacts of another run through the REST API", async () => {
    const findBy = {
      token: "github-token",
      workflowRunId: 900,
      repositoryOwner: "acme",
      repositoryName: "shop",
    };
    const { artifacts } = await client.listArtifacts({ findBy });
    const path = join(folder, "other");
    await client.downloadArtifact(artifacts[0]?.id ?? 0, { path, findBy });
    expect(await readFile(join(path, "baseline.json"), "utf8")).toBe("{}");
    expect(await readFile(join(path, "more/ü.txt"), "utf8")).toBe("x");
    expect(double.violations).toEqual([]);
  });

  test("is not there on an enterprise server", async () => {
    const ghes = await start({ kind: "ghes" });
    stubRunner(ghes.env());
    const upload = client.uploadArtifact("a", files, folder);
    await expect(upload).rejects.toThrow(/not currently supported on GHES/);
    expect(ghes.count()).toBe(0);
  });
});

describe("an enterprise server", () => {
  test("has its API below a path, and no results service", async () => {
    const double = await start({ kind: "ghes" });
    const baseUrl = double.env()["GITHUB_API_URL"] ?? "";
    expect(baseUrl).toBe(`${double.url}/api/v3`);
    expect(double.env()["ACTIONS_RESULTS_URL"]).toBeUndefined();
    const octokit = new Octokit({ baseUrl, auth: "github-token" });
    const { data } = await octokit.repos.get(at);
    expect(data.full_name).toBe("acme/shop");
    const direct = await fetch(
      `${double.url}/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`,
      { method: "POST", body: "{}" },
    );
    expect(direct.status).toBe(404);
  });
});

describe("artifacts of the repository", () => {
  test("say of which repository, branch and event's commit they are", async () => {
    const fork = {
      id: 901,
      event: "push",
      headSha: HEAD,
      headBranch: "main",
      headRepository: "mallory/shop",
      headRepositoryId: 666,
    };
    const archive = zipOf({ "a.txt": "a" });
    const double = await start({
      runs: [fork],
      artifacts: [
        { name: "baseline", runId: 901, archive },
        { name: "old", runId: 901, archive, expired: true },
      ],
    });
    const octokit = new Octokit({ baseUrl: double.url, auth: "github-token" });
    const { data } = await octokit.actions.listArtifactsForRepo({ ...at, name: "baseline" });
    expect(data.artifacts[0]?.workflow_run).toEqual({
      id: 901,
      repository_id: 42,
      head_repository_id: 666,
      head_branch: "main",
      head_sha: HEAD,
    });
    const old = await octokit.actions.listArtifactsForRepo({ ...at, name: "old" });
    const artifact_id = old.data.artifacts[0]?.id ?? 0;
    const download = fetch(`${double.url}/repos/acme/shop/actions/artifacts/${artifact_id}/zip`, {
      headers: { authorization: "Bearer github-token" },
    });
    expect((await download).status).toBe(410);
    expect(double.violations).toEqual([]);
  });
});

describe("calls that the service refuses", () => {
  const service = "twirp/github.actions.results.api.v1.ArtifactService";
  const ids = {
    workflow_run_backend_id: "run-1001",
    workflow_job_run_backend_id: "job-stagegate",
  };

  test.each([
    ["an unknown field", { ...ids, name: "a", version: 7, colour: "red" }, 400, 1],
    ["a missing field", { ...ids, name: "a" }, 400, 1],
    ["another run", { ...ids, workflow_run_backend_id: "run-2", name: "a", version: 7 }, 403, 0],
  ])("%s", async (_, body, status, violations) => {
    const double = await start();
    const response = await fetch(`${double.url}/${service}/CreateArtifact`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${runtimeToken({ runId: 1001, job: "stagegate" })}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(status);
    expect(double.violations).toHaveLength(violations);
  });

  test("no token", async () => {
    const double = await start();
    const response = await fetch(`${double.url}/${service}/ListArtifacts`, {
      method: "POST",
      body: "{}",
    });
    expect(response.status).toBe(401);
  });
});

describe("the blob storage", () => {
  test("is another origin, and takes no token", async () => {
    const archive = zipOf({ "a.txt": "a" });
    const double = await start({ runs: [RUN], artifacts: [{ name: "a", runId: 900, archive }] });
    const headers = { authorization: "Bearer github-token" };
    const id = double.artifacts()[0]?.id ?? 0;
    const found = await fetch(`${double.url}/repos/acme/shop/actions/artifacts/${id}/zip`, {
      headers,
      redirect: "manual",
    });
    const location = found.headers.get("location") ?? "";
    expect(found.status).toBe(302);
    expect(new URL(location).origin).not.toBe(double.url);
    double.fail({ operation: "blob/get", answer: { status: 503 } });
    expect((await fetch(location)).status).toBe(503);
    const blob = await fetch(location);
    expect(Buffer.from(await blob.arrayBuffer())).toEqual(archive);
    expect((await fetch(`${location}x`)).status).toBe(403);
    expect(double.violations).toEqual([]);
    await fetch(location, { headers });
    expect(double.violations).toMatchObject([{ operation: "blob/get", where: "headers" }]);
  });
});
