import { installGoTool } from "./go.ts";
import type { Tool } from "./cache.ts";

/** Checks workflows of GitHub. */
export function installActionlint(): Tool {
  const name = "actionlint";
  return installGoTool({
    name,
    package: "github.com/rhysd/actionlint/cmd/actionlint",
    version: "1.7.12",
  });
}
