import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BaselineRecord, GateReport } from "@stagegate/schema";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { buildDashboard } from "./dashboard.ts";
import type { BuiltDashboard } from "./dashboard.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "stagegate-dashboard-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function report(run: number, given: Partial<GateReport> = {}): GateReport {
  const subject = {
    forge: "local",
    repository: "acme/shop",
    commit: `c${run}`,
    tested: "c",
  } as const;
  return {
    schema: "stagegate/report/v1",
    gate: "run-e2e",
    verdict: "pass",
    enforcement: "all",
    blocking: false,
    exitCode: 0,
    summary: "",
    startedAt: `2026-11-0${run}T05:00:00Z`,
    durationMs: 1_000,
    subject: { ...subject, ref: "main" },
    versions: [],
    run: { forge: "local", repository: "acme/shop", id: `run-${run}`, attempt: 1 },
    checks: [{ id: "e2e:web/a#b", title: "buys", verdict: "pass", service: "web" }],
    counts: { total: 1, pass: 1, warn: 0, fail: 0, inconclusive: 0, skip: 0, error: 0, flaky: 0 },
    metrics: [],
    evidence: [],
    ranking: [],
    notes: [],
    omitted: { checks: 0, findings: 0, evidence: 0 },
    tool: { name: "stagegate", version: "0" },
    ...given,
  };
}

function putRun(run: number, given: Partial<GateReport> = {}, name = "run-e2e"): void {
  const text = JSON.stringify(report(run, given));
  write(`runs/${run}/.stagegate/reports/${name}.json`, text);
}

function record(run: number): BaselineRecord {
  const { subject, run: where } = report(run);
  return {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: `2026-11-0${run}T06:00:00Z`,
    subject,
    run: where,
    gates: [
      {
        gate: "run-e2e",
        verdict: "fail",
        durationMs: 900,
        outcomes: [{ id: "e2e:web/a#b", v: "fail" }],
        metrics: [],
      },
    ],
  };
}

async function build(...folders: string[]): Promise<BuiltDashboard & { html: string }> {
  const built = await buildDashboard({
    folders,
    out: "site/index.html",
    cwd: root,
    env: {},
    now: Date.UTC(2026, 10, 9),
  });
  return { ...built, html: readFileSync(built.out, "utf8") };
}

describe("a page over many runs", () => {
  it("takes out directories at any depth and links to their pages", async () => {
    putRun(1);
    putRun(2, { verdict: "fail", exitCode: 4, blocking: true });
    write("runs/2/.stagegate/report.html", "x");
    const { runs, html, notes } = await build("runs");
    expect(runs.map(({ id, verdict, href }) => [id, verdict, href])).toEqual([
      ["run-1", "pass", undefined],
      ["run-2", "fail", "../runs/2/.stagegate/report.html"],
    ]);
    expect(html).toContain("1 of 2 runs passed");
    expect(html).toContain("buys");
    expect(notes).toEqual([]);
  });

  it("takes stored runs, gzipped or not, and an out directory before its record", async () => {
    putRun(2);
    write("history/a.json.gz", gzipSync(JSON.stringify(record(1))));
    write("history/b.json", JSON.stringify(record(2)));
    write("history/package.json", '{"name":"x"}');
    const { runs, notes } = await build("runs", "history");
    expect(runs.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["run-1", "fail"],
      ["run-2", "pass"],
    ]);
    expect(notes).toEqual([]);
  });

  it("reads the outcomes of a gate, which hold more than its report", async () => {
    putRun(1);
    const lines = [
      { schema: "stagegate/outcomes/v1", gate: "run-e2e", run: report(1).run },
      { id: "e2e:web/a#b", v: "pass" },
      { id: "e2e:web/a#other", v: "fail", ms: 3 },
      { odd: true },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join("\n");
    write("runs/1/.stagegate/outcomes/run-e2e.ndjson.gz", gzipSync(text));
    expect((await build("runs")).checks).toBe(2);
  });

  it("names what is damaged, and goes on", async () => {
    putRun(1);
    write("runs/2/.stagegate/reports/run-e2e.json", "{");
    write("runs/3/.stagegate/reports/run-e2e.json", '{"schema":"stagegate/report/v9"}');
    write("runs/1/.stagegate/outcomes/run-e2e.ndjson.gz", "damaged");
    write("history/x.json.gz", "damaged");
    const { runs, checks, notes } = await build("runs", "history", "missing");
    expect([runs.length, checks]).toEqual([1, 1]);
    expect(notes).toEqual([
      expect.stringMatching(/^runs\/2\/\.stagegate has no report that can be read: .*not JSON/),
      expect.stringMatching(/^runs\/3\/\.stagegate has no report that can be read: .*report\/v9/),
      "history/x.json.gz is damaged",
      "missing could not be read",
    ]);
  });

  it("counts the highest attempt of a leg, and nothing of another run", async () => {
    const { run } = report(1);
    putRun(1, { verdict: "fail", exitCode: 4, blocking: true, key: "a" }, "one");
    putRun(1, { key: "a", run: { ...run, attempt: 2 } }, "two");
    putRun(1, { run: { ...run, id: "old" }, startedAt: "2026-10-01T00:00:00Z" }, "three");
    const { runs, notes } = await build("runs");
    expect(runs.map(({ verdict, attempt }) => [verdict, attempt])).toEqual([["pass", 2]]);
    expect(notes).toEqual(["runs/1/.stagegate also has 2 reports of other runs or attempts"]);
  });

  it("follows no link out of the folder", async () => {
    putRun(1);
    mkdirSync(join(root, "own"));
    symlinkSync(join(root, "runs"), join(root, "own/elsewhere"));
    await expect(build("own")).rejects.toMatchObject({ code: "STAGEGATE_FILE_MISSING" });
  });

  it("shows no secret that a test is named after", async () => {
    const token = `ghp_${"a1B2".repeat(9)}`;
    putRun(1, { checks: [{ id: `e2e:a/b#${token}`, title: token, verdict: "fail" }] });
    const { html } = await build("runs");
    expect(html).not.toContain(token);
  });
});
