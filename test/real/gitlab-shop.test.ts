import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startGitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import type { GitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import { temporaryFolder } from "../support/cli.ts";
import { artifactsOf, writeCatalog, writeHome } from "../support/gitlab-pipeline.ts";
import {
  expectShopPipeline,
  MERGE_REQUEST,
  mergeRequestOf,
  runShopPipeline,
  shopProject,
} from "../support/gitlab-shop.ts";
import { commit } from "../support/repository.ts";
import { announceMissing } from "../support/tools/cache.ts";
import { installGitLabCiLocal } from "../support/tools/gitlab-ci-local.ts";

const tool = installGitLabCiLocal();
announceMissing(tool);

describe.skipIf(tool.kind === "missing")("six gates on the shop, by the stand-in of GitLab", () => {
  const folder = temporaryFolder("gitlab-shop");
  const notes = new Set<number>();
  let home = "";
  let repository = "";
  let double: GitLabDouble;

  beforeAll(async () => {
    home = writeHome(folder, writeCatalog(folder, ["v1.0.0", "v1.1.0"]));
    repository = shopProject();
    const request = mergeRequestOf(repository);
    const pipelines = [1001, 1002, 1003].map((id) => ({
      id,
      sha: request.sha,
      ref: "change",
      source: "merge_request_event",
    }));
    double = await startGitLabDouble({
      mergeRequests: [request],
      pipelines,
      currentPipeline: 1001,
    });
  });
  afterAll(async () => {
    await double?.close();
    if (repository !== "") rmSync(dirname(repository), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  async function expectPipeline(pipeline: number, fault?: string): Promise<void> {
    const path = tool.kind === "ready" ? tool.path : "";
    const run = { tool: path, repository, home, double, pipeline };
    const result = await runShopPipeline(fault === undefined ? run : { ...run, fault });
    const comments = double.comments(MERGE_REQUEST);
    for (const { id } of comments) notes.add(id);
    const [note = { body: "" }] = comments;
    expectShopPipeline(fault, { repository, result, note: note.body });
    expect(double.violations).toEqual([]);
    // One note, the same one after every push.
    expect(notes.size).toBe(1);
    expect(comments).toHaveLength(1);
    expect(artifactsOf(repository, "stagegate")).toEqual(
      expect.arrayContaining([".stagegate/report.html", ".stagegate/junit.xml"]),
    );
  }

  test("a green change is green in every job", async () => {
    await expectPipeline(1001);
  });

  test.each([
    ["payments-latency", 1002],
    ["web-broken-button", 1003],
  ])("a second push with %s turns the pipeline red, in the same note", async (fault, id) => {
    commit(repository, { "CHANGES.md": `${fault}\n` }, "Second push");
    await expectPipeline(id, fault);
  });
});
