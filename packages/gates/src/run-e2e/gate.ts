import { defineGate } from "@stagegate/core";
import type { TestRunner } from "@stagegate/results";
import { settledTelemetry } from "../stack/settle.ts";
import type { OpenTelemetry } from "../stack/telemetry.ts";
import { runE2eGate } from "./run.ts";

export interface E2eBrowser {
  path: string;
  /** Variables that it needs to start. */
  env: Readonly<Record<string, string>>;
}

export interface E2ePorts {
  runner: TestRunner;
  telemetry: OpenTelemetry;
  /** The environment of the job, which the user's tests may need. */
  environment: Readonly<Record<string, string>>;
  /** A Chromium for where the runner's own is missing. */
  browser(): Promise<E2eBrowser | undefined>;
}

/** Do real user journeys pass across services? */
export const runE2e = defineGate<"run-e2e", E2ePorts>({
  id: "run-e2e",
  configuration: "optional",
  run: (context, ports) =>
    runE2eGate(context, { ...ports, telemetry: settledTelemetry(context, ports.telemetry) }),
});
