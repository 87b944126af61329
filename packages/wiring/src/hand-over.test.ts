import { runGate, defineGate } from "@stagegate/core";
import type { Files, FinishedGate, Host, Posted } from "@stagegate/core";
import { createFakeHost, createMemoryFiles, createMemoryForge } from "@stagegate/testkit";
import type { ForgeState } from "@stagegate/testkit";
import type { GateId, GateReport } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { handOver } from "./hand-over.ts";
import { runGateById } from "./index.ts";
import { takeOver } from "./take-over.ts";

type Artifacts = ForgeState["artifacts"];

interface Job {
  artifacts: Artifacts;
  attempt?: number;
  inputs?: Readonly<Record<string, string>>;
  files?: Files;
  able?: boolean;
  job?: string;
}

/** A job on a machine of its own, of the run that the artifacts are of. */
function jobOf({ artifacts, attempt = 1, inputs = {}, able = true, ...rest }: Job) {
  const files = rest.files ?? createMemoryFiles();
  const fake = createFakeHost({ files, inputs });
  const forge = createMemoryForge({ files });
  const run = { ...fake.info.run, forge: "github" as const, attempt };
  return {
    ...fake,
    artifacts: sharedStore(forge.artifacts, forge.state, artifacts),
    capabilities: {
      ...fake.capabilities,
      artifacts: able ? { able: true as const } : { able: false as const, reason: "none" },
    },
    info: { ...fake.info, run: rest.job === undefined ? run : { ...run, job: rest.job } },
  };
}

/** The store of a memory forge holds its own map; jobs of one run share one. */
function sharedStore(
  store: Host["artifacts"],
  state: ForgeState,
  shared: Artifacts,
): Host["artifacts"] {
  const sync = (from: Artifacts, to: Artifacts): void => {
    for (const [name, content] of from) to.set(name, content);
  };
  return {
    async upload(name, folder, options) {
      sync(shared, state.artifacts);
      const posted = await store.upload(name, folder, options);
      sync(state.artifacts, shared);
      return posted;
    },
    download(prefix, into) {
      sync(shared, state.artifacts);
      return store.download(prefix, into);
    },
  };
}

async function judge(
  host: Host,
  id: GateId,
  { verdict = "pass" as "pass" | "fail", evidence = "" } = {},
): Promise<FinishedGate> {
  const gate = defineGate<GateId, object>({
    id,
    configuration: "optional",
    async run({ out }) {
      const from = { text: evidence, name: "a.txt" };
      const given = { gate: id, id: "log", kind: "log", title: "log", from } as const;
      return {
        summary: verdict,
        checks: [{ id: "e2e:a", title: "a", verdict }],
        evidence: evidence === "" ? [] : [await out.addEvidence(given)],
      };
    },
  });
  return runGate(gate, host, async () => ({}));
}

const names = (artifacts: Artifacts, name: string): string[] =>
  (artifacts.get(name) ?? []).map(({ path }) => path).sort();

const text = (host: Host, path: string): Promise<string | undefined> =>
  host.files.readText(`/repo/.stagegate/${path}`);

async function verdictAt(host: Host, stem: string): Promise<string> {
  return (JSON.parse((await text(host, `reports/${stem}.json`)) ?? "{}") as GateReport).verdict;
}

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
    expect(await takeOver(host)).toEqual({ notes: [], lost: [], rivals: [] });
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
    expect(await takeOver(host)).toEqual({ notes: [], lost: [], rivals: [] });
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
      notes: ["the artifact a has expired"],
      lost: [],
      rivals: [],
    });
    const broken = () => Promise.reject(new Error("reset"));
    const failing = { ...job, artifacts: { ...job.artifacts, download: broken } };
    expect(await takeOver(failing)).toEqual({
      notes: ["what other jobs have handed over could not be had: reset"],
      lost: ["what other jobs have handed over"],
      rivals: [],
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
    expect(await takeOver(last)).toEqual({ notes: [], lost: [], rivals: ["run-e2e"] });
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
    expect(await takeOver(last)).toEqual({ notes: [], lost: [], rivals: [] });
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
    expect(await takeOver(last)).toEqual({ notes: [], lost: [], rivals: [] });
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
