import { GateError, loadConfig, wantedProfile } from "@stagegate/core";
import type { ConfigCheck, Host, LoadedConfig } from "@stagegate/core";
import type { WantedProfile } from "@stagegate/schema/compose";

export interface ConfigurationOptions {
  /** Whether services will be started: the variables that they need must be set then. */
  starts?: boolean;
  /** The profile that was asked for; default: by input, variable or event. */
  profile?: WantedProfile;
}

/** Finds, parses and checks the configuration, with what only the gates know to be wrong. */
export function loadConfiguration(
  host: Host,
  named: string | undefined,
  options: ConfigurationOptions = {},
): Promise<LoadedConfig | undefined> {
  const { profile = wantedProfile(host) } = options;
  return loadConfig(host, { named, profile, check: checkFor(host, options) });
}

/** For commands that are of no use without a configuration. */
export function noConfiguration(): GateError {
  return new GateError("STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here", {
    hint: "`stagegate init` writes one; `--config` names one that is elsewhere.",
  });
}

/** What neither the schema nor its rules know: what gates take, and what this job has. */
export function checkFor(
  { environment }: Pick<Host, "environment">,
  { starts = false }: ConfigurationOptions,
): ConfigCheck {
  return async (config) => {
    const forGates = await checkForGates(config);
    if (!starts) return forGates;
    const { unsetVariables } = await import("@stagegate/schema/config");
    return [...forGates, ...unsetVariables(config, Object.keys(environment))];
  };
}

/** A gate is only loaded for a configuration that has something for it. */
const checkForGates: ConfigCheck = async (config) => {
  if (config["load-test"]?.scenarios === undefined) return [];
  const { loadTest } = await import("@stagegate/gates/load-test");
  return (await loadTest.check?.(config)) ?? [];
};
