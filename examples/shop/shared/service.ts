import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createUpstream } from "./client.ts";
import type { Upstream } from "./client.ts";
import { openDatabase } from "./database.ts";
import type { Database } from "./database.ts";
import { readFault } from "./fault.ts";
import type { FaultName } from "./fault.ts";
import { createHttpServer } from "./http.ts";
import { createMetrics } from "./metrics.ts";
import { createOperations } from "./operations.ts";
import type { Route } from "./router.ts";
import { startTelemetry } from "./telemetry.ts";
import type { Log, Telemetry } from "./telemetry.ts";

export interface ServiceContext {
  /** The fault of this very service, if one is switched on. */
  fault: FaultName | undefined;
  log: Log;
  /** A service whose address is in `<NAME>_URL`. */
  upstream(name: string, timeout?: number): Upstream;
  database(schema: string): Database;
}

interface Running {
  server: Server;
  telemetry: Telemetry;
  upstreams: Upstream[];
  databases: Database[];
}

const UPSTREAM_TIMEOUT_MS = 5000;
/** Requests in flight and buffered telemetry get this long each when the service is told to stop. */
const GRACE_MS = 400;

/** Runs one service until SIGTERM or SIGINT. Configuration comes from the environment. */
export async function runService(
  name: string,
  build: (context: ServiceContext) => readonly Route[],
): Promise<void> {
  const { env } = process;
  const version = readVersion();
  const commit = env["SHOP_COMMIT"] ?? "unknown";
  const fault = readFault(env["SHOP_FAULT"], name);
  const telemetry = await startTelemetry({
    service: env["OTEL_SERVICE_NAME"] ?? name,
    version,
    commit,
    endpoint: env["OTEL_EXPORTER_OTLP_ENDPOINT"],
  });
  const upstreams: Upstream[] = [];
  const databases: Database[] = [];
  const routes = build({
    fault,
    log: telemetry.log,
    upstream: (other, timeout = UPSTREAM_TIMEOUT_MS) => {
      const url = required(`${other.toUpperCase()}_URL`);
      const upstream = createUpstream({ name: other, url, tracer: telemetry.tracer, timeout });
      upstreams.push(upstream);
      return upstream;
    },
    database: (schema) => {
      const database = openDatabase(name, env["SHOP_DATA_DIR"], schema);
      databases.push(database);
      return database;
    },
  });
  const metrics = createMetrics(name);
  const operations = createOperations({ name, version, commit, databases, metrics });
  const server = createHttpServer({ routes, operations, telemetry, metrics });
  server.listen(readPort(env["PORT"]), env["HOST"] ?? "127.0.0.1");
  await once(server, "listening");
  stopOnSignal({ server, telemetry, upstreams, databases });
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

function stopOnSignal(running: Running): void {
  const stop = (): void => {
    void shutDown(running).finally(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

async function shutDown({ server, telemetry, upstreams, databases }: Running): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await within(GRACE_MS, closed);
  server.closeAllConnections();
  await within(GRACE_MS, telemetry.shutdown());
  for (const upstream of upstreams) upstream.close();
  for (const database of databases) database.close();
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  await Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, ms).unref())]);
}

function required(key: string): string {
  const value = process.env[key];
  if (value === undefined || !URL.canParse(value)) throw new Error(`${key} must be an address`);
  return value;
}

function readPort(value = "0"): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${value} is no port`);
  return port;
}

function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
