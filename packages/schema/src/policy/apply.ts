import { isSame, valueAt } from "../compose/merge.ts";
import type { Tree } from "../compose/merge.ts";
import type { Config, GateId } from "../types.ts";
import type { PolicyChange } from "./change.ts";
import { directionOf } from "./direction.ts";
import { POLICY_KEYS, POLICY_LISTS } from "./keys.ts";
import { judgeKey, judgeList, putBack } from "./lists.ts";

export interface PolicyOptions {
  /** Gates that the base has: a block of another one only adds. */
  gates: readonly GateId[];
  /** Keys that a file which the base extends has locked. */
  locked?: readonly (readonly (string | number)[])[];
}

export interface AppliedPolicy {
  /** The change's file, judged by the base. */
  config: Config;
  changes: readonly PolicyChange[];
}

/**
 * Who may relax the judge (design, section 3): of what both files say about how a change is judged,
 * the tighter one counts, and the base where nobody can tell. Everything else is the change's.
 */
export function applyPolicy(
  base: Config,
  head: Config,
  { gates, locked = [] }: PolicyOptions,
): AppliedPolicy {
  const config = structuredClone(head);
  const value = config as unknown as Tree;
  const changes: PolicyChange[] = [];
  const sides = { before: base as Tree, now: head as Tree, value, at: [] };
  const concerns = (path: readonly string[]): boolean =>
    !BLOCKS.has(path[0] ?? "") || (gates as readonly string[]).includes(path[0] ?? "");
  for (const key of POLICY_KEYS) {
    if (!concerns(key.path)) continue;
    // What is in a block that was put back as a whole is told with it.
    if (changes.some(({ path }) => isSame(path, key.path.slice(0, path.length)))) continue;
    changes.push(...judgeKey(key, sides));
  }
  for (const list of POLICY_LISTS) {
    const judged = judgeList(list, base, head);
    const there = valueAt(value, list.path) !== undefined;
    const some = judged.value !== undefined && judged.value.length > 0;
    if (some || there) putBack(value, list.path, judged.value);
    // What came back with its block is told with it, unless it could not.
    const whole = changes.some(({ path }) => isSame(path, list.path.slice(0, 1)));
    changes.push(...judged.changes.filter(({ lost }) => !whole || lost !== undefined));
  }
  changes.push(...judgeAccepted(base, head, value));
  for (const path of locked.map((each) => each.map(String))) {
    const was = valueAt(base, path);
    if (isSame(was, valueAt(value, path))) continue;
    putBack(value, path, was);
    changes.push({ path, direction: "unknown", before: was, now: valueAt(head, path) });
  }
  return { config, changes };
}

const BLOCKS: ReadonlySet<string> = new Set(
  POLICY_KEYS.flatMap(({ path }) => path.slice(0, 1)).filter(
    (key) => key !== "baseline" && key !== "telemetry",
  ),
);

type Entries = NonNullable<NonNullable<Config["verify-contracts"]>["accepted"]>;

/** New entries and those that hold for longer do not count; to take one back is stricter. */
function judgeAccepted(base: Config, head: Config, value: Tree): PolicyChange[] {
  const before = byFingerprint(base);
  const own = [...byFingerprint(head).values()];
  const changes: PolicyChange[] = [];
  const kept = own.flatMap((entry) => {
    const there = before.get(entry.fingerprint);
    if (there !== undefined && lastDay(entry) <= lastDay(there)) return [entry];
    changes.push({
      path: ["verify-contracts", "accepted", entry.fingerprint],
      direction: "looser",
      ...(there === undefined ? {} : { before: shown(there) }),
      now: shown(entry),
      ...(entry.owner === undefined ? {} : { owner: entry.owner }),
    });
    return there === undefined ? [] : [there];
  });
  if (changes.length > 0) putBack(value, ["verify-contracts", "accepted"], kept);
  return changes;
}

/** Of two entries the last one counts. */
function byFingerprint(config: Config): ReadonlyMap<string, Entries[number]> {
  const entries = config["verify-contracts"]?.accepted ?? [];
  return new Map(entries.map((entry) => [entry.fingerprint, entry]));
}

function lastDay({ expires = "9999-12-31" }: Entries[number]): string {
  return expires;
}

function shown({ reason, expires }: Entries[number]): string {
  return `${reason} (${expires === undefined ? "without end" : `until ${expires}`})`;
}

/** Whether a list of gates leaves one out that was there; nothing means every gate. */
export function leavesOut(
  before: readonly GateId[] | undefined,
  now: readonly GateId[] | undefined,
): boolean {
  const direction = directionOf({ kind: "demands", unset: "all" }, before, now);
  return direction === "looser" || direction === "unknown";
}
