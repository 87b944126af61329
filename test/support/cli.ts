import { spawn } from "node:child_process";
import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withoutForge } from "../../scripts/demo/environment.ts";

export const ROOT = join(import.meta.dirname, "..", "..");
const MAIN = join(ROOT, "packages/cli/src/main.ts");

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** Sent once a line of stderr matches. */
  signalOn?: { pattern: RegExp; signal: NodeJS.Signals };
}

/** A folder of its own, with symbolic links resolved. */
export function temporaryFolder(name: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `stagegate-${name}-`)));
}

/** Runs the command as a user does, as a process of its own. */
export function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd,
    env: { ...cleanEnvironment(), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  let sent = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    if (!sent && options.signalOn !== undefined && options.signalOn.pattern.test(stderr)) {
      sent = true;
      child.kill(options.signalOn.signal);
    }
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/**
 * The environment of this process without what a developer may have set for Stagegate, and without
 * the forge that these tests run on.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(withoutForge(process.env)).filter(
    ([name]) => !name.startsWith("STAGEGATE_") || name === "STAGEGATE_CHROMIUM",
  );
  return Object.fromEntries(entries);
}
