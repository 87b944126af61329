import { join, isAbsolute, relative, sep } from "node:path";
import { GateError } from "../error.ts";
import type { Files } from "../ports/system.ts";

/** What a configuration is called that nobody named. */
export const DEFAULT_NAMES = ["stagegate.yml", "stagegate.yaml"] as const;

/** The parser takes two million characters, of at most four bytes each. */
const MAX_BYTES = 8_000_000;

/** Text of a configuration; undefined where there is none. Throws for what is no such text. */
export async function readConfig(
  files: Files,
  path: string,
  shown: string,
): Promise<string | undefined> {
  const unreadable = (reason: string, cause?: unknown): GateError =>
    new GateError("STAGEGATE_CONFIG_INVALID", `${shown} cannot be read: ${reason}`, {
      hint: "A configuration is a text file of YAML.",
      cause,
    });
  if (((await files.size(path)) ?? 0) > MAX_BYTES) throw unreadable("it is larger than 8 MB");
  try {
    return await files.readText(path);
  } catch (cause) {
    throw unreadable((cause as NodeJS.ErrnoException).code ?? (cause as Error).message, cause);
  }
}

/** The configuration of a folder that nobody named; undefined where there is none. */
export async function findDefault(files: Files, root: string): Promise<string | undefined> {
  for (const name of DEFAULT_NAMES) {
    const path = join(root, name);
    if (await files.exists(path)) return path;
  }
  return undefined;
}

export function resolve(root: string, path: string): string {
  return isAbsolute(path) ? path : join(root, path);
}

export function shownPath(root: string, path: string): string {
  const inside = relative(root, path);
  return inside.startsWith("..") ? path : inside.split(sep).join("/");
}
