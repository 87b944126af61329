import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";

const MAX_BYTES = 4 * 1024 * 1024;

/** A log that cannot fill the disk: lines with time, written at once, up to 4 MB, then silence. */
export function createLog(file: string, now: () => number): (line: string) => void {
  mkdirSync(path.dirname(file), { recursive: true });
  let left = MAX_BYTES;
  return (line) => {
    const text = `${new Date(now()).toISOString()} ${line.replace(/[\r\n]+/g, " | ")}\n`;
    left -= text.length;
    if (left < 0) {
      return;
    }
    try {
      appendFileSync(file, text, { mode: 0o600 });
    } catch {
      // A full disk must not end the watchdog.
      left = 0;
    }
  };
}
