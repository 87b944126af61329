import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { GateReport } from "../../packages/schema/src/index.ts";
import { runtimeToken, startGitHubDouble, zipOf } from "../../packages/testkit/src/github/index.ts";
import type { GitHubArtifactSeed, GitHubDouble } from "../../packages/testkit/src/github/index.ts";
import { runAct } from "../support/act.ts";
import type { ActResult } from "../support/act.ts";
import { temporaryFolder } from "../support/cli.ts";
import { PULL, smallConsumer, writeFiles, writeRelease } from "../support/consumer.ts";
import type { Consumer } from "../support/consumer.ts";
import { pullRequest } from "../support/github-events.ts";
import { runStep } from "../support/github-job.ts";
import { installAct } from "../support/tools/act.ts";
import { announceMissing } from "../support/tools/cache.ts";

const act = installAct();
announceMissing(act);

const WORKFLOW = `name: CI
on: pull_request
jobs:
  journeys:
    runs-on: ubuntu-latest
    strategy:
      fail-fast: false
      matrix:
        leg: [a, b]
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - name: Tests
        env:
          LEG: \${{ matrix.leg }}
        run: |
          test "$LEG" != "$LOST_LEG"
          if [ "$LEG" = "$RED_LEG" ]; then failure='<failure message="no"/>'; fi
          echo "<testsuites><testsuite name='$LEG'><testcase classname='$LEG' name='works'>$failure</testcase></testsuite></testsuites>" > junit.xml
      - uses: stagegate/stagegate/actions/run-e2e@v1
        with:
          key: \${{ matrix.leg }}
          results: junit.xml

  stagegate:
    if: always()
    needs: journeys
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - uses: stagegate/stagegate/actions/comment-report@v1
        with:
          needs: \${{ toJSON(needs) }}
          gates: \${{ vars.GATES }}
`;

