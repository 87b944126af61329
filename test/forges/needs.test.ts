import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startGitHubDouble } from "../../packages/testkit/src/github/index.ts";
import type { GitHubDouble } from "../../packages/testkit/src/github/index.ts";
import type { ActionResult } from "../support/action.ts";
import { temporaryFolder } from "../support/cli.ts";
import { smallConsumer, writeFiles } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import { pullRequest } from "../support/github-events.ts";
import { logOf, runStep } from "../support/github-job.ts";
import type { JobStep } from "../support/github-job.ts";

const RESULTS = ["unknown", "success", "failure", "cancelled", "skipped"] as const;
const REPORTS = ["absent", "green", "red", "empty"] as const;
type Result = (typeof RESULTS)[number];
type Report = (typeof REPORTS)[number];

const TESTS: Readonly<Record<Exclude<Report, "absent">, string>> = {
  green: '<testsuite name="a"><testcase classname="a" name="works"/></testsuite>',
  red: '<testsuite name="a"><testcase classname="a" name="works"><failure message="no"/></testcase></testsuite>',
  empty: '<testsuite name="a"></testsuite>',
};

/** Exit code of the required check by how a job ended and what its gate has reported. */
const EXPECTED: Readonly<Record<Report, Readonly<Record<Result, number>>>> = {
  // Nothing was judged at all; a job that did not end by itself weighs more.
  absent: { unknown: 5, success: 5, failure: 3, cancelled: 3, skipped: 5 },
  // A job that failed beside its green gate has a reason that nobody told.
  green: { unknown: 0, success: 0, failure: 3, cancelled: 3, skipped: 5 },
  red: { unknown: 4, success: 4, failure: 4, cancelled: 4, skipped: 4 },
  // What a gate has too little of explains the failure of its job.
  empty: { unknown: 5, success: 5, failure: 5, cancelled: 3, skipped: 5 },
};

describe("the required check", () => {
  const folder = temporaryFolder("needs");
  const workspaces = new Map<Report, string>();
  let consumer: Consumer;
  let double: GitHubDouble;

  function step(cwd: string, rest: Partial<JobStep>): JobStep {
    const { head, base, mergeSha = "" } = consumer.pull;
    const event = pullRequest({ head: head.sha, base: base.sha, merge: mergeSha });
    return { cwd, event, runner: double.env(), ...rest };
  }

  beforeAll(async () => {
    const remote = "http://127.0.0.1:9/acme/shop";
    const files = { ".gitignore": ".stagegate/\n" };
    consumer = smallConsumer({ folder, remote }, files, { "README.md": "shop\n" });
    double = await startGitHubDouble({ pulls: [consumer.pull], commits: consumer.commits });
    for (const report of REPORTS) {
      const cwd = join(folder, report, "workspace");
      cpSync(consumer.checkout, cwd, { recursive: true });
      workspaces.set(report, cwd);
      if (report === "absent") continue;
      writeFiles(cwd, { "junit.xml": TESTS[report] });
      const inputs = { results: "junit.xml", artifacts: "never" };
      await runStep("run-e2e", step(cwd, { job: "journeys", inputs }));
    }
  });
  afterAll(async () => {
    await double.close();
    rmSync(folder, { recursive: true, force: true });
  });

  let count = 0;
  async function check(
    report: Report,
    inputs: Readonly<Record<string, string>>,
  ): Promise<ActionResult> {
    const cwd = join(folder, `check-${(count += 1)}`, "workspace");
    cpSync(workspaces.get(report) ?? "", cwd, { recursive: true });
    const result = await runStep(
      "comment-report",
      step(cwd, { inputs: { artifacts: "never", ...inputs } }),
    );
    expect(double.violations).toEqual([]);
    return result;
  }

  /** As `toJSON(needs)` writes it. */
  function needs(jobs: Readonly<Record<string, string>>): string {
    const entries = Object.entries(jobs).map(([id, result]) => [id, { result, outputs: {} }]);
    return JSON.stringify(Object.fromEntries(entries), null, 2);
  }

  describe.each(REPORTS)("with a report that is %s", (report) => {
    test.each(RESULTS)("and a job that ended with %s", async (result) => {
      const given: Record<string, string> = {};
      if (result !== "unknown") given["needs"] = needs({ journeys: result });
      const { code, summary, stderr } = await check(report, given);
      expect(code, stderr).toBe(EXPECTED[report][result]);
      // Named, unless its own report says why it failed.
      const explained = result === "failure" && ["red", "empty"].includes(report);
      const lost = ["failure", "cancelled", "skipped"].includes(result) && !explained;
      expect(summary.includes("Job journeys"), summary).toBe(lost);
    });
  });

  test("is not green for one job of many that was lost, and names it alone", async () => {
    const jobs = { lint: "success", journeys: "success", build: "cancelled", docs: "success" };
    const { code, summary } = await check("green", { needs: needs(jobs) });
    expect(code).toBe(3);
    expect(summary).toContain("Job build");
    for (const fine of ["lint", "docs"]) expect(summary).not.toContain(`Job ${fine}`);
  });

  test("understands what act writes in place of no outputs", async () => {
    const text = '{"journeys": {"outputs": null, "result": "success"}}';
    expect((await check("green", { needs: text })).code).toBe(0);
  });

  test.each([
    ["no JSON", "${{ toJSON(needs) }}"],
    ["cut off", '{"journeys": {"result": "success"'],
    ["of a result that does not exist", needs({ journeys: "great" })],
    ["of another form", '{"journeys": "success"}'],
  ])("takes needs that are %s for a wrong input", async (_what, text) => {
    const { code, stderr } = await check("green", { needs: text });
    expect(code, stderr).toBe(2);
    expect(stderr).toContain("needs");
  });

  test("names a gate that was expected and never came", async () => {
    const { code, summary } = await check("green", {
      needs: needs({ journeys: "success" }),
      gates: "run-e2e\nverify-contracts",
    });
    expect(code).toBe(5);
    expect(summary).toContain("Contracts");
  });

  test("keeps hostile names of jobs as text", async () => {
    const name = "x\n::error::pwned<img src=x onerror=alert(1)>";
    const seen = await check("green", { needs: needs({ [name]: "cancelled" }) });
    expect(seen.code).toBe(3);
    expect(seen.summary).not.toContain("<img");
    expect(logOf(seen)).not.toMatch(/^::error::pwned/m);
  });
});
