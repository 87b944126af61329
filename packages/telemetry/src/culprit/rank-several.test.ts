import { describe, expect, test } from "vitest";
import {
  addToCart,
  attempt,
  browse,
  journeys,
  load,
  order,
  SHOP,
  together,
} from "../../test-support/shop.ts";
import type { Span } from "../model.ts";
import type { CulpritInput, CulpritResult } from "./input.ts";
import { rankCulprits } from "./rank.ts";

function rank(run: Partial<CulpritInput> & { readonly spans: readonly Span[] }): CulpritResult {
  return rankCulprits({ services: SHOP, ...run });
}

const failed = { status: "failed", failedIn: "other" } as const;

function cartFails(numbers: readonly number[]) {
  return numbers.map((number) =>
    attempt(number, "fill", failed, [browse(), addToCart({ cartError: "locked" })]),
  );
}

describe("two faults at once", () => {
  test("of unequal size are both named, the larger first", () => {
    const many = [13, 14, 15, 16, 17, 18].map((number) =>
      attempt(number, "pay", failed, [order({ paymentsError: "boom" })]),
    );
    const result = rank(
      together(journeys({ paymentsError: "boom" }), ...many, ...cartFails([31, 32])),
    );
    expect(result.culprit?.service).toBe("payments");
    expect(result.second).toMatchObject({ service: "cart", traces: 2 });
    const cart = result.ranking.find(({ service }) => service === "cart");
    expect(cart?.evidence[0]).toMatchObject({ kind: "second-fault", observed: 2, unit: "traces" });
    expect(cart?.evidence[0]?.text).toBe(
      "cart explains 2 of 11 failing traces that payments does not explain",
    );
  });

  test("a caller that suffers from the first is no second one", () => {
    const result = rank(journeys({ paymentsError: "boom" }));
    expect(result.culprit?.service).toBe("payments");
    expect(result.second).toBeUndefined();
  });

  test("one stray failure is no second fault", () => {
    const spans = [
      ...load(1, 40, () => order({ paymentsError: "boom" })),
      ...load(100, 1, () => addToCart({ cartError: "locked" })),
      ...load(200, 40, () => browse()),
    ];
    const violations = [{ kind: "errors", origin: "load", expected: 0.01 }] as const;
    const result = rank({ spans, violations });
    expect(result.culprit?.service).toBe("payments");
    expect(result.second).toBeUndefined();
  });

  test("an error beside slowness is told apart", () => {
    const spans = [
      ...load(1, 30, () => order({ paymentsOwn: 900 })),
      ...load(100, 6, () => addToCart({ cartError: "locked" })),
      ...load(200, 60, () => browse()),
    ];
    const violations = [
      { kind: "latency", origin: "load", observed: 950, expected: 400 },
      { kind: "errors", origin: "load", expected: 0.01 },
    ] as const;
    const result = rank({ spans, violations });
    expect([result.culprit?.service, result.second?.service]).toEqual(["payments", "cart"]);
  });
});

describe("clocks that differ", () => {
  function skewed(service: string, ms: number): Span[] {
    return journeys({ paymentsError: "boom" }).spans.map((span) =>
      span.service === service
        ? { ...span, startUs: span.startUs + ms * 1000, endUs: span.endUs + ms * 1000 }
        : span,
    );
  }

  test("are told in one sentence, and change no verdict", () => {
    const run = journeys({ paymentsError: "boom" });
    const result = rank({ ...run, spans: skewed("payments", -120) });
    expect(result.culprit?.service).toBe("payments");
    const notes = result.notes.filter((note) => note.includes("clock"));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      /^The clocks of checkout and payments differ by about 1[12]\d ms: the order of their spans is not exact, how long each took is\.$/,
    );
    const ahead = rank({ ...run, spans: skewed("payments", 120) });
    expect(ahead.notes.join()).toContain("The clocks of checkout and payments differ by about 1");
  });

  test("are not spoken of while they agree, nor for work that outlives its request", () => {
    const run = journeys({ paymentsError: "boom" });
    expect(rank(run).notes.join()).not.toContain("clock");
    const late = run.spans.map((span) =>
      span.service === "payments" ? { ...span, endUs: span.endUs + 500_000 } : span,
    );
    expect(rank({ ...run, spans: late }).notes.join()).not.toContain("clock");
  });
});
