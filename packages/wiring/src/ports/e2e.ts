import type { Host } from "@stagegate/core";
import type { E2ePorts } from "@stagegate/gates/run-e2e";
import { createPlaywrightRunner } from "@stagegate/tools/playwright";
import { openTelemetry } from "./telemetry.ts";

export function e2ePorts(host: Host): E2ePorts {
  const path = host.variable("PATH");
  return {
    runner: createPlaywrightRunner({
      processes: host.processes,
      clock: host.clock,
      entries: host.entries,
      node: process.execPath,
      ...(path === undefined ? {} : { path }),
    }),
    telemetry: openTelemetry(host),
    environment: host.environment,
  };
}
