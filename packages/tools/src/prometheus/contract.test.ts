import type { HttpRequest, HttpResult } from "@stagegate/core";
import { createTestHost, describePromqlSource } from "@stagegate/testkit";
import type { PromqlWorld } from "@stagegate/testkit";
import { createPrometheusSource } from "./index.ts";

function answer(status: number, body: object): HttpResult {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return { kind: "response", status, headers: {}, body: bytes };
}

const success = (data: object): HttpResult => answer(200, { status: "success", data });

/** Numbers as Prometheus writes them: https://prometheus.io/docs/prometheus/latest/querying/api/ */
function sample(value: number): [number, string] {
  const text = String(value).replace(/^(-?)Infinity$/, (_all, sign) => `${sign || "+"}Inf`);
  return [1_793_527_200, text];
}

/** A server that knows the world, in the answers of Prometheus 3. */
function serve(world: PromqlWorld, request: HttpRequest): HttpResult {
  if (world.server === "down") return { kind: "unreachable", reason: "connect ECONNREFUSED" };
  const { pathname } = new URL(request.url);
  if (pathname === "/api/v1/query") {
    const query = new URLSearchParams(String(request.body)).get("query") ?? "";
    const error = world.refused[query];
    if (error !== undefined) return answer(400, { status: "error", errorType: "bad_data", error });
    const result = (world.series[query] ?? []).map(({ labels: metric, value }) => ({
      metric,
      value: sample(value),
    }));
    return success({ resultType: "vector", result });
  }
  if (pathname === "/api/v1/rules") {
    const rules = world.rules.map(({ broken, ...rule }) => ({
      ...rule,
      type: "alerting",
      health: broken === undefined ? "ok" : "err",
      lastEvaluation: "2026-11-01T10:00:00Z",
      ...(broken === undefined ? {} : { lastError: broken }),
    }));
    return success({ groups: [{ name: "g", rules }] });
  }
  const alerts = world.rules
    .filter(({ state }) => state !== "inactive")
    .map(({ name, labels, summary, state }) => ({
      labels: { alertname: name, ...labels },
      annotations: { summary },
      state,
      activeAt: "2026-11-01T09:59:00Z",
      value: "1e+00",
    }));
  return success({ alerts });
}

describePromqlSource(async (world) => {
  const { clock } = createTestHost();
  const http = { request: async (request: HttpRequest) => serve(world, request) };
  return createPrometheusSource({ url: "http://prometheus.example:9090", clock, http });
});
