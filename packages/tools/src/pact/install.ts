import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProcessRunner } from "@stagegate/core";

const INSTALL_TIMEOUT_MS = 300_000;

export interface Installer {
  processes: ProcessRunner;
  platform: NodeJS.Platform;
  /** Tells installations that run at the same time apart. */
  unique: string;
  signal?: AbortSignal;
}

export interface Wanted {
  folder: string;
  /** Name and version, as npm takes them. */
  spec: string;
  /** Whether what is wanted is in the folder. */
  whole(): Promise<boolean>;
}

/**
 * Installs a package from npm, once; answers what went wrong. It is put together beside its place
 * and renamed: an installation that breaks off leaves no half tool.
 */
export async function installOnce(
  { processes, platform, unique, signal }: Installer,
  { folder, spec, whole }: Wanted,
): Promise<string | undefined> {
  if (await whole()) return undefined;
  const staging = `${folder}.${unique}`;
  try {
    await mkdir(staging, { recursive: true });
    await writeFile(join(staging, "package.json"), '{"private":true}\n');
    const flags = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    const exit = await processes.run({
      command: platform === "win32" ? "npm.cmd" : "npm",
      args: ["install", ...flags, spec],
      cwd: staging,
      timeoutMs: INSTALL_TIMEOUT_MS,
      ...(signal === undefined ? {} : { signal }),
    });
    if (exit.failure !== undefined) return `npm could not be started: ${exit.failure}`;
    if (exit.code !== 0) return lastLine(exit.stderr);
    await rename(staging, folder).catch(async () => {
      if (await whole()) return;
      await rm(folder, { recursive: true, force: true });
      await rename(staging, folder);
    });
  } catch (cause) {
    return (cause as Error).message;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return (await whole()) ? undefined : `${spec} came without its program`;
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
}
