import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** A running process with what tells it from a later one that got the same pid. */
export interface ProcessInfo {
  readonly pid: number;
  readonly pgid: number;
  /** Opaque: equal means the same process. */
  readonly startTime: string;
}

/** Looks at the processes of this machine; zombies count as gone. */
export interface ProcessTable {
  /** Undefined when there is no such process. */
  find(pid: number): ProcessInfo | undefined;
  /** Members of a process group. */
  group(pgid: number): ProcessInfo[];
  /** True, false, or undefined when it cannot be read: does the process carry this variable? */
  hasVariable(pid: number, name: string, value: string): boolean | undefined;
}

/** The table of the operating system: /proc on Linux, `ps` elsewhere. */
export function systemProcesses(platform: NodeJS.Platform = process.platform): ProcessTable {
  return platform === "linux" ? linuxProcesses() : psProcesses();
}

/** Start time of a process: field 22 of /proc/<pid>/stat on Linux, `ps -o lstart=` elsewhere. */
export function processStartTime(pid: number): string | undefined {
  return systemProcesses().find(pid)?.startTime;
}

function linuxProcesses(): ProcessTable {
  return {
    find: readStat,
    group: (pgid) =>
      readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => readStat(Number(name)) ?? [])
        .filter((each) => each.pgid === pgid),
    hasVariable: (pid, name, value) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
        return environment.includes(`${name}=${value}`);
      } catch {
        return undefined;
      }
    },
  };
}

/** proc(5): pid (comm) state ppid pgrp … starttime; comm may contain spaces and parentheses. */
function readStat(pid: number): ProcessInfo | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [state, , pgrp] = fields;
    const startTime = fields[19];
    if (state === "Z" || state === "X" || pgrp === undefined || startTime === undefined) {
      return undefined;
    }
    return { pid, pgid: Number(pgrp), startTime };
  } catch {
    return undefined;
  }
}

function psProcesses(): ProcessTable {
  return {
    find: (pid) => listPs(["-p", String(pid)])[0],
    group: (pgid) => listPs(["-A"]).filter((each) => each.pgid === pgid),
    hasVariable: () => undefined,
  };
}

function listPs(which: readonly string[]): ProcessInfo[] {
  let text: string;
  try {
    text = execFileSync("ps", [...which, "-o", "pid=,pgid=,stat=,lstart="], {
      encoding: "utf8",
      env: { LC_ALL: "C", PATH: "/bin:/usr/bin" },
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return [];
  }
  return text.split("\n").flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\S.*\S)\s*$/.exec(line);
    return match === null || match[3]?.startsWith("Z")
      ? []
      : [{ pid: Number(match[1]), pgid: Number(match[2]), startTime: match[4] ?? "" }];
  });
}
