import { parseThreshold } from "@stagegate/load";
import { parseDuration } from "@stagegate/schema";
import type { BaselineRecord, Verdict } from "@stagegate/schema";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { policyFragment } from "./fragment.ts";
import { suggestPolicy } from "./suggest.ts";

type Gate = BaselineRecord["gates"][number];
type Figure = NonNullable<Gate["figures"]>[number];

function gateOf(gate: Gate["gate"], verdict: Verdict, figures: Figure[]): Gate {
  const outcomes = figures.map(({ id }) => ({ id, v: verdict }));
  return { gate, verdict, durationMs: 1, outcomes, metrics: [], figures };
}

/** Newest first, as a store lists them. */
function recordsOf(gates: readonly Gate[][]): BaselineRecord[] {
  return gates.map((all, run): BaselineRecord => {
    const recordedAt = new Date(Date.UTC(2026, 10, 20 - run)).toISOString();
    const subject = { forge: "local", repository: "shop", commit: "c", tested: "c" } as const;
    const id = `${run}`;
    return {
      schema: "stagegate/baseline/v1",
      project: "shop",
      recordedAt,
      subject,
      run: { forge: "local", repository: "shop", id, attempt: 1 },
      gates: all,
    };
  });
}

const p95 = (observed: number, limit = 300): Figure => ({
  id: `load:gateway/browse#p95 < ${limit}ms`,
  observed,
  threshold: limit,
  unit: "ms",
});
const LATENCIES = [120, 131, 118, 140, 125, 122, 137, 128, 133, 126];

describe("a proposed limit", () => {
  it("is where one healthy run in two hundred ends, and at least a tenth above what was seen", () => {
    const records = recordsOf(LATENCIES.map((ms) => [gateOf("load-test", "pass", [p95(ms)])]));
    const { limits, waiting } = suggestPolicy("main", records);
    // Logarithms: mean 4.85, deviation 0.057; t(9) at 0.995 is 3.25, times sqrt(1.1).
    expect(limits).toMatchObject([
      { runs: 10, seen: { low: 118, high: 140 }, kind: "below", limit: 160, now: 300 },
    ]);
    expect(waiting).toEqual([]);
  });

  it("is refused below eight runs, and says what it waits for", () => {
    const records = recordsOf(
      LATENCIES.slice(0, 7).map((ms) => [gateOf("load-test", "pass", [p95(ms)])]),
    );
    const { limits, waiting } = suggestPolicy("main", records);
    expect(limits).toEqual([]);
    expect(waiting).toEqual(["load:gateway/browse#p95 < 300ms: learning, 7 of 8 runs"]);
  });

  it("counts runs with another limit, and none that failed", () => {
    const runs = LATENCIES.map((ms, at) => [
      gateOf("load-test", "pass", [p95(ms, at < 3 ? 200 : 300)]),
    ]);
    runs.push([gateOf("load-test", "fail", [p95(2_000)])]);
    const [limit] = suggestPolicy("main", recordsOf(runs)).limits;
    expect(limit).toMatchObject({ runs: 10, limit: 160, now: 200 });
  });

  it("of errors that never came is small and not zero; of what must stay above lies below", () => {
    const errors = {
      id: "load:gateway/browse#error-ratio < 1%",
      observed: 0,
      threshold: 0.01,
      unit: "ratio",
    };
    const hits = { id: "slo:catalog/#cache hits › promql", threshold: 0.5, unit: "ratio" };
    const runs = LATENCIES.map((ms) => [
      gateOf("load-test", "pass", [errors]),
      gateOf("check-slo", "pass", [{ ...hits, observed: 0.9 + ms / 10_000 }]),
    ]);
    const { limits } = suggestPolicy("main", recordsOf(runs));
    expect(limits.find(({ gate }) => gate === "load-test")).toMatchObject({
      kind: "below",
      limit: 0.001,
    });
    const above = limits.find(({ gate }) => gate === "check-slo");
    expect(above).toMatchObject({ kind: "above" });
    expect(above?.limit).toBeLessThan(0.9);
  });

  it("lets every run through that it was made from", () => {
    const runs = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(runs, (values) => {
        const records = recordsOf(
          values.map((ms) => [gateOf("load-test", "pass", [p95(ms, 1e9)])]),
        );
        const [limit] = suggestPolicy("main", records).limits;
        expect(limit?.limit).toBeGreaterThan(Math.max(...values));
      }),
    );
  });
});

