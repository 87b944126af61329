import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startForgeDoubleProcess } from "./process.ts";
import type { ForgeDoubleProcess } from "./process.ts";
import type { DoubleDump } from "./types.ts";

const SHA = "a".repeat(40);
let folder = "";
let double: ForgeDoubleProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "double-"));
});

afterEach(async () => {
  await double?.stop();
  double = undefined;
  await rm(folder, { recursive: true, force: true });
});

const JSON_TYPE = { "content-type": "application/json" };

test("a GitHub in its own process tells its state, and leaves it in a file", async () => {
  const dump = join(folder, "dump.json");
  double = await startForgeDoubleProcess({
    forge: "github",
    dump,
    github: {
      pulls: [{ number: 7, head: { ref: "f", sha: SHA }, base: { ref: "main", sha: SHA } }],
      runs: [{ id: 900, event: "push", headSha: SHA, headBranch: "main" }],
      artifacts: [{ name: "baseline", runId: 900, files: { "a.json": "{}" } }],
    },
  });
  const post = (): Promise<Response> =>
    fetch(`${double?.env["GITHUB_API_URL"]}/repos/acme/shop/issues/7/comments`, {
      method: "POST",
      headers: { authorization: `Bearer ${double?.env["GITHUB_TOKEN"]}`, ...JSON_TYPE },
      body: '{"body":"hello"}',
    });
  await double.fail({ operation: "issues/create-comment", answer: { status: 503 } });
  expect([(await post()).status, (await post()).status]).toEqual([503, 201]);
  const state = await double.state();
  expect(state).toMatchObject({ comments: { "7": [{ body: "hello" }] }, violations: [] });
  await double.stop();
  const written = JSON.parse(await readFile(dump, "utf8")) as DoubleDump;
  expect(written).toEqual(state);
  expect(written["artifacts"]).toMatchObject([{ name: "baseline" }]);
});

test("a GitLab in its own process", async () => {
  double = await startForgeDoubleProcess({
    forge: "gitlab",
    gitlab: {
      mergeRequests: [{ iid: 3, sourceBranch: "f", targetBranch: "main", sha: SHA }],
    },
    failures: [{ operation: "*", skip: 1, answer: { status: 500 } }],
  });
  const url = `${double.env["CI_API_V4_URL"]}/projects/42/merge_requests/3/notes`;
  const headers = { "private-token": double.env["GITLAB_TOKEN"] ?? "", ...JSON_TYPE };
  const post = () => fetch(url, { method: "POST", headers, body: '{"body":"hello"}' });
  expect([(await post()).status, (await post()).status]).toEqual([201, 500]);
  expect(await double.state()).toMatchObject({ comments: { "3": [{ body: "hello" }] } });
  const pushed = "b".repeat(40);
  await double.change({ iid: 3, sourceBranch: "f", targetBranch: "main", sha: pushed });
  const shown = await fetch(url.replace("/notes", ""), { headers });
  expect(await shown.json()).toMatchObject({ iid: 3, sha: pushed });
  expect(JSON.stringify(await double.state())).not.toContain("gitlab-token");
});
