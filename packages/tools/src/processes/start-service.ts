import { GateError } from "@stagegate/core";
import type { ProcessExit, RunningProcess } from "@stagegate/core";
import { awaitReady } from "@stagegate/environments";
import type {
  EnvironmentOptions,
  LeaseRecorder,
  ReadinessRequest,
  ReadinessResult,
  ServicePlan,
} from "@stagegate/environments";
import type { Board } from "./board.ts";
import { createLogFollower, readTail, TAIL_LINES } from "./log-tail.ts";
import { connect } from "./ports.ts";
import { probesOf } from "./probes.ts";
import { commandOf } from "./service-environment.ts";
import type { ServiceSetting } from "./service-environment.ts";

export interface StartContext {
  options: EnvironmentOptions;
  recorder: LeaseRecorder;
  board: Board;
  /** Where its output can be seen, without secrets and a moment later. */
  logFile(service: string): string;
  /** Where it writes its output itself. */
  rawLog(service: string): string;
  /** Hides secrets. */
  redact(line: string): string;
  setting(service: string): ServiceSetting;
  /** Called when a service ends that was ready before. */
  onLoss(): void;
  /** Remembers such an end, also after everything has started. */
  recordEnd(service: string, pid: number, exit: ProcessExit): Promise<void>;
  /** Said where the time of the whole stack is over. */
  overdue(): string | undefined;
}

/** Starts one service and waits until it is ready; false when it is the cause of a failure. */
export async function startService(
  context: StartContext,
  service: ServicePlan,
  signal: AbortSignal,
): Promise<boolean> {
  const { board } = context;
  if (service.process === undefined) {
    board.set(service.name, "starting");
    const result = await wait(context, service, { signal, newLines: () => Promise.resolve([]) });
    return conclude(context, service, result);
  }
  const logFile = context.logFile(service.name);
  const running = await spawnService(context, service, service.process);
  board.set(service.name, "starting", { logFile });
  const follower = createLogFollower(context.rawLog(service.name));
  const result = await wait(context, service, {
    signal,
    newLines: follower,
    exited: running.exited,
  });
  const ready = await conclude(context, service, result);
  if (ready) watch(context, service, running);
  return ready;
}

async function spawnService(
  { options, recorder, logFile, rawLog, setting }: StartContext,
  service: ServicePlan,
  process: NonNullable<ServicePlan["process"]>,
): Promise<RunningProcess> {
  const { processes, files } = options.host;
  const { command, args, env } = commandOf(service, process, setting(service.name));
  const file = rawLog(service.name);
  await files.write(logFile(service.name), "");
  await files.write(file, "");
  const spec = { command, args, cwd: process.cwd, env, detached: true, logFile: file };
  const running = await processes.start(spec);
  if (running.pid === 0) throw notStarted(service.name, command, await running.exited);
  const startTime = await processes.startTime(running.pid);
  // Gone already: whatever it left behind carries the mark of the lease.
  if (startTime === undefined) return running;
  const entry = { service: service.name, pid: running.pid, pgid: running.pid, startTime };
  await recorder.change((lease) => ({ ...lease, processes: [...lease.processes, entry] }));
  return running;
}

function notStarted(service: string, command: string, exit: ProcessExit): GateError {
  const reason = exit.failure ?? "no process was made";
  const missing = /ENOENT|EACCES/.test(reason);
  return new GateError(
    missing ? "STAGEGATE_TOOL_MISSING" : "STAGEGATE_TOOL_EXIT",
    `services.${service}.run.command: \`${command}\` cannot be started: ${reason}`,
    {
      hint: missing
        ? "There is no shell: name a program on PATH, or a path relative to `cwd`, and its arguments one by one."
        : "Check `run.command` and `run.cwd`.",
    },
  );
}

function wait(
  { options, setting }: StartContext,
  service: ServicePlan,
  watching: Omit<ReadinessRequest, "probes" | "timeoutMs">,
): Promise<ReadinessResult> {
  const { clock, http } = options.host;
  const probes = probesOf(service, setting(service.name).url);
  const request = { ...watching, probes, timeoutMs: service.ready.timeoutMs };
  return awaitReady({ clock, http, connect }, request);
}

async function conclude(
  context: StartContext,
  service: ServicePlan,
  result: ReadinessResult,
): Promise<boolean> {
  const { board } = context;
  switch (result.kind) {
    case "ready":
      board.set(service.name, "ready", { readyAfterMs: result.afterMs });
      return true;
    case "exited":
      await fail(context, service.name, "exited", `it ended with ${describeExit(result.exit)}`);
      return false;
    case "timeout": {
      const limit = `not ready within ${service.ready.timeoutMs / 1000} s`;
      await fail(context, service.name, "not-ready", `${limit}: ${result.missing}`);
      return false;
    }
    case "cancelled": {
      const overdue = context.overdue();
      if (overdue !== undefined) {
        await fail(context, service.name, "not-ready", `${overdue}: ${result.missing}`);
      }
      return false;
    }
  }
}

/**
 * A service that ends after it was ready, while others still start, is the cause. Later, as long as
 * this process lives, the end is recorded for the gates that use the environment.
 */
function watch(context: StartContext, service: ServicePlan, running: RunningProcess): void {
  void running.exited.then(async (exit) => {
    await context.recordEnd(service.name, running.pid, exit);
    const message = `it was ready, then ended with ${describeExit(exit)}`;
    await fail(context, service.name, "exited", message);
    context.onLoss();
  });
}

async function fail(
  { board, rawLog, redact }: StartContext,
  service: string,
  reason: "exited" | "not-ready",
  message: string,
): Promise<void> {
  const tail = await readTail(rawLog(service), TAIL_LINES);
  board.fail(service, { reason, message, tail: tail.map(redact) });
}

function describeExit({ code, signal, failure }: ProcessExit): string {
  return failure ?? signal ?? `exit code ${code ?? "unknown"}`;
}
