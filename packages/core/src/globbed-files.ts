import { posix, resolve } from "node:path";
import type { Files } from "./ports/system.ts";

const PATTERN = /[*?[\]{}]/;

/** Whether a path of the configuration may stand for several files. */
export function isGlob(path: string): boolean {
  return PATTERN.test(path);
}

/**
 * The files that a path or a glob names, absolute and sorted, looked for from a folder; `..` may
 * lead out of it before the first wildcard. A file that is there is itself, whatever it is called.
 */
export async function globbedFiles(
  files: Files,
  folder: string,
  path: string,
): Promise<readonly string[]> {
  const whole = resolve(folder, path);
  if (!isGlob(path) || (await files.exists(whole))) return [whole];
  const names = posix.normalize(path).split("/");
  const first = names.findIndex(isGlob);
  const from = resolve(
    folder,
    names.slice(0, first).join("/") || (path.startsWith("/") ? "/" : "."),
  );
  return files.glob(from, [names.slice(first).join("/")]);
}
