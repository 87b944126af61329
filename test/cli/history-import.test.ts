import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runCli, temporaryFolder } from "../support/cli.ts";
import type { CliResult } from "../support/cli.ts";
import { createRepository, git } from "../support/repository.ts";

interface Suite {
  failing?: readonly string[];
  skipped?: readonly string[];
  all: readonly string[];
}

function junit({ failing = [], skipped = [], all }: Suite): string {
  const cases = all.map((name) => {
    const failure = failing.includes(name) ? '<failure message="no">at x.js:1</failure>' : "";
    const skip = skipped.includes(name) ? "<skipped/>" : "";
    return `<testcase classname="api" name="${name}" time="0.01">${failure}${skip}</testcase>`;
  });
  return `<testsuite name="api">${cases.join("")}</testsuite>`;
}

function write(path: string, content: string | object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
}

interface Project {
  folder: string;
  cli(...args: string[]): Promise<CliResult>;
}

function project(): Project {
  const folder = temporaryFolder("import");
  const root = join(folder, "project");
  createRepository(root, { "README.md": "x" });
  const env = { STAGEGATE_STATE_DIR: join(folder, "state") };
  return { folder: root, cli: (...args) => runCli(args, { cwd: root, env }) };
}

interface Check {
  title: string;
  class?: string;
  history?: {
    runs: number;
    since?: string;
    recent?: string;
    medianMs?: number;
    firstSeen?: string;
  };
}

interface Report {
  checks: Check[];
  absent?: { removed: { listed: { title: string }[] }; skipped: { listed: { title: string }[] } };
  compared?: { branch: string; runs: number; wanted: number; commit: string };
  wouldBlock?: { exitCode: number; total: number; new: number };
  exitCode: number;
}

async function judge({ folder, cli }: Project, suite: Suite, ...flags: string[]): Promise<Report> {
  write(join(folder, "out", "junit.xml"), junit(suite));
  const { stdout, stderr } = await cli(
    "comment-report",
    "--results",
    "out/junit.xml",
    "--json",
    ...flags,
  );
  expect(stdout, stderr).not.toBe("");
  return JSON.parse(stdout) as Report;
}

const find = (report: Report, name: string): Check | undefined =>
  report.checks.find(({ title }) => title.endsWith(name));

