import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { AgentClient, AgentReady } from "@stagegate/agent";
import { createAgentClient } from "@stagegate/agent";

export interface AgentProcess {
  readonly url: string;
  readonly dir: string;
  readonly client: AgentClient;
  /** CPU seconds used so far, all threads. */
  cpuSeconds(): number;
  /** Largest resident memory so far, MB. */
  peakMb(): number;
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL("../../packages/agent/src/main.ts", import.meta.url));
const TOKEN = "benchmark-token-0123";

/** Starts the real agent as a process of its own. Figures need /proc. */
export async function startAgentProcess(queueBytes: number): Promise<AgentProcess> {
  const dir = mkdtempSync(path.join(os.tmpdir(), "stagegate-bench-"));
  const readyFile = path.join(dir, "ready.json");
  const config = path.join(dir, "config.json");
  const logFile = path.join(dir, "agent.log");
  const schema = "stagegate/agent-config/v1";
  writeFileSync(
    config,
    JSON.stringify({ schema, dir, token: TOKEN, readyFile, logFile, queueBytes }),
  );
  const child: ChildProcess = spawn(process.execPath, [MAIN, config], { stdio: "inherit" });
  while (!existsSync(readyFile)) {
    if (child.exitCode !== null) {
      throw new Error(`the agent exited with ${child.exitCode}`);
    }
    await delay(20);
  }
  const { url } = JSON.parse(readFileSync(readyFile, "utf8")) as AgentReady;
  return {
    url,
    dir,
    client: createAgentClient(url, TOKEN),
    cpuSeconds: () => {
      const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    peakMb: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    },
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) {
        await once(child, "exit");
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
