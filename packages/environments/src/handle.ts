import { relative, sep } from "node:path";
import { GateError } from "@stagegate/core";
import type { Files } from "@stagegate/core";
import type { EnvironmentHandle, Lease } from "@stagegate/schema";
import { parseFormat, writeFormat } from "@stagegate/schema/formats";
import type { AgentConnection } from "./agent.ts";
import type { EnvironmentPlan } from "./plan.ts";
import type { ServiceStart } from "./provider.ts";

/** Name of the handle in the out directory. */
export const HANDLE_FILE = "environment.json";

export interface HandleParts {
  id: string;
  now: number;
  lease: Lease | undefined;
  services: readonly ServiceStart[];
  agent: AgentConnection | undefined;
  outDir: string;
}

export function buildHandle(plan: EnvironmentPlan, parts: HandleParts): EnvironmentHandle {
  const { agent, lease, outDir } = parts;
  const inside = (path: string): string => relative(outDir, path).split(sep).join("/");
  const entry = parts.services.find((service) => service.name === plan.entry)?.url;
  return {
    schema: "stagegate/environment/v1",
    id: parts.id,
    provider: plan.provider,
    createdAt: new Date(parts.now).toISOString(),
    ...(lease === undefined ? {} : { expiresAt: lease.expiresAt, lease: lease.id }),
    teardown: plan.teardown,
    services: parts.services.map((service) => ({
      name: service.name,
      ready: service.state === "ready",
      ...(service.url === undefined ? {} : { url: service.url }),
      ...(service.logFile === undefined ? {} : { log: inside(service.logFile) }),
    })),
    ...(entry === undefined ? {} : { entry }),
    telemetry: {
      ...(agent === undefined
        ? {}
        : {
            otlp: agent.otlp,
            agent: { url: agent.control, tokenFile: agent.tokenFile },
            store: inside(agent.store),
          }),
      ...(plan.prometheus === undefined ? {} : { prometheus: plan.prometheus }),
    },
    versions: [],
    project: plan.project,
  };
}

/** Reads a handle; undefined when the file does not exist. Throws for a damaged one. */
export async function readHandle(
  files: Files,
  path: string,
): Promise<EnvironmentHandle | undefined> {
  const text = await files.readText(path);
  if (text === undefined) return undefined;
  const result = parseFormat("environment", text);
  if (result.kind === "read") return result.value;
  const reason =
    result.kind === "invalid" ? result.reason : `its format is ${result.found}, which is unknown`;
  throw new GateError("STAGEGATE_ENVIRONMENT_MISSING", `${path} is not a handle: ${reason}`, {
    hint: "Run `stagegate provision-staging` again.",
  });
}

export function writeHandle(files: Files, path: string, handle: EnvironmentHandle): Promise<void> {
  return files.write(path, `${writeFormat("environment", handle)}\n`);
}
