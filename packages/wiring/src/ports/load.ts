import type { Host } from "@stagegate/core";
import type { LoadPorts } from "@stagegate/gates/load-test";
import { createWorkerEngine } from "@stagegate/load";
import { openTelemetry } from "./telemetry.ts";

export function loadPorts(host: Host): LoadPorts {
  return {
    engine: createWorkerEngine({ entry: host.entries.loadWorker }),
    telemetry: openTelemetry(host),
  };
}
