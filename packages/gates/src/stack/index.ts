export type { OpenTelemetry, StackTelemetry, TelemetryResult } from "./telemetry.ts";
