import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import path from "node:path";
import type { Redaction } from "@stagegate/core";
import type { TelemetryStore } from "@stagegate/telemetry";
import { createOtlpDecoder, createTelemetryStore } from "@stagegate/telemetry";
import type { AgentConfig } from "./config.ts";
import { control } from "./control.ts";
import { Intake } from "./intake.ts";
import { PhaseLog } from "./phases.ts";
import type { ReceiverParts } from "./receiver.ts";
import { receiveExport, SIGNAL_PATHS } from "./receiver.ts";

export interface AgentServerOptions extends Pick<
  AgentConfig,
  "host" | "port" | "dir" | "token" | "budgetBytes" | "queueBytes"
> {
  readonly now: () => number;
  readonly log: (line: string) => void;
  /** Hides secrets in what is received, before it is stored. */
  readonly redaction: Pick<Redaction, "text">;
  /** Called when a client asked the agent to stop. */
  readonly onStop?: (reason: string) => void;
}

export interface AgentServer {
  readonly url: string;
  readonly port: number;
  /** Stops listening, flushes and closes the store. Safe to call twice. */
  close(): Promise<void>;
}

const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_QUEUE = 64 * 1024 * 1024;
const MAX_WIRE_BYTES = 16 * 1024 * 1024;
const MAX_BYTES = 48 * 1024 * 1024;
const TICK_MS = 250;
const REQUEST_TIMEOUT_MS = 30_000;

/** Starts receiver and control endpoints on one port. Rejects when the port is taken. */
export async function startAgentServer(options: AgentServerOptions): Promise<AgentServer> {
  const { budgetBytes, now } = options;
  const store = createTelemetryStore({
    dir: path.join(options.dir, "telemetry"),
    now,
    redaction: options.redaction,
    ...(budgetBytes === undefined ? {} : { budgetBytes }),
  });
  const receiver: ReceiverParts = {
    store,
    decoder: createOtlpDecoder(),
    intake: new Intake(options.queueBytes ?? DEFAULT_QUEUE),
    limits: { maxWireBytes: MAX_WIRE_BYTES, maxBytes: MAX_BYTES },
  };
  const controls = {
    token: options.token,
    store,
    intake: receiver.intake,
    phases: new PhaseLog(path.join(options.dir, "phases.json")),
    startedAt: new Date(now()).toISOString(),
    now,
    stop: (reason: string) => options.onStop?.(reason),
  };
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    const work = dispatch(request, response, { receiver, controls });
    work.catch((error: unknown) => fail(response, error, options.log));
  });
  await listen(server, options.host ?? DEFAULT_HOST, options.port ?? 0);
  const ticking = setInterval(() => store.tick(), TICK_MS);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    url: `http://${hostInUrl(options.host ?? DEFAULT_HOST)}:${port}`,
    close: closer({ server, store, intake: receiver.intake, ticking }),
  };
}

interface Parts {
  readonly receiver: ReceiverParts;
  readonly controls: Parameters<typeof control>[2];
}

async function dispatch(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  const place = (request.url ?? "").split("?", 1)[0] ?? "";
  const signal = SIGNAL_PATHS.get(place);
  if (signal !== undefined) {
    await receiveExport(signal, { request, response }, parts.receiver);
  } else if (place.startsWith("/-/")) {
    await control(`${request.method ?? ""} ${place}`, { request, response }, parts.controls);
  } else {
    response.writeHead(404, { "content-type": "application/json" });
    response.end('{"message":"OTLP/HTTP: /v1/traces, /v1/logs, /v1/metrics"}');
  }
}

function fail(response: ServerResponse, error: unknown, log: (line: string) => void): void {
  log(`request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (!response.headersSent) {
    response.writeHead(500);
  }
  response.end();
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function hostInUrl(host: string): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return reachable.includes(":") ? `[${reachable}]` : reachable;
}

interface Closing {
  readonly server: Server;
  readonly store: TelemetryStore;
  readonly intake: Intake;
  readonly ticking: NodeJS.Timeout;
}

function closer(parts: Closing): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    clearInterval(parts.ticking);
    const stopped = new Promise<void>((resolve) => {
      parts.server.close(() => resolve());
    });
    parts.server.closeIdleConnections();
    await parts.intake.idle();
    parts.server.closeAllConnections();
    await stopped;
    await parts.store.close();
  };
  return async () => (closing ??= close());
}