describe("JUnit folders, one per run", () => {
  const given = project();
  const all = ["steady", "broken", "shaky", "mended", "removed", "rested"];
  const runs: [string, Suite][] = [
    ["2026-10-01-aaa1111", { all, failing: ["shaky", "mended"] }],
    ["2026-10-02-bbb2222", { all, failing: ["shaky", "mended"] }],
    ["2026-10-03-ccc3333", { all, failing: ["broken", "mended"] }],
    ["2026-10-04-ddd4444", { all, failing: ["broken", "shaky", "mended"] }],
    ["2026-10-05-eee5555", { all, failing: ["broken", "mended"] }],
  ];
  for (const [name, suite] of runs)
    write(join(given.folder, "runs", name, "a", "junit.xml"), junit(suite));

  test("become history of the branch, with time and commit from their names", async () => {
    const { code, stdout, stderr } = await given.cli(
      "history",
      "import",
      "--from",
      "junit",
      "--branch",
      "main",
      "--json",
      "runs",
    );
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      branch: "main",
      gate: "comment-report",
      empty: [],
      stored: { kind: "posted" },
      runs: runs.map(([name, { failing = [] }]) => ({
        name,
        recordedAt: `${name.slice(0, 10)}T00:00:00.000Z`,
        commit: name.slice(11),
        checks: 6,
        failed: failing.length,
      })),
    });
  });

  test("tell known, unsteady, fixed, new, removed and newly skipped tests apart from day one", async () => {
    git(given.folder, "checkout", "--quiet", "-b", "change");
    const now = ["steady", "broken", "shaky", "mended", "rested", "fresh"];
    const change = { all: now, failing: ["broken", "shaky", "fresh"], skipped: ["rested"] };
    const report = await judge(given, change);
    expect(
      Object.fromEntries(
        report.checks.map(({ title, class: kind }) => [title.split(" ").at(-1), kind]),
      ),
    ).toEqual({
      broken: "known",
      // It came and went twice in five runs: fewer than half, so the change answers for it.
      shaky: "new",
      fresh: "new",
      mended: "fixed",
      steady: undefined,
      rested: undefined,
    });
    expect(find(report, "broken")?.history).toMatchObject({
      runs: 5,
      since: "ccc3333",
      recent: "fffpp",
      firstSeen: "2026-10-01T00:00:00.000Z",
    });
    expect(find(report, "shaky")?.history).toMatchObject({
      runs: 5,
      failed: 3,
      flaky: 2,
      recent: "pfpff",
      interval: [0.1176, 0.7693],
    });
    expect(report.compared).toMatchObject({ branch: "main", runs: 5, commit: "eee5555" });
    expect(report.absent?.removed.listed.map(({ title }) => title)).toEqual(["api › removed"]);
    expect(report.absent?.skipped.listed.map(({ title }) => title)).toEqual(["api › rested"]);
    const observed = await judge(given, change, "--enforcement", "observe");
    expect([observed.exitCode, observed.wouldBlock]).toMatchObject([
      0,
      { exitCode: 4, total: 3, new: 2 },
    ]);
  });

  test("are stored once, however often they are imported", async () => {
    git(given.folder, "checkout", "--quiet", "main");
    const again = await given.cli(
      "history",
      "import",
      "--from",
      "junit",
      "--branch",
      "main",
      "runs",
    );
    expect([again.code, again.stderr]).toEqual([3, expect.stringContaining("stored already")]);
  });

  test("let a policy be proposed, with the number of runs", async () => {
    const { code, stdout, stderr } = await given.cli("policy", "suggest");
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("# Proposed from 5 stored runs of main");
    expect(parse(stdout)).toEqual({ "comment-report": { enforcement: "new" } });
    const data = await given.cli("policy", "suggest", "--json");
    expect(JSON.parse(data.stdout)).toMatchObject({
      branch: "main",
      runs: 5,
      enforcement: [{ gate: "comment-report", runs: 5, enforcement: "new" }],
    });
  });
});

test("a test that is flaky in most runs is flaky, and a run of main goes on where the import ends", async () => {
  const given = project();
  const all = ["shaky"];
  for (const day of [1, 2, 3, 4]) {
    const failing = day % 2 === 0 ? [] : ["shaky"];
    write(join(given.folder, "runs", `2026-10-0${day}`, "junit.xml"), junit({ all, failing }));
  }
  await given.cli(
    "history",
    "import",
    "--from",
    "junit",
    "--branch",
    "main",
    "--commit",
    "abc1234",
    "runs",
  );
  await judge(given, { all }, "--record");
  const report = await judge(given, { all, failing: ["shaky"] });
  expect(find(report, "shaky")).toMatchObject({
    class: "new",
    history: { runs: 5, failed: 2, flaky: 2, recent: "ppfpf", interval: [0.1176, 0.7693] },
  });
});

