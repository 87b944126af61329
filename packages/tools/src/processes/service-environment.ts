import { EXPORT_DELAY_MS, GateError, isGateError, isSecretName } from "@stagegate/core";
import { expandPlaceholders, LEASE_VARIABLE } from "@stagegate/environments";
import type { EnvironmentPlan, PlaceholderScope, ServicePlan } from "@stagegate/environments";

export interface ServiceSetting extends PlaceholderScope {
  lease: string;
}

/** Program, arguments and environment of a service, placeholders filled in. */
export interface ServiceCommand {
  command: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}

/**
 * What the configuration sets wins over these defaults; the lease's mark wins over everything, as
 * it is what a process is found and ended by.
 * Variables: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
export function commandOf(
  service: ServicePlan,
  process: NonNullable<ServicePlan["process"]>,
  setting: ServiceSetting,
): ServiceCommand {
  const expand = (text: string, key: string): string =>
    expandPlaceholders(text, setting, { service: service.name, key: `run.${key}` });
  const [command = "", ...args] = process.command.map((part, index) =>
    expand(part, `command[${index}]`),
  );
  const given = Object.entries(process.env).map(([name, value]): [string, string] => [
    name,
    expand(value, `env.${name}`),
  ]);
  return {
    command,
    args,
    env: {
      PORT: String(setting.port ?? ""),
      ...telemetryDefaults(service.name, setting.otlp),
      ...Object.fromEntries(given),
      [LEASE_VARIABLE]: setting.lease,
    },
  };
}

function telemetryDefaults(service: string, otlp: string): Record<string, string> {
  return {
    OTEL_SERVICE_NAME: service,
    OTEL_EXPORTER_OTLP_ENDPOINT: otlp,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
    // Telemetry of a short run must not wait in a batch for the usual 5 s.
    OTEL_BSP_SCHEDULE_DELAY: String(EXPORT_DELAY_MS),
    OTEL_BLRP_SCHEDULE_DELAY: String(EXPORT_DELAY_MS),
  };
}

/** Expands everything once before anything is started; all problems in one error. */
export function checkCommands(
  plan: EnvironmentPlan,
  setting: (service: string) => ServiceSetting,
): void {
  const problems = plan.services.flatMap((service) => problemsOf(service, setting(service.name)));
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
  throw new GateError("STAGEGATE_CONFIG_INVALID", `${first.message}${more}`, {
    ...(first.hint === undefined ? {} : { hint: first.hint }),
    detail: problems.map((problem) => problem.message),
  });
}

/**
 * Values of the variables that services get whose names promise a secret. The name of a service is
 * none, as reports could not say it any more.
 */
export function secretsOf(
  plan: EnvironmentPlan,
  setting: (service: string) => ServiceSetting,
): readonly string[] {
  const names = new Set(plan.services.map(({ name }) => name));
  const values = plan.services.flatMap((service) => {
    if (service.process === undefined) return [];
    const secret = Object.entries(service.process.env).filter(([name]) => isSecretName(name));
    const process = { ...service.process, env: Object.fromEntries(secret) };
    const { env } = commandOf(service, process, setting(service.name));
    return secret.map(([name]) => env[name] ?? "");
  });
  return [...new Set(values)].filter((value) => value !== "" && !names.has(value));
}

function problemsOf(service: ServicePlan, setting: ServiceSetting): GateError[] {
  const { process } = service;
  if (process === undefined) return [];
  const parts = [
    ...process.command.map((part) => ({ command: [part], env: {} })),
    ...Object.entries(process.env).map(([name, value]) => ({
      command: [],
      env: { [name]: value },
    })),
  ];
  return parts.flatMap((part) => {
    try {
      commandOf(service, { ...process, ...part }, setting);
      return [];
    } catch (thrown) {
      if (isGateError(thrown)) return [thrown];
      throw thrown;
    }
  });
}
