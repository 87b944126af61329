import { posix } from "node:path";
import { fetchCommit, unreachable } from "./repository-git.ts";
import type { Git } from "./repository-git.ts";

const MAX_PATHS = 10_000;

/** Names of the files that the commits differ in; undefined when there are too many to be of use. */
export async function changedSince(
  git: Git,
  since: string,
): Promise<readonly string[] | undefined> {
  const { commit, err } = await fetchCommit(git, since);
  const otherwise = `git fetch origin ${since}`;
  if (commit === undefined) {
    const message = `the commit ${since} is not in this clone`;
    throw await unreachable(git, { message, err, otherwise });
  }
  // Moved files count with both names; neither settings of the user nor of the repository decide.
  const flags = ["--name-only", "-z", "--no-renames", "--no-ext-diff", "--ignore-submodules=none"];
  const listed = await git("diff", ...flags, commit, "HEAD", "--");
  const prefix = await git("rev-parse", "--show-prefix");
  if (!listed.ok || !prefix.ok) {
    const message = `what has changed since ${since} cannot be listed`;
    throw await unreachable(git, { message, err: listed.err || prefix.err, otherwise });
  }
  const names = listed.out.split("\0").filter((name) => name !== "");
  if (names.length > MAX_PATHS) return undefined;
  const folder = prefix.out.replace(/\/?\n$/, "");
  return names.map((name) => (folder === "" ? name : posix.relative(folder, name)));
}
