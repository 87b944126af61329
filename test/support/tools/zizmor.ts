import { installPipTool } from "./pip.ts";
import type { Tool } from "./cache.ts";

/** Looks for what is dangerous in workflows of GitHub. */
export function installZizmor(): Tool {
  return installPipTool({ name: "zizmor", version: "1.32.0" });
}
