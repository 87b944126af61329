import { join } from "node:path";
import type { Posted } from "@stagegate/core";
import { describe, expect, it } from "vitest";
import { put, read, report, root, RUN, run, write } from "../../test-support/comment-report.ts";

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

it("of a cancelled run says that it was cancelled, and nothing about data", async () => {
  const error = { code: "STAGEGATE_CANCELLED", message: "the run was cancelled" };
  await put(report("run-e2e", { verdict: "error", summary: error.message, error }));
  const { exitCode, comments } = await run();
  expect(exitCode).toBe(3);
  expect(comments[0]?.body).toContain("The run was cancelled before anything failed.");
  expect(comments[0]?.body).not.toMatch(/too little/);
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
  expect(comments[0]?.revision).toMatchObject({ commit: "c0ffee1", run: "run-1", attempt: 1 });
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
  });

  it("is said as well where it was clear before, and not where there is no place for one", async () => {
    await put(report("run-e2e"));
    const told = async (kind: "unavailable" | "nowhere"): Promise<readonly string[]> => {
      const upsert = (): Promise<Posted> => Promise.resolve({ kind, reason: "it is a fork" });
      return (await run({}, { comments: false, upsert })).report.notes;
    };
    expect(await told("unavailable")).toEqual(["There is no comment: it is a fork"]);
    expect(await told("nowhere")).toEqual([]);
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

  it("of a cancelled run say that it was cancelled, and nothing else", async () => {
    await write("junit-1.xml", junit('<testcase name="works"/>'));
    const cancelled = { signal: AbortSignal.abort() };
    const { exitCode, report: own, lines } = await run({ results: ["**/junit*.xml"] }, cancelled);
    expect([own.verdict, exitCode, own.summary]).toEqual(["error", 3, "the run was cancelled"]);
    for (const text of [lines.join("\n"), await read("report.md"), await read("report.html")]) {
      expect(text).toMatch(/the run was cancelled/i);
      expect(text).not.toMatch(/no test|too little|not complete enough/i);
    }
  });

  it("do not include what Stagegate itself wrote", async () => {
    await write("junit-1.xml", junit('<testcase name="works"/>'));
    await run({ results: ["**/junit*.xml"], "out-dir": "out" });
    const { report: own } = await run({ results: ["**/junit*.xml"], "out-dir": "out" });
    expect(own.counts.total).toBe(1);
  });
});
