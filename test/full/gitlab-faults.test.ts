import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FAULTS } from "../../scripts/demo/faults.ts";
import { startGitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import { temporaryFolder } from "../support/cli.ts";
import { writeCatalog, writeHome } from "../support/gitlab-pipeline.ts";
import {
  expectShopPipeline,
  MERGE_REQUEST,
  mergeRequestOf,
  runShopPipeline,
  shopProject,
} from "../support/gitlab-shop.ts";
import { announceMissing } from "../support/tools/cache.ts";
import { installGitLabCiLocal } from "../support/tools/gitlab-ci-local.ts";

const tool = installGitLabCiLocal();
announceMissing(tool);

describe.skipIf(tool.kind === "missing")("every fault of the table, by the components", () => {
  const folder = temporaryFolder("gitlab-faults");
  const home = writeHome(folder, writeCatalog(folder, ["v1.0.0", "v1.1.0"]));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.keys(FAULTS))("%s", async (fault) => {
    const repository = shopProject(fault);
    const request = mergeRequestOf(repository);
    const pipeline = 1001;
    const double = await startGitLabDouble({
      mergeRequests: [request],
      pipelines: [{ id: pipeline, sha: request.sha, ref: "change", source: "merge_request_event" }],
      currentPipeline: pipeline,
    });
    try {
      const path = tool.kind === "ready" ? tool.path : "";
      const run = { tool: path, repository, home, double, pipeline, fault };
      const result = await runShopPipeline(run);
      const [note = { body: "" }] = double.comments(MERGE_REQUEST);
      expectShopPipeline(fault, { repository, result, note: note.body });
      expect(double.violations).toEqual([]);
    } finally {
      await double.close();
      rmSync(dirname(repository), { recursive: true, force: true });
    }
  });
});
