import type { Files, Host } from "@stagegate/core";
import { createMemoryFiles } from "@stagegate/testkit";
import { describe, expect, it } from "vitest";
import { jobOf, judge, NOTHING, text, verdictAt } from "../test-support/jobs-of-a-run.ts";
import type { Artifacts, Job } from "../test-support/jobs-of-a-run.ts";
import { handOver } from "./hand-over.ts";
import { takeOver } from "./take-over.ts";

describe("what comment-report takes over", () => {
  async function given(artifacts: Artifacts, job: Partial<Job>, verdict: "pass" | "fail") {
    const host = jobOf({ artifacts, ...job });
    const finished = await judge(host, "run-e2e", { verdict, evidence: verdict });
    await handOver(host, [finished], "run-e2e");
  }

  it("is every leg of every job", async () => {
    const artifacts: Artifacts = new Map();
    await given(artifacts, { inputs: { key: "1" } }, "pass");
    await given(artifacts, { inputs: { key: "2" } }, "fail");
    const host = jobOf({ artifacts });
    expect(await takeOver(host)).toEqual({ ...NOTHING, handedOver: true });
    expect([await verdictAt(host, "run-e2e-1"), await verdictAt(host, "run-e2e-2")]).toEqual([
      "pass",
      "fail",
    ]);
    expect(await text(host, "evidence/run-e2e-2/log-a.txt")).toBe("fail");
    expect(await host.files.exists("/repo/.stagegate/hand-over")).toBe(false);
  });

  it("is the last attempt, whatever the order of the names", async () => {
    const artifacts: Artifacts = new Map();
    await given(artifacts, { attempt: 9 }, "fail");
    await given(artifacts, { attempt: 10 }, "pass");
    const host = jobOf({ artifacts, attempt: 10 });
    await takeOver(host);
    expect(await verdictAt(host, "run-e2e")).toBe("pass");
  });

  it("replaces what an earlier attempt left in the folder, evidence and all", async () => {
    const artifacts: Artifacts = new Map();
    const host = jobOf({ artifacts, attempt: 1 });
    await judge(host, "run-e2e", { verdict: "fail", evidence: "old" });
    await host.files.write("/repo/.stagegate/evidence/run-e2e/old.txt", "old");
    await given(artifacts, { attempt: 2 }, "pass");
    await takeOver(host);
    expect(await verdictAt(host, "run-e2e")).toBe("pass");
    expect(await text(host, "evidence/run-e2e/old.txt")).toBeUndefined();
  });

  it("never goes over what this job judged as late, or later", async () => {
    const artifacts: Artifacts = new Map();
    await given(artifacts, { attempt: 1 }, "fail");
    const host = jobOf({ artifacts, attempt: 2 });
    await judge(host, "run-e2e", { verdict: "pass", evidence: "own" });
    await takeOver(host);
    expect(await verdictAt(host, "run-e2e")).toBe("pass");
    expect(await text(host, "evidence/run-e2e/log-a.txt")).toBe("own");
  });

  it("is nothing but files of known names in known places", async () => {
    const artifacts: Artifacts = new Map();
    const planted = (paths: readonly string[]) =>
      paths.map((path) => ({ path, bytes: Buffer.from("x") }));
    artifacts.set(
      "stagegate-run-e2e-1",
      planted([
        "reports/run-e2e.json",
        "reports/deep/x.json",
        "reports/comment-report.json",
        "expected/comment-report-x.json",
        "report.html",
        "stagegate-out-dir.json",
        "environment.json",
        "stagegate.yml",
        "running.json",
        "telemetry/traces.jsonl",
        "evidence/run-e2e/a.txt",
        "evidence/loose.txt",
        "../../stagegate.yml",
        "reports/../../evil.json",
      ]),
    );
    artifacts.set("stagegate-report-1", planted(["reports/load-test.json"]));
    artifacts.set("stagegate-baseline", planted(["reports/load-test.json"]));
    artifacts.set("stagegate-other-1", planted(["reports/load-test.json"]));
    artifacts.set("stagegate-run-e2e-x", planted(["reports/load-test.json"]));
    const host = jobOf({ artifacts });
    await takeOver(host);
    const found = ["/", "/repo", "/repo/.stagegate"].map((at) => host.files.glob(at, ["**"]));
    expect([...new Set((await Promise.all(found)).flat())]).toEqual([
      "/repo/.stagegate/evidence/run-e2e/a.txt",
      "/repo/.stagegate/reports/run-e2e.json",
    ]);
  });

  it("is never written through a link that the change brought along", async () => {
    const artifacts: Artifacts = new Map();
    await given(artifacts, {}, "pass");
    const memory = createMemoryFiles();
    const linked = "/repo/.stagegate/evidence/run-e2e";
    const realPath: Files["realPath"] = (path) =>
      path === linked ? Promise.resolve("/home/somebody") : memory.realPath(path);
    const host = jobOf({ artifacts, files: { ...memory, realPath } });
    const { notes, lost } = await takeOver(host);
    expect(notes.join()).toContain("evidence/run-e2e is a link");
    expect(lost).toEqual(["what other jobs have handed over"]);
    expect(await memory.exists(`${linked}/log-a.txt`)).toBe(false);
  });

  it("is told where an artifact could not be had", async () => {
    const job = jobOf({ artifacts: new Map() });
    const download: Host["artifacts"]["download"] = async () => ({
      artifacts: [],
      notes: ["the artifact a has expired"],
    });
    expect(await takeOver({ ...job, artifacts: { ...job.artifacts, download } })).toEqual({
      ...NOTHING,
      notes: ["the artifact a has expired"],
      lost: [],
    });
    const broken = () => Promise.reject(new Error("reset"));
    const failing = { ...job, artifacts: { ...job.artifacts, download: broken } };
    expect(await takeOver(failing)).toEqual({
      ...NOTHING,
      notes: ["what other jobs have handed over could not be had: reset"],
      lost: ["what other jobs have handed over"],
    });
  });

  it("knows which reports are lost, and which were replaced", async () => {
    const job = jobOf({ artifacts: new Map() });
    const lost = async (names: readonly string[] | "unknown"): Promise<readonly string[]> => {
      const download: Host["artifacts"]["download"] = async () => ({
        artifacts: [{ name: "stagegate-run-e2e-a-2", folder: "/none" }],
        notes: [],
        lost: names,
      });
      return (await takeOver({ ...job, artifacts: { ...job.artifacts, download } })).lost;
    };
    const names = ["stagegate-run-e2e-a-1", "stagegate-run-e2e-a-3", "stagegate-all-b-1"];
    expect(await lost([...names, "stagegate-report-1", "other"])).toEqual(names.slice(1));
    expect(await lost("unknown")).toEqual(["what other jobs have handed over"]);
  });
});
