import type { HttpRequest, HttpResult } from "@stagegate/core";
import { createTestHost } from "@stagegate/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPrometheusSource } from "./index.ts";

const AT = Date.parse("2026-11-01T10:00:00.250Z");

function answer(status: number, body: unknown): HttpResult {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { kind: "response", status, headers: {}, body: new TextEncoder().encode(text) };
}

function vector(...result: unknown[]): HttpResult {
  return answer(200, { status: "success", data: { resultType: "vector", result } });
}

const sample = (value: string, metric: object = {}): unknown => ({
  metric,
  value: [1762000000.25, value],
});

/** Answers in order; the last one again and again. */
function source(...answers: HttpResult[]) {
  const requests: HttpRequest[] = [];
  const host = createTestHost();
  const made = createPrometheusSource({
    url: "http://127.0.0.1:9090/base/",
    clock: host.clock,
    http: {
      request: async (request) => {
        requests.push(request);
        const next = answers[Math.min(requests.length, answers.length) - 1];
        return next ?? { kind: "unreachable", reason: "connect ECONNREFUSED" };
      },
    },
  });
  return { source: made, requests, clock: host.clock };
}

async function query(...answers: HttpResult[]) {
  return source(...answers).source.query("up", AT);
}

describe("an instant query", () => {
  it("keeps the labels of its one series", async () => {
    expect(await query(vector(sample("3", { job: "pay" })))).toEqual({
      kind: "value",
      value: 3,
      warnings: [],
      labels: { job: "pay" },
    });
  });

  it("is posted as a form, at its time, below the path of the address", async () => {
    const { source: made, requests } = source(vector(sample("3")));
    expect(await made.query('up{a="ü&b"}', AT)).toMatchObject({ kind: "value", value: 3 });
    expect(requests).toMatchObject([
      {
        url: "http://127.0.0.1:9090/base/api/v1/query",
        method: "POST",
        body: "query=up%7Ba%3D%22%C3%BC%26b%22%7D&time=1793527200.250",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      },
    ]);
    expect(requests[0]?.headers).not.toHaveProperty("authorization");
  });

  it("carries the token of its options", async () => {
    const seen: HttpRequest[] = [];
    const { clock } = createTestHost();
    const http = {
      request: async (request: HttpRequest) => {
        seen.push(request);
        return vector(sample("1"));
      },
    };
    await createPrometheusSource({ url: "http://p", token: "t0k", http, clock }).query("up", AT);
    expect(seen[0]?.headers?.["authorization"]).toBe("Bearer t0k");
  });

  // Recorded from Prometheus 2.42 and 3.1: the newer one adds `infos` and `analysis`.
  it.each<[string, HttpResult, unknown]>([
    ["one sample", vector(sample("0.25")), { kind: "value", value: 0.25 }],
    ["a number in exponents", vector(sample("1.5e-07")), { kind: "value", value: 1.5e-7 }],
    [
      "a scalar",
      answer(200, { status: "success", data: { resultType: "scalar", result: [1, "7"] } }),
      { kind: "value", value: 7 },
    ],
    [
      "an answer of version 3",
      answer(200, {
        status: "success",
        data: { resultType: "vector", result: [sample("2")], analysis: {} },
        warnings: ["PromQL warning: …"],
        infos: ["PromQL info: metric might not be a counter", 5],
      }),
      {
        kind: "value",
        value: 2,
        warnings: ["PromQL warning: …", "PromQL info: metric might not be a counter"],
      },
    ],
    ["no series", vector(), { kind: "empty" }],
    ["NaN", vector(sample("NaN")), { kind: "not-a-number", found: "NaN" }],
    ["+Inf", vector(sample("+Inf")), { kind: "not-a-number", found: "+Inf" }],
    ["an empty text", vector(sample("")), { kind: "not-a-number", found: "" }],
    ["no value", vector({ metric: {} }), { kind: "empty" }],
    [
      "several series",
      vector(sample("1", { job: "a" }), sample("1", { job: "b", instance: "x:1" })),
      { kind: "several", series: ['{job="a"}', '{job="b", instance="x:1"}'], total: 2 },
    ],
    [
      "a native histogram",
      vector({ metric: {}, histogram: [1, { count: "3", sum: "1", buckets: [] }] }),
      { kind: "refused", message: expect.stringContaining("native histogram") },
    ],
    [
      "a range",
      answer(200, { status: "success", data: { resultType: "matrix", result: [] } }),
      { kind: "refused", message: "the query gives a matrix, not an instant vector" },
    ],
    [
      "a string",
      answer(200, { status: "success", data: { resultType: "string", result: [1, "a"] } }),
      { kind: "refused", message: expect.stringContaining("a string") },
    ],
    [
      "a parse error",
      answer(400, {
        status: "error",
        errorType: "bad_data",
        error: 'invalid parameter "query": 1:4: parse error: unclosed left parenthesis',
      }),
      { kind: "refused", message: expect.stringContaining("unclosed left parenthesis") },
    ],
    [
      "an expression that cannot be executed",
      answer(422, { status: "error", errorType: "execution", error: "many-to-many matching" }),
      { kind: "refused", message: "many-to-many matching" },
    ],
    [
      "a page",
      answer(200, "<html>"),
      { kind: "unreachable", message: expect.stringContaining("not of Prometheus") },
    ],
    ["a page that refuses", answer(400, "<html>"), { kind: "unreachable" }],
    ["another API", answer(200, { status: "success", data: [] }), { kind: "unreachable" }],
    ["a list", answer(200, [1, 2]), { kind: "unreachable" }],
    ["nothing", answer(204, ""), { kind: "unreachable" }],
    ["a wrong address", answer(404, "404 page not found"), { kind: "unreachable" }],
    [
      "no permission",
      answer(401, "Unauthorized"),
      { kind: "unreachable", message: expect.stringContaining("token-env") },
    ],
    [
      "a server error",
      answer(500, { status: "error", errorType: "internal", error: "disk full" }),
      { kind: "unreachable", message: "HTTP 500: disk full" },
    ],
  ])("answered by %s", async (_what, given, expected) => {
    expect(await query(given)).toMatchObject(expected as object);
  });

  it("bounds what it repeats of an answer", async () => {
    const many = Array.from({ length: 5000 }, (_, i) => sample("1", { id: "x".repeat(900) + i }));
    const several = await query(vector(...many));
    expect(several).toMatchObject({ kind: "several", total: 5000 });
    expect(JSON.stringify(several).length).toBeLessThan(5000);
    const long = { status: "error", error: "y".repeat(100_000) };
    expect(JSON.stringify(await query(answer(400, long))).length).toBeLessThan(1000);
    expect(JSON.stringify(await query(answer(500, long))).length).toBeLessThan(1000);
  });

  it("takes any bytes for an answer without throwing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.integer({ min: 200, max: 599 }), async (data, status) => {
        const body = `{"status":"success","data":${data}}`;
        const result = await query(answer(status, body));
        expect(result.kind).not.toBe("value");
      }),
    );
  });
});

