import type { Host } from "@stagegate/core";
import type { LoadPorts } from "@stagegate/gates/load-test";
import { createEmbeddedEngine } from "@stagegate/load";
import { openTelemetry } from "./telemetry.ts";

export function loadPorts(host: Host): LoadPorts {
  return { engine: createEmbeddedEngine(), telemetry: openTelemetry(host) };
}
