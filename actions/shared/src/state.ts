import { appendFileSync } from "node:fs";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The runner starts the same file once more when the job ends, and hands it as `STATE_<name>` what
 * the first start wrote into the file of `GITHUB_STATE`.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
 */
export function isPost(env: Env): boolean {
  return env["STATE_isPost"] === "true";
}

/** Written before anything is started: a job that is cancelled has something to remove as well. */
export function willHavePost(env: Env): void {
  const file = env["GITHUB_STATE"];
  if (file !== undefined && file !== "") appendFileSync(file, "isPost=true\n");
}