describe("a server that is overloaded or restarts", () => {
  const busy = answer(429, "slow down");
  const starting = answer(503, "Service Unavailable");

  it("is asked again", async () => {
    const { source: made, requests } = source(busy, starting, vector(sample("1")));
    expect(await made.query("up", AT)).toMatchObject({ kind: "value" });
    expect(requests).toHaveLength(3);
  });

  it("is given up after three times, after a while", async () => {
    const { source: made, requests, clock } = source(starting);
    const before = clock.now();
    expect(await made.query("up", AT)).toEqual({
      kind: "unreachable",
      message: "HTTP 503: the answer is not of Prometheus",
    });
    expect(requests).toHaveLength(3);
    expect(clock.now()).toBeGreaterThan(before);
  });

  it("that is not there says why", async () => {
    const { source: made, requests } = source();
    expect(await made.query("up", AT)).toEqual({
      kind: "unreachable",
      message: "connect ECONNREFUSED",
    });
    expect(requests).toHaveLength(3);
  });

  it("is not asked again about a wrong query", async () => {
    const { source: made, requests } = source(answer(400, { status: "error", error: "no" }));
    await made.query("(", AT);
    expect(requests).toHaveLength(1);
  });
});

describe("alerts", () => {
  const rule = (part: object = {}): object => ({
    state: "inactive",
    name: "Slow",
    query: "up == 0",
    duration: 0,
    labels: { severity: "critical" },
    annotations: {},
    alerts: [],
    health: "ok",
    evaluationTime: 0.0004,
    lastEvaluation: "2026-11-01T10:00:00Z",
    type: "alerting",
    ...part,
  });
  const rules = (...list: object[]): HttpResult =>
    answer(200, { status: "success", data: { groups: [{ name: "g", rules: list }] } });
  const alerts = (...list: object[]): HttpResult =>
    answer(200, { status: "success", data: { alerts: list } });
  const alert = (part: object = {}): object => ({
    labels: { alertname: "Slow", severity: "critical", service: "pay" },
    annotations: { summary: "pay is slow", description: "more" },
    state: "firing",
    activeAt: "2026-11-01T09:59:00.5Z",
    value: "1.5e+01",
    ...part,
  });

  it("fire, or only wait to", async () => {
    const { source: made, requests } = source(
      rules(rule(), rule({ type: "recording" }), rule({ name: "B" })),
      alerts(alert(), alert({ state: "pending" }), alert({ annotations: null, value: "NaN" })),
    );
    expect(await made.alerts()).toEqual({
      kind: "alerts",
      rules: 2,
      broken: [],
      firing: [
        {
          name: "Slow",
          severity: "critical",
          labels: { alertname: "Slow", severity: "critical", service: "pay" },
          summary: "pay is slow",
          activeAtMs: Date.parse("2026-11-01T09:59:00.500Z"),
          value: 15,
        },
        expect.objectContaining({ summary: "", value: undefined }),
      ],
    });
    expect(requests.map(({ url }) => url)).toEqual([
      "http://127.0.0.1:9090/base/api/v1/rules?type=alert",
      "http://127.0.0.1:9090/base/api/v1/alerts",
    ]);
  });

  it("cannot fire where a rule is broken or was never evaluated", async () => {
    const failing = rule({ name: "A", health: "err", lastError: "many-to-many matching" });
    const fresh = rule({ name: "B", health: "unknown" });
    const { source: made } = source(rules(failing, fresh, rule()), alerts());
    expect(await made.alerts()).toMatchObject({
      rules: 3,
      broken: [
        { name: "A", labels: { severity: "critical" }, reason: "many-to-many matching" },
        { name: "B", reason: "it was never evaluated" },
      ],
    });
  });

  it("of damaged answers are read as far as they go", async () => {
    const odd = answer(200, { status: "success", data: { groups: [null, { rules: "x" }, {}] } });
    const strange = alert({ labels: null, activeAt: "never" });
    const { source: made } = source(odd, alerts(strange, alert({ state: 1 })));
    expect(await made.alerts()).toMatchObject({
      rules: 0,
      firing: [{ name: "unnamed", severity: "", activeAtMs: undefined }],
    });
  });

  it.each([
    ["rules", [answer(404, "404")]],
    ["alerts", [rules(), answer(404, "404")]],
  ])("are unknown without %s", async (_what, answers) => {
    expect(await source(...answers).source.alerts()).toMatchObject({ kind: "unreachable" });
  });
});
