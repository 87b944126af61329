import { readFile } from "node:fs/promises";
import type { Redaction } from "@stagegate/core/redact";
import { createRedaction, maskVariables } from "@stagegate/core/redact";
import type { AgentConfig } from "./config.ts";
import { AGENT_READY_SCHEMA, parseAgentConfig } from "./config.ts";
import { createLog } from "./log-file.ts";
import type { LogPump } from "./log-pump.ts";
import { startLogPump } from "./log-pump.ts";
import { systemMachine } from "./machine.ts";
import { writeWhole } from "./phases.ts";
import type { AgentServer } from "./server.ts";
import { startAgentServer } from "./server.ts";
import type { ServiceWatch } from "./service-watch.ts";
import { startServiceWatch } from "./service-watch.ts";
import type { Watchdog } from "./watchdog.ts";
import { startWatchdog } from "./watchdog.ts";

export interface AgentRun {
  readonly now: () => number;
  readonly stderr: (text: string) => void;
  /** Of the agent, which has what its job has: its secrets are hidden. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls back on SIGTERM and SIGINT. */
  readonly onSignal: (stop: (signal: string) => void) => void;
}

/**
 * The agent process from configuration to exit: resolves with the exit code when it was stopped by a
 * signal, by a client, or because its lease has ended; 2 for a wrong configuration, 1 if it could
 * not start. Everything received is on disk when it resolves with 0.
 */
export async function runAgent(configFile: string | undefined, run: AgentRun): Promise<number> {
  const config = await loadConfig(configFile, run.stderr);
  if (config === undefined) {
    return 2;
  }
  const redaction = redactionOf(config, run);
  const write = createLog(config.logFile, run.now);
  const log = (line: string): void => write(redaction.text(line));
  const stopping = Promise.withResolvers<string>();
  run.onSignal((signal) => stopping.resolve(signal));
  let server: AgentServer;
  try {
    server = await startAgentServer({
      ...config,
      redaction,
      now: run.now,
      log,
      onStop: stopping.resolve,
    });
    await announce(config, server);
  } catch (error) {
    const message = `the agent cannot start: ${(error as Error).message}`;
    log(message);
    run.stderr(`${message}\n`);
    return 1;
  }
  log(`listening on ${server.url}`);
  const logs = config.logs && startLogPump({ ...config.logs, redaction, log });
  const watchdog = watch(config, { run, log, logs, done: stopping.resolve });
  const services = watchServices(config, run, log);
  log(`stopping: ${await stopping.promise}`);
  services?.stop();
  watchdog?.stop();
  await logs?.close();
  await server.close();
  log("stopped");
  return 0;
}

function redactionOf(config: AgentConfig, run: AgentRun): Redaction {
  const redaction = createRedaction();
  maskVariables(redaction, run.environment);
  for (const secret of [config.token, ...(config.secrets ?? [])]) redaction.mask(secret);
  return redaction;
}

async function loadConfig(
  file: string | undefined,
  stderr: AgentRun["stderr"],
): Promise<AgentConfig | undefined> {
  if (file === undefined) {
    stderr("usage: node main.ts <configuration file>\n");
    return undefined;
  }
  try {
    const result = parseAgentConfig(await readFile(file, "utf8"));
    if (result.ok) {
      return result.config;
    }
    stderr(`${result.problems.map((problem) => `${file}: ${problem}`).join("\n")}\n`);
  } catch (error) {
    stderr(`${file} cannot be read: ${(error as Error).message}\n`);
  }
  return undefined;
}

async function announce(config: AgentConfig, server: AgentServer): Promise<void> {
  const ready = {
    schema: AGENT_READY_SCHEMA,
    url: server.url,
    port: server.port,
    pid: process.pid,
    startTime: (await systemMachine().startTime(process.pid)) ?? "",
  };
  await writeWhole(config.readyFile, JSON.stringify(ready, null, 2));
}

interface Watching {
  readonly run: AgentRun;
  readonly log: (line: string) => void;
  readonly logs: LogPump | undefined;
  readonly done: (reason: string) => void;
}

function watch(config: AgentConfig, { run, log, logs, done }: Watching): Watchdog | undefined {
  if (config.lease === undefined) {
    return undefined;
  }
  return startWatchdog({
    config: config.lease,
    now: run.now,
    log,
    onDone: done,
    machine: systemMachine(),
    beforeRemoval: async () => logs?.close(),
    self: process.pid,
  });
}

function watchServices(
  { lease, dir }: AgentConfig,
  { now }: AgentRun,
  log: Watching["log"],
): ServiceWatch | undefined {
  return (
    lease &&
    startServiceWatch({ leaseFile: lease.file, outDir: dir, machine: systemMachine(), now, log })
  );
}