describe.skipIf(act.kind === "missing")("what counts for a run", () => {
  const folder = temporaryFolder("act-runs");
  let consumer: Consumer;

  beforeAll(() => {
    writeRelease(join(folder, "release"));
    const files = { ".github/workflows/ci.yml": WORKFLOW, ".gitignore": ".stagegate/\n" };
    consumer = smallConsumer({ folder, remote: "http://127.0.0.1:9/acme/shop" }, files, {
      "README.md": "shop\n",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function start(artifacts: readonly GitHubArtifactSeed[] = []): Promise<GitHubDouble> {
    const double = await startGitHubDouble({
      pulls: [consumer.pull],
      commits: consumer.commits,
      refs: { "refs/heads/main": consumer.pull.base.sha },
      artifacts,
    });
    onTestFinished(() => double.close());
    return double;
  }

  interface Request {
    checkout?: string;
    attempt?: number;
    matrix?: string;
    red?: string;
    lost?: string;
    gates?: string;
  }

  async function run(double: GitHubDouble, request: Request = {}): Promise<ActResult> {
    const { attempt = 1, checkout, matrix } = request;
    const event = eventOf();
    const result = await runAct({
      act: act.kind === "ready" ? act.path : "",
      repository: checkout ?? consumer.checkout,
      home: join(folder, `home-${attempt}`),
      event: event.name,
      payload: event.payload,
      keepsWorkspace: checkout !== undefined,
      ...(matrix === undefined ? {} : { matrix }),
      runner: {
        ...double.env(),
        GITHUB_RUN_ATTEMPT: String(attempt),
        ACTIONS_RUNTIME_TOKEN: runtimeToken({ runId: 1001, job: `job-${attempt}` }),
      },
      actions: { "stagegate/stagegate@v1": join(folder, "release") },
      env: { RED_LEG: request.red ?? "", LOST_LEG: request.lost ?? "" },
      variables: { GATES: request.gates ?? "" },
    });
    expect(double.violations).toEqual([]);
    return result;
  }

  function eventOf(): ReturnType<typeof pullRequest> {
    const { head, base, mergeSha = "" } = consumer.pull;
    return pullRequest({ head: head.sha, base: base.sha, merge: mergeSha });
  }

  /** A report as it was written by an earlier run of the same commit. */
  async function earlierReport(gate: string, verdict: "green" | "red"): Promise<string> {
    const own = temporaryFolder("earlier");
    const cwd = join(own, "workspace");
    cpSync(consumer.checkout, cwd, { recursive: true });
    const failure = verdict === "red" ? '<failure message="old"/>' : "";
    writeFiles(cwd, {
      "junit.xml": `<testsuite name="old"><testcase classname="old" name="old">${failure}</testcase></testsuite>`,
    });
    const double = await startGitHubDouble({ pulls: [consumer.pull], currentRun: 900 });
    const runner = { ...double.env(), GITHUB_RUN_ID: "900" };
    await runStep("run-e2e", {
      cwd,
      event: eventOf(),
      runner,
      inputs: { results: "junit.xml", artifacts: "never" },
    });
    await double.close();
    const text = readFileSync(join(cwd, ".stagegate/reports/run-e2e.json"), "utf8");
    rmSync(own, { recursive: true, force: true });
    const report = JSON.parse(text) as GateReport;
    expect(report.run.id).toBe("900");
    return JSON.stringify({ ...report, gate });
  }

  const commentOf = (double: GitHubDouble): string => double.comments(PULL)[0]?.body ?? "";

  test("of two attempts of a leg the last one counts, and the other leg stays", async () => {
    const double = await start();
    const first = await run(double, { red: "b" });
    expect(first.jobs, first.said).toEqual({ journeys: "failure", stagegate: "failure" });
    const [comment] = double.comments(PULL);
    expect(comment?.body).toContain("attempt=1");
    // "Re-run failed jobs": the leg that failed, and what needs it.
    const second = await run(double, { attempt: 2, matrix: "leg:b" });
    expect(second.jobs, second.said).toEqual({ journeys: "success", stagegate: "success" });
    expect(double.comments(PULL)).toHaveLength(1);
    expect(double.comments(PULL)[0]?.id).toBe(comment?.id);
    expect(commentOf(double)).toContain("attempt=2");
    expect(commentOf(double)).toContain("passed (a) 1 test,");
    expect(commentOf(double)).not.toContain("left out:");
    const names = double.artifacts().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "stagegate-run-e2e-a-1",
        "stagegate-run-e2e-b-1",
        "stagegate-run-e2e-b-2",
      ]),
    );
  });

  test("a leg that ended before its gate is never green", async () => {
    const double = await start();
    const { jobs, said } = await run(double, { lost: "b" });
    expect(jobs, said).toEqual({ journeys: "failure", stagegate: "failure" });
    expect(commentOf(double)).toContain("journeys");
  });

  test.each([
    ["red", "", "success"],
    ["green", "run-e2e\nload-test", "failure"],
  ] as const)(
    "an old %s report in the workspace of a machine that keeps it does not count",
    async (verdict, gates, ended) => {
      const double = await start();
      const checkout = join(folder, `kept-${verdict}`);
      cpSync(consumer.checkout, checkout, { recursive: true });
      const old = await earlierReport("load-test", verdict);
      writeFiles(checkout, { ".stagegate/reports/load-test.json": old });
      const { jobs, said, output } = await run(double, { checkout, gates });
      expect(jobs["stagegate"], said).toBe(ended);
      expect(output["stagegate"]).toContain("another run (900)");
      expect(commentOf(double).includes("it has not reported")).toBe(ended === "failure");
    },
  );

  test("a report of another run in an artifact of this one does not count", async () => {
    const report = await earlierReport("load-test", "green");
    const archive = zipOf({ "reports/load-test.json": report });
    const double = await start([{ name: "stagegate-load-test-1", runId: 1001, archive }]);
    const { jobs, said, output } = await run(double, { gates: "run-e2e\nload-test" });
    expect(jobs["stagegate"], said).toBe("failure");
    expect(output["stagegate"]).toContain("another run (900)");
  });

  test("a report that was handed over and cannot be had is missing, not green", async () => {
    const archive = Buffer.from("no archive");
    const double = await start([{ name: "stagegate-load-test-1", runId: 1001, archive }]);
    const { jobs, said } = await run(double);
    expect(jobs["stagegate"], said).toBe("failure");
    expect(commentOf(double)).toContain("load-test");
  });

  test("an artifact of another run is not even fetched", async () => {
    const report = await earlierReport("load-test", "green");
    const archive = zipOf({ "reports/load-test.json": report });
    const double = await start([{ name: "stagegate-load-test-1", runId: 900, archive }]);
    const { jobs, said, output } = await run(double, { gates: "run-e2e\nload-test" });
    expect(jobs["stagegate"], said).toBe("failure");
    expect(output["stagegate"]).not.toContain("another run");
    expect(commentOf(double)).toContain("it has not reported");
  });
});
