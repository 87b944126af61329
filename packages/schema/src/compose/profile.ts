import { GATE_IDS } from "../gates.ts";
import { didYouMean } from "../issues.ts";
import type { Issue } from "../issues.ts";
import type { GateId } from "../types.ts";
import { isTree, keyOf, originOf, overlay, setKey, valueAt } from "./merge.ts";
import type { Merged, Origin, Tree } from "./merge.ts";

/** What a profile may say once for all gates. */
export const POLICIES = ["enforcement", "on-inconclusive", "on-unavailable"] as const;

/** A block of one of these makes it run: what is said for all must not. */
const BY_BLOCK: ReadonlySet<string> = new Set(["run-e2e", "check-slo"] satisfies GateId[]);

/** Profiles that a kind of run has by itself, where there is one of the name. */
export const EVENT_PROFILES = ["change-request", "merge-queue", "main", "nightly"] as const;

/** Which profile is asked for. */
export interface WantedProfile {
  name: string;
  /** Where it was asked for by name: one that does not exist is an error. Else it is the event's. */
  origin?: string;
}

/** No profile, also where the event has one. */
const NONE = "none";

export interface ChosenProfile {
  name: string;
  value: Tree;
}

/** The profile that counts; undefined where there is none. */
export function chooseProfile(
  merged: Merged,
  wanted: WantedProfile | undefined,
): ChosenProfile | undefined {
  if (wanted === undefined || wanted.name === NONE) return undefined;
  const value = valueAt(merged.value, ["profiles", wanted.name]);
  return isTree(value) ? { name: wanted.name, value } : undefined;
}

/** The sentence about a profile that was asked for by name and is not there. */
export function missingProfile(
  { name, origin }: WantedProfile,
  known: readonly string[],
): Pick<Issue, "message" | "hint"> | undefined {
  if (origin === undefined || name === NONE || known.includes(name)) return undefined;
  const near = didYouMean(name, known);
  return {
    message: `there is no profile \`${name}\` (${origin})`,
    hint:
      near !== undefined
        ? `Did you mean \`${near}\`?`
        : known.length === 0
          ? "The configuration has no `profiles`."
          : `Profiles: ${known.join(", ")}.`,
  };
}

/** Lays a profile over the file. */
export function applyProfile(merged: Merged, { name, value }: ChosenProfile): void {
  const at = ["profiles", name];
  // By what was there before: the profile itself will be gone from the merged value.
  const known = new Map(merged.origins);
  const place: Origin["place"] = (issue) => {
    const found = originOf({ value: merged.value, origins: known }, issue.path);
    if (found === undefined) throw new Error("a profile stands in a file");
    return { ...found.place({ ...issue, path: found.path }), at: issue.path.join(".") };
  };
  const origin = { place, profile: name };
  const blocks = Object.fromEntries(
    GATE_IDS.filter((gate) => Object.hasOwn(value, gate)).map((gate) => [gate, value[gate]]),
  );
  for (const key of POLICIES) {
    if (!Object.hasOwn(value, key)) continue;
    for (const gate of GATE_IDS) {
      const there = merged.value[gate];
      if (!isTree(there) && !isTree(blocks[gate]) && BY_BLOCK.has(gate)) continue;
      const block = isTree(there) ? there : {};
      if (block !== there) setKey(merged.value, gate, block);
      setKey(block, key, value[key]);
      merged.origins.set(keyOf([gate, key]), { ...origin, path: [...at, key] });
    }
  }
  overlay(merged, blocks, { ...origin, path: at });
}
