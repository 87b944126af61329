import { installDebianTool } from "./debian.ts";
import { installNpmTool } from "./npm.ts";
import type { Tool } from "./cache.ts";

/** The stand-in for GitLab and its runner; it copies what a job sees with rsync. */
export function installGitLabCiLocal(): Tool {
  const rsync = installDebianTool({ name: "rsync" });
  if (rsync.kind === "missing") return { ...rsync, reason: `rsync: ${rsync.reason}` };
  return installNpmTool({ name: "gitlab-ci-local", version: "4.75.1" });
}
