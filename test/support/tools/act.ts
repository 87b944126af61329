import { installGoTool } from "./go.ts";
import type { Tool } from "./cache.ts";

/** The stand-in for GitHub's runner. */
export function installAct(): Tool {
  return installGoTool({ name: "act", package: "github.com/nektos/act", version: "0.2.89" });
}
