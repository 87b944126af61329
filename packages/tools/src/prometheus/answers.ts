import type { HttpResult } from "@stagegate/core";
import type { AlertsResult, FiringAlert, PromqlResult } from "@stagegate/telemetry";

type Json = Record<string, unknown>;

function asObject(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
}

type Answer =
  | { kind: "data"; data: Json; warnings: string[] }
  | { kind: "refused"; message: string }
  | { kind: "unreachable"; message: string };

/** `{status: success|error, data, error, errorType, warnings, infos}` or something else entirely. */
function readAnswer(result: HttpResult): Answer {
  if (result.kind === "unreachable") return { kind: "unreachable", message: result.reason };
  const body = parse(result.body);
  if (body?.["status"] === "success") {
    const data = asObject(body["data"]);
    if (data !== undefined) {
      return {
        kind: "data",
        data,
        warnings: [...strings(body["warnings"]), ...strings(body["infos"])],
      };
    }
  }
  const error = typeof body?.["error"] === "string" ? body["error"] : undefined;
  // 400 bad parameters, 422 the expression cannot be executed: the query is wrong, not the server.
  if (error !== undefined && (result.status === 400 || result.status === 422)) {
    return { kind: "refused", message: error.slice(0, 500) };
  }
  const why = error ?? (body === undefined ? "the answer is not of Prometheus" : "no data");
  return { kind: "unreachable", message: `HTTP ${result.status}: ${why.slice(0, 200)}` };
}

function parse(body: Uint8Array): Json | undefined {
  try {
    return asObject(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    return undefined;
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string").slice(0, 10) : [];
}

/** One number out of an instant query. */
export function readVector(result: HttpResult): PromqlResult {
  const answer = readAnswer(result);
  if (answer.kind !== "data") return answer;
  const { data, warnings } = answer;
  const type = data["resultType"];
  if (type === "scalar") return toValue(sampleOf(data["result"]), warnings);
  if (type !== "vector") {
    return { kind: "refused", message: `the query gives a ${String(type)}, not an instant vector` };
  }
  const series = Array.isArray(data["result"]) ? data["result"] : [];
  if (series.length === 0) return { kind: "empty", warnings };
  if (series.length > 1) return { kind: "several", series: series.slice(0, 10).map(labelsOf) };
  const only = asObject(series[0]);
  if (only?.["histogram"] !== undefined) {
    return { kind: "refused", message: "the query gives a native histogram, not a number" };
  }
  return toValue(sampleOf(only?.["value"]), warnings);
}

/** `[<seconds>, "<value>"]`; the value is a string, so that NaN and Inf survive JSON. */
function sampleOf(value: unknown): string | undefined {
  return Array.isArray(value) && typeof value[1] === "string" ? value[1] : undefined;
}

function toValue(text: string | undefined, warnings: readonly string[]): PromqlResult {
  if (text === undefined) return { kind: "empty", warnings };
  const value = Number(text);
  return Number.isFinite(value) && text.trim() !== ""
    ? { kind: "value", value, warnings }
    : { kind: "not-a-number", found: text.slice(0, 20), warnings };
}

function labelsOf(series: unknown): string {
  const metric = asObject(asObject(series)?.["metric"]) ?? {};
  const labels = Object.entries(metric).map(([key, value]) => `${key}="${String(value)}"`);
  return `{${labels.join(", ")}}`.slice(0, 300);
}

export function readRuleCount(
  result: HttpResult,
): { kind: "count"; count: number } | { kind: "unreachable"; message: string } {
  const answer = readAnswer(result);
  if (answer.kind !== "data") return { kind: "unreachable", message: answer.message };
  const groups = Array.isArray(answer.data["groups"]) ? answer.data["groups"] : [];
  const rules = groups.flatMap((group) => {
    const list = asObject(group)?.["rules"];
    return Array.isArray(list) ? list : [];
  });
  return { kind: "count", count: rules.length };
}

export function readAlerts(result: HttpResult, rules: number): AlertsResult {
  const answer = readAnswer(result);
  if (answer.kind !== "data") return { kind: "unreachable", message: answer.message };
  const list = Array.isArray(answer.data["alerts"]) ? answer.data["alerts"] : [];
  const firing = list.flatMap((item) => {
    const alert = asObject(item);
    return alert?.["state"] === "firing" ? [toAlert(alert)] : [];
  });
  return { kind: "alerts", firing, rules };
}

function toAlert(alert: Json): FiringAlert {
  const labels = Object.fromEntries(
    Object.entries(asObject(alert["labels"]) ?? {}).map(([key, value]) => [key, String(value)]),
  );
  const annotations = asObject(alert["annotations"]) ?? {};
  const summary = annotations["summary"] ?? annotations["description"];
  const activeAt = Date.parse(String(alert["activeAt"] ?? ""));
  const value = Number(alert["value"]);
  return {
    name: labels["alertname"] ?? "unnamed",
    severity: labels["severity"] ?? "",
    labels,
    summary: typeof summary === "string" ? summary : "",
    activeAtMs: Number.isNaN(activeAt) ? undefined : activeAt,
    value: Number.isFinite(value) ? value : undefined,
  };
}
