import { GateError } from "@stagegate/core";
import type { ProcessRunner } from "@stagegate/core";

/** Runs git in the workspace; never asks for a password. */
export type Git = (...args: string[]) => Promise<{ ok: boolean; out: string; err: string }>;

/** A little more than a document may have: one that is cut here must not look like a whole one. */
const MAX_FILE = 64 * 1024 * 1024 + 1024;

export function createGit(processes: ProcessRunner, cwd: string): Git {
  return async (...args) => {
    const result = await processes.run({
      command: "git",
      args,
      cwd,
      // A job has nobody to ask for a password.
      env: { GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
      maxOutput: MAX_FILE,
      timeoutMs: 120_000,
    });
    const err = result.failure ?? result.stderr.trim();
    return { ok: result.code === 0, out: result.stdout, err };
  };
}

export async function commitOf(git: Git, ref: string): Promise<string | undefined> {
  const found = await git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
  return found.ok ? found.out.trim() : undefined;
}

export async function isShallow(git: Git): Promise<boolean> {
  return (await git("rev-parse", "--is-shallow-repository")).out.trim() === "true";
}

/** Has the commit, or fetches it by its id; what else it fetches is as little as the clone is deep. */
export async function fetchCommit(
  git: Git,
  id: string,
): Promise<{ commit: string | undefined; err: string }> {
  const here = await commitOf(git, id);
  if (here !== undefined) return { commit: here, err: "" };
  const depth = (await isShallow(git)) ? ["--depth=1"] : [];
  const { err } = await git("fetch", "--no-tags", ...depth, "origin", id);
  return { commit: await commitOf(git, id), err };
}

/** The parents that a commit names, also where a shallow clone hides them from git. */
export async function parentsOf(git: Git, commit: string): Promise<string[]> {
  const raw = await git("cat-file", "commit", commit);
  const header = raw.out.split("\n\n", 1)[0] ?? "";
  return header
    .split("\n")
    .flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}

/** Why a commit cannot be had. `otherwise` is what helps where the clone is not shallow. */
export interface Unreachable {
  message: string;
  err: string;
  otherwise: string;
}

const WHOLE_HISTORY =
  "Check out the whole history: `fetch-depth: 0` with actions/checkout, `GIT_DEPTH: 0` on GitLab. By hand: git fetch --unshallow origin";

export async function unreachable(
  git: Git,
  { message, err, otherwise }: Unreachable,
): Promise<GateError> {
  return new GateError("STAGEGATE_BASE_UNREACHABLE", message, {
    hint: (await isShallow(git)) ? WHOLE_HISTORY : otherwise,
    detail: err === "" ? [] : [err],
  });
}
