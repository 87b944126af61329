import { open } from "node:fs/promises";
import { lastLines } from "@stagegate/environments";

const MAX_STEP = 1024 * 1024;
/** Lines of output that a report shows. */
export const TAIL_LINES = 20;
const TAIL_BYTES = 64 * 1024;

/** Reads what was added to a file since the last call, whole lines only and in bounded steps. */
export function createLogFollower(path: string): () => Promise<readonly string[]> {
  let offset = 0;
  let rest = "";
  return async () => {
    const bytes = await readAt(path, offset, MAX_STEP);
    offset += bytes.length;
    // A character cut in two at the end of a step cannot matter for more than its own line.
    const lines = (rest + bytes.toString("utf8")).split("\n");
    rest = (lines.pop() ?? "").slice(-MAX_STEP);
    return lines;
  };
}

/** The last lines of a file, oldest first; empty when there is none. */
export async function readTail(path: string, count: number): Promise<readonly string[]> {
  return lastLines(await readEnd(path, TAIL_BYTES), count);
}

/** The end of a file as text, at most that many bytes. */
export async function readEnd(path: string, bytes: number): Promise<string> {
  const size = await withFile(path, async (file) => (await file.stat()).size);
  const start = Math.max(0, (size ?? 0) - bytes);
  return (await readAt(path, start, bytes)).toString("utf8");
}

async function readAt(path: string, offset: number, length: number): Promise<Buffer> {
  const bytes = await withFile(path, async (file) => {
    const left = (await file.stat()).size - offset;
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, left)));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
    return buffer.subarray(0, bytesRead);
  });
  return bytes ?? Buffer.alloc(0);
}

async function withFile<T>(
  path: string,
  use: (file: Awaited<ReturnType<typeof open>>) => Promise<T>,
): Promise<T | undefined> {
  try {
    await using file = await open(path, "r");
    return await use(file);
  } catch {
    return undefined;
  }
}
