import { releaseHandle } from "@stagegate/environments";
import type { EnvironmentOptions, EnvironmentProvider } from "@stagegate/environments";
import { bringUp } from "../processes/bring-up.ts";
import { isFree } from "../processes/ports.ts";

/** Where services send OTLP/HTTP unless told otherwise: https://opentelemetry.io/docs/specs/otlp/ */
const OTLP_PORT = 4318;

/**
 * An environment that somebody else runs: it is waited for and described, never stopped. The agent
 * is started beside it, on the usual port where that is free, for services that send telemetry here.
 */
export function createExternalProvider(options: EnvironmentOptions): EnvironmentProvider {
  return {
    id: "external",
    async up(plan, context) {
      const agentPort = (await isFree(OTLP_PORT)) ? OTLP_PORT : 0;
      return bringUp(options, plan, { ...context, ports: new Map(), agentPort });
    },
    down: (handle) => releaseHandle(options, handle),
  };
}
