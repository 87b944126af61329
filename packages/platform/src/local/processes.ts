import type { ChildProcess, StdioOptions } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { isAlive, parseProcessStat } from "@stagegate/core";
import type { ProcessExit, ProcessRunner, ProcessSpec, RunningProcess } from "@stagegate/core";
import { killGroup, sendToGroup } from "./process-group.ts";
import { lineSplitter, tailKeeper } from "./process-output.ts";

const DEFAULT_GRACE_MS = 5000;
const DEFAULT_MAX_OUTPUT = 10 * 1024 * 1024;
/** A grandchild may hold the pipes of a process that ended; its output is not waited for longer. */
const DRAIN_MS = 1000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Child processes of this machine. Each gets a process group of its own, so that a signal reaches
 * what it started; what is not detached does not outlive this process.
 */
export function createNodeProcesses(env: Environment): ProcessRunner {
  const attached = new Set<number>();
  const killAttached = (): void => {
    for (const pid of attached) killGroup(pid, "SIGKILL");
  };
  const start = (spec: ProcessSpec, options: StartOptions = {}): Promise<RunningProcess> => {
    const onStart = (child: ChildProcess, pid: number): void => {
      if (spec.detached === true) return;
      if (attached.size === 0) process.once("exit", killAttached);
      attached.add(pid);
      child.once("exit", () => {
        // What a tool leaves in its group would hold ports and pipes of the next one.
        killGroup(pid, "SIGKILL");
        attached.delete(pid);
        if (attached.size === 0) process.removeListener("exit", killAttached);
      });
    };
    return startProcess(spec, { ...options, env, onStart });
  };
  return {
    start: (spec) => start(spec),
    async run(spec) {
      const { maxOutput = DEFAULT_MAX_OUTPUT, input = "" } = spec;
      const kept = { stdout: tailKeeper(maxOutput), stderr: tailKeeper(maxOutput) };
      const running = await start(spec, {
        input,
        onChunk: (chunk, from) => kept[from].push(chunk),
      });
      const exit = await running.exited;
      return { ...exit, stdout: kept.stdout.text(), stderr: kept.stderr.text() };
    },
    startTime,
    killGroup,
  };
}

function without(env: Environment, names: readonly string[] = []): Environment {
  if (names.length === 0) return env;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

type OutputName = "stdout" | "stderr";

interface StartOptions {
  input?: string;
  onChunk?: (chunk: Buffer, from: OutputName) => void;
}

interface Surroundings extends StartOptions {
  env: Environment;
  onStart(child: ChildProcess, pid: number): void;
}

async function startProcess(spec: ProcessSpec, options: Surroundings): Promise<RunningProcess> {
  // Loaded for the first process: a wrong input starts none.
  const { spawn } = await import("node:child_process");
  if (!existsSync(spec.cwd)) return notStarted(`the folder ${spec.cwd} does not exist`);
  const log = spec.logFile === undefined ? undefined : openLog(spec.logFile);
  try {
    const child = spawn(spec.command, [...spec.args], {
      cwd: spec.cwd,
      env: { ...without(options.env, spec.unset), ...spec.env },
      detached: true,
      stdio: stdio(spec, options, log),
      windowsHide: true,
    });
    const outputs = readOutputs(child, spec, options);
    const failure = await spawned(child);
    if (failure !== undefined || child.pid === undefined) {
      return notStarted(failure ?? "no process was made");
    }
    options.onStart(child, child.pid);
    if (spec.detached === true) child.unref();
    feed(child, options.input);
    return supervise(child, child.pid, spec, outputs);
  } catch (cause) {
    return notStarted((cause as Error).message);
  } finally {
    if (log !== undefined) closeSync(log);
  }
}

/** Has no pid: 0 is never a child's. */
function notStarted(failure: string): RunningProcess {
  const exit = { code: undefined, signal: undefined, failure, timedOut: false };
  return { pid: 0, exited: Promise.resolve(exit), kill: () => undefined };
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, "a");
}

