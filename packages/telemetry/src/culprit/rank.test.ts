import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Run } from "../../test-support/shop.ts";
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
import type { Op } from "../../test-support/traces.ts";
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

describe("failing journeys", () => {
  test("a service that answers 500 is named, not its callers", () => {
    const result = rank(journeys({ paymentsError: "certificate expired" }));
    expect(result.culprit?.service).toBe("payments");
    expect(result.ranking[0]?.evidence[0]).toMatchObject({
      kind: "error-origin",
      observed: 3,
      expected: 0,
    });
    expect(result.ranking[0]?.evidence[0]?.text).toContain("certificate expired");
    expect(result.ranking[0]?.evidence[0]?.traceId).toMatch(/^57a6e0/);
    expect(result.ranking[1]?.score).toBeLessThan(0.2);
  });

  test("a service that refuses connections is named by its callers' errors", () => {
    const result = rank(journeys({ inventoryFailure: REFUSED }));
    expect(result.culprit?.service).toBe("inventory");
    expect(kinds(result)).toContain("crash");
  });

  test("an address in the error text is enough to know who did not answer", () => {
    const { spans, attempts } = journeys({ inventoryFailure: `${REFUSED} 127.0.0.1:4999` });
    const anonymous = spans.map((span) =>
      span.kind === "client" && span.status === "error"
        ? { ...span, attributes: {}, name: "call" }
        : span,
    );
    const services = SHOP.map((each) =>
      each.name === "inventory" ? { ...each, addresses: ["localhost:4999"] } : each,
    );
    expect(rankCulprits({ spans: anonymous, attempts, services }).culprit?.service).toBe(
      "inventory",
    );
  });

  test("a timeout blames the one who spent the time", () => {
    const fault = { paymentsOwn: 6000 };
    const run = journeys(fault);
    const spans = run.spans.map((span) =>
      span.service === "checkout" && span.kind === "client" && span.endUs - span.startUs > 5e6
        ? {
            ...span,
            status: "error" as const,
            statusMessage: "no answer within 5000 ms: ETIMEDOUT",
            attributes: {},
          }
        : span,
    );
    const result = rank({ ...run, spans });
    expect(result.culprit?.service).toBe("payments");
  });

  test("a request that no longer calls what it always called blames its own service", () => {
    const healthy = load(100, 10, () => order());
    const result = rank({
      ...journeys({ checkoutSkipsPayments: true }),
      baseline: { spans: healthy },
    });
    expect(result.culprit?.service).toBe("checkout");
    expect(kinds(result)).toEqual(["missing-callee"]);
  });

  test("an error that passing twins show as well explains nothing", () => {
    const declined = { paymentsError: "card declined" };
    const run = together(
      attempt(1, "declined card", { status: "passed" }, [browse(), order(declined)]),
      attempt(2, "declined card", { status: "failed", failedIn: "other" }, [
        browse(),
        order(declined),
      ]),
    );
    const result = rank(run);
    expect(result.culprit).toBeNull();
    expect(result.notes[0]).toBe("No culprit found: no service stands out.");
  });

  test("a flaky attempt is explained by its own trace against its passing retry", () => {
    const run = together(
      attempt(1, "cart", { status: "failed", failedIn: "other" }, [
        browse(),
        addToCart({ cartError: "locked" }),
      ]),
      attempt(2, "cart", { status: "passed" }, [browse(), addToCart()]),
    );
    expect(rank(run).culprit?.service).toBe("cart");
  });

  test("noise of some milliseconds is not a reason for a failed test", () => {
    const run = together(
      attempt(1, "order", { status: "passed" }, [browse(), order()]),
      attempt(2, "order", { status: "failed", failedIn: "other" }, [
        browse(),
        order({ checkoutOwn: 90 }),
      ]),
    );
    expect(rank(run).culprit).toBeNull();
  });

  test("two faults are never blamed on one service, nor on two", () => {
    const run = together(
      journeys({ paymentsError: "boom" }),
      ...[11, 12, 13].map((number) =>
        attempt(number, "fill", { status: "failed" }, [
          browse(),
          addToCart({ cartError: "locked" }),
        ]),
      ),
    );
    const result = rank(run);
    expect(result.culprit).toBeNull();
    expect(result.notes[0]).toMatch(/too close to call/);
    expect(new Set(result.ranking.slice(0, 2).map((each) => each.service))).toEqual(
      new Set(["cart", "payments"]),
    );
  });
});

