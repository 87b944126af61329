import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { COMPONENT_IDS } from "../../scripts/generate/templates.ts";
import { temporaryFolder } from "../support/cli.ts";
import {
  artifact,
  artifactsOf,
  asProject,
  CLI,
  reportsOf,
  runPipeline,
  writeCatalog,
  writeHome,
} from "../support/gitlab-pipeline.ts";
import type { PipelineResult } from "../support/gitlab-pipeline.ts";
import { createRepository } from "../support/repository.ts";
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
  const home = writeHome(folder, writeCatalog(folder, ["0.9.0", "1.0.0", "1.1.0", "2.0.0-rc.1"]));
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
    ...COMPONENT_IDS.map((id) => [id, "1", "1.1.0"]),
    ["run-e2e", "~latest", "1.1.0"],
    ["run-e2e", "0.9.0", "0.9.0"],
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

  describe("twelve lines, and results that other jobs made", () => {
    const pipeline = {
      include: [
        {
          component: `${ADDRESS}/comment-report@~latest`,
          inputs: { results: ["**/junit*.xml"], cli: CLI },
        },
      ],
      test: {
        script: ["node write.mjs"],
        artifacts: { when: "always", paths: ["junit.xml"] },
      },
    };

    test.each([
      ["green", JUNIT, "pass", 0],
      ["red", RED, "fail", 4],
    ])("%s", async (_about, junit, verdict, exitCode) => {
      const repository = project({
        ".gitlab-ci.yml": JSON.stringify(pipeline),
        "write.mjs": `import { writeFileSync } from "node:fs"; writeFileSync("junit.xml", ${JSON.stringify(junit)});`,
      });
      const { output, jobs } = await run(repository);
      expect(jobs, output).toEqual({ test: "pass", stagegate: exitCode === 0 ? "pass" : "fail" });
      const [report] = reportsOf(repository, "stagegate");
      expect(report).toMatchObject({ gate: "comment-report", verdict, exitCode });
      expect(artifactsOf(repository, "stagegate")).toEqual(
        expect.arrayContaining([".stagegate/report.html", ".stagegate/junit.xml"]),
      );
    });
  });
});
