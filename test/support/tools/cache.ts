import { homedir } from "node:os";
import { join } from "node:path";

/** A tool that tests start, or why it cannot be had; a test that needs it is skipped by name then. */
export type Tool = { kind: "ready"; path: string; version: string } | MissingTool;

export type MissingTool = { kind: "missing"; name: string; reason: string };

/** Folder of one version of a tool. What is there is used: a second run costs nothing. */
export function toolFolder(name: string, version: string, env = process.env): string {
  const cache = env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  return join(env["STAGEGATE_TOOLS_DIR"] || join(cache, "stagegate-tools"), name, version);
}

/** Says once which tests do not run, and why. */
export function announceMissing(tool: Tool): void {
  if (tool.kind === "ready") return;
  process.stderr.write(`skipped: ${tool.name} is not available: ${tool.reason}\n`);
}
