import { discoverVersion, runsCommit } from "@stagegate/environments";
import type {
  EnvironmentPlan,
  ServicePlan,
  ServiceStart,
  VersionResult,
} from "@stagegate/environments";
import type { Check, ServiceVersion } from "@stagegate/schema";
import type { ProvisionContext } from "./run.ts";

export interface JudgedVersions {
  versions: ServiceVersion[];
  checks: Check[];
}

/** Which version of every service runs, and whether it is the one under test. */
export async function judgeVersions(
  context: ProvisionContext,
  plan: EnvironmentPlan,
  services: readonly ServiceStart[],
): Promise<JudgedVersions> {
  const urls = new Map(services.map((service) => [service.name, service.url]));
  const judged = await Promise.all(
    plan.services.map(async (service) => {
      const asked = addressOf(service, urls.get(service.name));
      if (asked === undefined) return { version: declared(context, service), check: undefined };
      const result = await discoverVersion(context.host.http, service.name, {
        ...asked,
        signal: context.signal,
      });
      return { version: result.version, check: judge(context, service, result) };
    }),
  );
  return {
    versions: judged.map(({ version }) => version),
    checks: judged.flatMap(({ check }) => check ?? []),
  };
}

function addressOf(
  { version }: ServicePlan,
  base: string | undefined,
): { url: string; field: string } | undefined {
  if (version === undefined) return undefined;
  if (/^https?:\/\//.test(version.http)) return { url: version.http, field: version.field };
  if (base === undefined) return undefined;
  const url = `${base.replace(/\/+$/, "")}/${version.http.replace(/^\/+/, "")}`;
  return { url, field: version.field };
}

/** A process that was started from the checkout runs what was checked out. */
function declared({ host }: ProvisionContext, service: ServicePlan): ServiceVersion {
  const { tested, dirty } = host.info.subject;
  if (service.process === undefined) return { service: service.name, source: "unknown" };
  const version = dirty === true ? `${tested.slice(0, 10)} with changes` : tested.slice(0, 10);
  return { service: service.name, version, commit: tested, source: "declared" };
}

function judge(context: ProvisionContext, service: ServicePlan, result: VersionResult): Check {
  const { name } = service;
  const base = { id: `version:${name}#runs the version under test`, service: name };
  const title = `${name} runs the version under test`;
  if (result.kind === "unknown") {
    const message = `the version is not known: ${result.reason}`;
    return { ...base, title, verdict: "inconclusive", message };
  }
  const { subject } = context.host.info;
  const ownCode = service.process !== undefined || hasPath(context, name);
  const matches = runsCommit(result.version, [subject.tested, subject.commit]);
  if (matches === false && ownCode) {
    const runs = result.version.commit ?? result.version.version ?? "another version";
    const message = `it runs ${runs.slice(0, 40)}, but ${subject.tested.slice(0, 10)} is under test`;
    return { ...base, title, verdict: "fail", message };
  }
  return { ...base, title, verdict: "pass" };
}

/** Code of another repository legitimately runs another commit. */
function hasPath({ config }: ProvisionContext, service: string): boolean {
  return config?.services[service]?.path !== undefined;
}
