import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./cli.ts";
import type { CliResult } from "./cli.ts";

export interface ActionStep {
  cwd: string;
  /** As in `with:`; the runner gives every input that nobody set as an empty variable. */
  inputs?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  /** Folder of the files that the runner reads after the step; default: `runner` beside cwd. */
  runner?: string;
  /** Sent once stderr matches, as a runner does when the job is cancelled. */
  signalOn?: { pattern: RegExp; signal: NodeJS.Signals };
}

export interface ActionResult extends CliResult {
  outputs: Readonly<Record<string, string>>;
  summary: string;
  /** What the post step is handed as `STATE_*`. */
  state: Readonly<Record<string, string>>;
}

/** Starts the committed bundle of an action as a runner does, in an otherwise empty environment. */
export async function runBundle(action: string, step: ActionStep): Promise<ActionResult> {
  const runner = step.runner ?? join(step.cwd, "..", "runner");
  mkdirSync(runner, { recursive: true });
  const files = {
    output: join(runner, "output"),
    summary: join(runner, "summary"),
    state: join(runner, "state"),
  };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const result = await start(join(ROOT, "actions", action, "dist/index.js"), step, {
    ...inputVariables(step.inputs ?? {}),
    PATH: process.env["PATH"] ?? "",
    HOME: runner,
    STAGEGATE_STATE_DIR: join(runner, "stagegate"),
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_STATE: files.state,
    ...step.env,
  });
  return {
    ...result,
    outputs: fileCommands(readFileSync(files.output, "utf8")),
    summary: readFileSync(files.summary, "utf8"),
    state: fileCommands(readFileSync(files.state, "utf8")),
  };
}

export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

/** The report of a gate, where the step has written one. */
export function reportOf(cwd: string, gate: string): Record<string, unknown> | undefined {
  const file = join(cwd, ".stagegate", "reports", `${gate}.json`);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}

function start(
  file: string,
  { cwd, signalOn }: ActionStep,
  env: Record<string, string>,
): Promise<CliResult> {
  const child = spawn(process.execPath, [file], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  let sent = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    if (sent || signalOn?.pattern.test(stderr) !== true) return;
    sent = true;
    child.kill(signalOn.signal);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** `name=value` and `name<<MARK`, as the runner reads its files; the last value of a name counts. */
function fileCommands(text: string): Record<string, string> {
  const out: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const block = /^([^=<]+)<<(.+)$/.exec(line);
    if (block !== null) {
      const end = lines.indexOf(block[2] ?? "", at + 1);
      out[block[1] ?? ""] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (line.includes("=")) {
      out[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
    }
  }
  return out;
}
