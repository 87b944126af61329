import { checkId } from "@stagegate/results";
import type { Check, Config } from "@stagegate/schema";
import { knownService, serviceLabel } from "./labels.ts";
import type { Labels } from "./labels.ts";
import type { BrokenRule, FiringAlert, PromqlSource } from "@stagegate/telemetry";

interface Policy {
  severities: readonly string[];
  names: ReadonlyMap<string, string>;
}

/**
 * Firing alerts: those of a blocking severity fail, others warn. A rule that cannot be evaluated
 * never fires, so its silence is no good news. `judged`: whether the gate judges anything else.
 */
export async function judgeAlerts(
  config: Config,
  source: PromqlSource,
  { names, judged }: { names: ReadonlyMap<string, string>; judged: boolean },
): Promise<Check[]> {
  const block = config["check-slo"]?.alerts ?? {};
  const policy = { severities: block.severities ?? ["critical"], names };
  const frame = {
    id: checkId({ kind: "alerts", scope: config.project, titlePath: ["critical alerts"] }),
    title: "No critical alert fires",
  };
  const result = await source.alerts();
  if (result.kind === "unreachable") {
    const message = `Prometheus cannot be reached: ${result.message}`;
    return [{ ...frame, verdict: "inconclusive", message }];
  }
  const counts = ({ name }: { name: string }): boolean => !(block.ignore ?? []).includes(name);
  const firing = result.firing.filter(counts);
  const findings = [
    ...firingChecks(firing, policy),
    ...brokenChecks(result.broken, policy, counts),
  ];
  if (findings.length > 0) return findings;
  if (result.rules === 0) {
    const verdict = judged ? "skip" : "inconclusive";
    return [{ ...frame, verdict, message: "Prometheus has no alerting rule" }];
  }
  const ignored = result.firing.length === 0 ? "" : `, ${result.firing.length} ignored`;
  const rules = result.rules === 1 ? "1 alerting rule" : `${result.rules} alerting rules`;
  return [{ ...frame, verdict: "pass", message: `${rules}, none fires${ignored}` }];
}

/** One check per alert and service: a rule fires once for every instance, route and so on. */
function firingChecks(firing: readonly FiringAlert[], policy: Policy): Check[] {
  const groups = new Map<string, FiringAlert[]>();
  for (const alert of firing) {
    const id = alertId(alert, policy);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [alert]);
    else group.push(alert);
  }
  return [...groups].map(([id, group]) => firingCheck(id, group, policy));
}

const MAX_INSTANCES = 10;

function firingCheck(id: string, group: readonly FiringAlert[], policy: Policy): Check {
  const blocking = group.find(({ severity }) => policy.severities.includes(severity));
  const alert = blocking ?? group[0];
  if (alert === undefined) throw new Error("a group holds at least one alert");
  const service = serviceOf(alert.labels, policy);
  const severity = alert.severity || "none";
  const what = alert.summary === "" ? `fires with severity ${severity}` : alert.summary;
  const times = group.length === 1 ? "" : ` (${group.length} times)`;
  const more = group.length - MAX_INSTANCES;
  const detail = group.slice(0, MAX_INSTANCES).map(({ labels }) => labelText(labels));
  return {
    id,
    title: `Alert ${alert.name}`,
    verdict: blocking === undefined ? "warn" : "fail",
    message: `${what}${times}`,
    detail: [...detail, ...(more > 0 ? [`… and ${more} more`] : [])].join("\n\n"),
    ...(service === undefined ? {} : { service }),
    ...(alert.value === undefined ? {} : { observed: alert.value }),
  };
}

function brokenChecks(
  broken: readonly BrokenRule[],
  policy: Policy,
  counts: (rule: BrokenRule) => boolean,
): Check[] {
  const byId = new Map<string, Check>();
  for (const rule of broken.filter(counts)) {
    const service = serviceOf(rule.labels, policy);
    const id = `${alertId(rule, policy)} (rule)`;
    byId.set(id, {
      id,
      title: `The rule of alert ${rule.name}`,
      verdict: policy.severities.includes(rule.labels["severity"] ?? "") ? "inconclusive" : "warn",
      message: `it cannot fire: ${rule.reason}`,
      ...(service === undefined ? {} : { service }),
    });
  }
  return [...byId.values()];
}

function serviceOf(labels: Labels, { names }: Policy): string | undefined {
  return knownService(labels, names);
}

function alertId({ name, labels }: { name: string; labels: Labels }, policy: Policy): string {
  const scope = serviceOf(labels, policy) ?? serviceLabel(labels) ?? "";
  return checkId({ kind: "alerts", scope, titlePath: [name] });
}

function labelText(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join("\n");
}