describe("failing in the page", () => {
  const broken = (): Run => {
    const failed = { status: "failed", failedIn: "browser" } as const;
    return together(
      attempt(1, "browse", { status: "passed" }, [browse()]),
      ...[3, 4, 5].map((number) => attempt(number, "order", failed, [browse(), addToCart()])),
    );
  };

  test("every attempt fails, nothing behind the page does: the front end is named", () => {
    const result = rank(broken());
    expect(result.culprit?.service).toBe("web");
    expect(kinds(result)).toEqual(["no-backend-fault"]);
  });

  test("the missing request is told when a twin makes it", () => {
    const twin = attempt(9, "order", { status: "passed" }, [browse(), addToCart(), order()]);
    const earlier = {
      ...twin,
      attempts: twin.attempts.map((each) => ({ ...each, id: "order on main" })),
    };
    const result = rank(together(broken(), earlier));
    expect(result.ranking[0]?.evidence[0]?.text).toContain('"POST /api/orders"');
  });

  test("a backend error takes precedence", () => {
    expect(rank(journeys({ paymentsError: "boom" }, "browser")).culprit?.service).toBe("payments");
  });

  test("not when an attempt passes, has no trace, or failed elsewhere", () => {
    const flaky = together(
      broken(),
      attempt(6, "order", { status: "passed" }, [browse(), addToCart(), order()]),
    );
    expect(rank(flaky).culprit).toBeNull();
    const untraced = broken();
    const attempts = untraced.attempts.map((each) =>
      each.start === untraced.attempts[1]?.start
        ? { ...each, traceIds: ["57a6e0ffffffffffffffffffffffffff"] }
        : each,
    );
    expect(rank({ ...untraced, attempts }).culprit).toBeNull();
    const elsewhere = broken().attempts.map((each) => ({ ...each, failedIn: "other" as const }));
    expect(rank({ ...broken(), attempts: elsewhere }).culprit).toBeNull();
  });

  test("not when a caller's span is missing: that backend may hang", () => {
    const { spans, attempts } = journeys({}, "browser");
    const names = ["POST /api/orders", "POST /orders", "POST /charges"];
    const open = new Set(
      spans.filter((span) => names.includes(span.name)).map((span) => span.spanId),
    );
    // Checkout's finished calls are exported; the requests around them are still waiting.
    const waiting = (span: Span): boolean =>
      open.has(span.spanId) || (open.has(span.parentSpanId) && span.service !== "checkout");
    const hanging = spans.filter((span) => !waiting(span));
    expect(hanging.some((span) => span.service === "inventory")).toBe(true);
    const result = rank({ spans: hanging, attempts });
    expect(result.culprit?.service).not.toBe("web");
  });

  test("not without exactly one declared front end", () => {
    const services = SHOP.map(({ type: _type, ...each }) => each);
    expect(rank({ ...broken(), services }).culprit).toBeNull();
  });
});

describe("abstains rather than blaming an innocent service", () => {
  const passed = { status: "passed" } as const;
  const failed = { status: "failed", failedIn: "other" } as const;

  /** Checkout asks payments twice, as its first answer was an error. */
  function retried(): Op {
    const entry = order();
    const checkout = entry.calls?.[0]?.to.calls?.[0]?.to;
    const [read, reserve, charge] = checkout?.calls ?? [];
    const first = { to: { ...charge!.to, error: "transient" } };
    const again = { ...checkout!, calls: [read!, reserve!, first, charge!] };
    const gateway = { ...entry.calls![0]!.to, calls: [{ to: again }] };
    return { ...entry, calls: [{ to: gateway }] };
  }

  function failing(entry: () => Op): Run {
    return together(
      attempt(1, "browse", passed, [browse()]),
      ...[3, 4, 5].map((number) => attempt(number, "order", failed, [browse(), entry()])),
    );
  }

  test("one that is always slow, where nothing shows that it was ever faster", () => {
    const result = rank(failing(() => order({ paymentsOwn: 1500 })));
    expect(result.culprit).toBeNull();
  });

  test("but a wait that tests give up after is named without a comparison", () => {
    const result = rank(failing(() => order({ paymentsOwn: 6000 })));
    expect(result.culprit?.service).toBe("payments");
  });

  test("one whose error its caller handled by a retry", () => {
    const result = rank(failing(retried));
    expect(result.culprit).toBeNull();
    expect(result.ranking[0]).toMatchObject({ service: "payments" });
  });

  test("anyone, when every attempt passed", () => {
    const run = together(...[1, 2, 3].map((at) => attempt(at, `t${at}`, passed, [retried()])));
    const result = rank(run);
    expect(result.culprit).toBeNull();
    expect(result.notes.join()).toContain("every attempt passed");
  });

  test.each(["unknown_service", "unknown_service:node"])("%s is not a service", (name) => {
    const { spans, attempts } = journeys({ paymentsError: "declined" });
    const nameless = spans.map((span) =>
      span.service === "payments" ? { ...span, service: name } : span,
    );
    const result = rank({ attempts, spans: nameless });
    expect(result.culprit).toBeNull();
    expect(result.notes.join()).toContain("service.name");
  });

  test("one that was slow by chance in the failing attempt", () => {
    const attempts = [2, 3, 4].map((at) => attempt(at, `t${at}`, passed, [order()]));
    const slow = attempt(9, "t9", failed, [order({ checkoutOwn: 600 })]);
    expect(rank(together(...attempts, slow)).culprit).toBeNull();
  });
});

test("the order of spans and attempts does not matter, and nothing throws on odd traces", () => {
  const run = journeys({ paymentsError: "boom" });
  const expected = rank(run);
  fc.assert(
    fc.property(fc.shuffledSubarray(run.spans, { minLength: run.spans.length }), (spans) => {
      const result = rank({ ...run, spans });
      expect(result.culprit).toEqual(expected.culprit);
      expect(result.ranking.map((each) => [each.service, each.score])).toEqual(
        expected.ranking.map((each) => [each.service, each.score]),
      );
    }),
    { numRuns: 20 },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(3))), (links) => {
      const spans = links.map(([id, parent, service], index) => ({
        ...run.spans[index % run.spans.length]!,
        traceId: run.attempts[2]!.traceIds![0]!,
        spanId: id.toString(16).padStart(16, "0"),
        parentSpanId: parent.toString(16).padStart(16, "0"),
        service: `s${service}`,
      }));
      rank({ ...run, spans });
    }),
  );
});
