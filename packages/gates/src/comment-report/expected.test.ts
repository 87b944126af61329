import { describe, expect, it } from "vitest";
import { expected, put, report, RUN, run, write } from "../../test-support/comment-report.ts";

describe("a gate that should have reported", () => {
  it("is missing and named, from the input, and from the list of the run", async () => {
    await put(report("run-e2e"));
    const named = await run({ gates: ["run-e2e", "load-test"] });
    expect(named.exitCode).toBe(5);
    expect(named.comments[0]?.body).toContain("Load: it has not reported in this run");
    await expected("check-slo", { startedAt: undefined });
    const listed = await run();
    expect(listed.exitCode).toBe(5);
    expect(listed.report.checks.find((check) => check.title === "check-slo")).toMatchObject({
      verdict: "inconclusive",
      message: "it has not reported in this run",
    });
  });

  it("is missing when it started and was killed, also beside a list of others", async () => {
    await put(report("run-e2e"));
    await expected("run-e2e");
    await expected("load-test");
    const lists: Record<string, string[]>[] = [{}, { gates: ["run-e2e"] }];
    for (const inputs of lists) {
      const { exitCode, report: own } = await run(inputs);
      expect(exitCode).toBe(5);
      expect(own.checks.map(({ title, message }) => [title, message])).toEqual([
        ["load-test", "it started and left no report: it was killed, or the report was lost"],
        ["run-e2e", undefined],
      ]);
    }
  });

  it("is missing one leg that started, whose key looks like that of another", async () => {
    await put(report("run-e2e", { key: "a-b" }), "run-e2e-a-b");
    await expected("run-e2e", { key: "a-b" });
    await expected("run-e2e", { key: "a/b" }, "artifact-2/x");
    const { exitCode, comments } = await run();
    expect(exitCode).toBe(5);
    expect(comments[0]?.body).toContain("the leg a/b started and left no report");
  });

  it.each([
    ["of an earlier attempt of the run", { run: { ...RUN, attempt: 2 } }],
    ["from before the gate started again", { startedAt: "2026-11-25T05:40:01Z" }],
  ])("is missing where its report is one %s", async (_what, given) => {
    await put(report("run-e2e"));
    await expected("run-e2e", given);
    const { exitCode, report: own } = await run();
    expect(exitCode).toBe(5);
    expect(own.notes.join()).toContain("is older than the last start of the gate");
  });

  it("is not missing for what another run, or an earlier attempt, has started", async () => {
    await put(report("run-e2e", { run: { ...RUN, attempt: 2 } }));
    await expected("run-e2e", {}, "old/run-e2e");
    await expected("load-test", { run: { ...RUN, id: "run-0" } });
    expect((await run()).exitCode).toBe(0);
  });

  it("is said where nobody can read what was started", async () => {
    await put(report("run-e2e"));
    await write(".stagegate/expected/load-test.json", "{");
    const { report: own } = await run();
    expect(own.notes.join()).toContain("expected/load-test.json cannot be read");
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
