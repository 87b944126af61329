import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createReaper, releasePorts } from "../../packages/environments/src/index.ts";
import { isFree } from "../../packages/tools/src/processes/ports.ts";
import { createFolder, removeFolder, stageIn, survivors } from "./support.ts";

const PROVISIONER = join(import.meta.dirname, "provisioner.ts");
const SEED = 20_261_101;

/** https://en.wikipedia.org/wiki/Linear_congruential_generator, constants of Numerical Recipes */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function provision(folder: string, mark: string): ChildProcess {
  return spawn(process.execPath, [PROVISIONER, folder, mark], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function timeToUp(): Promise<number> {
  const folder = await createFolder();
  const from = performance.now();
  const child = provision(folder, "measure");
  const [said] = (await once(child.stdout!, "data")) as [Buffer];
  expect(said.toString()).toBe("up\n");
  const time = performance.now() - from;
  await killAndReap(child, folder, "measure");
  return time;
}

async function killAndReap(child: ChildProcess, folder: string, mark: string): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  const { options } = stageIn(folder, mark);
  const ports = (await options.host.leases.list()).flatMap((lease) => lease.ports);
  const reaper = createReaper(releasePorts(options), { graceMs: 200 });
  const first = await reaper.reap();
  expect(first.kept).toEqual([]);
  expect(await survivors(mark)).toEqual([]);
  expect(await options.host.leases.list()).toEqual([]);
  expect(await readdir(options.tmp)).toEqual([]);
  expect(await Promise.all(ports.map(isFree))).toEqual(ports.map(() => true));
  expect(await reaper.reap()).toEqual({ removed: [], kept: [] });
  await removeFolder(folder);
}

test("kill -9 of the provisioner at any moment leaves nothing that reap does not remove", async () => {
  const longest = (await timeToUp()) * 1.1;
  const next = random(SEED);
  for (let round = 0; round < 10; round += 1) {
    const mark = `kill-${process.pid}-${round}`;
    const folder = await createFolder();
    const child = provision(folder, mark);
    onTestFinished(() => void child.kill("SIGKILL"));
    const moment = next() * longest;
    await new Promise((resolve) => setTimeout(resolve, moment));
    await killAndReap(child, folder, mark);
    expect(await survivors(mark)).toEqual([]);
  }
});
