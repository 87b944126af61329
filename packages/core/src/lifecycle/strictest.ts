import type { Config, GateId } from "@stagegate/schema";
import type { LoadedConfig } from "./config.ts";

export const STRICT = {
  enforcement: "all",
  "on-inconclusive": "fail",
  "on-unavailable": "fail",
} as const;

const GATES = [
  "provision-staging",
  "verify-contracts",
  "run-e2e",
  "load-test",
  "check-slo",
  "comment-report",
] as const satisfies GateId[];

/** Where the target branch says nothing that can be read: neither files nor inputs relax anything. */
export function strictest(loaded: LoadedConfig): {
  loaded: LoadedConfig;
  base: Config;
  strict: true;
} {
  const config = structuredClone(loaded.config);
  const base = structuredClone(loaded.config);
  for (const gate of GATES) {
    const own = { paths: undefined, accepted: undefined, ...config[gate] };
    const { paths: _narrows, accepted: _excuses, ...block } = own;
    const strict = { ...block, ...STRICT };
    if (config[gate] !== undefined) Object.assign(config, { [gate]: strict });
    Object.assign(base, { [gate]: strict });
  }
  return { loaded: { ...loaded, config }, base, strict: true };
}
