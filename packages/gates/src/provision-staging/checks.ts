import { safeName } from "@stagegate/core";
import type { ServiceStart } from "@stagegate/environments";
import type { Check, Evidence } from "@stagegate/schema";
import type { ProvisionContext } from "./run.ts";

const MAX_LOG_BYTES = 256 * 1024;

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
  { host, out, redaction }: ProvisionContext,
  { name, logFile }: ServiceStart,
): Promise<Evidence | undefined> {
  if (logFile === undefined) return undefined;
  const bytes: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of host.files.stream(logFile) ?? []) {
    bytes.push(chunk);
    length += chunk.length;
    while (bytes[0] !== undefined && length - bytes[0].length > MAX_LOG_BYTES) {
      length -= bytes[0].length;
      bytes.shift();
    }
  }
  if (length === 0) return undefined;
  const text = new TextDecoder().decode(Buffer.concat(bytes).subarray(-MAX_LOG_BYTES));
  return out.addEvidence({
    gate: "provision-staging",
    id: `log-${safeName(name)}`,
    kind: "log",
    title: `Output of ${name}`,
    mediaType: "text/plain",
    from: { text: redaction.text(text), name: `${safeName(name)}.log` },
  });
}