describe("other formats", () => {
  test("CTRF tells its own time and commit", async () => {
    const given = project();
    const report = (stop: number, status: string): object => ({
      results: {
        tool: { name: "x" },
        summary: {
          tests: 1,
          passed: 1,
          failed: 0,
          pending: 0,
          skipped: 0,
          other: 0,
          start: 1,
          stop,
        },
        tests: [{ name: "pays", status, duration: 30, suite: "tests" }],
        environment: { commit: "0123abc" },
      },
    });
    write(join(given.folder, "ctrf", "1.json"), report(Date.UTC(2026, 9, 1), "failed"));
    write(join(given.folder, "ctrf", "2.json"), report(Date.UTC(2026, 9, 2), "passed"));
    const { code, stdout } = await given.cli(
      "history",
      "import",
      "--from",
      "ctrf",
      "--branch",
      "main",
      "--json",
      "ctrf",
    );
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { runs: object[] }).runs).toMatchObject([
      { recordedAt: "2026-10-01T00:00:00.000Z", commit: "0123abc", checks: 1, failed: 1 },
      { recordedAt: "2026-10-02T00:00:00.000Z", commit: "0123abc", checks: 1, failed: 0 },
    ]);
  });

  test("Allure's results and history know the tests of a JUnit report", async () => {
    const given = project();
    const result = (status: string, start: number): object => ({
      name: "pays",
      fullName: "api#pays",
      status,
      start,
      stop: start + 40,
      historyId: "h",
    });
    write(
      join(given.folder, "allure", "run-1", "u1-result.json"),
      result("broken", Date.UTC(2026, 9, 1)),
    );
    write(
      join(given.folder, "allure", "run-2", "u2-result.json"),
      result("passed", Date.UTC(2026, 9, 2)),
    );
    const point = {
      uuid: "p",
      name: "r",
      timestamp: Date.UTC(2026, 9, 3),
      knownTestCaseIds: [],
      metrics: {},
    };
    const line = { ...point, testResults: { h: result("failed", Date.UTC(2026, 9, 3)) } };
    write(
      join(given.folder, "allure", "run-3", "history.jsonl"),
      `${JSON.stringify(line)}\n\n{"broken"\n`,
    );
    const { code, stderr } = await given.cli(
      "history",
      "import",
      "--from",
      "allure",
      "--branch",
      "main",
      "allure",
    );
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("3 runs are history of main");
    const report = await judge(given, { all: ["pays"], failing: ["pays"] });
    expect(find(report, "pays")).toMatchObject({
      class: "known",
      history: { runs: 3, recent: "fpf" },
    });
  });

  test("Cypress timings tell how long a spec takes, and nothing about how it ends", async () => {
    const given = project();
    const file = join(given.folder, "timings.json");
    write(file, { durations: [{ spec: "cypress/e2e/a.cy.js", duration: 10_068 }] });
    utimesSync(file, new Date("2026-10-01T00:00:00Z"), new Date("2026-10-01T00:00:00Z"));
    const { code, stdout } = await given.cli(
      "history",
      "import",
      "--from",
      "cypress",
      "--branch",
      "main",
      "--gate",
      "run-e2e",
      "--json",
      "timings.json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      gate: "run-e2e",
      runs: [{ recordedAt: "2026-10-01T00:00:00.000Z", commit: "unknown", checks: 1, failed: 0 }],
    });
  });
});

test("wrong command lines name everything that is wrong, and nothing is stored", async () => {
  const given = project();
  const wrong = await given.cli(
    "history",
    "import",
    "--from",
    "xunit",
    "--gate",
    "load-test",
    "--at",
    "now",
    "x",
  );
  expect(wrong.code).toBe(2);
  for (const part of [
    "`--from` is one of junit",
    "`--branch` names",
    "`--gate` is",
    "`--at` is a time",
  ]) {
    expect(wrong.stderr).toContain(part);
  }
  const missing = await given.cli(
    "history",
    "import",
    "--from",
    "junit",
    "--branch",
    "main",
    "nothing",
  );
  expect([missing.code, missing.stderr]).toEqual([
    2,
    expect.stringContaining("no run was found in nothing"),
  ]);
  const empty = await given.cli("policy", "suggest");
  expect([empty.code, empty.stderr]).toEqual([
    5,
    expect.stringContaining("no run of main is stored here"),
  ]);
  const unknown = await given.cli("policy", "sugest", "--runs", "0");
  expect([unknown.code, unknown.stderr]).toEqual([
    2,
    expect.stringContaining("there is `policy suggest`"),
  ]);
  expect((await given.cli("history", "--help")).stdout).toContain(
    "stagegate history import --from junit",
  );
});
