import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import type { GitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { runAct } from "../support/act.ts";
import type { ActResult } from "../support/act.ts";
import { temporaryFolder } from "../support/cli.ts";
import { writeRelease } from "../support/consumer.ts";
import { commit, createRepository, git } from "../support/repository.ts";
import { installAct } from "../support/tools/act.ts";
import { announceMissing } from "../support/tools/cache.ts";

const act = installAct();
announceMissing(act);

const JUNIT =
  '<testsuites><testsuite name="a"><testcase classname="x" name="y"/></testsuite></testsuites>';

const workflow = (ref: string): string => `name: CI
on: push
jobs:
  stagegate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: report
        uses: stagegate/stagegate/actions/comment-report@${ref}
        with: { results: junit.xml, artifacts: never }
      - run: echo "verdict=\${{ steps.report.outputs.verdict }}"
`;

describe.skipIf(act.kind === "missing")("the ref of an action", () => {
  const folder = temporaryFolder("act-versions");
  const published = join(folder, "forge/stagegate/stagegate");
  let [first, second] = ["", ""];
  let double: GitHubDouble;

  /** Marks a release, so that a said tells which one ran. */
  function mark(text: string): void {
    const file = join(published, "actions/comment-report/dist/index.js");
    writeFileSync(file, `console.log(${JSON.stringify(text)});\n${readFileSync(file, "utf8")}`);
  }

  beforeAll(async () => {
    double = await startGitHubDouble();
    mkdirSync(published, { recursive: true });
    git(published, "init", "--quiet", "--initial-branch=main");
    writeRelease(published);
    mark("release one");
    first = commit(published, {}, "One");
    git(published, "tag", "v1.0.0");
    git(published, "tag", "v1");
    mark("release two");
    second = commit(published, {}, "Two");
    git(published, "tag", "v1.1.0");
  });
  afterAll(async () => {
    await double.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** act clones the actions from the address of the forge, here a folder. */
  function use(ref: string, name: string): Promise<ActResult> {
    const repository = join(folder, name);
    createRepository(repository, { "junit.xml": JUNIT, ".github/workflows/ci.yml": workflow(ref) });
    return runAct({
      act: act.kind === "ready" ? act.path : "",
      repository,
      home: join(folder, "home"),
      event: "push",
      payload: { ref: "refs/heads/main" },
      runner: { ...double.env(), GITHUB_SERVER_URL: `file://${join(folder, "forge")}` },
    });
  }

  test("is a SHA, a tag, or a tag that was moved", async () => {
    const releases: string[] = [];
    const run = async (ref: string, name: string): Promise<void> => {
      const { code, output, said } = await use(ref, name);
      expect(code, said).toBe(0);
      const text = output["stagegate"] ?? "";
      expect(text).toContain("verdict=pass");
      releases.push(/release \w+/.exec(text)?.[0] ?? text);
    };
    await run("v1", "before");
    git(published, "tag", "--force", "v1", second);
    await run("v1", "after");
    await run("v1.0.0", "exact");
    await run(first, "sha-one");
    await run(second, "sha-two");
    expect(releases).toEqual([
      "release one",
      "release two",
      "release one",
      "release one",
      "release two",
    ]);
  });
});
