import { defineGate } from "@stagegate/core";
import type { EnvironmentProvider, LeaseReaper, ProviderId } from "@stagegate/environments";
import { runProvisionStaging } from "./run.ts";

export interface ProvisionPorts {
  provider(id: ProviderId): Promise<EnvironmentProvider>;
  reaper(): Promise<LeaseReaper>;
}

/** Is a short-lived staging environment up, ready and running the versions under test? */
export const provisionStaging = defineGate<"provision-staging", ProvisionPorts>({
  id: "provision-staging",
  // `down` and `reap` work from a handle and from leases, also where the checkout has gone.
  configuration: "optional",
  housekeeping: ({ mode }) => mode === "down" || mode === "reap",
  run: runProvisionStaging,
});
