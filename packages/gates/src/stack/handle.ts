import { isAbsolute, join } from "node:path";
import { GateError } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import type { Config, EnvironmentHandle, GateId, ServiceVersion } from "@stagegate/schema";
import { parseFormat } from "@stagegate/schema/formats";

/** The environment that a gate works on. */
export type Stack =
  | { kind: "up"; handle: EnvironmentHandle }
  /** The configuration declares nothing that could run: tests bring their own server. */
  | { kind: "none" };

export type StackGate = Extract<GateId, "verify-contracts" | "run-e2e" | "load-test" | "check-slo">;

/**
 * Reads the handle that provision-staging wrote. Throws STAGEGATE_ENVIRONMENT_MISSING where the
 * configuration has services to run and none are up, unless the gate has nothing to ask of them.
 */
export async function findStack<G extends StackGate>(
  context: GateContext<G>,
  { needed = true }: { needed?: boolean } = {},
): Promise<Stack> {
  const { host, config } = context;
  const named = namedIn(context);
  const path = handlePath(context);
  const text = await host.files.readText(path);
  if (text === undefined) {
    if (named === undefined && (!needed || !declaresStack(config))) return { kind: "none" };
    throw new GateError("STAGEGATE_ENVIRONMENT_MISSING", `there is no environment at ${path}`, {
      hint: "Run `stagegate run`, or `stagegate provision-staging --teardown final` first.",
    });
  }
  const result = parseFormat("environment", text);
  if (result.kind === "read") {
    refuseExpired(result.value, host.clock.now());
    return { kind: "up", handle: result.value };
  }
  const reason = result.kind === "invalid" ? result.reason : `its format is ${result.found}`;
  throw new GateError(
    "STAGEGATE_ENVIRONMENT_MISSING",
    `the handle ${path} cannot be used: ${reason}`,
    {
      hint: "Provision the environment again.",
    },
  );
}

function namedIn<G extends StackGate>({ inputs }: GateContext<G>): string | undefined {
  return (inputs as { environment?: string }).environment;
}

/** Absolute path of the handle: in the out directory of whoever brought the environment up. */
export function handlePath<G extends StackGate>(context: GateContext<G>): string {
  const named = namedIn(context);
  return named === undefined || named === "own"
    ? context.out.file("environment.json")
    : absolute(context.host.root, named);
}

/** The lease of an environment ends it at its time: what answers at its ports now is not it. */
function refuseExpired({ id, expiresAt }: EnvironmentHandle, now: number): void {
  if (expiresAt === undefined || Date.parse(expiresAt) > now) return;
  throw new GateError(
    "STAGEGATE_ENVIRONMENT_MISSING",
    `the environment ${id} ended with its lease at ${expiresAt}`,
    { hint: "Provision the environment again, with a longer `ttl` if it was too short." },
  );
}

function absolute(root: string, path: string): string {
  return isAbsolute(path) ? path : join(root, path);
}

function declaresStack(config: Config | undefined): boolean {
  return Object.values(config?.services ?? {}).some(
    (s) => s.run !== undefined || s.url !== undefined,
  );
}

/** Versions of an environment; empty where there is none. */
export function stackVersions(stack: Stack): ServiceVersion[] {
  return stack.kind === "up" ? stack.handle.versions : [];
}

/** Origins of the stack's own services: only these may receive trace headers. */
export function stackOrigins(handle: EnvironmentHandle): string[] {
  const urls = handle.services.flatMap((service) => service.url ?? []);
  const origins = [...urls, ...(handle.entry === undefined ? [] : [handle.entry])].flatMap((url) =>
    loopbackNames(webAddress(url)),
  );
  return [...new Set(origins)];
}

/** Tests say `localhost` and `127.0.0.1` as they please; on this machine both are the service. */
function loopbackNames(url: URL | undefined): string[] {
  if (url === undefined) return [];
  if (url.hostname !== "127.0.0.1" && url.hostname !== "localhost") return [url.origin];
  const port = url.port === "" ? "" : `:${url.port}`;
  return ["127.0.0.1", "localhost"].map((name) => `${url.protocol}//${name}${port}`);
}

/** Handles of environments that already run hold what the configuration says: any text. */
export function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : undefined;
}

/** Canonical service names by every name that telemetry may use. */
export function serviceNames(config: Config | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, service] of Object.entries(config?.services ?? {})) {
    names.set(name, name);
    for (const alias of service.aliases ?? []) names.set(alias, name);
  }
  return names;
}
