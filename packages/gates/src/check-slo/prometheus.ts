import { checkId } from "@stagegate/results";
import type { Check, Config, ObjectiveConfig } from "@stagegate/schema";
import type { FiringAlert, PromqlResult, PromqlSource } from "@stagegate/telemetry";

/** Judges a PromQL objective: one number against its limits. */
export async function judgeQuery(
  objective: ObjectiveConfig,
  promql: string,
  source: PromqlSource,
  atMs: number,
): Promise<Check> {
  const result = await source.query(promql, atMs);
  const frame = {
    id: checkId({
      kind: "slo",
      scope: objective.service ?? "",
      titlePath: [objective.name, "promql"],
    }),
    title: objective.name,
    ...(objective.service === undefined ? {} : { service: objective.service }),
  };
  if (result.kind !== "value") {
    const verdict =
      result.kind === "refused" || result.kind === "several" ? "error" : "inconclusive";
    return { ...frame, verdict, message: reason(result, promql) };
  }
  const { below, above } = objective;
  const pass =
    (below === undefined || result.value < below) && (above === undefined || result.value > above);
  const limits = [
    ...(below === undefined ? [] : [`below ${below}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
  ].join(" and ");
  const unit = objective.unit ?? "";
  return {
    ...frame,
    verdict: pass ? "pass" : "fail",
    message: `${shown(result.value)}${unit === "" ? "" : ` ${unit}`}; it must be ${limits}`,
    observed: result.value,
    threshold: below ?? above ?? 0,
    ...(unit === "" ? {} : { unit }),
  };
}

function shown(value: number): string {
  return Number(value.toPrecision(4)).toString();
}

function reason(result: Exclude<PromqlResult, { kind: "value" }>, promql: string): string {
  switch (result.kind) {
    case "empty":
      return `the query matches no series: ${promql}`;
    case "not-a-number":
      return `the query gives ${result.found}: a ratio of nothing is no number`;
    case "several":
      return `the query gives ${result.series.length} series (${result.series.slice(0, 2).join(", ")}, …); sum() or a label makes it one`;
    case "refused":
      return result.message;
    case "unreachable":
      return `Prometheus cannot be reached: ${result.message}`;
  }
}

/** Firing alerts: those of a blocking severity fail, others warn. */
export async function judgeAlerts(
  config: Config,
  source: PromqlSource,
  names: ReadonlyMap<string, string>,
): Promise<Check[]> {
  const block = config["check-slo"]?.alerts ?? {};
  const severities = block.severities ?? ["critical"];
  const frame = {
    id: checkId({ kind: "alerts", scope: config.project, titlePath: ["critical alerts"] }),
    title: "No critical alert fires",
  };
  const result = await source.alerts();
  if (result.kind === "unreachable") {
    return [
      {
        ...frame,
        verdict: "inconclusive",
        message: `Prometheus cannot be reached: ${result.message}`,
      },
    ];
  }
  const firing = result.firing.filter((alert) => !(block.ignore ?? []).includes(alert.name));
  if (result.rules === 0 && firing.length === 0) {
    return [{ ...frame, verdict: "skip", message: "Prometheus has no alerting rule" }];
  }
  if (firing.length === 0) {
    return [{ ...frame, verdict: "pass", message: `${result.rules} alerting rules, none fires` }];
  }
  return firing.map((alert) => alertCheck(alert, severities, names));
}

function alertCheck(
  alert: FiringAlert,
  severities: readonly string[],
  names: ReadonlyMap<string, string>,
): Check {
  const label = alert.labels["service"] ?? alert.labels["service_name"] ?? alert.labels["job"];
  const service = label === undefined ? undefined : names.get(label);
  const detail = Object.entries(alert.labels)
    .map(([key, value]) => `${key}=${value}`)
    .sort();
  return {
    id: checkId({ kind: "alerts", scope: service ?? label ?? "", titlePath: [alert.name] }),
    title: `Alert ${alert.name}`,
    verdict: severities.includes(alert.severity) ? "fail" : "warn",
    message:
      alert.summary === "" ? `fires with severity ${alert.severity || "none"}` : alert.summary,
    detail: detail.join("\n"),
    ...(service === undefined ? {} : { service }),
    ...(alert.value === undefined ? {} : { observed: alert.value }),
  };
}
