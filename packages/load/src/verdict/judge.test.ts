import { Histogram } from "@stagegate/stats";
import { describe, expect, it } from "vitest";
import {
  judgeLoad,
  type LoadPhaseResult,
  type LoadResult,
  type LoadSeries,
  parseThreshold,
  select,
} from "../index.ts";

/** A series with `ok` answers that took 1 ms, 2 ms, … up to `slowestMs`. */
function seriesOf(part: Partial<LoadSeries> & { slowestMs?: number }): LoadSeries {
  const { slowestMs = 100, ok = 1_000, failed = 0, dropped = 0, ...rest } = part;
  const latency = new Histogram();
  for (let i = 0; i < ok; i++) latency.record(1_000 * (1 + (i % slowestMs)));
  const errors = failed > 0 ? [{ kind: "status", code: "500", count: failed } as const] : [];
  return {
    request: "a",
    phase: "steady",
    planned: ok + failed + dropped,
    sent: ok + failed,
    ok,
    failed,
    cancelled: 0,
    dropped,
    missed: 0,
    skipped: 0,
    errors,
    latency,
    service: latency,
    ...rest,
  };
}

function phaseOf(part: Partial<LoadPhaseResult> = {}): LoadPhaseResult {
  return {
    phase: "steady",
    warmUp: false,
    startMs: 0,
    durationMs: 10_000,
    askedRate: 100,
    achievedRate: 100,
    planned: 1_000,
    started: 1_000,
    peakInFlight: 3,
    pacing: { starts: 1_000, meanMs: 0, p50Ms: 0, p99Ms: 0, maxMs: 0 },
    saturated: false,
    reasons: [],
    ...part,
  };
}

function resultOf(series: LoadSeries[], part: Partial<LoadResult> = {}): LoadResult {
  return {
    scenario: "browse",
    engine: "embedded",
    partial: false,
    durationMs: 10_000,
    maxInFlight: 64,
    phases: [phaseOf()],
    series,
    ...part,
  };
}

function verdicts(result: LoadResult, ...texts: string[]): string[] {
  const thresholds = texts.map((text) => {
    const parsed = parseThreshold(text);
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.threshold;
  });
  return judgeLoad(result, thresholds).map((check) => `${check.verdict}: ${check.message}`);
}

const saturated = {
  saturated: true,
  reasons: [{ kind: "late-starts", message: "900 of 1000 late" } as const],
};

