import { createReadStream, existsSync } from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Files, Host, Posted } from "@stagegate/core";
import { runGate } from "@stagegate/core";
import { readFormat } from "@stagegate/schema/formats";
import type { GateId, GateReport } from "@stagegate/schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commentReport } from "./gate.ts";

const RUN = { forge: "local" as const, repository: "shop", id: "run-1", attempt: 1 };
const SUBJECT = {
  forge: "local" as const,
  repository: "shop",
  commit: "c0ffee1",
  tested: "c0ffee1",
};

let root: string;
beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "stagegate-comment-"));
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

function report(gate: GateId, given: Partial<GateReport> = {}): GateReport {
  const verdict = given.verdict ?? "pass";
  const exitCode =
    given.exitCode ??
    ({ fail: 4, error: 3, inconclusive: 5 } as Record<string, number>)[verdict] ??
    0;
  return {
    schema: "stagegate/report/v1",
    gate,
    verdict,
    enforcement: "all",
    blocking: exitCode !== 0,
    exitCode,
    summary: `${gate} says ${verdict}`,
    startedAt: "2026-11-25T05:40:00Z",
    durationMs: 1_000,
    subject: SUBJECT,
    versions: [],
    run: RUN,
    checks: [],
    counts: { total: 0, pass: 0, warn: 0, fail: 0, inconclusive: 0, skip: 0, error: 0, flaky: 0 },
    metrics: [],
    evidence: [],
    ranking: [],
    notes: [],
    omitted: { checks: 0, findings: 0, evidence: 0 },
    tool: { name: "stagegate", version: "0" },
    ...given,
  };
}

function write(path: string, content: unknown): Promise<void> {
  return diskFiles.write(
    join(root, path),
    typeof content === "string" ? content : JSON.stringify(content),
  );
}

function put(given: GateReport, name: string = given.gate): Promise<void> {
  return write(`.stagegate/reports/${name}.json`, given);
}

const diskFiles = {
  readText: (path: string) => fs.readFile(path, "utf8").catch(() => undefined),
  stream: (path: string) => (existsSync(path) ? createReadStream(path) : undefined),
  async write(path: string, content: string | Uint8Array) {
    await fs.mkdir(dirname(path), { recursive: true });
    await fs.writeFile(path, content);
  },
  exists: (path: string) => Promise.resolve(existsSync(path)),
  size: (path: string) =>
    fs.stat(path).then(
      (stat) => stat.size,
      () => undefined,
    ),
  list: (folder: string) => fs.readdir(folder).catch(() => []),
  async glob(folder: string, patterns: readonly string[]) {
    const found: string[] = [];
    for await (const path of fs.glob([...patterns], { cwd: folder }))
      found.push(join(folder, path));
    return found.sort();
  },
} as unknown as Files;

interface Ran {
  exitCode: number;
  report: GateReport;
  comments: { marker: string; body: string }[];
  summary: string;
  lines: string[];
}

async function run(
  inputs: Record<string, string | readonly string[]> = {},
  thread: { upsert?: () => Promise<Posted>; comments?: boolean } = {},
): Promise<Ran> {
  const comments: Ran["comments"] = [];
  const lines: string[] = [];
  let summary = "";
  const say = (line: string): void => void lines.push(line);
  const none = { able: false, reason: "a test has none" };
  const host = {
    capabilities: {
      comments: (thread.comments ?? true) ? { able: true } : none,
      commitStatus: none,
      checkRuns: none,
      deployments: none,
      artifacts: none,
      annotations: none,
    },
    root,
    inputs: {
      read: () =>
        new Map(
          Object.entries(inputs).map(([name, value]) => [name, { value, origin: `--${name}` }]),
        ),
    },
    log: { info: say, warn: say, error: say, debug: say, group: say, status: () => undefined },
    outputs: { set: () => Promise.resolve() },
    summary: {
      maxLength: 1_048_576,
      write: (markdown: string) => {
        summary = markdown;
        return Promise.resolve();
      },
    },
    annotations: { add: () => Promise.resolve() },
    thread: {
      maxBodyLength: 65_536,
      upsert:
        thread.upsert ??
        ((marker: string, body: string): Promise<Posted> => {
          comments.push({ marker, body });
          return Promise.resolve({ kind: "posted", action: "created" });
        }),
    },
    baselines: { list: () => Promise.resolve({ records: [], notes: [] }) },
    info: { run: RUN, subject: SUBJECT, event: "local" },
    clock: { now: () => Date.parse("2026-11-25T05:41:00Z"), monotonic: () => 0 },
    files: diskFiles,
    environment: {},
    variable: () => undefined,
    signal: new AbortController().signal,
    version: "0.1.0",
  } as unknown as Host;
  const finished = await runGate(commentReport, host, () => Promise.resolve({}));
  const { report: own, exitCode } = finished;
  expect(readFormat("report", own).kind).toBe("read");
  return { exitCode, report: own, comments, summary, lines };
}

