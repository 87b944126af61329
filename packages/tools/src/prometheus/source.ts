import type { Clock, Http, HttpResult } from "@stagegate/core";
import { retry } from "@stagegate/core";
import type { AlertsResult, PromqlResult, PromqlSource } from "@stagegate/telemetry";
import { readAlerts, readRules, readVector } from "./answers.ts";

export interface PrometheusOptions {
  /** Base address; a path in it is kept. */
  url: string;
  token?: string;
  http: Http;
  clock: Clock;
  signal?: AbortSignal;
}

const TIMEOUT_MS = 15_000;

/** Answers that may be different a moment later: overload and restarts. */
function isTransient(result: HttpResult): boolean {
  return result.kind === "unreachable" || result.status === 429 || result.status >= 502;
}

/** The HTTP API of Prometheus (https://prometheus.io/docs/prometheus/latest/querying/api/). */
export function createPrometheusSource(options: PrometheusOptions): PromqlSource {
  const base = options.url.replace(/\/+$/, "");
  const call = async (path: string, form?: Record<string, string>): Promise<HttpResult> => {
    const headers: Record<string, string> = { accept: "application/json" };
    if (options.token !== undefined) headers["authorization"] = `Bearer ${options.token}`;
    if (form !== undefined) headers["content-type"] = "application/x-www-form-urlencoded";
    return retry(
      options.clock,
      () =>
        options.http.request({
          url: `${base}${path}`,
          method: form === undefined ? "GET" : "POST",
          headers,
          timeoutMs: TIMEOUT_MS,
          ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
          ...(options.signal === undefined ? {} : { signal: options.signal }),
        }),
      (result) => !isTransient(result),
      {
        attempts: 3,
        delayMs: 250,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
    );
  };
  return {
    name: `Prometheus at ${base}`,
    async query(expression, atMs): Promise<PromqlResult> {
      const time = (atMs / 1000).toFixed(3);
      return readVector(await call("/api/v1/query", { query: expression, time }));
    },
    async alerts(): Promise<AlertsResult> {
      const rules = readRules(await call("/api/v1/rules?type=alert"));
      if (rules.kind === "unreachable") return rules;
      return readAlerts(await call("/api/v1/alerts"), rules);
    },
  };
}
