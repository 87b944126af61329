import type { DeclaredService } from "./input.ts";

/** Names of services: telemetry names and aliases to the names of the configuration. */
export interface ServiceNames {
  readonly canonical: (name: string) => string;
  readonly declared: ReadonlySet<string>;
  /** `host:port` to canonical name. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly web: readonly string[];
}

export function serviceNames(services: readonly DeclaredService[]): ServiceNames {
  const aliases = new Map<string, string>();
  const addresses = new Map<string, string>();
  for (const service of services) {
    for (const alias of service.aliases ?? []) {
      aliases.set(alias, service.name);
    }
    for (const address of service.addresses ?? []) {
      addresses.set(address, service.name);
    }
  }
  const declared = new Set(services.map((service) => service.name));
  return {
    canonical: (name) => (declared.has(name) ? name : (aliases.get(name) ?? name)),
    declared,
    addresses,
    web: services.filter((service) => service.type === "web").map((service) => service.name),
  };
}
