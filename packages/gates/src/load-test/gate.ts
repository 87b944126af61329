import { defineGate } from "@stagegate/core";
import type { LoadEngine } from "@stagegate/load";
import { settledTelemetry } from "../stack/settle.ts";
import type { OpenTelemetry } from "../stack/telemetry.ts";
import { runLoadTest } from "./run.ts";
import { scenarioProblems } from "./scenarios.ts";

export interface LoadPorts {
  engine: LoadEngine;
  telemetry: OpenTelemetry;
}

/** Does the stack carry the load? */
export const loadTest = defineGate<"load-test", LoadPorts>({
  id: "load-test",
  configuration: "required",
  check: (config) => Promise.resolve(scenarioProblems(config)),
  run: (context, ports) =>
    runLoadTest(context, { ...ports, telemetry: settledTelemetry(context, ports.telemetry) }),
});
