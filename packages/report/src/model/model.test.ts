import type { TraceExcerpt } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { faultyPage, greenPage, pageOf } from "../sample/page.ts";
import { sampleReport } from "../sample/run.ts";
import {
  formatChange,
  formatDuration,
  formatFigure,
  formatInstant,
  formatMetric,
} from "./figures.ts";
import { groupFindings } from "./groups.ts";
import { worstExitCode } from "@stagegate/schema";
import { renderComment } from "../markdown/comment.ts";
import { mergeSection } from "./section.ts";
import { flattenTree, focusRoots, traceTree } from "./trace-tree.ts";
import { headline } from "./words.ts";

describe("figures", () => {
  it.each([
    [412.4, "ms", "412 ms"],
    [1_240, "ms", "1.24 s"],
    [90_000, "ms", "90 s"],
    [600_000, "ms", "10 min 0 s"],
    [0.0152, "ratio", "1.5 %"],
    [1, "ratio", "100 %"],
    [0.0004, "ratio", "0.04 %"],
    [59.8, "requests/s", "59.8 requests/s"],
    [12_345, "", "12\u202f345"],
    [2_500_000, "bytes", "2.5 MB"],
    [Number.NaN, "ms", "no data"],
    [undefined, "ms", "no data"],
    [1, "__proto__", "1 __proto__"],
  ])("%s %s is %s", (value, unit, text) => expect(formatFigure(value, unit)).toBe(text));

  it.each([
    [447, 38, "×11.8"],
    [110, 100, "+10 %"],
    [97, 100, "−3 %"],
    [100, 100, "±0 %"],
    [1, 0, undefined],
    [undefined, 3, undefined],
  ])("from %s against %s is %s", (now, before, text) =>
    expect(formatChange(now, before)).toBe(text),
  );

  it.each([
    ["smoke: error-ratio < 1%", 1, "ratio", "100 %"],
    ["error-ratio", 0.503, "ratio", "50.3 %"],
    ["checkout: p95 < 350ms", 476, "ms", "476 ms"],
    ["passed", 1, "tests", "1 test"],
    ["passed", 2, "tests", "2 tests"],
    ["tests", 2, "tests", "2"],
    ["share in percent", 3, "percent", "3 %"],
  ])("%s %s %s is %s, whatever its name says", (name, value, unit, text) =>
    expect(formatMetric({ name, value, unit })).toBe(text),
  );

  it("shortens an instant and a duration", () => {
    expect(formatInstant("2026-11-25T05:48:12.000Z")).toBe("2026-11-25 05:48 UTC");
    expect(formatDuration(7_380_000)).toBe("2 h 3 min");
  });
});

describe("a section of several legs", () => {
  const leg = (key: string, verdict: "pass" | "fail") =>
    sampleReport("run-e2e", {
      key,
      verdict,
      summary: `${key} ${verdict}`,
      checks: [
        { id: "e2e:a#setup", title: "setup", verdict },
        { id: `e2e:a#${key}`, title: key, verdict: "pass" },
      ],
    });

  it("puts the figures of a red leg first, as the first key figure stands for the gate", () => {
    const p95 = (value: number) => [{ name: "p95", value, unit: "ms", key: true }];
    const section = mergeSection("run-e2e", [
      { ...leg("browse", "pass"), metrics: p95(12) },
      { ...leg("checkout", "fail"), metrics: p95(900) },
    ]);
    expect(section.metrics.map(({ name }) => name)).toEqual(["p95 (checkout)", "p95 (browse)"]);
  });

  it("takes the worst leg and counts a shared check once", () => {
    const section = mergeSection("run-e2e", [leg("1", "pass"), leg("2", "fail")]);
    expect(section.verdict).toBe("fail");
    expect(section.exitCode).toBe(4);
    expect(section.summary).toBe("2: 2 fail");
    expect(section.checks.map((check) => [check.id, check.verdict])).toEqual([
      ["e2e:a#setup", "fail"],
      ["e2e:a#1", "pass"],
      ["e2e:a#2", "pass"],
    ]);
  });

  it.each([
    ["known", "new"],
    ["new", "known"],
  ] as const)("shows a shared check as new where it is %s in one leg and %s in another", (a, b) => {
    const of = (key: string, kind: "known" | "new") =>
      sampleReport("run-e2e", {
        key,
        verdict: "fail",
        checks: [{ id: "x#y", title: "y", verdict: "fail", class: kind, message: kind }],
      });
    const { checks } = mergeSection("run-e2e", [of("chrome", a), of("firefox", b)]);
    expect(checks).toMatchObject([{ class: "new", message: "new" }]);
  });

  it("is inconclusive where a leg is missing, but a failure outweighs it", () => {
    const gap = [{ why: "the leg 2 has not reported", exitCode: 5 as const }];
    expect(mergeSection("run-e2e", [leg("1", "pass")], gap)).toMatchObject({
      verdict: "inconclusive",
      exitCode: 5,
    });
    expect(mergeSection("run-e2e", [leg("1", "fail")], gap)).toMatchObject({
      verdict: "fail",
      exitCode: 4,
    });
    expect(mergeSection("run-e2e", [])).toMatchObject({ verdict: "inconclusive" });
  });
});

it("orders exit codes by what they mean", () => {
  expect(worstExitCode([0, 5, 3])).toBe(3);
  expect(worstExitCode([5, 4, 2])).toBe(4);
  expect(worstExitCode([0, 5])).toBe(5);
  expect(worstExitCode([])).toBe(0);
});

