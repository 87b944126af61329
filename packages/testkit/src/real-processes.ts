import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { ProcessExit, ProcessRunner, ProcessSpec, RunningProcess } from "@stagegate/core";

/**
 * A plain `ProcessRunner` for tests that drive a real tool. The one that gates get is the local
 * host's; adapters may not import it.
 */
export function createRealProcesses(): ProcessRunner {
  const start = async (spec: ProcessSpec): Promise<RunningProcess> => launch(spec);
  return {
    start,
    async run(spec) {
      const output = { stdout: "", stderr: "" };
      const running = await start({
        ...spec,
        onLine: (line, stream) => {
          output[stream] += output[stream] === "" ? line : `\n${line}`;
        },
      });
      return { ...(await running.exited), ...output };
    },
    startTime: () => Promise.resolve(undefined),
    killGroup: (pgid, signal) => killGroup(pgid, signal),
  };
}

function launch(spec: ProcessSpec & { input?: string }): RunningProcess {
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: { ...without(process.env, spec.unset), ...spec.env },
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.on("error", () => undefined).end(spec.input ?? "");
  const pid = child.pid ?? 0;
  const timeout = AbortSignal.timeout(spec.timeoutMs ?? 2_147_483_647);
  const signal = spec.signal === undefined ? timeout : AbortSignal.any([timeout, spec.signal]);
  const stop = (): void => void killGroup(pid, "SIGKILL");
  signal.addEventListener("abort", stop);
  forEachLine(child.stdout, (line) => spec.onLine?.(line, "stdout"));
  forEachLine(child.stderr, (line) => spec.onLine?.(line, "stderr"));
  const exited = new Promise<ProcessExit>((resolve) => {
    const end = (exit: Omit<ProcessExit, "timedOut">): void => {
      signal.removeEventListener("abort", stop);
      resolve({ ...exit, timedOut: timeout.aborted });
    };
    child.once("error", ({ message }) =>
      end({ code: undefined, signal: undefined, failure: message }),
    );
    child.once("close", (code, name) =>
      end({ code: code ?? undefined, signal: name ?? undefined }),
    );
  });
  return { pid, exited, kill: (name) => void killGroup(pid, name) };
}

function without(env: NodeJS.ProcessEnv, names: readonly string[] = []): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

function forEachLine(stream: Readable, onLine: (line: string) => void): void {
  createInterface({ input: stream }).on("line", onLine);
}

function killGroup(pid: number, signal: NodeJS.Signals): boolean {
  if (pid === 0) return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
