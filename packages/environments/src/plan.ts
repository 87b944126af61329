import { isAbsolute, join } from "node:path";
import { GateError } from "@stagegate/core";
import { didYouMean, parseDuration, parseSize } from "@stagegate/schema";
import type { Config, EnvironmentHandle, ServiceConfig } from "@stagegate/schema";
import { withNeeds } from "./graph.ts";

export type ProviderId = EnvironmentHandle["provider"];
export type Teardown = EnvironmentHandle["teardown"];

export interface ReadyPlan {
  /** Path or URL. */
  http: string | undefined;
  tcp: boolean;
  log: RegExp | undefined;
  timeoutMs: number;
}

export interface ServicePlan {
  name: string;
  needs: readonly string[];
  /** Absent where somebody else runs the service. */
  process:
    | {
        /** Program and arguments, with placeholders. */
        command: readonly string[];
        /** Absolute. */
        cwd: string;
        /** With placeholders. */
        env: Readonly<Record<string, string>>;
        /** 0: a free one. */
        port: number;
      }
    | undefined;
  /** Base address of a service that already runs. */
  url: string | undefined;
  ready: ReadyPlan;
  version: { http: string; field: string } | undefined;
}

/** What a provider brings up; plain data from the configuration and the inputs. */
export interface EnvironmentPlan {
  project: string;
  provider: ProviderId;
  services: readonly ServicePlan[];
  /** Service that journeys and load start from. */
  entry: string | undefined;
  teardown: Teardown;
  ttlMs: number;
  startupTimeoutMs: number;
  telemetryBytes: number;
  prometheus: { url: string; tokenEnv?: string } | undefined;
}

export interface PlanOverrides {
  provider?: ProviderId;
  teardown?: Teardown;
  /** For example 30m. */
  ttl?: string;
  /** Only these and what they need. */
  services?: readonly string[];
}

const DEFAULTS = { ttl: "30m", startup: "2m", ready: "60s", telemetry: "64MB" } as const;

/** Throws a GateError for what the schema cannot see: unknown names, nothing to start. */
export function planEnvironment(
  config: Config,
  configDir: string,
  overrides: PlanOverrides = {},
): EnvironmentPlan {
  const block = config["provision-staging"] ?? {};
  const provider = overrides.provider ?? block.provider ?? "processes";
  const wanted = overrides.services ?? [];
  const names = Object.keys(config.services);
  for (const name of wanted) if (!names.includes(name)) throw unknownService(name, names);
  const all = Object.entries(config.services).map(([name, service]) =>
    planService(name, service, { config, configDir, provider }),
  );
  const chosen = withNeeds(all, wanted);
  const services = chosen.filter((service) => service.process ?? service.url);
  if (services.length === 0) throw nothingToStart(provider);
  const { prometheus } = config.telemetry ?? {};
  return {
    project: config.project,
    provider,
    services,
    entry: block.entry ?? webService(config, services),
    teardown: overrides.teardown ?? block.teardown ?? "job",
    ttlMs: duration("ttl", overrides.ttl ?? block.ttl ?? DEFAULTS.ttl),
    startupTimeoutMs: duration("startup-timeout", block["startup-timeout"] ?? DEFAULTS.startup),
    telemetryBytes: parseSize(config.telemetry?.["max-size"] ?? DEFAULTS.telemetry) ?? 64e6,
    prometheus:
      prometheus === undefined
        ? undefined
        : {
            url: prometheus.url,
            ...(prometheus["token-env"] === undefined ? {} : { tokenEnv: prometheus["token-env"] }),
          },
  };
}

interface Surroundings {
  config: Config;
  configDir: string;
  provider: ProviderId;
}

function planService(name: string, service: ServiceConfig, around: Surroundings): ServicePlan {
  const { config, configDir, provider } = around;
  const absolute = (path: string): string => (isAbsolute(path) ? path : join(configDir, path));
  const started = provider === "processes" ? service.run : undefined;
  const version = service.version;
  return {
    name,
    needs: service.needs ?? [],
    process:
      started === undefined
        ? undefined
        : {
            command: started.command,
            cwd: absolute(started.cwd ?? service.path ?? "."),
            env: { ...config["provision-staging"]?.env, ...started.env },
            port: started.port ?? 0,
          },
    url: started === undefined ? service.url : undefined,
    ready: planReady(service),
    version:
      version?.http === undefined
        ? undefined
        : { http: version.http, field: version.field ?? "version" },
  };
}

/** Without `ready`, a service is ready when its port is open; a worker when it runs. */
function planReady({ ready, type }: ServiceConfig): ReadyPlan {
  const { http, tcp, log, timeout } = ready ?? {};
  const anyProbe = http !== undefined || tcp === true || log !== undefined;
  return {
    http,
    tcp: tcp ?? (!anyProbe && type !== "worker"),
    log: log === undefined ? undefined : new RegExp(log, "u"),
    timeoutMs: duration("ready.timeout", timeout ?? DEFAULTS.ready),
  };
}

function webService(config: Config, services: readonly ServicePlan[]): string | undefined {
  const started = services.map((service) => service.name);
  const ofType = (type: string): string | undefined =>
    started.find((name) => config.services[name]?.type === type);
  return ofType("web") ?? (started.length === 1 ? started[0] : undefined);
}

function duration(name: string, text: string): number {
  const ms = parseDuration(text);
  if (ms !== undefined && ms > 0) return ms;
  throw new GateError("STAGEGATE_INPUT_INVALID", `\`${name}\`: \`${text}\` is not a duration`, {
    hint: "For example 300ms, 5s, 2m, 1h.",
  });
}

function unknownService(name: string, names: readonly string[]): GateError {
  const near = didYouMean(name, names);
  return new GateError("STAGEGATE_INPUT_INVALID", `no service is called \`${name}\``, {
    hint: near === undefined ? `Services: ${names.join(", ")}.` : `Did you mean \`${near}\`?`,
  });
}

function nothingToStart(provider: ProviderId): GateError {
  const key = provider === "processes" ? "run" : "url";
  return new GateError("STAGEGATE_CONFIG_INVALID", `no service has \`${key}\``, {
    hint:
      provider === "processes"
        ? "Say how to start a service: `run: { command: [node, main.js] }`."
        : "The provider `external` needs the address of each service: `url: https://…`.",
  });
}
