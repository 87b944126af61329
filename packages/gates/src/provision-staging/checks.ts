import type { ServiceStart } from "@stagegate/environments";
import type { Check, Evidence } from "@stagegate/schema";
import { addServiceLog, readServiceLog } from "../stack/service-log.ts";
import type { ProvisionContext } from "./run.ts";

/** One check per service; the cause has its last lines as detail and its log as evidence. */
export async function readinessChecks(
  context: ProvisionContext,
  services: readonly ServiceStart[],
): Promise<{ checks: Check[]; evidence: Evidence[] }> {
  const causes = services.filter((service) => service.state === "failed").map(({ name }) => name);
  const checks: Check[] = [];
  const evidence: Evidence[] = [];
  for (const service of services) {
    const log = service.state === "failed" ? await logEvidence(context, service) : undefined;
    if (log !== undefined) evidence.push(log);
    checks.push(readinessCheck(service, causes, log));
  }
  return { checks, evidence };
}

function readinessCheck(
  service: ServiceStart,
  causes: readonly string[],
  log: Evidence | undefined,
): Check {
  const { name, state, readyAfterMs, problem } = service;
  const base = {
    id: `ready:${name}#ready`,
    title: `Readiness of ${name}`,
    service: name,
    ...(readyAfterMs === undefined ? {} : { durationMs: readyAfterMs }),
  };
  if (state === "ready") return { ...base, verdict: "pass" };
  if (state !== "failed") {
    const message = `it was ${state} when ${causes.join(" and ") || "the start"} failed`;
    return { ...base, verdict: "skip", message };
  }
  return {
    ...base,
    verdict: "fail",
    message: problem?.message ?? "it did not become ready",
    ...(problem === undefined || problem.tail.length === 0
      ? {}
      : { detail: problem.tail.join("\n") }),
    ...(log === undefined ? {} : { evidence: [log.id] }),
    reproduce: `stagegate provision-staging --service ${name}`,
  };
}

async function logEvidence(
  context: ProvisionContext,
  { name, logFile }: ServiceStart,
): Promise<Evidence | undefined> {
  const text = logFile === undefined ? "" : await readServiceLog(context, logFile);
  if (text === "") return undefined;
  return addServiceLog(context, "provision-staging", { service: name, text });
}
