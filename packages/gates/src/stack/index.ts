export type { OpenTelemetry, Settle, StackTelemetry, TelemetryResult } from "./telemetry.ts";