describe("judgeLoad", () => {
  it("passes and fails on the measured value", () => {
    expect(verdicts(resultOf([seriesOf({})]), "p95 < 100ms", "p95 < 90ms", "mean < 60ms")).toEqual([
      "pass: 100.0% of 100.0 arrivals/s asked",
      expect.stringMatching(/^pass: 9\d ms over 1000 requests$/),
      expect.stringMatching(/^fail: 9\d ms over 1000 requests$/),
      "pass: 51 ms over 1000 requests",
    ]);
  });

  it("carries the figures of a decided check", () => {
    const [, check] = judgeLoad(resultOf([seriesOf({ failed: 200, ok: 800 })]), [
      { text: "t", metric: { kind: "error-ratio" }, comparison: "<", limit: 0.01 },
    ]);
    expect(check).toEqual({
      id: "t",
      title: "t",
      verdict: "fail",
      observed: 0.2,
      threshold: 0.01,
      unit: "ratio",
      samples: 1_000,
      message: "20.0% over 1000 requests; 200 × status 500",
    });
  });

  it("never decides on too few samples", () => {
    const few = resultOf([seriesOf({ ok: 199 })]);
    expect(verdicts(few, "p95 < 1s", "p95 < 1ms", "p99 < 1s", "error-ratio < 1%")).toEqual([
      expect.stringMatching(/^pass/),
      "inconclusive: 199 samples are too few to tell; 200 are needed",
      "inconclusive: 199 samples are too few to tell; 200 are needed",
      "inconclusive: 199 samples are too few to tell; 1000 are needed",
      "inconclusive: 199 samples are too few to tell; 300 are needed",
    ]);
    expect(verdicts(resultOf([seriesOf({ ok: 200 })]), "p95 < 1s")[1]).toMatch(/^pass/);
  });

  it("fails a few requests that are broken beyond doubt, but not one error", () => {
    const broken = resultOf([seriesOf({ ok: 10, failed: 40 })]);
    const oneError = resultOf([seriesOf({ ok: 49, failed: 1 })]);
    expect(verdicts(broken, "error-ratio < 1%")[1]).toMatch(/^fail: 80.0%/);
    expect(verdicts(oneError, "error-ratio < 1%")[1]).toMatch(/^inconclusive/);
  });

  it("does not take fast errors for speed", () => {
    const down = resultOf([seriesOf({ ok: 0, failed: 1_000 })]);
    expect(verdicts(down, "p95 < 1s", "max < 1s")).toEqual([
      expect.stringMatching(/^pass/),
      "inconclusive: 0 samples are too few to tell; 200 are needed; 1000 × status 500",
      "inconclusive: 0 samples are too few to tell; 1 are needed; 1000 × status 500",
    ]);
  });

  it("never passes without a request", () => {
    const nothing = resultOf([], { phases: [phaseOf({ planned: 0, started: 0 })] });
    for (const verdict of verdicts(nothing, "error-ratio < 1%", "achieved-ratio >= 1%")) {
      expect(verdict).toBe("inconclusive: no request was sent");
    }
  });

  it("blames the stack for arrivals that were dropped by an idle generator", () => {
    const phases = [phaseOf({ started: 700 })];
    const slow = resultOf([seriesOf({ ok: 700, dropped: 300 })], { phases });
    expect(verdicts(slow, "error-ratio < 1%", "achieved-ratio >= 95%")).toEqual([
      "fail: only 70.0% of 100.0 arrivals/s asked: 300 requests found 64 arrivals unanswered before them",
      "fail: 30.0% over 1000 requests; 300 dropped",
      "fail: 70.0% over 1000 requests; 300 dropped",
    ]);
  });

  it("decides nothing when the generator was saturated or the run cut short", () => {
    const bad = resultOf([seriesOf({})], { phases: [phaseOf(saturated)] });
    const cut = resultOf([seriesOf({})], { partial: true });
    const limits = ["p95 < 1s", "p95 < 1ms", "error-ratio < 1%"];
    expect(new Set(verdicts(bad, ...limits))).toEqual(
      new Set(["inconclusive: the load generator was saturated in steady: 900 of 1000 late"]),
    );
    expect(new Set(verdicts(cut, ...limits))).toEqual(
      new Set(["inconclusive: the run was cut short"]),
    );
  });

  it("does not blame the stack for a delay before requests were sent", () => {
    const slow = new Histogram();
    slow.record(500_000, 1_000);
    const late = resultOf([seriesOf({ latency: slow })]);
    expect(verdicts(late, "p95 < 300ms", "p95 < 90ms").slice(1)).toEqual([
      "inconclusive: 500 ms over 1000 requests, but part of it is the generator's own delay",
      "fail: 500 ms over 1000 requests",
    ]);
  });

  it("takes a late event loop as no excuse for a pass, but as a doubt about a fail", () => {
    const late = {
      saturated: true,
      reasons: [{ kind: "loop-delay", message: "the loop was 90 ms late" }],
    } as const;
    const result = resultOf([seriesOf({})], { phases: [phaseOf(late)] });
    expect(verdicts(result, "p95 < 100s", "p95 < 1us")).toEqual([
      expect.stringContaining("pass"),
      expect.stringContaining("pass"),
      expect.stringContaining("inconclusive: the load generator was saturated"),
    ]);
  });

  it("has no tail to show when starts were late at theirs, but a pass stands", () => {
    const pacing = { starts: 1_000, meanMs: 1, p50Ms: 0, p99Ms: 45, maxMs: 90 };
    const late = resultOf([seriesOf({})], { phases: [phaseOf({ pacing })] });
    expect(verdicts(late, "p99 < 50ms", "p99 < 1s", "p95 < 50ms").slice(1)).toEqual([
      expect.stringMatching(/^inconclusive: \d+ ms .* generator's own delay$/),
      expect.stringMatching(/^pass/),
      expect.stringMatching(/^fail/),
    ]);
  });

  it("keeps a phase that was well paced apart from a saturated one", () => {
    const phases = [phaseOf(), phaseOf({ phase: "spike", ...saturated })];
    const both = resultOf([seriesOf({}), seriesOf({ phase: "spike" })], { phases });
    expect(verdicts(both, "p95{@steady} < 1s", "p95{@spike} < 1s", "p95 < 1s")).toEqual([
      expect.stringMatching(/^inconclusive/),
      expect.stringMatching(/^pass/),
      expect.stringMatching(/^inconclusive/),
      expect.stringMatching(/^inconclusive/),
    ]);
  });

  it("leaves warm-ups out unless they are named, and judges requests apart", () => {
    const phases = [phaseOf({ phase: "warm-up", warmUp: true }), phaseOf()];
    const series = [
      seriesOf({ phase: "warm-up", slowestMs: 1_000 }),
      seriesOf({}),
      seriesOf({ request: "b", slowestMs: 500 }),
    ];
    const run = resultOf(series, { phases });
    expect(
      verdicts(run, "p95{a} < 110ms", "p95{b} < 110ms", "p95{@warm-up} < 110ms").slice(1),
    ).toEqual([
      expect.stringMatching(/^pass/),
      expect.stringMatching(/^fail/),
      expect.stringMatching(/^fail/),
    ]);
  });

  it("names what is near when a threshold fits nothing", () => {
    const run = resultOf([seriesOf({ request: "checkout" })]);
    expect(verdicts(run, "p95{chekout} < 1s", "p95{@spike} < 1s").slice(1)).toEqual([
      "inconclusive: the run has no request `chekout`: did you mean `checkout`?",
      "inconclusive: the run has no phase `spike`: there are steady",
    ]);
  });
});

describe("select", () => {
  it("does not charge the stack for what the generator could not send", () => {
    const errors = [{ kind: "generator", code: "EMFILE", count: 10 } as const];
    const selection = select(resultOf([seriesOf({ ok: 90, failed: 10, errors })]), {})!;
    expect([selection.sent, selection.due, selection.lost]).toEqual([100, 90, 0]);
  });

  it("adds up histograms, not percentiles", () => {
    const run = resultOf([seriesOf({}), seriesOf({ request: "b", slowestMs: 1_000 })]);
    expect(select(run, {})?.latency.count).toBe(2_000);
    expect(select(run, {})!.latency.quantile(0.99)! / 980_000).toBeCloseTo(1, 1);
  });
});
