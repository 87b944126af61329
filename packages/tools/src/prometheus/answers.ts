import type { HttpResult } from "@stagegate/core";
import type { AlertsResult, BrokenRule, FiringAlert, PromqlResult } from "@stagegate/telemetry";

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
  const why = error ?? (body === undefined ? notPrometheus(result.status) : "no data");
  return { kind: "unreachable", message: `HTTP ${result.status}: ${why.slice(0, 200)}` };
}

function notPrometheus(status: number): string {
  const refused = status === 401 || status === 403;
  return refused
    ? "access is refused; telemetry.prometheus.token-env names the variable of a token"
    : "the answer is not of Prometheus";
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
  if (series.length > 1) {
    return { kind: "several", series: series.slice(0, 10).map(labelsOf), total: series.length };
  }
  const only = asObject(series[0]);
  if (only?.["histogram"] !== undefined) {
    return { kind: "refused", message: "the query gives a native histogram, not a number" };
  }
  const value = toValue(sampleOf(only?.["value"]), warnings);
  return value.kind === "value" ? { ...value, labels: labelMap(only?.["metric"]) } : value;
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

function labelMap(value: unknown): Record<string, string> {
  const entries = Object.entries(asObject(value) ?? {});
  return Object.fromEntries(entries.map(([key, item]) => [key, String(item)]));
}

function labelsOf(series: unknown): string {
  const metric = asObject(asObject(series)?.["metric"]) ?? {};
  const labels = Object.entries(metric).map(([key, value]) => `${key}="${String(value)}"`);
  return `{${labels.join(", ")}}`.slice(0, 300);
}

export type RulesResult =
  | { kind: "rules"; count: number; broken: BrokenRule[] }
  | { kind: "unreachable"; message: string };

/** The alerting rules, with what keeps one of them from being evaluated. */
export function readRules(result: HttpResult): RulesResult {
  const answer = readAnswer(result);
  if (answer.kind !== "data") return { kind: "unreachable", message: answer.message };
  const rules = listOf(answer.data["groups"])
    .flatMap((group) => listOf(group["rules"]))
    // Servers that do not know the filter of the request send recording rules as well.
    .filter((rule) => rule["type"] === undefined || rule["type"] === "alerting");
  return { kind: "rules", count: rules.length, broken: rules.flatMap(brokenRule) };
}

/** `health` is ok, err, or unknown before the first evaluation; servers without it say nothing. */
function brokenRule(rule: Json): BrokenRule[] {
  const health = rule["health"];
  if (health !== "err" && health !== "unknown") return [];
  const error = rule["lastError"];
  const known = typeof error === "string" && error !== "" ? error.slice(0, 300) : undefined;
  const reason = known ?? (health === "err" ? "its evaluation fails" : "it was never evaluated");
  const name = typeof rule["name"] === "string" ? rule["name"] : "unnamed";
  return [{ name, labels: labelMap(rule["labels"]), reason }];
}

function listOf(value: unknown): Json[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.map(asObject).filter((item) => item !== undefined);
}

export function readAlerts(
  result: HttpResult,
  rules: Extract<RulesResult, { kind: "rules" }>,
): AlertsResult {
  const answer = readAnswer(result);
  if (answer.kind !== "data") return { kind: "unreachable", message: answer.message };
  const firing = listOf(answer.data["alerts"])
    .filter((alert) => alert["state"] === "firing")
    .map(toAlert);
  return { kind: "alerts", firing, broken: rules.broken, rules: rules.count };
}

function toAlert(alert: Json): FiringAlert {
  const labels = labelMap(alert["labels"]);
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
