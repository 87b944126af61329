import type { Revision } from "@stagegate/core";
import { commitOf, isShallow, parentsOf, unreachable } from "./repository-git.ts";
import type { Git } from "./repository-git.ts";
import type { Tip } from "./repository-target.ts";

/** Commits fetched per step when a shallow clone hides the merge base. */
const DEEPEN_STEPS = [50, 200, 1000] as const;
/** Ends of a shallow history that are named in one fetch. */
const MAX_CUTS = 500;

/** The newest commit that HEAD and the tip have in common; deepens a shallow clone until it is sure. */
export async function mergeBase(git: Git, tip: Tip): Promise<Revision> {
  const how = `merge base with ${tip.shown}`;
  const parents = await parentsOf(git, "HEAD");
  // Also where a clone of one commit does not know that the two are related.
  if (parents.includes(tip.commit)) return { commit: tip.commit, how };
  let err = "";
  for (const depth of [...DEEPEN_STEPS, 0]) {
    const found = await git("merge-base", "HEAD", tip.commit);
    const commit = found.ok ? found.out.trim() : undefined;
    const cuts = await cutsAbove(git, tip.commit, commit);
    if (commit !== undefined && cuts.length === 0) return { commit, how };
    if (cuts.length === 0 || depth === 0) break;
    const deepened = await deepen(git, cuts, depth);
    if (!deepened.ok) {
      err = deepened.err;
      break;
    }
  }
  throw await unreachable(git, {
    message: `no merge base of this change and ${tip.shown} was found`,
    err,
    otherwise:
      "The two have no commit in common: name the branch that the change comes from with --base.",
  });
}

/**
 * Commits whose parents a shallow clone hides, among those that only one side has. While there are
 * any, a newer common commit than the one that was found may be hidden behind them.
 */
async function cutsAbove(git: Git, tip: string, found: string | undefined): Promise<string[]> {
  // An ancestor of the other side is the newest that they can have in common.
  if (found === tip || found === (await commitOf(git, "HEAD"))) return [];
  if (!(await isShallow(git))) return [];
  const below = found === undefined ? [] : [`^${found}`];
  const ends = await git("rev-list", "--max-parents=0", "HEAD", tip, ...below);
  const cuts: string[] = [];
  for (const end of ends.out
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, MAX_CUTS)) {
    if ((await parentsOf(git, end)).length > 0) cuts.push(end);
  }
  return cuts;
}

/**
 * Asks for the history behind the cuts by their ids: the origin has them, and no branch needs to
 * lead to them, as none does to the merge commit that a forge tests.
 */
async function deepen(
  git: Git,
  cuts: readonly string[],
  depth: number,
): Promise<{ ok: boolean; err: string }> {
  const byId = await git("fetch", "--no-tags", `--deepen=${depth}`, "origin", ...cuts);
  if (byId.ok) return byId;
  // Servers may refuse ids; then the branches have to do.
  const byBranch = await git("fetch", "--no-tags", `--deepen=${depth}`, "origin");
  return byBranch.ok ? byBranch : byId;
}
