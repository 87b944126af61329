import type { ObjectiveConfig } from "@stagegate/schema";
import { encodeHistogram, Histogram } from "@stagegate/stats";
import type { ChildCallsSnapshot, RedSnapshot } from "@stagegate/telemetry";
import { describe, expect, it } from "vitest";
import { judgeSpans } from "./spans.ts";

type Red = RedSnapshot["entries"][number];
type Calls = ChildCallsSnapshot["entries"][number];

/** Requests of one operation, all of which took `ms`. */
function requests(count: number, ms: number, part: Partial<Red> = {}): Red {
  const duration = new Histogram();
  if (count > 0) duration.record(ms * 1000, count);
  return {
    service: "pay",
    operation: "POST /charges",
    kind: "server",
    origin: "load",
    count,
    errors: 0,
    firstUs: 0,
    lastUs: 1,
    duration: encodeHistogram(duration),
    ...part,
  };
}

function calls(part: Partial<Calls>): Calls {
  return {
    service: "pay",
    operation: "POST /charges",
    origin: "load",
    callee: "bank",
    calleeOperation: "POST /transfers",
    requests: 100,
    distribution: [[1, 100]],
    ...part,
  };
}

const NAMES = new Map([
  ["pay", "pay"],
  ["Pay.Api", "pay"],
  ["bank", "bank"],
  ["Bank", "bank"],
]);

function judge(objective: Partial<ObjectiveConfig>, red: Red[], edges: Calls[] = []) {
  const facts = {
    red: { schema: "stagegate/red/v1" as const, entries: red, overflow: 0 },
    childCalls: { schema: "stagegate/child-calls/v1" as const, entries: edges, overflow: 0 },
    names: NAMES,
  };
  return judgeSpans({ name: "goal", service: "pay", ...objective }, facts);
}

function verdicts(...args: Parameters<typeof judge>): string[] {
  return judge(...args).map(({ check }) => `${check.verdict}: ${check.message}`);
}

const QUICK = { latency: { quantile: 0.95, below: "250ms" } };
const RIGHT = { "error-ratio": { below: "1%" } };
const ONCE = { "child-calls": { to: "bank", "at-most": 1.5 } };

describe("a latency objective", () => {
  it("passes below its limit and fails at it, with the figures and what is violated", () => {
    expect(verdicts(QUICK, [requests(200, 100)])).toEqual([
      "pass: 100 ms is below the limit of 250 ms",
    ]);
    const [failed] = judge(QUICK, [requests(200, 400)]);
    expect(failed?.check).toMatchObject({
      id: "slo:pay/#goal › p95 latency",
      title: "goal: p95 latency",
      service: "pay",
      verdict: "fail",
      threshold: 250,
      unit: "ms",
      samples: 200,
    });
    expect(failed?.violation).toMatchObject({ kind: "latency", service: "pay", expected: 250 });
    expect(judge(QUICK, [requests(200, 100)])[0]?.violation).toBeUndefined();
  });

  it("adds up histograms of operations, origins and aliases, not of calls that it makes", () => {
    const red = [
      requests(100, 10),
      requests(60, 10, { service: "Pay.Api", operation: "GET /charges" }),
      requests(40, 10, { kind: "consumer", origin: "attempt" }),
      requests(1000, 9_000, { kind: "client" }),
      requests(1000, 9_000, { service: "other" }),
    ];
    expect(judge(QUICK, red)[0]?.check).toMatchObject({ verdict: "pass", samples: 200 });
    const only = judge({ ...QUICK, operation: "GET /charges", "min-samples": 60 }, red);
    expect(only[0]?.check).toMatchObject({
      verdict: "pass",
      samples: 60,
      title: "goal: p95 latency (GET /charges)",
    });
  });

  it("does not decide on too few samples, whatever it would decide", () => {
    expect(verdicts(QUICK, [requests(199, 100)])).toEqual([
      "inconclusive: 199 requests are too few to tell; 200 are needed",
    ]);
    expect(verdicts(QUICK, [])).toEqual(["inconclusive: no request of pay was seen"]);
    expect(verdicts({ latency: { quantile: 0.99, below: "1s" } }, [requests(999, 1)])).toEqual([
      "inconclusive: 999 requests are too few to tell; 1000 are needed",
    ]);
    expect(verdicts({ ...QUICK, "min-samples": 5 }, [requests(5, 100)])[0]).toMatch(/^pass/);
  });

  it("fails few requests that are slow beyond doubt, but neither a cold start nor against a minimum", () => {
    expect(verdicts(QUICK, [requests(20, 400)])[0]).toMatch(/^fail/);
    const coldStart = [requests(18, 100), requests(2, 400)];
    expect(verdicts(QUICK, coldStart)[0]).toMatch(/^inconclusive: 20 requests/);
    expect(verdicts(QUICK, [requests(9, 400)])[0]).toMatch(/^inconclusive/);
    expect(verdicts({ ...QUICK, "min-samples": 50 }, [requests(20, 400)])[0]).toMatch(
      /^inconclusive/,
    );
  });

  it("takes a histogram that cannot be read for no data, not for 0 ms", () => {
    const damaged = requests(500, 1, { duration: { schema: "x" } as unknown as Red["duration"] });
    expect(verdicts(QUICK, [damaged])[0]).toMatch(/^inconclusive/);
  });
});