describe("a proposed enforcement", () => {
  const of = (...verdicts: Verdict[]) =>
    suggestPolicy("main", recordsOf(verdicts.map((v) => [gateOf("run-e2e", v, [])])))
      .enforcement[0];

  it.each<[string, Verdict[], string]>([
    ["green ever since", ["pass", "pass", "skip", "pass", "pass"], "all"],
    ["red now and then", ["pass", "fail", "pass", "warn", "pass"], "new"],
    ["mostly undecided", ["inconclusive", "error", "inconclusive", "pass", "pass"], "observe"],
  ])("of a gate that was %s", (_how, verdicts, enforcement) => {
    expect(of(...verdicts)).toMatchObject({ runs: 5, enforcement });
  });

  it("is refused below five runs", () => {
    expect(of("pass", "pass", "pass", "pass")).toBeUndefined();
  });

  it("names what is flaky, with its rate", () => {
    const outcomes = (flaky: boolean): Gate => ({
      ...gateOf("run-e2e", "warn", []),
      outcomes: [{ id: "e2e:/a#pays", v: "warn", ...(flaky ? { f: true as const } : {}) }],
    });
    const runs = [1, 0, 1, 0, 0].map((flaky) => [outcomes(flaky === 1)]);
    expect(suggestPolicy("main", recordsOf(runs)).enforcement[0]?.flaky).toMatchObject([
      { id: "e2e:/a#pays", flakes: 2, runs: 5 },
    ]);
  });
});

describe("the fragment", () => {
  it("is YAML whose thresholds a gate understands, with the reason beside each", () => {
    const slo = (id: string, observed: number, unit: string): Figure => ({
      id,
      observed,
      threshold: 1e4,
      unit,
    });
    const runs = LATENCIES.map((ms) => [
      gateOf("load-test", "pass", [p95(ms)]),
      gateOf("check-slo", "pass", [
        slo("slo:payments/#fast › p95 latency", ms, "ms"),
        slo("slo:payments/#fast › error ratio", 0.001, "ratio"),
        slo("slo:checkout/#lean › calls to inventory per request", 1, "calls"),
      ]),
    ]);
    const text = policyFragment(suggestPolicy("main", recordsOf(runs)));
    const read = parse(text) as Record<string, Record<string, unknown>>;
    expect(read["load-test"]).toEqual({
      enforcement: "all",
      scenarios: [{ name: "browse", thresholds: ["p95 < 160ms"] }],
    });
    expect(parseThreshold("p95 < 160ms").ok).toBe(true);
    expect(read["check-slo"]).toEqual({
      enforcement: "all",
      objectives: [
        {
          name: "fast",
          latency: { quantile: 0.95, below: "160ms" },
          "error-ratio": { below: "0.11%" },
        },
        { name: "lean", "child-calls": { to: "inventory", "at-most": 1.1 } },
      ],
    });
    expect(parseDuration("160ms")).toBe(160);
    expect(text).toContain("        # 10 runs between 118ms and 140ms; now 300ms\n");
  });

  it("stays YAML whatever the checks are called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (name) => {
        const id = `load:x/${name}#p95 < 1ms`;
        const flaky = {
          ...gateOf("run-e2e", "warn", []),
          outcomes: [{ id: name, v: "warn" as const, f: true as const }],
        };
        const figure = { id, observed: 1, threshold: 5, unit: "ms" };
        const runs = LATENCIES.map(() => [gateOf("load-test", "pass", [figure]), flaky]);
        const read: unknown = parse(policyFragment(suggestPolicy(name, recordsOf(runs))));
        expect(read).toHaveProperty("run-e2e", { enforcement: "new" });
      }),
      { numRuns: 200 },
    );
  });
});