const read = (path: string): Promise<string> => fs.readFile(join(root, ".stagegate", path), "utf8");

describe("the verdict of all gates", () => {
  it.each([
    [["pass", "pass"], "pass", 0],
    [["pass", "warn"], "warn", 0],
    [["pass", "skip"], "pass", 0],
    [["inconclusive", "warn"], "inconclusive", 5],
    [["error", "inconclusive"], "error", 3],
    [["fail", "error"], "fail", 4],
  ] as const)("of %j is %s with exit code %i", async ([first, second], verdict, code) => {
    await put(report("verify-contracts", { verdict: first }));
    await put(report("run-e2e", { verdict: second }));
    const { exitCode, report: own } = await run();
    expect([own.verdict, exitCode]).toEqual([verdict, code]);
    expect(own.checks.map((check) => check.id).sort()).toEqual([
      "gate:shop/run-e2e#verdict",
      "gate:shop/verify-contracts#verdict",
    ]);
  });

  it("keeps the exit code that a gate had: an observed failure does not block", async () => {
    await put(report("check-slo", { verdict: "fail", enforcement: "observe", exitCode: 0 }));
    const { exitCode, report: own, comments } = await run();
    expect([own.verdict, exitCode]).toEqual(["fail", 0]);
    expect(comments[0]?.body).toContain("(observed only, does not block)");
  });

  it("keeps exit code 2 of a gate with a wrong configuration", async () => {
    await put(report("run-e2e", { verdict: "error", exitCode: 2 }));
    expect((await run()).exitCode).toBe(2);
  });

  it("is inconclusive without any report: no data is never green", async () => {
    const { exitCode, report: own } = await run();
    expect([own.verdict, exitCode]).toEqual(["inconclusive", 5]);
  });
});

describe("a gate that should have reported", () => {
  it("is missing and named, from the input, and from the list of the run", async () => {
    await put(report("run-e2e"));
    const named = await run({ gates: ["run-e2e", "load-test"] });
    expect(named.exitCode).toBe(5);
    expect(named.comments[0]?.body).toContain("Load: it has not reported in this run");
    await write(".stagegate/expected.json", {
      schema: "stagegate/expected/v1",
      gates: ["check-slo"],
    });
    const listed = await run();
    expect(listed.exitCode).toBe(5);
    expect(listed.report.checks.find((check) => check.title === "check-slo")?.verdict).toBe(
      "inconclusive",
    );
  });

  it("may only warn where that is asked for", async () => {
    await put(report("run-e2e"));
    const { exitCode, report: own } = await run({
      gates: ["load-test"],
      "on-inconclusive": "warn",
    });
    expect([own.verdict, exitCode]).toEqual(["inconclusive", 0]);
  });

  it("is missing one leg, which is named", async () => {
    await put(report("run-e2e", { key: "1", legsExpected: ["1", "2"] }), "run-e2e-1");
    const { exitCode, comments } = await run();
    expect(exitCode).toBe(5);
    expect(comments[0]?.body).toContain("the leg 2 has not reported");
  });

  it.each([
    [
      "of another run",
      { ...report("run-e2e"), run: { ...RUN, id: "run-0" } },
      "belongs to another run",
    ],
    [
      "of another commit",
      { ...report("run-e2e"), subject: { ...report("run-e2e").subject, commit: "f".repeat(40) } },
      "is about the commit ffffffffff",
    ],
    [
      "that passes with a failed check",
      { ...report("run-e2e"), counts: { ...report("run-e2e").counts, fail: 1 } },
      "contradicts itself",
    ],
    [
      "that fails without a consequence",
      { ...report("run-e2e"), verdict: "fail", enforcement: "all", exitCode: 0, blocking: false },
      "contradicts itself",
    ],
    [
      "of another major version",
      { ...report("run-e2e"), schema: "stagegate/report/v2" },
      "stagegate/report/v2",
    ],
    ["without its fields", { schema: "stagegate/report/v1" }, "cannot be read"],
    ["that is no JSON", "{", "cannot be read"],
  ])("is missing where its report is one %s", async (_name, content, said) => {
    await write(".stagegate/reports/run-e2e.json", content);
    await put(report("check-slo"));
    const { exitCode, report: own } = await run({ gates: ["run-e2e"] });
    expect(exitCode).toBe(5);
    expect(own.notes.join("\n")).toContain(said);
  });
});

it("takes the highest attempt of each key, wherever the files lie, and ignores unknown keys", async () => {
  const first = report("run-e2e", { verdict: "fail", key: "a" });
  const second = {
    ...report("run-e2e", { key: "a" }),
    run: { ...RUN, attempt: 2 },
    later: { x: 1 },
  };
  await put(second, "artifact-2/run-e2e-a");
  await put(first, "artifact-1/run-e2e-a");
  const { exitCode, report: own } = await run();
  expect([own.verdict, exitCode]).toEqual(["pass", 0]);
});

