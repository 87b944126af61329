import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createReaper, releasePorts } from "../../packages/environments/src/index.ts";
import { isFree } from "../../packages/tools/src/processes/ports.ts";
import { createFolder, removeFolder, stageIn, survivors } from "./support.ts";
import type { Stage } from "./support.ts";

const PROVISIONER = join(import.meta.dirname, "provisioner.ts");

export type Victim = "provisioner" | "agent" | "service";
const VICTIMS: readonly Victim[] = ["provisioner", "agent", "service"];

/** What is still there after a kill and a reap; every list should be empty. */
export interface Remains {
  round: string;
  processes: readonly string[];
  leases: readonly string[];
  ports: readonly number[];
  folders: readonly string[];
  /** A second reap must find nothing to do. */
  reapedAgain: number;
}

/** Constants of Numerical Recipes: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Starts a stack again and again and sends SIGKILL to the provisioner, the agent or a service at a
 * moment between the very beginning and some time after the stack is up.
 */
export async function killRounds(rounds: number, seed: number): Promise<Remains[]> {
  const longest = (await timeToUp()) * 1.1;
  const next = random(seed);
  const remains: Remains[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const victim = VICTIMS[round % VICTIMS.length] ?? "provisioner";
    const moment = next() * longest;
    remains.push(await killRound(victim, moment, `kill-${process.pid}-${round}`));
  }
  return remains;
}

function provision(folder: string, mark: string): ChildProcess {
  return spawn(process.execPath, [PROVISIONER, folder, mark], {
    stdio: ["ignore", "pipe", "ignore"],
  });
}

async function timeToUp(): Promise<number> {
  const folder = await createFolder();
  const mark = `measure-${process.pid}`;
  const from = performance.now();
  const child = provision(folder, mark);
  if (child.stdout !== null) await once(child.stdout, "data");
  const time = performance.now() - from;
  await kill(child);
  await reapAndLook(stageIn(folder, mark), mark, "measure");
  return time;
}

async function killRound(victim: Victim, moment: number, mark: string): Promise<Remains> {
  const folder = await createFolder();
  const child = provision(folder, mark);
  const stage = stageIn(folder, mark);
  await new Promise((resolve) => setTimeout(resolve, moment));
  if (victim !== "provisioner") await killMember(stage, victim);
  await kill(child);
  const name = `${victim} after ${Math.round(moment)} ms`;
  return reapAndLook(stage, mark, name);
}

async function killMember(stage: Stage, victim: Victim): Promise<void> {
  const [lease] = await stage.options.host.leases.list();
  const pid = victim === "agent" ? lease?.agent?.pid : lease?.processes[0]?.pid;
  if (pid !== undefined) stage.options.host.processes.killGroup(pid, "SIGKILL");
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

async function reapAndLook(stage: Stage, mark: string, round: string): Promise<Remains> {
  const { leases } = stage.options.host;
  const asked = (await leases.list()).flatMap((lease) => lease.ports);
  const reaper = createReaper(releasePorts(stage.options), { graceMs: 200 });
  await reaper.reap();
  const free = await Promise.all(asked.map(isFree));
  const remains = {
    round,
    processes: await survivors(mark),
    leases: (await leases.list()).map(({ id }) => id),
    ports: asked.filter((_port, index) => free[index] !== true),
    folders: await readdir(stage.options.tmp),
    reapedAgain: (await reaper.reap()).removed.length,
  };
  await removeFolder(stage.folder);
  return remains;
}

export function expectedRemains(remains: readonly Remains[]): Remains[] {
  return remains.map(({ round }) => ({
    round,
    processes: [],
    leases: [],
    ports: [],
    folders: [],
    reapedAgain: 0,
  }));
}
