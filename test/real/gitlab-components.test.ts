import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMPONENT_IDS } from "../../scripts/generate/templates.ts";
import { startGitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import type { GitLabDouble } from "../../packages/testkit/src/gitlab/index.ts";
import { ROOT, temporaryFolder } from "../support/cli.ts";
import {
  artifact,
  artifactsOf,
  asProject,
  CLI,
  jobVariables,
  reportsOf,
  runPipeline,
  writeCatalog,
  writeHome,
} from "../support/gitlab-pipeline.ts";
import type { PipelineResult } from "../support/gitlab-pipeline.ts";
import { commit, createRepository, git } from "../support/repository.ts";
import { announceMissing } from "../support/tools/cache.ts";
import { installGitLabCiLocal } from "../support/tools/gitlab-ci-local.ts";

const tool = installGitLabCiLocal();
announceMissing(tool);
const path = tool.kind === "ready" ? tool.path : "";

const ADDRESS = "$CI_SERVER_FQDN/stagegate/stagegate";
const JUNIT = `<testsuites><testsuite name="cart"><testcase classname="cart" name="adds"/></testsuite></testsuites>`;
const RED = JUNIT.replace(
  "/></testsuite>",
  "><failure>3 is not 4</failure></testcase></testsuite>",
);

describe.skipIf(tool.kind === "missing")("components, by the stand-in of GitLab", () => {
  const folder = temporaryFolder("components");
  // Tags as a release of this project makes them.
  const home = writeHome(
    folder,
    writeCatalog(folder, ["v0.9.0", "v1.0.0", "v1.1.0", "v2.0.0-rc.1"]),
  );
  let count = 0;

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function project(files: Readonly<Record<string, string>>): string {
    const repository = join(folder, `project-${++count}`);
    mkdirSync(repository);
    createRepository(repository, files);
    asProject(repository, "acme/shop");
    return repository;
  }

  async function run(
    repository: string,
    { args = [], variables = {} }: { args?: string[]; variables?: Record<string, string> } = {},
  ): Promise<PipelineResult> {
    return runPipeline({ tool: path, repository, home, args, variables });
  }

  function included(id: string, inputs: Readonly<Record<string, unknown>>, version = "1"): string {
    return JSON.stringify({ include: [{ component: `${ADDRESS}/${id}@${version}`, inputs }] });
  }

  test.each([
    ...COMPONENT_IDS.map((id) => [id, "1", "v1.1.0"]),
    ["run-e2e", "~latest", "v1.1.0"],
    ["run-e2e", "v0.9.0", "v0.9.0"],
  ])("%s is a valid pipeline by @%s", async (id = "", version, released) => {
    const repository = project({ ".gitlab-ci.yml": included(id, {}, version) });
    const { code, output } = await run(repository, { args: ["--preview"] });
    expect(code, output).toBe(0);
    expect(output).toContain(`- $STAGEGATE_CLI ${id}\n`);
    expect(output).toContain(`${released} templates/${id}`);
    expect(output).not.toContain("WARN");
  });

  test("a list and a line arrive as they were given", async () => {
    const line = "$(touch owned) `id` \" ' # : & * ! ${{ x }} $[[ inputs.cli ]] $HOME \\ end";
    const inputs = { title: line, results: [line, "b c", "*"], cli: "node spy.mjs" };
    const repository = project({
      ".gitlab-ci.yml": included("comment-report", inputs),
      "spy.mjs": `import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync(".stagegate");
writeFileSync(".stagegate/seen.json", JSON.stringify({ env: process.env, argv: process.argv.slice(2) }));
`,
    });
    const { code, output } = await run(repository);
    expect(code, output).toBe(0);
    const seen = JSON.parse(artifact(repository, "stagegate", ".stagegate/seen.json") ?? "") as {
      env: Record<string, string>;
      argv: string[];
    };
    expect(seen.argv).toEqual(["comment-report"]);
    expect(seen.env["STAGEGATE_TITLE"]).toBe(line);
    expect(JSON.parse(seen.env["STAGEGATE_RESULTS"] ?? "")).toEqual(inputs.results);
    expect(artifactsOf(repository, "stagegate")).toEqual([".stagegate/seen.json"]);
  });

  test("a value of several lines, and a word that is none of the options, make no pipeline", async () => {
    const given = { title: "a\nscript: [id]", quiet: "yes" };
    for (const [name, value] of Object.entries(given)) {
      const repository = project({
        ".gitlab-ci.yml": included("comment-report", { [name]: value }),
      });
      const { code, output } = await run(repository, { args: ["--preview"] });
      expect(code).not.toBe(0);
      expect(output).toContain(`\`${name}\` input: `);
    }
  });

  describe("the pipeline of the page for results only, which has no configuration", () => {
    const page = readFileSync(join(ROOT, "docs/gitlab.md"), "utf8");
    const [, text = ""] = /^## Results only$[\s\S]*?```yaml\n([\s\S]*?)```/m.exec(page) ?? [];
    let double: GitLabDouble;

    beforeAll(async () => {
      const request = { iid: 7, sourceBranch: "change", targetBranch: "main", sha: "a".repeat(40) };
      const pipeline = { id: 1, sha: request.sha, ref: "change", source: "merge_request_event" };
      double = await startGitLabDouble({
        mergeRequests: [request],
        pipelines: [pipeline],
        currentPipeline: 1,
      });
    });
    afterAll(() => double.close());

    /** The commands that the page has are those of a project with dependencies. */
    const pipeline = text
      .replace("npm ci && npm test", "node write.mjs")
      .replace("inputs: { ", `inputs: { cli: "${CLI}", `);

    test("has at most twelve lines", () => {
      expect(text.trim().split("\n").length).toBeLessThanOrEqual(12);
      expect(pipeline).toContain("script: node write.mjs");
      expect(pipeline).toContain(`{ cli: "${CLI}", results:`);
    });

    test.each([
      ["green", JUNIT, "pass", 0],
      ["red", RED, "fail", 4],
    ])("%s, with a note", async (_about, junit, verdict, exitCode) => {
      const repository = project({
        ".gitlab-ci.yml": pipeline,
        "write.mjs": `import { writeFileSync } from "node:fs"; writeFileSync("junit.xml", ${JSON.stringify(junit)});`,
      });
      const { output, jobs } = await run(repository, { variables: jobVariables(double) });
      expect(jobs, output).toEqual({ test: "pass", stagegate: exitCode === 0 ? "pass" : "fail" });
      const [report] = reportsOf(repository, "stagegate");
      expect(report).toMatchObject({ gate: "comment-report", verdict, exitCode });
      expect(artifactsOf(repository, "stagegate")).toEqual(
        expect.arrayContaining([".stagegate/report.html", ".stagegate/junit.xml"]),
      );
      expect(double.comments(7)).toHaveLength(1);
      expect(double.comments(7)[0]?.body).toContain("1 of 1 test");
      expect(double.violations).toEqual([]);
    });
  });

  test("the verdict of a gate reaches later jobs as a variable", async () => {
    const api = (fields: string): string =>
      `openapi: 3.1.0
info: { title: Cart, version: "1" }
paths:
  /cart:
    get:
      responses:
        "200":
          description: The cart
          content:
            application/json:
              schema: { type: object, required: [${fields}], properties: { id: { type: string }, total: { type: number } } }
`;
    const repository = project({
      "stagegate.yml": "version: 1\nproject: shop\nservices:\n  cart: { contract: cart.yaml }\n",
      "cart.yaml": api("id, total"),
      ".gitlab-ci.yml": JSON.stringify({
        include: [{ component: `${ADDRESS}/verify-contracts@1`, inputs: { cli: CLI } }],
        later: {
          stage: "deploy",
          when: "always",
          script: ["echo saw=$STAGEGATE_VERIFY_CONTRACTS_VERDICT"],
        },
      }),
    });
    git(repository, "checkout", "--quiet", "-b", "change");
    commit(repository, { "cart.yaml": api("id") }, "Break the cart");
    const variables = {
      GITLAB_CI: "true",
      CI_PIPELINE_ID: "5",
      CI_PIPELINE_SOURCE: "merge_request_event",
      CI_MERGE_REQUEST_IID: "7",
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
      CI_MERGE_REQUEST_DIFF_BASE_SHA: git(repository, "rev-parse", "main").trim(),
    };
    const { output, jobs } = await run(repository, { variables });
    expect(jobs, output).toEqual({ "verify-contracts": "fail", later: "pass" });
    expect(output).toContain("saw=fail");
    expect(reportsOf(repository, "verify-contracts")[0]).toMatchObject({ verdict: "fail" });
  });

  test("an environment of GitLab has a job that removes it, others have none", async () => {
    const inputs = {
      provider: "external",
      deployment: "review/$CI_COMMIT_REF_SLUG",
      needs: ["build's"],
      tags: ['a "b"'],
    };
    const build = { stage: "build", script: ["exit 0"] };
    const file = {
      ...(JSON.parse(included("provision-staging", inputs)) as object),
      "build's": build,
    };
    const repository = project({ ".gitlab-ci.yml": JSON.stringify(file) });
    const { code, output } = await run(repository, { args: ["--preview"] });
    expect(code, output).toBe(0);
    expect(output).toContain("on_stop: provision-staging-removal");
    expect(output).toContain("- job: build's");
    expect(output).toMatch(/provision-staging-removal:[\s\S]*action: stop/);
    const plain = project({ ".gitlab-ci.yml": included("provision-staging", {}) });
    const listed = await run(plain, { args: ["--list"] });
    expect(listed.output).not.toContain("provision-staging-removal");
  });

  test("a schedule removes what is overdue, and a file is included as well as a component", async () => {
    const template = readFileSync(join(ROOT, "templates/provision-staging/template.yml"), "utf8");
    const inputs = {
      "job-prefix": "reap-",
      mode: "reap",
      cli: CLI,
      rules: [{ if: '$CI_PIPELINE_SOURCE == "schedule"' }],
    };
    const repository = project({
      "stagegate.yml": "version: 1\nproject: shop\nservices: { web: {} }\n",
      "mirror/template.yml": template,
      ".gitlab-ci.yml": JSON.stringify({ include: [{ local: "mirror/template.yml", inputs }] }),
    });
    const variables = {
      CI_PIPELINE_SOURCE: "schedule",
      STAGEGATE_STATE_DIR: join(folder, "state"),
    };
    const { output, jobs } = await run(repository, { variables });
    expect(jobs, output).toEqual({ "reap-provision-staging": "pass" });
    expect(output).toContain("nothing to remove");
  });
});
