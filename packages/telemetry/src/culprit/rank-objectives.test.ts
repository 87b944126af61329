import { describe, expect, test } from "vitest";
import { attempt, browse, load, order, SHOP } from "../../test-support/shop.ts";
import type { Span } from "../model.ts";
import type { CulpritInput, CulpritResult } from "./input.ts";
import { rankCulprits } from "./rank.ts";

const REFUSED = "connect ECONNREFUSED";

function rank(run: Partial<CulpritInput> & { readonly spans: readonly Span[] }): CulpritResult {
  return rankCulprits({ services: SHOP, ...run });
}

function kinds(result: CulpritResult): string[] {
  return result.ranking[0]?.evidence.map((each) => each.kind) ?? [];
}

describe("missed objectives", () => {
  const CHARGES = { service: "payments", operation: "POST /charges", origin: "load" } as const;

  test("a slow service is named from its share of the critical path, without a baseline", () => {
    const spans = [
      ...load(1, 30, () => browse()),
      ...load(100, 30, () => order({ paymentsOwn: 410 })),
    ];
    const violations = [
      { kind: "latency", ...CHARGES, observed: 412, expected: 250 },
      { kind: "latency", origin: "load", observed: 470, expected: 350 },
    ] as const;
    const result = rank({ spans, violations });
    expect(result.culprit?.service).toBe("payments");
    expect(kinds(result)).toContain("self-time");
    expect(result.ranking[0]?.evidence[0]?.traceId).toMatch(/^57a610/);
    expect(result.ranking[1]?.score).toBeLessThan(0.3);
  });

  test("the same from whole requests only, as a load scenario sees them", () => {
    const spans = [
      ...load(1, 30, () => browse()),
      ...load(100, 30, () => order({ paymentsOwn: 410 })),
    ];
    const violations = [{ kind: "latency", origin: "load", observed: 470, expected: 350 }] as const;
    expect(rank({ spans, violations }).culprit?.service).toBe("payments");
  });

  test("the same when the only other traces are as slow, but under no objective", () => {
    const slow = { paymentsOwn: 410 };
    const passed = attempt(1, "order", { status: "passed" }, [browse(), order(slow)]);
    const spans = [...passed.spans, ...load(100, 30, () => order(slow))];
    const violations = [{ kind: "latency", origin: "load", observed: 470, expected: 350 }] as const;
    expect(rank({ spans, violations }).culprit?.service).toBe("payments");
  });

  test("a baseline shows that a long time is a usual one", () => {
    const healthy = load(500, 30, () => order({ checkoutOwn: 300 }));
    const spans = load(100, 30, () => order({ checkoutOwn: 300, paymentsOwn: 160 }));
    const violations = [{ kind: "latency", origin: "load", observed: 490, expected: 400 }] as const;
    const baseline = { spans: healthy };
    expect(rank({ spans, violations, baseline }).culprit?.service).toBe("payments");
  });

  test("time lost on the way belongs to the service that all lost it with", () => {
    const healthy = load(500, 30, () => order());
    const spans = load(1, 30, () => order({ paymentsGap: 400 }));
    const violations = [{ kind: "latency", origin: "load", observed: 470, expected: 350 }] as const;
    const result = rank({ spans, violations, baseline: { spans: healthy } });
    expect(result.culprit?.service).toBe("payments");
    expect(kinds(result)).toContain("edge-gap");
  });

  test("a share of failing calls is told from the healthy rest", () => {
    const spans = load(1, 120, (index) =>
      order(index % 30 === 0 ? { paymentsError: "expired" } : {}),
    );
    const violations = [
      { kind: "errors", ...CHARGES, observed: 0.033, expected: 0.01 },
      {
        kind: "errors",
        service: "checkout",
        operation: "POST /orders",
        observed: 0.033,
        expected: 0.01,
      },
    ] as const;
    expect(rank({ spans, violations }).culprit?.service).toBe("payments");
  });

  test("a crash under load blames the service that is gone", () => {
    const spans = [
      ...load(1, 40, () => order()),
      ...load(100, 40, () => order({ inventoryFailure: REFUSED })),
    ];
    const violations = [
      {
        kind: "errors",
        service: "checkout",
        operation: "POST /orders",
        observed: 0.5,
        expected: 0.01,
      },
      { kind: "errors", origin: "load", observed: 0.5, expected: 0.1 },
    ] as const;
    const result = rank({ spans, violations });
    expect(result.culprit?.service).toBe("inventory");
    expect(kinds(result)).toContain("crash");
  });

  test("an N+1 blames the caller, with and without an objective on calls", () => {
    const spans = load(1, 40, () => order({ reservations: 4 }));
    const violation = {
      kind: "child-calls",
      service: "checkout",
      operation: "POST /orders",
      callee: "inventory",
      observed: 4,
      expected: 1.5,
    } as const;
    const seeded = rank({ spans, violations: [violation] });
    expect(seeded.culprit?.service).toBe("checkout");
    expect(seeded.ranking[0]?.evidence[0]?.traceId).toMatch(/^57a610/);
    const slow = [{ kind: "latency", service: "checkout", observed: 60, expected: 35 }] as const;
    const result = rank({
      spans,
      violations: slow,
      baseline: { spans: load(500, 40, () => order()) },
    });
    expect(result.culprit?.service).toBe("checkout");
    expect(result.ranking[0]?.evidence[0]).toMatchObject({
      kind: "more-calls",
      observed: 4,
      expected: 1,
    });
  });

  test("an objective alone names nobody", () => {
    const violations = [
      { kind: "errors", service: "cart", observed: 0.1, expected: 0.01 },
    ] as const;
    expect(rank({ spans: load(1, 20, () => order()), violations }).culprit).toBeNull();
  });
});
