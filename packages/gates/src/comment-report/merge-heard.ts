import type { GateReport } from "@stagegate/schema";
import { gateName } from "@stagegate/report";

/** Whether the run was cancelled while or before the gate worked. */
export function isCancelled({ error }: GateReport): boolean {
  return error?.code === "STAGEGATE_CANCELLED";
}

/** Whether the gate did not run, or not on anything, because there is no environment. */
function lacksEnvironment({ gate, error, checks }: GateReport): boolean {
  if (error?.code === "STAGEGATE_ENVIRONMENT_MISSING") return true;
  // What a combined run writes for a gate that it does not start, see `notRun` of the pipeline.
  const own = `${gate}:/#environment`;
  return checks.length > 0 && checks.every(({ id }) => id === own);
}

/**
 * The reports that speak for or against a service. A gate that lacks an environment shows the
 * consequence of another failure; one that was cancelled, or has too little data, shows nothing.
 */
export function heardOf(blocking: readonly GateReport[]): GateReport[] {
  return blocking.filter(
    (report) =>
      !isCancelled(report) &&
      !lacksEnvironment(report) &&
      (report.verdict !== "inconclusive" || report.ranking.length > 0),
  );
}

/** What failed or was not judged beside the service that is named, as the end of a sentence. */
export function whatElse(reports: readonly GateReport[]): string {
  const blocking = reports.filter((report) => report.blocking);
  const silent = blocking.filter((report) => !heardOf([report]).includes(report));
  const stopped = silent.filter(isCancelled);
  const idle = silent.filter((report) => !isCancelled(report) && lacksEnvironment(report));
  const unsure = silent.filter((report) => !stopped.includes(report) && !idle.includes(report));
  const observed = reports.filter((report) => !report.blocking && report.verdict === "fail");
  const parts = [
    ...nameless(blocking),
    ...said(idle, (one) => `${one ? "was" : "were"} not run for want of an environment`),
    ...said(stopped, () => "did not end, as the run was cancelled"),
    ...said(unsure, () => "had too little to judge"),
    ...said(observed, (one) => `failed as well, but ${one ? "is" : "are"} only observed`),
  ];
  return parts.length === 0 ? ", and nothing else failed" : `; ${parts.join("; ")}`;
}

function nameless(blocking: readonly GateReport[]): string[] {
  const count = heardOf(blocking)
    .flatMap((report) => report.checks)
    .filter(({ verdict, service }) => isRed(verdict) && service === undefined).length;
  if (count === 0) return [];
  return [
    count === 1 ? "1 more finding names no service" : `${count} more findings name no service`,
  ];
}

function said(reports: readonly GateReport[], what: (one: boolean) => string): string[] {
  const gates = [...new Set(reports.map(({ gate }) => gateName(gate)))];
  return gates.length === 0 ? [] : [`${listOf(gates)} ${what(gates.length === 1)}`];
}

/** Whether something was found wrong, and not only nothing found. */
export function isRed(verdict: GateReport["verdict"]): boolean {
  return verdict === "fail" || verdict === "error";
}

/** `a, b and c`, each once. */
export function listOf(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const last = unique.pop() ?? "";
  return unique.length === 0 ? last : `${unique.join(", ")} and ${last}`;
}
