import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createRedaction, GateError, isGateError } from "@stagegate/core";
import type { ProcessExit } from "@stagegate/core";
import {
  buildHandle,
  openSession,
  rawLogFolder,
  SERVICE_ENDS_FILE,
  serviceEndLine,
  startGraph,
} from "@stagegate/environments";
import type {
  EnvironmentOptions,
  EnvironmentPlan,
  Session,
  UpContext,
  UpResult,
} from "@stagegate/environments";
import { createBoard } from "./board.ts";
import type { Board } from "./board.ts";
import { readTail, TAIL_LINES } from "./log-tail.ts";
import { checkCommands, secretsOf } from "./service-environment.ts";
import type { ServiceSetting } from "./service-environment.ts";
import { startService } from "./start-service.ts";
import type { StartContext } from "./start-service.ts";

export interface BringUpContext extends UpContext {
  /** Of the services that are started as processes. */
  ports: ReadonlyMap<string, number>;
  /** Of the agent; 0 for a free one. */
  agentPort: number;
}

/** The common way up of every provider: lease, agent, graph of services, handle. */
export async function bringUp(
  options: EnvironmentOptions,
  plan: EnvironmentPlan,
  context: BringUpContext,
): Promise<UpResult> {
  const start = options.host.clock.monotonic();
  const { ports } = context;
  const urls = addresses(plan, ports);
  const early = settings(options, context, urls, { id: "", workdir: "", otlp: "" });
  checkCommands(plan, early);
  const secrets = secretsOf(plan, early);
  const board = createBoard(plan, urls, context.onProgress);
  await options.host.files.remove(join(context.outDir, SERVICE_ENDS_FILE));
  const session = await openSession(options, plan, {
    outDir: context.outDir,
    ports: [...ports.values()],
    agentPort: context.agentPort,
    secrets,
    signal: context.signal,
    async makePrivateFolder(path) {
      await mkdir(path, { mode: 0o700 });
    },
  });
  try {
    const redact = redactor(secrets);
    await startAll(options, { plan, context, session, board, urls, redact });
    await findLost(options, { session, board, redact });
    const services = board.close();
    if (context.signal.aborted) {
      return { kind: "cancelled", services, removal: await session.close() };
    }
    if (services.some((service) => service.state !== "ready")) {
      return { kind: "failed", services, removal: await session.close() };
    }
    await expectAgent(options, session);
    const lease = await session.settle(plan.teardown);
    const handle = buildHandle(plan, {
      id: session.id,
      now: options.host.clock.now(),
      lease,
      services,
      agent: session.agent,
      outDir: context.outDir,
    });
    const startupMs = Math.round(options.host.clock.monotonic() - start);
    return { kind: "up", handle, services, startupMs, notes: [] };
  } catch (cause) {
    const services = board.close();
    const removal = await session.close();
    if (context.signal.aborted && isGateError(cause)) {
      return { kind: "cancelled", services, removal };
    }
    throw cause;
  }
}

function addresses(
  plan: EnvironmentPlan,
  ports: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const { name, url } of plan.services) {
    const port = ports.get(name);
    const address = port === undefined ? url : `http://127.0.0.1:${port}`;
    if (address !== undefined) urls.set(name, address);
  }
  return urls;
}

interface Starting {
  plan: EnvironmentPlan;
  context: BringUpContext;
  session: Session;
  board: Board;
  urls: ReadonlyMap<string, string>;
  redact(line: string): string;
}

/** For what is shown before the agent has seen it; secrets of the job are hidden by every report. */
function redactor(secrets: readonly string[]): (line: string) => string {
  const redaction = createRedaction();
  for (const secret of secrets) redaction.mask(secret);
  return redaction.text;
}

async function startAll(options: EnvironmentOptions, starting: Starting): Promise<void> {
  const { plan, context, session, board, urls, redact } = starting;
  const { clock } = options.host;
  const limit = plan.startupTimeoutMs;
  const ending = new AbortController();
  const timer = new AbortController();
  const signal = AbortSignal.any([context.signal, ending.signal]);
  let overdue = false;
  void clock.sleep(limit, timer.signal).then((passed) => {
    overdue = passed;
    if (passed) ending.abort();
  });
  const byName = new Map(plan.services.map((service) => [service.name, service]));
  const start: StartContext = {
    options,
    recorder: session.recorder,
    board,
    logFile: (service) => logFile(join(context.outDir, "logs"), service),
    rawLog: (service) => logFile(rawLogFolder(session.workdir), service),
    redact,
    setting: settings(options, context, urls, { ...session, otlp: session.agent.otlp }),
    onLoss: () => ending.abort(),
    recordEnd: endRecorder(options, session.id, context.outDir),
    overdue: () =>
      overdue ? `the stack was not ready within ${limit / 1000} s (startup-timeout)` : undefined,
  };
  try {
    await startGraph(
      plan.services,
      async (name, stop) => {
        const service = byName.get(name);
        return service !== undefined && startService(start, service, stop);
      },
      signal,
    );
  } finally {
    timer.abort();
  }
}

/** A lease that is not active any more is being ended: what ends then was told to. */
function endRecorder(
  { host }: EnvironmentOptions,
  lease: string,
  outDir: string,
): StartContext["recordEnd"] {
  const { clock, files, leases } = host;
  return async (service, pid, { code, signal }: ProcessExit) => {
    const line = serviceEndLine({ lease, service, pid, at: clock.now(), code, signal });
    try {
      if ((await leases.get(lease))?.state !== "active") return;
      await files.append(join(outDir, SERVICE_ENDS_FILE), line);
    } catch {
      // The gates see for themselves that it has ended, only not with what.
    }
  };
}

function settings(
  { host }: EnvironmentOptions,
  { ports }: BringUpContext,
  urls: ReadonlyMap<string, string>,
  { id, workdir, otlp }: { id: string; workdir: string; otlp: string },
): (service: string) => ServiceSetting {
  const { variable } = host;
  return (service) => {
    const [port, url] = [ports.get(service), urls.get(service)];
    return { lease: id, port, url, urls, otlp, workdir, variable };
  };
}

function logFile(folder: string, service: string): string {
  return join(folder, `${service}.log`);
}

/** A service may have ended in the moment in which the last one became ready. */
async function findLost(
  { host }: EnvironmentOptions,
  { session, board, redact }: Pick<Starting, "session" | "board" | "redact">,
): Promise<void> {
  const folder = rawLogFolder(session.workdir);
  for (const { service, pid, startTime } of session.recorder.current().processes) {
    const ready = board.list().some((entry) => entry.name === service && entry.state === "ready");
    if (!ready || (await host.processes.startTime(pid)) === startTime) continue;
    const tail = (await readTail(logFile(folder, service), TAIL_LINES)).map(redact);
    board.fail(service, { reason: "exited", message: "it was ready, then ended", tail });
  }
}

/** Without its agent, an environment has no telemetry and nobody who ends it. */
async function expectAgent({ host }: EnvironmentOptions, { agent }: Session): Promise<void> {
  if ((await host.processes.startTime(agent.pid)) === agent.startTime) return;
  throw new GateError("STAGEGATE_TOOL_EXIT", "the agent ended while the services started", {
    hint: "Its output is in logs/stagegate-agent.log of the out directory.",
  });
}
