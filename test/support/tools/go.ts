import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { toolFolder } from "./cache.ts";
import type { MissingTool, Tool } from "./cache.ts";

export interface GoTool {
  name: string;
  /** Package of the command; its last part is the name of the binary. */
  package: string;
  /** Without `v`. */
  version: string;
}

/**
 * A command that `go install` builds, in the cache folder of the tools. It is built beside and
 * renamed, so that two runs at once never start half of a binary.
 */
export function installGoTool(tool: GoTool): Tool {
  const folder = toolFolder(tool.name, tool.version);
  const binary = tool.package.split("/").at(-1) ?? tool.name;
  const path = join(folder, binary);
  const ready: Tool = { kind: "ready", path, version: tool.version };
  if (existsSync(path)) return ready;
  mkdirSync(dirname(folder), { recursive: true });
  const building = mkdtempSync(`${folder}-`);
  try {
    const { status, error, stderr } = spawnSync(
      "go",
      ["install", `${tool.package}@v${tool.version}`],
      {
        encoding: "utf8",
        // A newer toolchain than the installed one is not to be had everywhere.
        env: { ...process.env, GOBIN: building, GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod" },
        timeout: 800_000,
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    if (error !== undefined) return missing(tool, `go cannot be started (${error.message})`);
    if (status !== 0) return missing(tool, lastLine(stderr) ?? `go install ended with ${status}`);
    if (!existsSync(path)) {
      mkdirSync(folder, { recursive: true });
      renameSync(join(building, binary), path);
    }
    return ready;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

function missing({ name }: GoTool, reason: string): MissingTool {
  return { kind: "missing", name, reason };
}

function lastLine(text: string): string | undefined {
  return text.trim().split("\n").at(-1) || undefined;
}
