import { join } from "node:path";
import type { Host } from "@stagegate/core";

const FILE = "running.json";

/**
 * The process of another run that works in the folder; undefined when there is none. A run would
 * otherwise empty the folder under the other, and each would judge the stack of the other.
 */
export async function occupantOf(host: Host, out: string): Promise<number | undefined> {
  const text = await host.files.readText(join(out, FILE)).catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { pid, startTime } = JSON.parse(text) as { pid: unknown; startTime: unknown };
    if (typeof pid !== "number" || pid === process.pid || typeof startTime !== "string") {
      return undefined;
    }
    return (await host.processes.startTime(pid)) === startTime ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Says that this process works in the folder; its end, however it comes, frees the folder. */
export async function occupy(host: Host, out: string): Promise<void> {
  const startTime = await host.processes.startTime(process.pid);
  if (startTime === undefined) return;
  await host.files.write(join(out, FILE), `${JSON.stringify({ pid: process.pid, startTime })}\n`);
}

export async function leave(host: Host, out: string): Promise<void> {
  await host.files.remove(join(out, FILE));
}
