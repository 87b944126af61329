import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { ForgeDoubleOptions } from "./serve.ts";
import type { DoubleDump, ScriptedFailure } from "./types.ts";

const MAIN = fileURLToPath(new URL("../forge-double-main.ts", import.meta.url));

/** A double in a process of its own. */
export interface ForgeDoubleProcess {
  readonly url: string;
  /** The variables that a runner of the forge would set. */
  readonly env: Readonly<Record<string, string>>;
  /** What it was asked and kept so far. */
  state(): Promise<DoubleDump>;
  fail(failure: ScriptedFailure): Promise<void>;
  /** Adds or replaces a change request (`GitHubPull`, `GitLabMergeRequest`): a push. */
  change(request: object): Promise<void>;
  /** Ends it; it writes its dump before. */
  stop(): Promise<void>;
}

/** Starts a double that jobs of other processes reach over the loopback address. */
export async function startForgeDoubleProcess(
  options: ForgeDoubleOptions,
): Promise<ForgeDoubleProcess> {
  const child = spawn(process.execPath, [MAIN, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const line = await firstLine(child.stdout);
  if (line === undefined) throw new Error("the double ended before it listened");
  const { url, env } = JSON.parse(line) as { url: string; env: Record<string, string> };
  const post = async (path: string, body: object): Promise<void> => {
    const headers = { "content-type": "application/json" };
    await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  };
  return {
    url,
    env,
    state: async () => (await (await fetch(`${url}/__double/state`)).json()) as DoubleDump,
    fail: (failure) => post("/__double/fail", failure),
    change: (request) => post("/__double/change", request),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function firstLine(output: NodeJS.ReadableStream): Promise<string | undefined> {
  for await (const line of createInterface({ input: output })) return line;
  return undefined;
}
