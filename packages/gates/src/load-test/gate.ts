import { defineGate } from "@stagegate/core";
import type { LoadEngine } from "@stagegate/load";
import type { OpenTelemetry } from "../stack/telemetry.ts";
import { runLoadTest } from "./run.ts";

export interface LoadPorts {
  engine: LoadEngine;
  telemetry: OpenTelemetry;
}

/** Does the stack carry the load? */
export const loadTest = defineGate<"load-test", LoadPorts>({
  id: "load-test",
  configuration: "required",
  run: runLoadTest,
});
