import { join } from "node:path";
import type { EntryPoints } from "@stagegate/core";

/**
 * Entries of a build: one folder per process beside each other, as `scripts/build` writes them. The
 * folder comes from the file that was started, which alone knows where it is.
 */
export function builtEntries(folder: string): EntryPoints {
  return {
    agent: join(folder, "agent", "index.js"),
    playwrightReporter: join(folder, "playwright-reporter", "index.js"),
    playwrightPreload: join(folder, "playwright-preload", "index.js"),
    loadWorker: join(folder, "load-worker", "index.js"),
  };
}
