/** The part of a commit that history is made of. */
export interface Parented {
  parents?: readonly string[];
}

/** A commit and everything before it, by SHA; a parent that is not known ends its line. */
export function ancestors(
  commits: ReadonlyMap<string, Parented>,
  from: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [from];
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (found.has(sha)) continue;
    found.add(sha);
    open.push(...(commits.get(sha)?.parents ?? []));
  }
  return found;
}

/** The best common ancestor: one that no other common ancestor descends from. */
export function mergeBase(
  commits: ReadonlyMap<string, Parented>,
  one: string,
  other: string,
): string | undefined {
  const ofOther = ancestors(commits, other);
  const common = [...ancestors(commits, one)].filter((sha) => ofOther.has(sha));
  return common.find((candidate) =>
    common.every((sha) => sha === candidate || !ancestors(commits, sha).has(candidate)),
  );
}
