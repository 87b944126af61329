export type Forge = "github" | "gitlab" | "local";

/**
 * Where this runs, from the variables that the runners set on every job:
 * https://docs.github.com/actions/reference/workflows-and-actions/variables (`GITHUB_ACTIONS`),
 * https://docs.gitlab.com/ci/variables/predefined_variables/ (`GITLAB_CI`).
 * Gitea and Forgejo runners set `GITHUB_ACTIONS` too and speak its protocol of files and commands.
 */
export function detectForge(env: Readonly<Record<string, string | undefined>>): Forge {
  if (env["GITHUB_ACTIONS"] === "true") return "github";
  if (env["GITLAB_CI"] === "true") return "gitlab";
  return "local";
}
