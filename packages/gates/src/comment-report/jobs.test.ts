import { describe, expect, it } from "vitest";
import { put, report, RUN, run, write } from "../../test-support/comment-report.ts";

describe("jobs that ended without a report", () => {
  const needs = (jobs: Record<string, string>): { needs: string } => ({
    needs: JSON.stringify(
      Object.fromEntries(Object.entries(jobs).map(([job, result]) => [job, { result }])),
    ),
  });

  it.each([
    [{ build: "success" }, "pass", 0],
    [{ build: "failure" }, "error", 3],
    [{ build: "cancelled" }, "error", 3],
    [{ build: "skipped" }, "inconclusive", 5],
    [{ build: "skipped", lint: "failure" }, "error", 3],
  ])("%j make the verdict %s", async (jobs, verdict, code) => {
    await put(report("run-e2e"));
    const ran = await run(needs(jobs));
    expect([ran.report.verdict, ran.exitCode]).toEqual([verdict, code]);
  });

  it("are named in comment, page and report, and nothing relaxes them but `observe`", async () => {
    await put(report("run-e2e"));
    const lenient = { "on-inconclusive": "warn", "on-unavailable": "warn" };
    const ran = await run({ ...needs({ "<b>build</b>": "cancelled" }), ...lenient });
    expect(ran.exitCode).toBe(3);
    expect(ran.report.checks.map(({ title }) => title)).toContain("Job <b>build</b>");
    expect(ran.comments[0]?.body).toContain("was cancelled");
    expect(ran.comments[0]?.body).not.toContain("<b>build");
    expect((await run({ ...needs({ a: "failure" }), enforcement: "observe" })).exitCode).toBe(0);
  });

  it("are explained by a gate of theirs that blocks", async () => {
    await put(report("run-e2e", { verdict: "fail", run: { ...RUN, job: "e2e" } }));
    const ran = await run(needs({ e2e: "failure" }));
    expect(ran.exitCode).toBe(4);
    expect(ran.report.checks.map(({ id }) => id)).toEqual(["gate:shop/run-e2e#verdict"]);
  });

  it("make plain test results red as well", async () => {
    await write("junit.xml", '<testsuite name="s"><testcase name="t" time="1"/></testsuite>');
    const { exitCode } = await run({ results: ["junit.xml"], ...needs({ build: "failure" }) });
    expect(exitCode).toBe(3);
  });

  it("are asked of the forge where nobody gave them, and named by the input", async () => {
    await put(report("run-e2e"));
    const jobs = { others: async () => new Map([["build 1/2", "failure" as const]]) };
    expect((await run({}, { host: { jobs } })).exitCode).toBe(3);
    expect((await run({ needs: '["build"]' }, { host: { jobs } })).exitCode).toBe(3);
    expect((await run({ needs: "[]" }, { host: { jobs } })).exitCode).toBe(3);
    // A job that is named and not there has said nothing, and no data is never green.
    expect((await run({ needs: '["other"]' }, { host: { jobs } })).exitCode).toBe(5);
    const unknown = await run({ needs: '["build"]' });
    expect(unknown.exitCode).toBe(0);
    expect(unknown.lines.join("\n")).toContain("how they ended is not known");
  });

  it.each<[string, string, number]>([
    ["nobody named", "[]", 0],
    ["one that is not there", '["gone"]', 5],
    ["one that need not be there", '[{"job": "gone", "optional": true}]', 0],
    ["one that has not ended", '["slow"]', 5],
    ["one that need not be there, is, and has not ended", '[{"job":"slow","optional":true}]', 5],
    ["one that nobody has started", '["deploy"]', 5],
    ["one of another project", '[{"project": "a/b", "job": "gone", "ref": "main"}]', 0],
    ["Ruby text of one that has not ended", '["build", {:job=>"slow", :optional=>true}]', 5],
  ])("count without a result only where they are named: %s", async (_what, needs, code) => {
    await put(report("run-e2e"));
    const jobs = {
      others: async () =>
        new Map([
          ["build", "success" as const],
          ["slow", "waiting" as const],
          ["deploy", "left" as const],
        ]),
    };
    expect((await run({ needs }, { host: { jobs } })).exitCode).toBe(code);
  });

  it("that were lost are not seen without `needs`, which is said where reports come from others", async () => {
    await put(report("run-e2e"));
    const note = "add to the step: `needs: ${{ toJSON(needs) }}`";
    const noted = async (inputs: Record<string, string>, options: Parameters<typeof run>[1]) => {
      const { report: own, exitCode } = await run(inputs, options);
      expect(exitCode).toBe(0);
      return own.notes.join("\n").includes(note);
    };
    const taken = { handedOver: true };
    expect(await noted({}, taken)).toBe(true);
    expect(await noted({}, {})).toBe(false);
    expect(await noted(needs({ a: "success" }), taken)).toBe(false);
    const jobs = { others: async () => new Map([["a", "success" as const]]) };
    expect(await noted({}, { ...taken, host: { jobs } })).toBe(false);
  });

  it("that handed over what cannot be read are never green", async () => {
    await put(report("run-e2e"));
    const { exitCode, comments } = await run(needs({ a: "success" }), {
      lost: ["stagegate-load-test-1"],
    });
    expect(exitCode).toBe(5);
    expect(comments[0]?.body).toContain("Hand-over of stagegate-load-test-");
  });

  it("that reported as one are never green, as one of them may hide the other", async () => {
    await put(report("run-e2e"));
    const { exitCode, comments } = await run({}, { rivals: ["run-e2e"] });
    expect(exitCode).toBe(5);
    expect(comments[0]?.body).toContain("Reports of run-e2e");
    expect(comments[0]?.body).toContain("of its own");
  });

  it("are a wrong input where they cannot be understood, and nothing is posted", async () => {
    await put(report("run-e2e"));
    const ran = await run({ needs: "${{ toJSON(needs) }}" });
    expect([ran.exitCode, ran.report.error?.code]).toEqual([2, "STAGEGATE_INPUT_INVALID"]);
    expect(ran.comments).toEqual([]);
  });
});
