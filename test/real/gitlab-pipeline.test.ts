import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import { asProject, CATALOG, runPipeline } from "../support/gitlab-pipeline.ts";
import { createRepository } from "../support/repository.ts";
import { announceMissing } from "../support/tools/cache.ts";
import { installGitLabCiLocal } from "../support/tools/gitlab-ci-local.ts";

const local = installGitLabCiLocal();
announceMissing(local);

describe.skipIf(local.kind === "missing")("the pipeline of this project on GitLab", () => {
  const folder = temporaryFolder("own-pipeline");
  const repository = join(folder, "repository");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(() => {
    cpSync(join(ROOT, "templates"), join(repository, "templates"), { recursive: true });
    cpSync(join(ROOT, ".gitlab-ci.yml"), join(repository, ".gitlab-ci.yml"));
    createRepository(repository, { "README.md": "# Components\n" });
    asProject(repository, CATALOG);
  });

  /** Names of the jobs that a pipeline of these variables has; the file is held against GitLab's schema. */
  async function jobsOf(variables: Readonly<Record<string, string>>): Promise<string[]> {
    const tool = local.kind === "ready" ? local.path : "";
    const args = ["--list-json"];
    const { code, output } = await runPipeline({ tool, repository, home: folder, variables, args });
    expect(code, output).toBe(0);
    expect(output).toContain("json schema validated");
    const [json = "[]"] = /^\[$[\s\S]*^\]$/m.exec(output) ?? [];
    const jobs = JSON.parse(json) as { name: string; when: string }[];
    return jobs.filter(({ when }) => when !== "never").map(({ name }) => name);
  }

  const TESTS = ["generated", "shop-stagegate", "stagegate", "verify-contracts"];

  test.each([
    [
      "a merge request",
      { CI_PIPELINE_SOURCE: "merge_request_event", CI_MERGE_REQUEST_IID: "7" },
      TESTS,
    ],
    ["a push to main", { CI_PIPELINE_SOURCE: "push" }, TESTS],
    ["a tag", { CI_COMMIT_TAG: "v1.2.3" }, [...TESTS, "package", "release"]],
  ])("has the jobs of %s", async (_what, variables, expected) => {
    expect((await jobsOf(variables)).sort()).toEqual([...expected].sort());
  });
});
