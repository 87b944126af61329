import { readFile } from "node:fs/promises";
import type { AgentConfig } from "./config.ts";
import { AGENT_READY_SCHEMA, parseAgentConfig } from "./config.ts";
import { createLog } from "./log-file.ts";
import { systemMachine } from "./machine.ts";
import { writeWhole } from "./phases.ts";
import type { AgentServer } from "./server.ts";
import { startAgentServer } from "./server.ts";
import type { Watchdog } from "./watchdog.ts";
import { startWatchdog } from "./watchdog.ts";

export interface AgentRun {
  readonly now: () => number;
  readonly stderr: (text: string) => void;
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
  const log = createLog(config.logFile, run.now);
  const stopping = Promise.withResolvers<string>();
  run.onSignal((signal) => stopping.resolve(signal));
  let server: AgentServer;
  try {
    server = await startAgentServer({ ...config, now: run.now, log, onStop: stopping.resolve });
    await announce(config, server);
  } catch (error) {
    const message = `the agent cannot start: ${(error as Error).message}`;
    log(message);
    run.stderr(`${message}\n`);
    return 1;
  }
  log(`listening on ${server.url}`);
  const watchdog = watch(config, { run, log, done: stopping.resolve });
  log(`stopping: ${await stopping.promise}`);
  watchdog?.stop();
  await server.close();
  log("stopped");
  return 0;
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
  readonly done: (reason: string) => void;
}

function watch(config: AgentConfig, { run, log, done }: Watching): Watchdog | undefined {
  if (config.lease === undefined) {
    return undefined;
  }
  return startWatchdog({
    config: config.lease,
    now: run.now,
    log,
    onDone: done,
    machine: systemMachine(),
    self: process.pid,
  });
}