it("names the culprit in comment, summary, page and its own report", async () => {
  const ranking = [
    { service: "payments", score: 0.9, evidence: [{ kind: "error-origin", text: "deepest" }] },
  ];
  const coverage = {
    servicesSeen: ["payments"],
    servicesDeclared: 1,
    attempts: 1,
    attemptsWithTrace: 1,
  };
  const diagnosis = { culprit: { service: "payments", confidence: 0.8 }, coverage, notes: [] };
  await put(report("run-e2e", { verdict: "fail", ranking, diagnosis }));
  const { report: own, comments, summary, lines } = await run();
  expect(own.diagnosis?.culprit?.service).toBe("payments");
  expect(comments).toHaveLength(1);
  expect(comments[0]?.marker).toBe("stagegate");
  expect(comments[0]?.body).toMatch(/^<!-- stagegate v1 commit=c0ffee1 run=run-1 attempt=1 /);
  for (const text of [comments[0]?.body ?? "", summary, await read("report.md")]) {
    expect(text).toContain("Culprit: <code>payments</code>");
  }
  expect(await read("report.html")).toContain('class="who">payments<');
  expect(await read("junit.xml")).toContain('<testsuite name="run-e2e"');
  expect(lines.join("\n")).toContain("Culprit: payments");
  expect(lines.at(-1)).toBe(`Report: ${join(root, ".stagegate", "report.html")}`);
});

it("hides secrets that invisible characters part, and is quiet when asked", async () => {
  const secret = `ghp_${"a1B2".repeat(9)}`;
  const parted = `${secret.slice(0, 8)}\u200b${secret.slice(8)}`;
  const checks = [
    { id: "e2e:a/b#c", title: `token ${parted}`, verdict: "fail" as const, detail: parted },
  ];
  await put(report("run-e2e", { verdict: "fail", checks, notes: [parted] }));
  const { comments, lines } = await run({ quiet: "true" });
  for (const text of [
    comments[0]?.body ?? "",
    await read("report.html"),
    await read("junit.xml"),
  ]) {
    expect(text.replaceAll("\u200b", "")).not.toContain(secret);
  }
  expect(lines).toEqual([`Report: ${join(root, ".stagegate", "report.html")}`]);
});

describe("a comment that cannot be posted", () => {
  it("never changes the verdict, and is said", async () => {
    await put(report("run-e2e"));
    const refused = await run(
      {},
      { upsert: () => Promise.resolve({ kind: "unavailable", reason: "read-only token" }) },
    );
    expect([refused.exitCode, refused.report.notes]).toEqual([
      0,
      ["There is no comment: read-only token"],
    ]);
    const broken = await run({}, { upsert: () => Promise.reject(new Error("socket hang up")) });
    expect([broken.exitCode, broken.report.verdict]).toEqual([0, "pass"]);
    expect((await run({}, { comments: false })).comments).toEqual([]);
  });
});

describe("plain result files without a configuration", () => {
  const junit = (body: string): string =>
    `<testsuites><testsuite name="s">${body}</testsuite></testsuites>`;

  it("are judged, a check per test", async () => {
    await write(
      "a/junit-1.xml",
      junit(
        '<testcase classname="C" name="works"/><testcase classname="C" name="breaks"><failure message="no"/></testcase>',
      ),
    );
    await write("junit-2.xml", junit('<testcase classname="D" name="works"/>'));
    const { exitCode, report: own, comments } = await run({ results: ["**/junit*.xml"] });
    expect([own.verdict, exitCode, own.counts.total, own.counts.fail]).toEqual(["fail", 4, 3, 1]);
    expect(own.checks[0]?.id).toMatch(/^test:/);
    expect(comments[0]?.body).toContain("### ❌ 1 of 3 tests failed");
    expect(comments[0]?.body).not.toMatch(/culprit/i);
  });

  it("are never green without a test, and a bad file is named", async () => {
    await write("junit-1.xml", junit(""));
    expect((await run({ results: ["**/junit*.xml"] })).exitCode).toBe(5);
    await write("junit-2.xml", "not a report");
    const { exitCode, report: own } = await run({ results: ["**/junit*.xml"] });
    expect(exitCode).toBe(5);
    expect(own.checks.some((check) => check.title.includes("junit-2.xml"))).toBe(true);
    expect((await run({ results: ["nothing/*.xml"] })).exitCode).toBe(5);
  });

  it("do not include what Stagegate itself wrote", async () => {
    await write("junit-1.xml", junit('<testcase name="works"/>'));
    await run({ results: ["**/junit*.xml"], "out-dir": "out" });
    const { report: own } = await run({ results: ["**/junit*.xml"], "out-dir": "out" });
    expect(own.counts.total).toBe(1);
  });
});
