import type { Host } from "@stagegate/core";
import type { BaselineRecord } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { put, report, RUN, run, write } from "../../test-support/comment-report.ts";

const FORMAT = "stagegate/report/v1";

describe("files that nobody can read", () => {
  it.each([
    ["a damaged report", "reports/load-test.json", `{"schema":"${FORMAT}","gate":"load-te`],
    ["a later format", "reports/load-test.json", '{"schema":"stagegate/report/v9"}'],
    ["a damaged start", "expected/check-slo.json", '{"schema":"stagegate/expected/v1"'],
    [
      "a report that contradicts itself",
      "reports/load-test.json",
      JSON.stringify({
        ...report("load-test"),
        counts: { ...report("load-test").counts, fail: 1 },
      }),
    ],
    [
      "a report that is green and blocks",
      "reports/load-test.json",
      JSON.stringify(report("load-test", { exitCode: 4 })),
    ],
  ])("are never green: %s", async (_what, path, text) => {
    await put(report("run-e2e"));
    await write(`.stagegate/${path}`, text);
    const { exitCode, report: own, comments } = await run();
    expect([exitCode, own.verdict]).toEqual([5, "inconclusive"]);
    expect(own.checks.map(({ title }) => title)).toContain(`File ${path}`);
    expect(comments[0]?.body).toContain("cannot be read");
  });

  it("are read where a gate had nothing to judge, and tells what the change loosens", async () => {
    await put(report("run-e2e"));
    const skipped = report("check-slo", { verdict: "skip" });
    const loosened = {
      id: "policy:shop/stagegate.yml#check-slo.enforcement",
      title: "The change loosens check-slo.enforcement",
      verdict: "warn",
    } as const;
    const counts = { ...skipped.counts, total: 1, warn: 1 };
    await put({ ...skipped, counts, checks: [loosened] });
    expect((await run()).exitCode).toBe(0);
  });

  it("are nothing to worry about where they can, and are of another run", async () => {
    await put(report("run-e2e"));
    await put(report("load-test", { verdict: "fail", run: { ...RUN, id: "earlier" } }));
    expect((await run()).exitCode).toBe(0);
  });
});

describe("two reports of one gate and attempt", () => {
  const one = report("run-e2e", { verdict: "fail", startedAt: "2026-11-25T05:00:00.000Z" });
  const two = report("run-e2e", { startedAt: "2026-11-25T05:00:01.000Z" });
  const place = (name: string, content: object) =>
    write(`.stagegate/reports/${name}/run-e2e.json`, JSON.stringify(content));

  it.each([
    [one, two],
    [two, one],
  ])("hide nothing: the worse one counts, and both are told", async (first, second) => {
    await place("a", first);
    await place("b", second);
    const { exitCode, report: own } = await run();
    expect(exitCode).toBe(4);
    expect(own.checks.map(({ title }) => title)).toContain("Reports of run-e2e");
  });

  it("are one where one is a copy of the other, or of an earlier attempt", async () => {
    const later = { ...two, run: { ...two.run, attempt: 2 } };
    await place("a", later);
    await place("b", later);
    await place("c", one);
    const { exitCode, report: own } = await run();
    expect([exitCode, own.checks.length]).toEqual([0, 1]);
  });
});

it("judges test results against history the same way on the page and beside a gate", async () => {
  await write(
    "junit.xml",
    '<testsuite name="s"><testcase classname="c" name="t"><failure message="x"/></testcase></testsuite>',
  );
  const inputs = { results: ["junit.xml"], enforcement: "new" };
  const fresh = await run(inputs);
  expect(fresh.exitCode).toBe(4);
  const { id = "", verdict = "pass" } = fresh.report.checks[0] ?? {};
  const outcomes = [{ id, v: verdict }];
  const record: BaselineRecord = {
    schema: "stagegate/baseline/v1",
    project: "shop",
    recordedAt: "2026-11-20T00:00:00Z",
    subject: { ...fresh.report.subject, ref: "main" },
    run: RUN,
    gates: [{ gate: "comment-report", verdict: "fail", durationMs: 1, outcomes, metrics: [] }],
  };
  const baselines: Partial<Host["baselines"]> = {
    list: async () => ({ records: [record], notes: [] }),
  };
  const host = { baselines } as Partial<Host>;
  const alone = await run(inputs, { host });
  expect(alone.exitCode).toBe(0);
  expect(alone.comments[0]?.body).toContain("Already failing on main (1)");
  await put(report("run-e2e"));
  expect((await run(inputs, { host })).exitCode).toBe(0);
});
