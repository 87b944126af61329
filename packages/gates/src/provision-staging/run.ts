import { GateError } from "@stagegate/core";
import type { GateContext, GateOutcome } from "@stagegate/core";
import type { ProvisionPorts } from "./gate.ts";
import { takeDown } from "./down.ts";
import { reapOverdue } from "./reap.ts";
import { bringUp } from "./up.ts";

export type ProvisionContext = GateContext<"provision-staging">;

export function runProvisionStaging(
  context: ProvisionContext,
  ports: ProvisionPorts,
): Promise<GateOutcome> {
  switch (context.inputs.mode ?? "up") {
    case "down":
      return takeDown(context, ports);
    case "reap":
      return reapOverdue(ports);
    case "up":
      if (context.config === undefined) throw noConfiguration();
      return bringUp({ context, ports, config: context.config });
  }
}

function noConfiguration(): GateError {
  return new GateError("STAGEGATE_CONFIG_MISSING", "there is no stagegate.yml here", {
    hint: "Run `stagegate init` to write one from what is in the repository.",
  });
}
