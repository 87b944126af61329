import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ACTION_TARGETS, COMMAND } from "./targets.ts";

/** A runner downloads the whole repository for every job. */
export const MAX_ACTION_BYTES = 12_000_000;

/** Bytes of every folder that is built, and of all that is committed. */
export function builtBytes(root: string): Map<string, number> {
  const bytes = new Map<string, number>();
  for (const { folder } of [...ACTION_TARGETS, COMMAND]) {
    bytes.set(folder, bytesBelow(join(root, folder)));
  }
  const committed = ACTION_TARGETS.map(({ folder }) => bytes.get(folder) ?? 0);
  bytes.set(
    "all of actions/",
    committed.reduce((sum, each) => sum + each, 0),
  );
  return bytes;
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "tsc")
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? bytesBelow(path) : statSync(path).size;
    })
    .reduce((sum, each) => sum + each, 0);
}
