import type { Posted } from "@stagegate/core";
import { describe, expect, it } from "vitest";
import { jobOf, judge, names, NOTHING } from "../test-support/jobs-of-a-run.ts";
import type { Artifacts, Job } from "../test-support/jobs-of-a-run.ts";
import { handOver } from "./hand-over.ts";
import { takeOver } from "./take-over.ts";

const FILES = (stem: string): Record<string, string> => ({
  [`/repo/.stagegate/telemetry/traces.jsonl`]: "much",
  [`/repo/.stagegate/environment.json`]: "{}",
  [`/repo/.stagegate/histograms/${stem}.json`]: "{}",
});

describe("what a gate hands over", () => {
  it("are its own files, and nothing that others wrote or that stays on the machine", async () => {
    const artifacts: Artifacts = new Map();
    const host = jobOf({ artifacts });
    await judge(host, "verify-contracts", { evidence: "x" });
    const finished = await judge(host, "run-e2e", { evidence: "y" });
    for (const [path, content] of Object.entries(FILES("run-e2e"))) {
      await host.files.write(path, content);
    }
    await handOver(host, [finished], "run-e2e");
    expect([...artifacts.keys()]).toEqual(["stagegate-run-e2e-1"]);
    expect(names(artifacts, "stagegate-run-e2e-1")).toEqual([
      "evidence/run-e2e/log-a.txt",
      "expected/run-e2e.json",
      "histograms/run-e2e.json",
      "outcomes/run-e2e.ndjson.gz",
      "reports/run-e2e.json",
    ]);
    expect(await host.files.exists("/repo/.stagegate/hand-over")).toBe(false);
  });

  it("is nothing that a runner recorded and that nobody has scrubbed, as the gate was killed", async () => {
    const artifacts: Artifacts = new Map();
    const host = jobOf({ artifacts });
    const finished = await judge(host, "run-e2e", { evidence: "y" });
    await host.files.write("/repo/.stagegate/evidence/run-e2e/raw/a/trace.zip", "cookies");
    await handOver(host, [finished], "run-e2e");
    expect(names(artifacts, "stagegate-run-e2e-1")).toContain("evidence/run-e2e/log-a.txt");
    expect(names(artifacts, "stagegate-run-e2e-1").join()).not.toContain("raw");
  });

  it("is one artifact of a combined run, named after key and attempt", async () => {
    const artifacts: Artifacts = new Map();
    const host = jobOf({ artifacts, attempt: 3, inputs: { key: "linux" } });
    const gates = [await judge(host, "run-e2e"), await judge(host, "check-slo")];
    await handOver(host, gates, "all");
    expect([...artifacts.keys()]).toEqual(["stagegate-all-linux-3"]);
    expect(names(artifacts, "stagegate-all-linux-3")).toContain("reports/check-slo-linux.json");
  });

  it.each<[string, Partial<Job>]>([
    ["the user does it", { inputs: { artifacts: "never" } }],
    ["the forge cannot", { able: false }],
  ])("is nothing where %s", async (_who, part) => {
    const artifacts: Artifacts = new Map();
    const host = jobOf({ artifacts, ...part });
    await handOver(host, [await judge(host, "run-e2e")], "run-e2e");
    expect(artifacts.size).toBe(0);
    expect(await takeOver(host)).toEqual(NOTHING);
  });

  it("changes no verdict when it cannot be handed over, and says so", async () => {
    const refused: Posted = { kind: "unavailable", reason: "quota", hint: "Delete some" };
    const broken = [async () => refused, () => Promise.reject(new Error("reset"))];
    for (const upload of broken) {
      const job = jobOf({ artifacts: new Map() });
      const host = { ...job, artifacts: { ...job.artifacts, upload } };
      await handOver(host, [await judge(host, "run-e2e")], "run-e2e");
      expect(job.lines.join("\n")).toMatch(/other jobs do not get .*: (quota. Delete some|reset)/);
    }
  });
});
