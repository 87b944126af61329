/** What Linux says about a process in /proc/<pid>/stat. */
export interface ProcessStat {
  pid: number;
  /** One letter; Z and X are dead, only not yet collected by their parent. */
  state: string;
  parent: number;
  pgid: number;
  /** Clock ticks from boot to the start of the process: what a reused pid does not share. */
  startTime: string;
}

/**
 * Reads /proc/<pid>/stat; undefined for anything else. The name in parentheses may hold spaces and
 * parentheses, so fields count from the last one: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function parseProcessStat(text: string): ProcessStat | undefined {
  const open = text.indexOf(" (");
  const close = text.lastIndexOf(") ");
  if (open === -1 || close < open) return undefined;
  const [state, parent, pgid, ...rest] = text.slice(close + 2).split(" ");
  const startTime = rest[16];
  const pid = Number(text.slice(0, open));
  if (!Number.isInteger(pid) || state === undefined || startTime === undefined) return undefined;
  return { pid, state, parent: Number(parent), pgid: Number(pgid), startTime };
}

/** Whether the process still runs; a zombie does not. */
export function isAlive(stat: ProcessStat): boolean {
  return stat.state !== "Z" && stat.state !== "X";
}
