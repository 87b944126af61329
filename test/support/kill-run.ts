import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { dirname, join } from "node:path";
import { createWorkspace } from "../../scripts/demo/workspace.ts";
import { cleanEnvironment, ROOT, runCli, temporaryFolder } from "./cli.ts";
import { seeded } from "./random.ts";

export type Victim = "gate" | "agent" | "service";

export interface KillPlan {
  victim: Victim;
  /** Share of the run after which the victim dies, 0..1 of `spanMs`. */
  at: number;
  /** Which service, 0..1. */
  which: number;
}

export interface Leftovers {
  /** Command lines of processes that carry the mark of the run. */
  processes: string[];
  ports: number[];
  leases: string[];
  /** Whether the victim was alive to be killed. */
  killed: boolean;
}

interface Marked {
  pid: number;
  command: string;
  environment: string;
}

/** Every process whose environment holds the text; kernel threads and strangers have none. */
function marked(text: string): Marked[] {
  return readdirSync("/proc").flatMap((name): Marked[] => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const environment = readFileSync(`/proc/${name}/environ`, "utf8");
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      if (!environment.includes(text) || command === "") return [];
      return [{ pid: Number(name), command, environment }];
    } catch {
      return [];
    }
  });
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, "SIGKILL");
    return true;
  } catch {
    return false;
  }
}

/** The victim among the processes of the run; undefined while it is not there. */
function choose(plan: KillPlan, gate: ChildProcess, mark: string): number | undefined {
  if (plan.victim === "gate") return gate.exitCode === null ? gate.pid : undefined;
  const others = marked(mark).filter(({ pid }) => pid !== gate.pid);
  const agents = others.filter(({ command }) => command.includes("/agent/src/main.ts"));
  if (plan.victim === "agent") return agents[0]?.pid;
  const services = others.filter(
    ({ command }) => / main\.ts/.test(` ${command}`) && !command.includes("/agent/"),
  );
  return services[Math.floor(plan.which * services.length)]?.pid;
}

async function until<T>(probe: () => T | undefined, timeoutMs: number): Promise<T | undefined> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = probe();
    if (found !== undefined || Date.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port });
    socket.on("connect", () => resolve(socket.destroy() !== undefined));
    socket.on("error", () => resolve(false));
  });
}

/** Ports of every lease that the run ever wrote, watched while it runs. */
function leasePorts(state: string): number[] {
  try {
    const folder = join(state, "leases");
    return readdirSync(folder).flatMap((name) => {
      const lease = JSON.parse(readFileSync(join(folder, name), "utf8")) as { ports?: number[] };
      return lease.ports ?? [];
    });
  } catch {
    return [];
  }
}

/** Runs gates on the shop, kills one process of the run, reaps, and says what is left. */
export async function killRun(plan: KillPlan, spanMs: number): Promise<Leftovers> {
  const state = temporaryFolder("kill-state");
  const workspace = createWorkspace(join(ROOT, "examples/shop"), undefined);
  const mark = `STAGEGATE_STATE_DIR=${state}`;
  const env = { STAGEGATE_STATE_DIR: state };
  const gate = spawn(
    process.execPath,
    [join(ROOT, "packages/cli/src/main.ts"), "run", "provision-staging", "run-e2e", "load-test"],
    { cwd: workspace, env: { ...cleanEnvironment(), ...env }, stdio: "ignore" },
  );
  const ports = new Set<number>();
  const start = Date.now();
  const due = start + plan.at * spanMs;
  await until(() => {
    for (const port of leasePorts(state)) ports.add(port);
    return Date.now() >= due || gate.exitCode !== null ? true : undefined;
  }, spanMs * 2);
  const pid = await until(() => choose(plan, gate, mark), 15_000);
  for (const port of leasePorts(state)) ports.add(port);
  const killed = pid !== undefined && kill(pid);
  // With another victim the run goes on to its end, which is part of what is tested.
  await until(
    () => (gate.exitCode !== null || gate.signalCode !== null ? true : undefined),
    180_000,
  );
  await runCli(["reap"], { cwd: workspace, env });
  const left = await until(() => (marked(mark).length === 0 ? [] : undefined), 10_000);
  const open: number[] = [];
  for (const port of ports) if (await isOpen(port)) open.push(port);
  const leases = leaseNames(state);
  const processes = left ?? marked(mark).map(({ command }) => command);
  for (const { pid: stray } of marked(mark)) kill(stray);
  for (const folder of [state, dirname(workspace)])
    rmSync(folder, { recursive: true, force: true });
  return { processes, ports: open, leases, killed };
}

function leaseNames(state: string): string[] {
  try {
    return readdirSync(join(state, "leases"));
  } catch {
    return [];
  }
}

/** Kills in turn the gate, the agent and a service, at seeded moments. */
export function killPlans(count: number, seed: number): KillPlan[] {
  const next = seeded(seed);
  const victims: readonly Victim[] = ["gate", "agent", "service"];
  return Array.from({ length: count }, (_, index) => ({
    victim: victims[index % 3] ?? "gate",
    at: next(),
    which: next(),
  }));
}
