import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { toolFolder } from "./cache.ts";
import type { Tool } from "./cache.ts";

export interface NpmTool {
  /** Of the package, and of its command. */
  name: string;
  version: string;
  /** Packages beside it, `name@version`. */
  with?: readonly string[];
}

/**
 * A command of an npm package, in the cache folder of the tools. It is installed beside and renamed,
 * so that two runs at once never start half of it.
 */
export function installNpmTool({ name, version, with: others = [] }: NpmTool): Tool {
  const folder = toolFolder(name, [version, ...others].join("+"));
  const path = join(folder, "node_modules/.bin", name);
  const ready: Tool = { kind: "ready", path, version };
  if (existsSync(path)) return ready;
  mkdirSync(dirname(folder), { recursive: true });
  const building = mkdtempSync(`${folder}-`);
  try {
    writeFileSync(join(building, "package.json"), '{ "private": true }\n');
    const { status, error, stderr } = spawnSync(
      "npm",
      ["install", "--ignore-scripts", "--no-audit", "--no-fund", `${name}@${version}`, ...others],
      { cwd: building, encoding: "utf8", timeout: 400_000 },
    );
    if (status !== 0) {
      const reason = error?.message ?? stderr.trim().split("\n").at(-1) ?? `ended with ${status}`;
      return { kind: "missing", name, reason: `npm install: ${reason}` };
    }
    if (!existsSync(path)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(building, folder);
    }
    return ready;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}
