import type { Config, GateId } from "@stagegate/schema";

/** Gates that a configuration has something for, in the order of a run; never for an absent block. */
export function gatesOf(config: Config): GateId[] {
  const services = Object.values(config.services);
  const has: Record<GateId, boolean> = {
    "provision-staging": services.some((s) => s.run !== undefined || s.url !== undefined),
    "verify-contracts":
      services.some((s) => s.contract !== undefined) ||
      config["verify-contracts"]?.results !== undefined,
    "run-e2e": config["run-e2e"] !== undefined,
    "load-test": (config["load-test"]?.scenarios ?? []).length > 0,
    "check-slo": config["check-slo"] !== undefined,
    "comment-report": true,
  };
  return (Object.keys(has) as GateId[]).filter((id) => has[id]);
}
