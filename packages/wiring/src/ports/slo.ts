import type { Host } from "@stagegate/core";
import type { SloPorts } from "@stagegate/gates/check-slo";
import { createPrometheusSource } from "@stagegate/tools/prometheus";
import { openTelemetry } from "./telemetry.ts";

export function sloPorts(host: Host): SloPorts {
  return {
    telemetry: openTelemetry(host),
    prometheus: (url, token) =>
      createPrometheusSource({
        url,
        http: host.http,
        clock: host.clock,
        signal: host.signal,
        ...(token === undefined ? {} : { token }),
      }),
  };
}
