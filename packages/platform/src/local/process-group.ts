/** Signals a process group; false when it is gone. */
export function killGroup(pgid: number, signal: "SIGTERM" | "SIGKILL"): boolean {
  return sendToGroup(pgid, signal);
}

export function sendToGroup(pgid: number, signal: NodeJS.Signals): boolean {
  // -1 would mean every process of this user, -0 our own group.
  if (!Number.isInteger(pgid) || pgid <= 1) return false;
  try {
    process.kill(-pgid, signal);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}
