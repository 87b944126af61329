import { describe, expect, test } from "vitest";
import { attempt, browse, journeys, load, order, SHOP, together } from "../../test-support/shop.ts";
import type { Span } from "../model.ts";
import type { CulpritInput, CulpritResult } from "./input.ts";
import { rankCulprits } from "./rank.ts";

function rank(run: Partial<CulpritInput> & { readonly spans: readonly Span[] }): CulpritResult {
  return rankCulprits({ services: SHOP, ...run });
}

/** What services record that instrument what they serve and not what they call. */
function withoutClients(spans: readonly Span[]): Span[] {
  const clients = new Map(
    spans.filter(({ kind }) => kind === "client").map((span) => [span.spanId, span.parentSpanId]),
  );
  return spans
    .filter(({ kind }) => kind !== "client")
    .map((span) => ({
      ...span,
      parentSpanId: clients.get(span.parentSpanId) ?? span.parentSpanId,
    }));
}

/** Orders fail as inventory is dead: it has no span, and checkout answers 500. */
function dead(): Pick<CulpritInput, "spans" | "attempts"> {
  const healthy = attempt(9, "order once", { status: "passed" }, [browse(), order()]);
  const earlier = {
    ...healthy,
    spans: healthy.spans.map((span) => ({
      ...span,
      startUs: span.startUs - 1e9,
      endUs: span.endUs - 1e9,
    })),
  };
  const run = together(earlier, journeys({ inventoryFailure: "fetch failed" }));
  return { ...run, spans: withoutClients(run.spans) };
}

describe("a callee that is silent, where callers record no calls", () => {
  test("is named when it had spans before and has none since its caller fails", () => {
    const result = rank(dead());
    expect(result.culprit?.service).toBe("inventory");
    expect(result.ranking[0]?.evidence[0]?.text).toMatch(
      /inventory has been silent since .*; checkout fails in "POST \/orders", which normally calls it/,
    );
    expect(result.ranking[1]?.service).toBe("checkout");
  });

  test("is known from a baseline as well", () => {
    const run = journeys({ inventoryFailure: "fetch failed" });
    const baseline = { spans: withoutClients(load(100, 10, () => order())) };
    const result = rank({ ...run, spans: withoutClients(run.spans), baseline });
    expect(result.culprit?.service).toBe("inventory");
    expect(result.ranking[0]?.evidence[0]?.text).toContain("has sent nothing in this run");
  });

  test("is named with its reason when its environment says that it is down", () => {
    const services = SHOP.map((each) =>
      each.name === "inventory" ? { ...each, down: "it refuses connections" } : each,
    );
    const result = rank({ ...dead(), services });
    expect(result.culprit?.service).toBe("inventory");
    expect(result.ranking[0]?.evidence[0]).toMatchObject({ kind: "crash" });
    expect(result.ranking[0]?.evidence[0]?.text).toContain(
      "inventory is down (it refuses connections)",
    );
  });

  test("is not blamed while it is alive: its caller failed before it got there", () => {
    const run = dead();
    const alive = withoutClients(
      load(900, 3, () => ({ service: "inventory", name: "GET /stock", own: 2 })),
    );
    expect(rank({ ...run, spans: [...run.spans, ...alive] }).culprit?.service).toBe("checkout");
    const last = Math.max(...run.spans.map(({ endUs }) => endUs));
    const logs = [
      {
        timeUs: last,
        service: "inventory",
        resource: {},
        severity: 9,
        severityText: "INFO",
        body: "tick",
        traceId: "",
        spanId: "",
        eventName: "",
        attributes: {},
      },
    ];
    expect(rank({ ...run, logs }).culprit?.service).toBe("checkout");
  });

  test("is not blamed when an earlier callee, which lives, was not reached either", () => {
    const run = dead();
    const reads = run.spans.filter(
      ({ name, traceId }) => name === "GET /carts/:id" && !traceId.endsWith("9"),
    );
    expect(reads.length).toBeGreaterThan(0);
    const spans = run.spans.filter((span) => !reads.includes(span));
    const lively = withoutClients(
      load(900, 3, () => ({ service: "cart", name: "GET /carts/:id", own: 2 })),
    );
    expect(rank({ ...run, spans: [...spans, ...lively] }).culprit?.service).toBe("checkout");
  });

  test("does not speak where calls are recorded: a failed call would be seen", () => {
    const run = journeys({ paymentsError: "boom" });
    expect(rank(run).culprit?.service).toBe("payments");
  });
});
