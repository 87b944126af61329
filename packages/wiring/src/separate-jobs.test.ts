import type { Host } from "@stagegate/core";
import { describe, expect, it } from "vitest";
import { jobOf, judge, NOTHING, verdictAt } from "../test-support/jobs-of-a-run.ts";
import type { Artifacts } from "../test-support/jobs-of-a-run.ts";
import { handOver } from "./hand-over.ts";
import { runGateById } from "./index.ts";
import { takeOver } from "./take-over.ts";

describe("legs and jobs that nobody gave a key", () => {
  async function inJob(artifacts: Artifacts, job: string, verdict: "pass" | "fail") {
    const host = jobOf({ artifacts, job });
    await handOver(host, [await judge(host, "run-e2e", { verdict })], "run-e2e");
    return host;
  }

  it.each([
    ["legs", "e2e", "fail", "pass"],
    ["legs", "e2e", "pass", "fail"],
    ["jobs", "other", "fail", "pass"],
    ["jobs", "other", "pass", "fail"],
  ] as const)("%s lose no report, and the worse one counts", async (_what, job, one, two) => {
    const artifacts: Artifacts = new Map();
    await inJob(artifacts, "e2e", one);
    const second = await inJob(artifacts, job, two);
    expect(artifacts.size).toBe(2);
    expect(second.lines.join("\n")).toContain("give each one a `key` of its own");
    const last = jobOf({ artifacts, job: "stagegate" });
    expect(await takeOver(last)).toEqual({ ...NOTHING, handedOver: true, rivals: ["run-e2e"] });
    expect(await verdictAt(last, "run-e2e")).toBe("fail");
    const { exitCode } = await runGateById("comment-report", jobOf({ artifacts, job: "again" }));
    expect(exitCode).toBe(4);
  });

  it("are no rivals where one job repeats its gate, or another attempt does", async () => {
    const artifacts: Artifacts = new Map();
    const host = await inJob(artifacts, "e2e", "fail");
    await handOver(host, [await judge(host, "run-e2e")], "run-e2e");
    expect([...artifacts.keys()]).toEqual(["stagegate-run-e2e-1"]);
    const again = jobOf({ artifacts, job: "e2e", attempt: 2 });
    await handOver(again, [await judge(again, "run-e2e")], "run-e2e");
    const last = jobOf({ artifacts, attempt: 2 });
    expect(await takeOver(last)).toEqual({ ...NOTHING, handedOver: true, rivals: [] });
    expect(await verdictAt(last, "run-e2e")).toBe("pass");
  });

  it("lose nothing where combined runs of different gates have one name", async () => {
    const artifacts: Artifacts = new Map();
    const host = jobOf({ artifacts, job: "a" });
    await handOver(host, [await judge(host, "run-e2e")], "all");
    await handOver(host, [await judge(host, "check-slo")], "all");
    const other = jobOf({ artifacts, job: "b" });
    await handOver(other, [await judge(other, "load-test", { verdict: "fail" })], "all");
    const last = jobOf({ artifacts, job: "stagegate" });
    expect(await takeOver(last)).toEqual({ ...NOTHING, handedOver: true, rivals: [] });
    const verdicts = ["run-e2e", "check-slo", "load-test"].map((stem) => verdictAt(last, stem));
    expect(await Promise.all(verdicts)).toEqual(["pass", "pass", "fail"]);
  });
});

describe("the gates as steps of jobs of their own", () => {
  it("end in one verdict over all of them", async () => {
    const artifacts: Artifacts = new Map();
    await runGateById("check-slo", jobOf({ artifacts, job: "slo" }));
    expect([...artifacts.keys()]).toEqual(["stagegate-check-slo-1"]);
    const last = jobOf({
      artifacts,
      inputs: { needs: '{"slo": {"result": "failure"}, "lint": {"result": "success"}}' },
    });
    const { report, exitCode } = await runGateById("comment-report", last);
    // There is no configuration: that is what the other job said.
    expect([exitCode, report.verdict]).toEqual([2, "error"]);
    expect(report.checks.map(({ title }) => title)).toEqual(["check-slo"]);
    expect([...artifacts.keys()]).toEqual(["stagegate-check-slo-1", "stagegate-report-1"]);
  });

  it("are missing where an artifact did not come", async () => {
    const job = jobOf({ artifacts: new Map(), inputs: { gates: "run-e2e" } });
    const download: Host["artifacts"]["download"] = async () => ({
      artifacts: [],
      notes: ["the artifact stagegate-run-e2e-1 was left out: it has expired"],
    });
    const host = { ...job, artifacts: { ...job.artifacts, download } };
    const { report, exitCode } = await runGateById("comment-report", host);
    expect(exitCode).toBe(5);
    expect(report.notes.join("\n")).toContain("it has expired");
  });
});
