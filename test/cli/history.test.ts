import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "../support/cli.ts";
import { createRepository, git } from "../support/repository.ts";

function junit(failing: readonly string[], all: readonly string[]): string {
  const cases = all.map((name) => {
    const body = failing.includes(name) ? '<failure message="no">at x.js:1</failure>' : "";
    return `<testcase classname="api" name="${name}" time="0.01">${body}</testcase>`;
  });
  return `<testsuite name="api">${cases.join("")}</testsuite>`;
}

interface Report {
  exitCode: number;
  checks: { title: string; verdict: string; class?: string; history?: object }[];
  notes: string[];
}

interface Project {
  project: string;
  report(failing: readonly string[], ...flags: string[]): Promise<Report>;
}

/** A repository whose tests a, b and c fail as they are told to. */
function repository(): Project {
  const folder = temporaryFolder("history");
  const project = join(folder, "project");
  const env = { STAGEGATE_STATE_DIR: join(folder, "state") };
  const names = ["a", "b", "c"];
  createRepository(project, { "README.md": "x" });
  mkdirSync(join(project, "out"));

  async function report(failing: readonly string[], ...flags: string[]): Promise<Report> {
    writeFileSync(join(project, "out", "junit.xml"), junit(failing, names));
    const args = ["comment-report", "--results", "**/junit*.xml", "--json", ...flags];
    const { stdout, stderr } = await runCli(args, { cwd: project, env });
    expect(stdout, stderr).not.toBe("");
    return JSON.parse(stdout) as Report;
  }

  return { project, report };
}

function checkOf({ checks }: Report, name: string): Report["checks"][number] | undefined {
  return checks.find((check) => check.title.endsWith(name));
}

function classOf(report: Report, name: string): string | undefined {
  return checkOf(report, name)?.class;
}

describe("history of the target branch", () => {
  const { project, report } = repository();

  test("tells new, known and fixed apart, and only what is new blocks under `new`", async () => {
    const first = await report(["a"], "--record");
    expect(classOf(first, "a")).toBeUndefined();

    git(project, "checkout", "--quiet", "-b", "change");
    const changed = await report(["a", "b"], "--enforcement", "new");
    expect(classOf(changed, "a")).toBe("known");
    expect(classOf(changed, "b")).toBe("new");
    expect(changed.exitCode).toBe(4);

    const known = await report(["a"], "--enforcement", "new");
    expect(known.exitCode).toBe(0);
    expect((await report(["a"])).exitCode).toBe(4);

    const fixed = await report([]);
    expect(classOf(fixed, "a")).toBe("fixed");
    expect(fixed.exitCode).toBe(0);
  });

  test("a run of another branch never becomes history", async () => {
    const refused = await report(["c"], "--record");
    expect(refused.notes.join()).toContain("not stored as history");
    expect(classOf(await report(["c"]), "c")).toBe("new");
  });
});

test("a test that used to fail now and then blocks a change on which it fails", async () => {
  const { project, report } = repository();
  for (const failing of [["a"], [], ["a"], [], []]) await report(failing, "--record");
  git(project, "checkout", "--quiet", "-b", "change");
  const changed = await report(["a"], "--enforcement", "new");
  expect([changed.exitCode, classOf(changed, "a")]).toEqual([4, "new"]);
  expect(checkOf(changed, "a")?.history).toMatchObject({ runs: 5, failed: 2, flaky: 2 });
});
