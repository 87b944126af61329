import { homedir } from "node:os";
import type { Host } from "@stagegate/core";
import type { E2eBrowser, E2ePorts } from "@stagegate/gates/run-e2e";
import type { FoundChromium, MissingChromium } from "@stagegate/tools/chromium";
import { createPlaywrightRunner } from "@stagegate/tools/playwright";
import { openTelemetry } from "./telemetry.ts";

export function e2ePorts(host: Host): E2ePorts {
  const path = host.variable("PATH");
  return {
    runner: createPlaywrightRunner({
      processes: host.processes,
      clock: host.clock,
      entries: host.entries,
      node: process.execPath,
      ...(path === undefined ? {} : { path }),
    }),
    telemetry: openTelemetry(host),
    environment: host.environment,
    browser: () => findBrowser(host),
  };
}

/** A browser of the machine, for where Playwright's own is not installed; nothing is installed. */
async function findBrowser(host: Host): Promise<E2eBrowser | undefined> {
  const found = await lookForChromium(host);
  return found.kind === "found" ? { path: found.executablePath, env: found.env } : undefined;
}

/** Looks where run-e2e looks, and installs nothing. */
export async function lookForChromium(host: Host): Promise<FoundChromium | MissingChromium> {
  const { findChromium } = await import("@stagegate/tools/chromium");
  return findChromium({
    machine: {
      platform: process.platform,
      arch: process.arch,
      env: host.environment,
      home: homedir(),
      root: process.getuid?.() === 0,
    },
    processes: host.processes,
    node: process.execPath,
    unique: String(process.pid),
    install: false,
    signal: host.signal,
  });
}
