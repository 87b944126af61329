import * as fc from "fast-check";
import type { Check, Diagnosis, GateId, GateReport, RankingEntry } from "@stagegate/schema";
import { describe, expect, it } from "vitest";
import { mergeRankings } from "./merge.ts";

function report(gate: GateId, given: Partial<GateReport> = {}): GateReport {
  return {
    schema: "stagegate/report/v1",
    gate,
    verdict: "fail",
    enforcement: "all",
    blocking: true,
    exitCode: 4,
    summary: "red",
    startedAt: "2026-11-25T05:40:00Z",
    durationMs: 1,
    subject: { forge: "local", repository: "shop", commit: "c", tested: "c" },
    versions: [],
    run: { forge: "local", repository: "shop", id: "r", attempt: 1 },
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

function ranking(scores: Record<string, number>): RankingEntry[] {
  return Object.entries(scores).map(([service, score]) => ({
    service,
    score,
    evidence: [{ kind: "error-origin", text: `${service} failed` }],
  }));
}

function diagnosis(
  service: string | undefined,
  coverage: Partial<Diagnosis["coverage"]> = {},
  notes: string[] = [],
): Diagnosis {
  return {
    ...(service === undefined ? {} : { culprit: { service, confidence: 0.8 } }),
    coverage: {
      servicesSeen: ["a", "b", "c"],
      servicesDeclared: 3,
      attempts: 4,
      attemptsWithTrace: 4,
      ...coverage,
    },
    notes,
  };
}

function contractCheck(service: string, verdict: Check["verdict"] = "fail"): Check {
  return {
    id: `contract:${service}/openapi.yaml#x`,
    title: "GET /products: response field `price` is gone",
    verdict,
    service,
  };
}

describe("gates that agree", () => {
  it("name the service that each of them named", () => {
    const found = mergeRankings([
      report("run-e2e", {
        ranking: ranking({ payments: 0.95, checkout: 0.4 }),
        diagnosis: diagnosis("payments"),
      }),
      report("check-slo", {
        ranking: ranking({ payments: 0.9, gateway: 0.1 }),
        diagnosis: diagnosis("payments"),
      }),
    ]);
    expect(found).toMatchObject({
      service: "payments",
      confidence: 0.8,
      gates: ["run-e2e", "check-slo"],
      evidence: [{ text: "payments failed" }],
      coverage: "3 of 3 services were seen in traces, 4 of 4 failed attempts have one.",
    });
    expect(found.why).toBe(
      "The evidence of User journeys and Service levels points at payments; next is checkout with 22 % of the weight.",
    );
    expect(found.runnersUp.map(({ service }) => service)).toEqual(["checkout", "gateway"]);
  });

  it("need not all speak: one may abstain", () => {
    const found = mergeRankings([
      report("run-e2e", { ranking: ranking({ payments: 0.95 }), diagnosis: diagnosis("payments") }),
      report("load-test", {
        ranking: ranking({ payments: 0.2, gateway: 0.2 }),
        diagnosis: diagnosis(undefined),
      }),
    ]);
    expect(found.service).toBe("payments");
    expect(found.gates).toEqual(["run-e2e"]);
  });
});

describe("nobody is named", () => {
  it("where two gates point at two services", () => {
    const found = mergeRankings([
      report("run-e2e", { ranking: ranking({ web: 0.9 }), diagnosis: diagnosis("web") }),
      report("check-slo", { ranking: ranking({ cart: 0.8 }), diagnosis: diagnosis("cart") }),
    ]);
    expect(found.service).toBeUndefined();
    expect(found.why).toBe(
      "The evidence does not agree on one service (User journeys: web, Service levels: cart).",
    );
  });

  it("where no gate blocks, as after a flaky run or under observation", () => {
    const flaky = report("run-e2e", {
      verdict: "warn",
      blocking: false,
      exitCode: 0,
      ranking: ranking({ cart: 1 }),
      diagnosis: diagnosis("cart"),
    });
    expect(mergeRankings([flaky])).toMatchObject({ why: "No failing gate has reported." });
    const observed = { ...flaky, verdict: "fail" as const, enforcement: "observe" as const };
    expect(mergeRankings([observed]).service).toBeUndefined();
    expect(mergeRankings([observed]).why).toContain("only observed");
  });

  it("where traces are missing for most attempts or services, whatever the scores", () => {
    const attempts = report("run-e2e", {
      ranking: ranking({ cart: 1 }),
      diagnosis: diagnosis("cart", { attempts: 10, attemptsWithTrace: 4 }),
    });
    expect(mergeRankings([attempts])).toMatchObject({
      why: "User journeys: only 4 of 10 failed attempts have a trace. That is too little to blame anyone; docs/telemetry.md tells how services send traces.",
    });
    const services = report("run-e2e", {
      ranking: ranking({ cart: 1 }),
      diagnosis: diagnosis("cart", { servicesDeclared: 7 }),
    });
    expect(mergeRankings([services]).service).toBeUndefined();
  });

  it("where the gate abstained: its own reason is given", () => {
    const note = "No culprit found: cart and web are too close to call.";
    const found = mergeRankings([
      report("run-e2e", {
        ranking: ranking({ cart: 0.6, web: 0.58 }),
        diagnosis: diagnosis(undefined, {}, [note]),
      }),
    ]);
    expect(found.service).toBeUndefined();
    expect(found.why).toBe("Cart and web are too close to call.");
  });

  it("where data is missing and nothing failed", () => {
    expect(mergeRankings([report("check-slo", { verdict: "inconclusive", exitCode: 5 })]).why).toBe(
      "Nothing has failed: gates could not decide or had too little data.",
    );
  });

  it("where a gate gave no evidence", () => {
    expect(mergeRankings([report("run-e2e")]).why).toBe(
      "User journeys failed without evidence of a service.",
    );
    expect(mergeRankings([]).service).toBeUndefined();
  });

  it("where scores without a diagnosis are close", () => {
    const close = report("run-e2e", { ranking: ranking({ a: 0.8, b: 0.7 }) });
    expect(mergeRankings([close]).why).toBe("a and b are too close to call.");
    const clear = report("run-e2e", { ranking: ranking({ a: 0.8, b: 0.3 }) });
    expect(mergeRankings([clear]).service).toBe("a");
  });
});

describe("evidence without telemetry", () => {
  it("names the service whose contract broke when nothing else is red", () => {
    const found = mergeRankings([
      report("verify-contracts", {
        checks: [contractCheck("catalog"), contractCheck("cart", "warn")],
      }),
      report("run-e2e", { verdict: "pass", blocking: false, exitCode: 0 }),
    ]);
    expect(found).toMatchObject({
      service: "catalog",
      gates: ["verify-contracts"],
      evidence: [{ kind: "contract-change" }],
    });
  });

  it("names nobody when the contracts of two services broke", () => {
    const found = mergeRankings([
      report("verify-contracts", { checks: [contractCheck("catalog"), contractCheck("cart")] }),
    ]);
    expect(found.service).toBeUndefined();
    expect(found.why).toContain("cart and catalog");
  });

  it("names the service that did not start", () => {
    const checks = [{ ...contractCheck("inventory"), id: "ready:inventory#ready" }];
    expect(mergeRankings([report("provision-staging", { checks })])).toMatchObject({
      service: "inventory",
      why: "inventory did not become ready, and nothing else failed.",
    });
  });

  it("says nothing else failed only where nothing else did", () => {
    const checks = [{ ...contractCheck("inventory"), id: "ready:inventory#ready" }];
    const direct = report("provision-staging", { checks });
    const observed = report("load-test", { blocking: false, exitCode: 0 });
    const green = report("run-e2e", { verdict: "pass", blocking: false, exitCode: 0 });
    expect(mergeRankings([direct, observed, green]).why).toBe(
      "inventory did not become ready; Load failed as well, but is only observed.",
    );
    const nameless = { ...contractCheck("x"), id: "versions:shop#same commit" };
    delete (nameless as { service?: string }).service;
    const more = report("provision-staging", { checks: [...checks, nameless] });
    expect(mergeRankings([more]).why).toBe(
      "inventory did not become ready; 1 more finding names no service.",
    );
  });

  it("names a second service beside the first where a gate found that it failed by itself", () => {
    const second = {
      kind: "second-fault",
      text: "cart explains 2 of 11 failing traces that payments does not explain",
      observed: 2,
      unit: "traces",
    };
    const [first, other] = ranking({ payments: 0.9, cart: 0.2 });
    const found = mergeRankings([
      report("run-e2e", {
        ranking: [first!, { ...other!, evidence: [second, ...other!.evidence] }],
        diagnosis: diagnosis("payments"),
      }),
    ]);
    expect(found).toMatchObject({ service: "payments", also: { service: "cart" } });
    expect(found.why).toBe(
      "The evidence of User journeys points at payments; cart explains 2 of 11 failing traces that payments does not explain.",
    );
    expect(found.also?.evidence[0]).toEqual(second);
  });

  it("does not stand for journeys that failed without traces", () => {
    const found = mergeRankings([
      report("verify-contracts", { checks: [contractCheck("catalog")] }),
      report("run-e2e"),
    ]);
    expect(found.service).toBeUndefined();
    expect(found.why).toContain("catalog has failures of its own");
  });

  it("adds to traces that point at the same service", () => {
    const found = mergeRankings([
      report("verify-contracts", { checks: [contractCheck("catalog")] }),
      report("run-e2e", { ranking: ranking({ catalog: 0.9 }), diagnosis: diagnosis("catalog") }),
    ]);
    expect(found.service).toBe("catalog");
    expect(found.evidence.map(({ kind }) => kind)).toEqual(["error-origin", "contract-change"]);
  });
});

it("never names a service that no blocking gate speaks of, in any order of the reports", () => {
  const services = ["a", "b", "c", "d"];
  const scores = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...services), fc.double({ min: 0, max: 1, noNaN: true })),
    {
      selector: ([service]) => service,
    },
  );
  const one = fc.record({
    gate: fc.constantFrom<GateId>("verify-contracts", "run-e2e", "load-test", "check-slo"),
    blocking: fc.boolean(),
    scores,
    vote: fc.option(fc.constantFrom(...services), { nil: undefined }),
    failing: fc.subarray(services),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), (all) => {
      const reports = all.map(({ gate, blocking, scores: given, vote, failing }) =>
        report(gate, {
          blocking,
          ranking: ranking(Object.fromEntries(given)),
          diagnosis: diagnosis(vote),
          checks: failing.map((service) => contractCheck(service)),
        }),
      );
      const found = mergeRankings(reports);
      expect(mergeRankings(reports.toReversed()).service).toBe(found.service);
      if (found.service === undefined) return;
      const spoken = reports
        .filter((each) => each.blocking)
        .flatMap((each) => [
          ...each.ranking.map((entry) => entry.service),
          ...each.checks.map((check) => check.service),
        ]);
      expect(spoken).toContain(found.service);
    }),
    { numRuns: 2_000 },
  );
});