describe("the headline", () => {
  it("counts gates and new findings", () => {
    expect(headline(faultyPage())).toBe(
      "2 of 5 gates failed — 1 new failure, 2 regressions, 1 other new finding",
    );
    expect(headline(greenPage())).toBe("All gates passed");
  });

  it("says that a failure is only observed", () => {
    const observed = sampleReport("check-slo", {
      verdict: "fail",
      exitCode: 0,
      enforcement: "observe",
    });
    expect(headline(pageOf([observed]))).toBe("The gate failed (observed only, does not block)");
  });

  it("does not call observed what `new` lets through", () => {
    const known = sampleReport("run-e2e", {
      verdict: "fail",
      exitCode: 0,
      enforcement: "new",
      checks: [{ id: "x#y", title: "y", verdict: "fail", class: "known" }],
    });
    const page = pageOf([known]);
    expect(headline(page)).toBe("The gate failed — nothing new in this change (does not block)");
    const { markdown } = renderComment(page);
    expect(markdown).toContain("failed (does not block)");
    expect(markdown).not.toMatch(/observed/i);
  });

  it("shows what blocks because it is still without data, not folded as already failing", () => {
    const check = { id: "slo:x#y", title: "p95", verdict: "inconclusive", class: "known" } as const;
    const page = pageOf([
      sampleReport("check-slo", {
        verdict: "inconclusive",
        exitCode: 5,
        enforcement: "new",
        checks: [check],
      }),
    ]);
    expect(headline(page)).toMatch(/ — 1 check still without a verdict$/);
    const { markdown } = renderComment(page);
    expect(markdown).toContain("#### New or without data (1)");
    expect(markdown).not.toContain("Already failing");
  });

  it("does not say that nothing is new where findings had no room in their report", () => {
    const known = sampleReport("run-e2e", {
      verdict: "fail",
      exitCode: 4,
      checks: [{ id: "x#y", title: "y", verdict: "fail", class: "known" }],
    });
    expect(headline(pageOf([known]))).toContain("nothing new");
    const capped = { ...known, omitted: { checks: 50, findings: 50, evidence: 0 } };
    expect(headline(pageOf([capped]))).not.toContain("nothing new");
  });

  it("says that the run was cancelled", () => {
    const error = { code: "STAGEGATE_CANCELLED", message: "the run was cancelled" };
    const stopped = sampleReport("load-test", { verdict: "error", exitCode: 3, error });
    const red = sampleReport("run-e2e", { verdict: "fail" });
    expect(headline(pageOf([red, stopped]))).toBe("The run was cancelled, 1 of 2 gates failed");
    expect(headline(pageOf([stopped]))).toBe("The run was cancelled, the gate could not decide");
  });

  it("says what is missing", () => {
    expect(headline(pageOf([sampleReport("load-test", { verdict: "inconclusive" })]))).toBe(
      "The gate had too little to judge",
    );
  });
});

it("groups findings by what they mean for the change", () => {
  const { fresh, known, flaky, fixed } = groupFindings(faultyPage());
  expect([fresh.length, known.length, flaky.length, fixed.length]).toEqual([4, 1, 1, 0]);
});

describe("a trace", () => {
  const span = (id: string, parent?: string): TraceExcerpt["spans"][number] => ({
    id,
    ...(parent === undefined ? {} : { parent }),
    service: "a",
    name: id,
    kind: "server",
    startMs: 0,
    durationMs: 1,
  });
  const trace = (spans: TraceExcerpt["spans"]): TraceExcerpt => ({
    traceId: "0".repeat(32),
    title: "t",
    durationMs: 1,
    omitted: 0,
    spans,
  });

  it("keeps every span where parents are circular, missing or themselves", () => {
    const circular = trace([
      span("1", "2"),
      span("2", "1"),
      span("3", "3"),
      span("4", "x"),
      span("5", "4"),
    ]);
    const flat = flattenTree(traceTree(circular));
    expect(flat.map((node) => node.span.id).sort()).toEqual(["1", "2", "3", "4", "5"]);
    expect(flat.find((node) => node.span.id === "5")?.depth).toBe(1);
  });

  it("does not overflow on a chain of any length", () => {
    const chain = Array.from({ length: 50_000 }, (_item, at) => span(`${at}`, `${at - 1}`));
    expect(flattenTree(traceTree(trace(chain)))).toHaveLength(200);
  });
});

it("looks at the calls that matter among all requests of a page", () => {
  const base = { service: "web", name: "n", kind: "server" as const, startMs: 0, durationMs: 5 };
  const spans: TraceExcerpt["spans"] = [
    { ...base, id: "1" },
    { ...base, id: "2", durationMs: 900 },
    { ...base, id: "3", error: "502" },
    { ...base, id: "4", parent: "3", service: "payments", culprit: true, error: "500" },
    { ...base, id: "5", service: "payments", culprit: true, durationMs: 7 },
  ];
  const focus = (all: TraceExcerpt["spans"]): string[] =>
    focusRoots(
      traceTree({ traceId: "0".repeat(32), title: "t", durationMs: 1, omitted: 0, spans: all }),
    ).map((root) => root.span.id);
  expect(focus(spans)).toEqual(["3"]);
  expect(focus(spans.filter((span) => span.error === undefined))).toEqual(["5"]);
  expect(focus(spans.slice(0, 2))).toEqual(["2"]);
  expect(focus([])).toEqual([]);
});
