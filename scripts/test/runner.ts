import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

export interface Ended {
  code: number;
  /** The run was interrupted; nothing further starts. */
  interrupted: boolean;
}

/** Runs programs of the workspace with their output passed through. */
export interface Runner {
  run(program: string, args: readonly string[]): Promise<Ended>;
  /** Path of a file that exists for one call; resolves with its text when it was written. */
  withReport(use: (path: string) => Promise<Ended>): Promise<Ended & { text: string | undefined }>;
  print(line: string): void;
  save(path: string, text: string): void;
}

/** How often a signal is handed on, and how long it may take, before the children are killed. */
const PATIENCE = 2;
const PATIENCE_MS = 20_000;

export function createRunner(root: string, env: NodeJS.ProcessEnv): Runner {
  const bin = join(root, "node_modules", ".bin");
  const state: { child: ChildProcess | undefined; signals: number } = {
    child: undefined,
    signals: 0,
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      state.signals += 1;
      // Vitest ends what runs and writes its report on SIGINT alone.
      signalGroup(state.child, state.signals > PATIENCE ? "SIGKILL" : "SIGINT");
      setTimeout(() => signalGroup(state.child, "SIGKILL"), PATIENCE_MS).unref();
    });
  }
  return {
    async run(program, args) {
      if (state.signals > 0) return { code: 1, interrupted: true };
      // A group of its own: a key press on the terminal then reaches it once, through us.
      state.child = spawn(join(bin, program), args, {
        cwd: root,
        detached: true,
        stdio: ["ignore", "inherit", "inherit"],
        env: { ...env, PATH: `${bin}${delimiter}${env["PATH"] ?? ""}` },
      });
      const code = await exitOf(state.child);
      state.child = undefined;
      return { code, interrupted: state.signals > 0 };
    },
    async withReport(use) {
      const folder = mkdtempSync(join(tmpdir(), "stagegate-test-"));
      try {
        const path = join(folder, "report.json");
        const ended = await use(path);
        return { ...ended, text: textOf(path) };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    print: (line) => console.log(line),
    save: (path, text) => writeFileSync(path, text),
  };
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", ({ message }) => {
      console.error(message);
      resolve(127);
    });
  });
}

function signalGroup(child: ChildProcess | undefined, signal: NodeJS.Signals): void {
  if (child?.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended meanwhile.
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
