import { defineGate } from "@stagegate/core";
import type { PromqlSource } from "@stagegate/telemetry";
import { settledTelemetry } from "../stack/settle.ts";
import type { OpenTelemetry } from "../stack/telemetry.ts";
import { runCheckSlo } from "./run.ts";

export interface SloPorts {
  telemetry: OpenTelemetry;
  prometheus(url: string, token: string | undefined): PromqlSource;
}

/** Is telemetry inside its objectives, and does no alert fire? */
export const checkSlo = defineGate<"check-slo", SloPorts>({
  id: "check-slo",
  configuration: "required",
  run: (context, ports) =>
    runCheckSlo(context, { ...ports, telemetry: settledTelemetry(context, ports.telemetry) }),
});
