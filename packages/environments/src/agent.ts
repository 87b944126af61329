import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { GateError } from "@stagegate/core";
import type { Clock, Files, Http, ProcessRunner, RunningProcess } from "@stagegate/core";
import type { Lease } from "@stagegate/schema";
import { LEASE_VARIABLE } from "./process-table.ts";
import type { Identity } from "./lease-rules.ts";

/** How the agent of an environment is reached. */
export interface AgentConnection extends Identity {
  /** Base address of the OTLP/HTTP receiver. */
  otlp: string;
  /** Base address of the control endpoints. */
  control: string;
  tokenFile: string;
  /** Absolute folder of the telemetry store. */
  store: string;
}

export interface AgentPorts {
  clock: Clock;
  files: Files;
  processes: ProcessRunner;
  /** Node and the agent's entry. */
  node: string;
  agentEntry: string;
}

export interface AgentRequest {
  lease: string;
  leaseFile: string;
  outDir: string;
  workdir: string;
  budgetBytes: number;
  /** Values that must not get into telemetry and logs, beside those of the job's variables. */
  secrets: readonly string[];
  /** 0: any free one. */
  port: number;
  signal: AbortSignal;
  onSpawn(agent: Identity): Promise<void>;
}

/**
 * Folder of an environment's work folder that services write their output into. The agent copies it
 * to where it is shown, without secrets.
 */
export function rawLogFolder(workdir: string): string {
  return join(workdir, "logs");
}

const READY_TIMEOUT_MS = 20_000;
const POLL_MS = 20;
const TAIL_LINES = 20;
const STOP_TIMEOUT_MS = 10_000;

/** Starts the background process of an environment and waits until it listens. */
export async function startAgent(
  ports: AgentPorts,
  request: AgentRequest,
): Promise<AgentConnection> {
  const { files } = ports;
  const readyFile = join(request.workdir, "agent-ready.json");
  const logFile = join(request.outDir, "logs", "stagegate-agent.log");
  const configFile = await writeAgentFiles(files, request, { readyFile, logFile });
  const running = await ports.processes.start({
    command: ports.node,
    args: [ports.agentEntry, configFile],
    cwd: request.workdir,
    env: { [LEASE_VARIABLE]: request.lease },
    detached: true,
    logFile,
  });
  const startTime = await ports.processes.startTime(running.pid);
  if (startTime !== undefined) await request.onSpawn({ pid: running.pid, startTime });
  const url = await awaitAgent(ports, request, { running, readyFile, logFile });
  return {
    pid: running.pid,
    startTime: startTime ?? "",
    otlp: url,
    control: url,
    tokenFile: tokenFile(request.workdir),
    store: join(request.outDir, "telemetry"),
  };
}

function tokenFile(workdir: string): string {
  return join(workdir, "agent-token");
}

async function writeAgentFiles(
  files: Files,
  request: AgentRequest,
  { readyFile, logFile }: { readyFile: string; logFile: string },
): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const configFile = join(request.workdir, "agent.json");
  await files.write(tokenFile(request.workdir), token);
  await files.write(logFile, "");
  await files.write(
    configFile,
    JSON.stringify({
      schema: "stagegate/agent-config/v1",
      dir: request.outDir,
      port: request.port,
      token,
      readyFile,
      logFile,
      budgetBytes: request.budgetBytes,
      lease: { file: request.leaseFile },
      logs: { from: rawLogFolder(request.workdir), to: join(request.outDir, "logs") },
      secrets: request.secrets,
    }),
  );
  return configFile;
}

interface Starting {
  running: RunningProcess;
  readyFile: string;
  logFile: string;
}

async function awaitAgent(
  { clock, files }: AgentPorts,
  { signal }: AgentRequest,
  { running, readyFile, logFile }: Starting,
): Promise<string> {
  let ended: string | undefined;
  void running.exited.then((exit) => {
    ended = exit.failure ?? `it ended with ${exit.signal ?? `code ${exit.code}`}`;
  });
  const deadline = clock.monotonic() + READY_TIMEOUT_MS;
  while (clock.monotonic() < deadline) {
    const url = readUrl(await files.readText(readyFile));
    if (url !== undefined) return url;
    if (ended !== undefined) break;
    if (!(await clock.sleep(POLL_MS, signal))) {
      throw new GateError("STAGEGATE_CANCELLED", "the run was cancelled");
    }
  }
  const log = (await files.readText(logFile)) ?? "";
  const reason = ended ?? `it did not listen within ${READY_TIMEOUT_MS / 1000} s`;
  throw new GateError("STAGEGATE_TOOL_EXIT", `the agent did not start: ${reason}`, {
    detail: log.trimEnd().split("\n").slice(-TAIL_LINES),
  });
}

function readUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const ready: unknown = JSON.parse(text);
  const url = (ready as { url?: unknown } | null)?.url;
  return typeof url === "string" ? url : undefined;
}

/** Asks the agent to write what it holds and to end; false when it did not answer. */
export async function stopAgent(
  { files, http }: { files: Files; http: Http },
  lease: Lease,
): Promise<boolean> {
  const url = lease.agent?.url;
  const token = await files.readText(tokenFile(lease.workdir));
  if (url === undefined || token === undefined) return false;
  const answer = await http.request({
    url: `${url}/-/stop`,
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    timeoutMs: STOP_TIMEOUT_MS,
  });
  return answer.kind === "response" && answer.status === 200;
}
