import { historyLimit } from "@stagegate/core";
import type { Host } from "@stagegate/core";
import { loadConfiguration } from "./configuration.ts";
import { suggestPolicy } from "./policy/suggest.ts";
import type { Suggestion } from "./policy/suggest.ts";

export { policyFragment } from "./policy/fragment.ts";
export { createHost } from "./forges.ts";
export type { EnforcementSuggestion, LimitSuggestion, Suggestion } from "./policy/suggest.ts";

export interface PolicyRequest {
  /** Default: baseline.branch of the configuration, the branch the change goes to, main. */
  branch: string | undefined;
  /** Path of the configuration; without one the nearest counts, if there is any. */
  config: string | undefined;
  /** Stored runs that are looked at, default baseline.limit. */
  runs: number | undefined;
}

/** Limits and enforcement that the stored runs of a branch speak for; none where there are too few. */
export async function proposePolicy(
  host: Host,
  { branch, config, runs }: PolicyRequest,
): Promise<Suggestion & { notes: readonly string[] }> {
  const loaded = await loadConfiguration(host, config);
  const from = branch ?? host.info.targetBranch ?? loaded?.config.baseline?.branch ?? "main";
  const limit = runs ?? historyLimit(loaded?.config);
  const { records, notes } = await host.baselines.list(from, limit, loaded?.config.project);
  return { ...suggestPolicy(from, records), notes };
}