describe("an error objective", () => {
  it("needs three times the inverse of its limit before silence says anything", () => {
    expect(verdicts(RIGHT, [requests(299, 1)])).toEqual([
      "inconclusive: 299 requests are too few to tell; 300 are needed",
    ]);
    expect(verdicts(RIGHT, [requests(300, 1)])).toEqual([
      "pass: 0 of 300 requests failed, 0.00%; the limit is 1%",
    ]);
    // 3 / 0.07 is not exact in binary.
    expect(verdicts({ "error-ratio": { below: "7.5%" } }, [requests(40, 1)])[0]).toMatch(/^pass/);
    expect(verdicts(RIGHT, [])).toEqual(["inconclusive: no request of pay was seen"]);
  });

  it("fails at its limit", () => {
    expect(verdicts(RIGHT, [requests(300, 1, { errors: 2 })])[0]).toMatch(/^pass: 2 of 300/);
    const [failed] = judge(RIGHT, [requests(300, 1, { errors: 3 })]);
    expect(failed?.check).toMatchObject({
      id: "slo:pay/#goal › error ratio",
      verdict: "fail",
      observed: 0.01,
      threshold: 0.01,
      unit: "ratio",
    });
    expect(failed?.violation).toMatchObject({ kind: "errors", observed: 0.01 });
  });

  it("fails few requests that are broken beyond doubt, but not one error", () => {
    expect(verdicts(RIGHT, [requests(20, 1, { errors: 10 })])[0]).toMatch(/^fail: 10 of 20/);
    expect(verdicts(RIGHT, [requests(50, 1, { errors: 1 })])[0]).toMatch(/^inconclusive/);
    expect(verdicts(RIGHT, [requests(3, 1, { errors: 3 })])[0]).toMatch(/^inconclusive/);
  });
});

describe("an objective over calls", () => {
  it("judges calls per request, also of requests that made none", () => {
    const half = calls({ requests: 100, distribution: [[1, 50]] });
    expect(verdicts(ONCE, [], [half])).toEqual([
      "pass: 0.50 calls to bank per request, at most 1.5 are allowed",
    ]);
    const [failed] = judge(
      ONCE,
      [],
      [
        calls({
          distribution: [
            [1, 50],
            [4, 50],
          ],
        }),
      ],
    );
    expect(failed?.check).toMatchObject({ verdict: "fail", observed: 2.5, threshold: 1.5 });
    expect(failed?.violation).toMatchObject({ kind: "child-calls", callee: "bank" });
  });

  it("adds up operations and names of the callee, and names of the caller", () => {
    const edges = [
      calls({}),
      calls({ callee: "Bank", calleeOperation: "GET /rates", distribution: [[1, 50]] }),
      calls({ service: "Pay.Api", requests: 100, distribution: [[1, 10]] }),
    ];
    expect(judge(ONCE, [], edges)[0]?.check).toMatchObject({ observed: 0.8, samples: 200 });
  });

  it("does not average several operations into innocence", () => {
    const edges = [
      calls({ requests: 1000, distribution: [[1, 1000]] }),
      calls({ operation: "GET /report", requests: 20, distribution: [[30, 20]] }),
      calls({ operation: "GET /rare", requests: 2, distribution: [[99, 2]] }),
    ];
    expect(judge(ONCE, [], edges)[0]?.check).toMatchObject({ verdict: "fail", observed: 30 });
    const one = judge({ ...ONCE, operation: "POST /charges" }, [], edges);
    expect(one[0]?.check).toMatchObject({ verdict: "pass", observed: 1 });
  });

  it("says whether too few calls were seen or none", () => {
    expect(verdicts(ONCE, [], [calls({ requests: 9 })])).toEqual([
      "inconclusive: 9 requests are too few to tell; 10 are needed",
    ]);
    expect(verdicts(ONCE, [requests(500, 1)], [calls({ callee: "nobody" })])).toEqual([
      "inconclusive: no call of pay to bank was seen",
    ]);
  });
});

it("judges every limit of an objective, under ids that do not depend on the data", () => {
  const all = { ...QUICK, ...RIGHT, ...ONCE };
  const full = judge(all, [requests(300, 1)], [calls({})]).map(({ check }) => check.id);
  expect(full).toHaveLength(3);
  expect(judge(all, []).map(({ check }) => check.id)).toEqual(full);
});