function stdio(spec: ProcessSpec, options: StartOptions, log: number | undefined): StdioOptions {
  const input = options.input === undefined ? "ignore" : "pipe";
  if (log !== undefined) return [input, log, log];
  const unread = spec.onLine === undefined && options.onChunk === undefined;
  return unread ? [input, "ignore", "ignore"] : [input, "pipe", "pipe"];
}

function spawned(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once("spawn", () => resolve(undefined));
    // Stays: without a listener, a later failure to signal would end this process.
    child.on("error", (cause) => resolve(cause.message));
  });
}

function feed(child: ChildProcess, input: string | undefined): void {
  if (child.stdin === null) return;
  // A program that does not read its input closes the pipe; its exit code says the rest.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
}

interface Outputs {
  ended: Promise<unknown>;
  drop(): void;
}

function readOutputs(child: ChildProcess, spec: ProcessSpec, options: StartOptions): Outputs {
  const read = (stream: Readable | null, name: OutputName): Promise<void> => {
    if (stream === null) return Promise.resolve();
    const lines = lineSplitter((line) => spec.onLine?.(line, name));
    return new Promise((resolve) => {
      stream.on("data", (chunk: Buffer) => {
        options.onChunk?.(chunk, name);
        if (spec.onLine !== undefined) lines.push(chunk);
      });
      stream.on("error", () => undefined);
      stream.on("close", () => {
        lines.end();
        resolve();
      });
    });
  };
  return {
    ended: Promise.all([read(child.stdout, "stdout"), read(child.stderr, "stderr")]),
    drop() {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
  };
}

function supervise(
  child: ChildProcess,
  pid: number,
  spec: ProcessSpec,
  outputs: Outputs,
): RunningProcess {
  const { graceMs = DEFAULT_GRACE_MS, timeoutMs, signal } = spec;
  let timedOut = false;
  let forced: NodeJS.Timeout | undefined;
  const stop = (): void => {
    killGroup(pid, "SIGTERM");
    forced ??= setTimeout(() => killGroup(pid, "SIGKILL"), graceMs);
  };
  const limit = setTimeout(
    () => {
      timedOut = true;
      stop();
    },
    Math.min(timeoutMs ?? 0, 2 ** 31 - 1),
  );
  if (timeoutMs === undefined) clearTimeout(limit);
  if (signal?.aborted === true) stop();
  else signal?.addEventListener("abort", stop, { once: true });
  const exited = new Promise<ProcessExit>((resolve) => {
    child.once("exit", (code, killedBy) => {
      clearTimeout(limit);
      clearTimeout(forced);
      signal?.removeEventListener("abort", stop);
      const exit = { code: code ?? undefined, signal: killedBy ?? undefined, timedOut };
      void drained(outputs).then(() => resolve(exit));
    });
  });
  return {
    pid,
    exited,
    kill(name) {
      if (child.exitCode === null && child.signalCode === null) sendToGroup(pid, name);
    },
  };
}

async function drained(outputs: Outputs): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      outputs.drop();
      resolve();
    }, DRAIN_MS);
  });
  await Promise.race([outputs.ended, late]);
  clearTimeout(timer);
}

/** On Linux the ticks of /proc; elsewhere the start as `ps` prints it. */
async function startTime(pid: number): Promise<string | undefined> {
  if (!Number.isInteger(pid) || pid < 1) return undefined;
  if (process.platform === "linux") {
    const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const stat = parseProcessStat(text);
    return stat !== undefined && isAlive(stat) ? stat.startTime : undefined;
  }
  const args = ["-o", "lstart=", "-p", String(pid)];
  // The agent asks the same: a date in another language would be another process to it.
  const options = { env: { LC_ALL: "C", PATH: "/bin:/usr/bin" } };
  const { execFile } = await import("node:child_process");
  const listed = await promisify(execFile)("ps", args, options).catch(() => undefined);
  const text = listed?.stdout.trim() ?? "";
  return text === "" ? undefined : text;
}
