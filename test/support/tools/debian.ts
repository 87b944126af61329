import { spawnSync } from "node:child_process";
import type { Tool } from "./cache.ts";

export interface DebianTool {
  /** Of the package. */
  name: string;
  /** Of the command, where it is another one. */
  command?: string;
}

const LOCK = ["-o", "DPkg::Lock::Timeout=400"];

/** A command of a Debian package: what is on the PATH, else the package is installed. */
export function installDebianTool({ name, command = name }: DebianTool): Tool {
  const missing = (reason: string): Tool => ({ kind: "missing", name, reason });
  const found = versionOf(command);
  if (found !== undefined) return { kind: "ready", path: command, version: found };
  if (process.platform !== "linux") return missing("the test installs a Debian package");
  if (process.getuid?.() !== 0) return missing("installing a Debian package needs root");
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", name]]) {
    const { status, stderr, error } = spawnSync("apt-get", [...LOCK, ...args], {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 800_000,
    });
    if (status !== 0) {
      return missing(`apt-get ${args[0]}: ${error?.message ?? stderr.trim().split("\n").at(-1)}`);
    }
  }
  const version = versionOf(command);
  return version === undefined
    ? missing("it was installed and does not start")
    : { kind: "ready", path: command, version };
}

function versionOf(command: string): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, ["--version"], { encoding: "utf8" });
  return status === 0 ? (/(\d+\.\d[^\s,]*)/.exec(stdout + stderr)?.[1] ?? "unknown") : undefined;
}
