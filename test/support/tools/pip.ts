import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { toolFolder } from "./cache.ts";
import type { Tool } from "./cache.ts";

export interface PipTool {
  /** Of the package and of its command, which must be a binary: scripts name the folder they were installed to. */
  name: string;
  version: string;
  /** The command, where it is not the name of the package. */
  command?: string;
  /** Packages beside it, `name==version`. */
  with?: readonly string[];
}

/** A command of a Python package in an environment of its own, in the cache folder of the tools. */
export function installPipTool({
  name,
  version,
  command = name,
  with: others = [],
}: PipTool): Tool {
  const folder = toolFolder(name, [version, ...others].join("+"));
  const path = join(folder, "bin", command);
  const ready: Tool = { kind: "ready", path, version };
  if (existsSync(path)) return ready;
  mkdirSync(dirname(folder), { recursive: true });
  const building = mkdtempSync(`${folder}-`);
  try {
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];
    const steps: [program: string, args: string[]][] = [
      ["python3", ["-m", "venv", building]],
      [join(building, "bin/python"), [...pip, `${name}==${version}`, ...others]],
    ];
    for (const [program, args] of steps) {
      const reason = failureOf(program, args);
      if (reason !== undefined) return { kind: "missing", name, reason };
    }
    // Another run may have been faster; what it made is the same.
    if (!existsSync(path)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(building, folder);
    }
    return ready;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

function failureOf(program: string, args: readonly string[]): string | undefined {
  const { status, error, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    timeout: 800_000,
  });
  if (error !== undefined) return `${program} cannot be started (${error.message})`;
  if (status === 0) return undefined;
  return stderr.trim().split("\n").at(-1) || `${program} ended with ${status}`;
}
