import { loadConfig } from "@stagegate/core";
import type { ConfigCheck, Host, LoadedConfig } from "@stagegate/core";

/** Finds, parses and checks the configuration, with what only the gates know to be wrong. */
export function loadConfiguration(
  host: Host,
  named: string | undefined,
): Promise<LoadedConfig | undefined> {
  return loadConfig(host.files, host.root, named, checkForGates);
}

/** A gate is only loaded for a configuration that has something for it. */
export const checkForGates: ConfigCheck = async (config) => {
  if (config["load-test"]?.scenarios === undefined) return [];
  const { loadTest } = await import("@stagegate/gates/load-test");
  return (await loadTest.check?.(config)) ?? [];
};
