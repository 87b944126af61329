import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Files, ProcessRunner } from "@stagegate/core";
import { isAlive, parseProcessStat } from "@stagegate/core/process-stat";

const run = promisify(execFile);

/** What the agent sees of the machine and does to it. */
export type Machine = Pick<Files, "list" | "readText"> &
  Pick<ProcessRunner, "startTime" | "killGroup">;

/** The machine that this runs on: /proc on Linux, `ps` elsewhere. */
export function systemMachine(platform: NodeJS.Platform = process.platform): Machine {
  return {
    list: (folder) => readdir(folder).catch(() => []),
    readText: (path) => readFile(path, "utf8").catch(() => undefined),
    startTime: platform === "linux" ? startOfProc : startOfPs,
    killGroup(pgid, signal) {
      // -1 would mean every process of this user, -0 our own group.
      if (!Number.isInteger(pgid) || pgid <= 1) {
        return false;
      }
      try {
        return process.kill(-pgid, signal);
      } catch {
        // It has gone in between, which is what was wanted.
        return false;
      }
    },
  };
}

async function startOfProc(pid: number): Promise<string | undefined> {
  const stat = parseProcessStat(await readFile(`/proc/${pid}/stat`, "utf8").catch(() => ""));
  return stat !== undefined && isAlive(stat) ? stat.startTime : undefined;
}

/** The same words as the command that wrote the lease, whatever the language of either. */
async function startOfPs(pid: number): Promise<string | undefined> {
  const options = { env: { LC_ALL: "C", PATH: "/bin:/usr/bin" } };
  const listed = await run("ps", ["-o", "lstart=", "-p", String(pid)], options).catch(
    () => undefined,
  );
  const text = listed?.stdout.trim() ?? "";
  return text === "" ? undefined : text;
}
