import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { ensureBrowser } from "../../scripts/demo/browser.ts";
import { FAULTS } from "../../scripts/demo/faults.ts";
import type { Fault } from "../../scripts/demo/faults.ts";
import { createWorkspace } from "../../scripts/demo/workspace.ts";
import type { GitLabDouble, GitLabMergeRequest } from "../../packages/testkit/src/gitlab/index.ts";
import { ROOT } from "./cli.ts";
import {
  asProject,
  CATALOG,
  CLI,
  jobVariables,
  reportsOf,
  runPipeline,
} from "./gitlab-pipeline.ts";
import type { PipelineResult } from "./gitlab-pipeline.ts";
import { commit, git } from "./repository.ts";

export const MERGE_REQUEST = 7;

const component = (id: string, inputs: Readonly<Record<string, unknown>>, version: string) => ({
  component: `$CI_SERVER_FQDN/${CATALOG}/${id}@${version}`,
  inputs: { cli: CLI, ...inputs },
});

/** All six gates on the shop: contracts, a stack in one job, legs of a matrix, and what decides. */
const SHOP_PIPELINE = {
  include: [
    component("verify-contracts", {}, "1"),
    component(
      "run",
      {
        "job-prefix": "integration-",
        gates: ["provision-staging", "run-e2e", "load-test", "check-slo"],
      },
      "~latest",
    ),
    ...["cart", "checkout"].map((service) =>
      component(
        "run-e2e",
        {
          "job-prefix": `${service}-`,
          key: service,
          results: [`${service}/junit.xml`],
          needs: [`${service}-units`],
        },
        "1.1",
      ),
    ),
    component("comment-report", {}, "1"),
  ],
  "integration-stagegate": { before_script: ['ln -sT "$SHOP_MODULES" node_modules'] },
  ...Object.fromEntries(
    ["cart", "checkout"].map((service) => [
      `${service}-units`,
      {
        script: [
          `mkdir ${service}`,
          `echo '<testsuite name="${service}"><testcase classname="${service}" name="adds"/></testsuite>' > ${service}/junit.xml`,
        ],
        artifacts: { paths: [`${service}/junit.xml`] },
      },
    ]),
  ),
};

/** The shop as a project of GitLab, at a merge request that may hold a fault of the demo. */
export function shopProject(fault?: string): string {
  const repository = createWorkspace(join(ROOT, "examples/shop"), fault);
  // The stand-in copies what git tracks; a job links its dependencies itself.
  rmSync(join(repository, "node_modules"));
  git(repository, "checkout", "--quiet", "main");
  commit(repository, { ".gitlab-ci.yml": JSON.stringify(SHOP_PIPELINE, null, 2) }, "Pipeline");
  git(repository, "checkout", "--quiet", "change");
  git(repository, "rebase", "--quiet", "main");
  asProject(repository, "acme/shop");
  return repository;
}

export function mergeRequestOf(repository: string): GitLabMergeRequest {
  const [sha = "", baseSha = ""] = ["change", "main"].map((name) =>
    git(repository, "rev-parse", name).trim(),
  );
  return { iid: MERGE_REQUEST, sourceBranch: "change", targetBranch: "main", sha, baseSha };
}

export interface ShopPipeline {
  tool: string;
  repository: string;
  home: string;
  double: GitLabDouble;
  pipeline: number;
  fault?: string;
}

/** A pipeline of the merge request, whose jobs speak to the double. */
export async function runShopPipeline(run: ShopPipeline): Promise<PipelineResult> {
  const { tool, repository, home, double, pipeline, fault } = run;
  const browser = await ensureBrowser(process.env);
  const { sha, baseSha = "" } = mergeRequestOf(repository);
  double.setMergeRequest(mergeRequestOf(repository));
  return runPipeline({
    tool,
    repository,
    home,
    variables: {
      ...jobVariables(double),
      CI_PIPELINE_ID: String(pipeline),
      CI_PIPELINE_SOURCE: "merge_request_event",
      CI_COMMIT_SHA: sha,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: baseSha,
      ...browser.env,
      STAGEGATE_CHROMIUM: browser.executablePath,
      STAGEGATE_STATE_DIR: join(home, "state"),
      SHOP_MODULES: join(ROOT, "examples/shop/node_modules"),
      SHOP_FAULT: fault ?? "",
      SHOP_COMMIT: sha,
    },
  });
}

const JOBS = ["verify-contracts", "integration-stagegate", "cart-run-e2e", "checkout-run-e2e"];

/** Exactly the gates of the fault table are red, and exactly its service is named. */
export function expectShopPipeline(
  name: string | undefined,
  { repository, result, note }: { repository: string; result: PipelineResult; note: string },
): void {
  const fault: Pick<Fault, "red" | "culprit"> = FAULTS[name ?? ""] ?? { red: [] };
  const reports = JOBS.flatMap((job) => reportsOf(repository, job));
  const red = reports.filter(({ exitCode }) => exitCode !== 0).map(({ gate }) => gate);
  const expected = fault.red.length === 0 ? "pass" : "fail";
  const gates = [...new Set(red)].filter((gate) => gate !== "comment-report").sort();
  expect({ name, red: gates }, result.output).toEqual({ name, red: [...fault.red].sort() });
  expect(result.jobs["stagegate"], result.output).toBe(expected);
  if (fault.culprit === undefined) expect(note).not.toContain("Culprit:");
  else expect(note).toContain(`Culprit: <code>${fault.culprit}</code>`);
}
