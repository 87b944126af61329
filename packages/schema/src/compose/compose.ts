import { sortIssues } from "../config/parse.ts";
import type { ConfigSource, PlacedIssue } from "../config/source.ts";
import type { GateId } from "../types.ts";
import { readChain } from "./chain.ts";
import { addFragments } from "./fragments.ts";
import type { CompositionReader } from "./layer.ts";
import { brokenLocks, locksOf } from "./locks.ts";
import type { Lock } from "./locks.ts";
import { emptyMerge, isTree, originOf, overlay } from "./merge.ts";
import type { Merged, Path } from "./merge.ts";
import { applyProfile, chooseProfile, missingProfile } from "./profile.ts";
import type { WantedProfile } from "./profile.ts";

/** Several files as one, each part of which knows where it stands. */
export interface Composed {
  /** The merged value; problems are placed in the file that they are in. */
  source: ConfigSource;
  issues: readonly PlacedIssue[];
  locks: readonly Lock[];
  /** Files of the workspace beside the configuration itself, from its folder. */
  files: readonly string[];
  /** The one that was applied. */
  profile?: { name: string; gates?: readonly GateId[] };
  /** Profile that a value comes from; undefined where a file says it for every run. */
  profileOf(path: Path): string | undefined;
}

/** Keys that say how files are joined, and nothing about a run. */
const JOINING = ["extends", "fragments", "locked", "profiles"] as const;

export interface ComposeOptions {
  reader: CompositionReader;
  profile?: WantedProfile | undefined;
}

/** Joins a file with what it extends, its fragments, and the profile of the run. Never throws. */
export async function compose(
  source: ConfigSource,
  { reader, profile: wanted }: ComposeOptions,
): Promise<Composed> {
  const chain = await readChain(source, reader);
  const merged = emptyMerge();
  const issues: PlacedIssue[] = [...chain.issues];
  const locks: Lock[] = [];
  for (const layer of chain.layers.toReversed()) {
    issues.push(...brokenLocks(merged, layer, locks));
    const own = locksOf(layer);
    issues.push(...own.issues);
    overlay(merged, layer.value, { place: layer.source.place, path: [] });
    locks.push(...own.locks);
  }
  const except = [fileName(source.file), ...chain.files];
  const fragments = await addFragments(merged, { reader, locks, except });
  issues.push(...fragments.issues);
  const chosen = chooseProfile(merged, wanted);
  const known = Object.keys(isTree(merged.value["profiles"]) ? merged.value["profiles"] : {});
  const unknown = wanted === undefined ? undefined : missingProfile(wanted, known);
  if (unknown !== undefined) issues.push(source.place({ path: ["profiles"], ...unknown }));
  if (chosen !== undefined) applyProfile(merged, chosen);
  for (const key of JOINING) delete merged.value[key];
  const gates = chosen?.value["gates"];
  return {
    source: { file: source.file, value: merged.value, place: placer(merged, source) },
    issues: sortIssues(issues),
    locks,
    files: [...chain.files, ...fragments.files],
    ...(chosen === undefined
      ? {}
      : {
          profile: {
            name: chosen.name,
            ...(Array.isArray(gates) ? { gates: gates as readonly GateId[] } : {}),
          },
        }),
    profileOf: (path) => originOf(merged, path)?.profile,
  };
}

function fileName(file: string): string {
  return file.split("/").at(-1) ?? file;
}

function placer(merged: Merged, main: ConfigSource): ConfigSource["place"] {
  return (issue) => {
    const origin = originOf(merged, issue.path);
    if (origin === undefined) return main.place(issue);
    return { ...origin.place({ ...issue, path: origin.path }), at: issue.path.join(".") };
  };
}
