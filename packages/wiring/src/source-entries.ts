import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EntryPoints } from "@stagegate/core";

/** Entries of a checkout: Node runs the sources. Never part of a build, see `builtEntries`. */
export function sourceEntries(): EntryPoints {
  const packages = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
  return {
    agent: join(packages, "agent", "src", "main.ts"),
    playwrightReporter: join(packages, "tools", "src", "playwright", "reporter.ts"),
    playwrightPreload: join(packages, "tools", "src", "playwright", "preload.ts"),
    loadWorker: join(packages, "load", "src", "embedded", "worker.ts"),
  };
}
