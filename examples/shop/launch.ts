import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Every service and the services that it calls, callees first. */
export const SERVICES = {
  catalog: [],
  inventory: [],
  payments: [],
  cart: ["catalog"],
  checkout: ["cart", "inventory", "payments"],
  gateway: ["catalog", "cart", "checkout"],
  web: ["gateway"],
} as const satisfies Record<string, readonly string[]>;

export type ServiceName = keyof typeof SERVICES;

export interface LaunchOptions {
  fault?: string;
  /** Base address of an OTLP/HTTP receiver. */
  otlp?: string;
  /** Ports by service; a free one where there is none. */
  ports?: Partial<Record<ServiceName, number>>;
  onOutput?: (service: ServiceName, line: string) => void;
}

export interface Shop {
  urls: Readonly<Record<ServiceName, string>>;
  /** Milliseconds from spawn to ready, by service. */
  startup: Readonly<Record<ServiceName, number>>;
  children: Readonly<Record<ServiceName, ChildProcess>>;
  /** Ends every process and removes the data; resolves when both are done. */
  stop(): Promise<void>;
}

const READY_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 2000;

/** Starts the seven services, those without open needs at once, each with data of its own. */
export async function launchShop(options: LaunchOptions = {}): Promise<Shop> {
  const data = mkdtempSync(join(tmpdir(), "shop-"));
  const children: Partial<Record<ServiceName, ChildProcess>> = {};
  const startup: Partial<Record<ServiceName, number>> = {};
  const started = new Map<ServiceName, Promise<string>>();
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(children).map(end));
    rmSync(data, { recursive: true, force: true });
  };
  const start = async (name: ServiceName): Promise<string> => {
    const env: Record<string, string> = {
      PORT: String(options.ports?.[name] ?? 0),
      SHOP_DATA_DIR: data,
      SHOP_FAULT: options.fault ?? "",
      OTEL_SERVICE_NAME: name,
      OTEL_EXPORTER_OTLP_ENDPOINT: options.otlp ?? "",
    };
    for (const need of SERVICES[name]) {
      env[`${need.toUpperCase()}_URL`] = (await started.get(need)) ?? "";
    }
    const from = performance.now();
    const child = spawn(process.execPath, [entry(name)], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    children[name] = child;
    const url = await ready(name, child, options.onOutput);
    startup[name] = Math.round(performance.now() - from);
    return url;
  };
  const names = Object.keys(SERVICES) as ServiceName[];
  for (const name of names) started.set(name, start(name));
  try {
    const urls = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await started.get(name)) ?? ""])),
    ) as Record<ServiceName, string>;
    return {
      urls,
      startup: startup as Record<ServiceName, number>,
      children: children as Record<ServiceName, ChildProcess>,
      stop,
    };
  } catch (error) {
    await Promise.allSettled(started.values());
    await stop();
    throw error;
  }
}

function entry(name: ServiceName): string {
  return fileURLToPath(new URL(`services/${name}/main.ts`, import.meta.url));
}

async function ready(
  name: ServiceName,
  child: ChildProcess,
  onOutput: LaunchOptions["onOutput"],
): Promise<string> {
  let tail = "";
  const listening = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        tail = `${tail}${line}\n`.slice(-2000);
        onOutput?.(name, line);
        const match = /^listening on (http:\S+)$/.exec(line);
        if (match?.[1] !== undefined) resolve(match[1]);
      });
    }
  });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${name} ended with code ${String(code)} before it was ready:\n${tail}`);
  });
  // Whoever wins the race below, a later end of the process is not an error of the start.
  ended.catch(() => undefined);
  const late = AbortSignal.timeout(READY_TIMEOUT_MS);
  const timeout = once(late, "abort").then(() => {
    throw new Error(`${name} was not ready after ${READY_TIMEOUT_MS / 1000} s:\n${tail}`);
  });
  timeout.catch(() => undefined);
  const url = await Promise.race([listening, ended, timeout]);
  const health = await fetch(`${url}/healthz`);
  if (!health.ok) throw new Error(`${name} is not healthy: ${await health.text()}`);
  return url;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
  await gone;
  clearTimeout(force);
}
