import { configSchema } from "../generated/config-schema.ts";
import { profilesSchema } from "../generated/composition-schemas.ts";
import type { PlacedIssue } from "../config/source.ts";
import { didYouMean, schemaAt } from "../issues.ts";
import type { Issue } from "../issues.ts";
import type { Layer } from "./layer.ts";
import { isSame, isTree, valueAt } from "./merge.ts";
import type { Merged, Path, Tree } from "./merge.ts";
import { GATE_IDS } from "../gates.ts";
import { POLICIES } from "./profile.ts";

/** A key that only the file that locks it may set. */
export interface Lock {
  path: Path;
  /** Where it is locked, `file:line:column`. */
  where: string;
}

/** More than there are keys. */
const MAX_LOCKS = 500;

/** The locks of a file; one of a key that does not exist would lock nothing. */
export function locksOf({ source, value }: Layer): { locks: Lock[]; issues: PlacedIssue[] } {
  const locks: Lock[] = [];
  const issues: PlacedIssue[] = [];
  const all: readonly unknown[] = Array.isArray(value["locked"]) ? value["locked"] : [];
  const listed = all.slice(0, MAX_LOCKS);
  if (all.length > MAX_LOCKS) {
    const message = `${all.length} keys are locked, and ${MAX_LOCKS} are the most`;
    issues.push(source.place({ path: ["locked"], message, hint: "Lock whole blocks." }));
  }
  for (const [index, text] of listed.entries()) {
    if (typeof text !== "string") continue;
    const path = text.split(".");
    const at = ["locked", index];
    const wrong = unknownKey(path);
    const { file, line, column } = source.place({ path: at, message: "" });
    if (wrong === undefined) locks.push({ path, where: `${file}:${line}:${column}` });
    else issues.push(source.place({ path: at, ...wrong }));
  }
  return { locks, issues };
}

function unknownKey(path: readonly string[]): Omit<Issue, "path"> | undefined {
  const [first, ...rest] = path;
  const inProfiles = first === "profiles";
  const root = inProfiles ? profilesSchema : configSchema;
  const steps = inProfiles ? rest : path;
  for (let depth = 1; depth <= steps.length; depth += 1) {
    if (schemaAt(root, steps.slice(0, depth)) !== undefined) continue;
    const known = Object.keys(schemaAt(root, steps.slice(0, depth - 1))?.properties ?? {});
    const near = didYouMean(steps[depth - 1] ?? "", known);
    const hint =
      near === undefined
        ? "A lock is a dotted path of keys, such as run-e2e.enforcement."
        : `Did you mean \`${[...path.slice(0, path.length - steps.length + depth - 1), near].join(".")}\`?`;
    return { message: `there is no key \`${path.join(".")}\``, hint };
  }
  return undefined;
}

/** Whether the key is one that a lock holds, or stands in one. */
export function isLocked(lock: Lock, path: Path): boolean {
  return lock.path.every((step, depth) => String(path[depth]) === String(step));
}

/** What a file changes of that which a file below it has locked. */
export function brokenLocks(merged: Merged, layer: Layer, locks: readonly Lock[]): PlacedIssue[] {
  const { source, value } = layer;
  return locks.flatMap((lock) => {
    const places = [
      ...changed(value, merged.value, lock.path),
      ...(lock.path[0] === "profiles" ? [] : changedByProfiles(value, merged.value, lock)),
    ];
    return places.map((path) => source.place({ path, ...refusal(lock, merged.value) }));
  });
}

export function refusal(lock: Lock, value: Tree): Pick<Issue, "message" | "hint"> {
  const said = valueAt(value, lock.path);
  const there = said === undefined ? "nothing" : shownValue(said);
  return {
    message: `\`${lock.path.join(".")}\` is locked at ${lock.where}`,
    hint: `It is ${there}, and only that file may change it: take the key out here.`,
  };
}

const MAX_SHOWN = 60;

export function shownValue(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text}\``;
}

/** A part that says what is there already changes nothing. */
function changed(part: unknown, whole: unknown, path: Path): Path[] {
  if (!has(part, path)) return [];
  return agrees(valueAt(part, path), valueAt(whole, path)) ? [] : [path];
}

function changedByProfiles(value: Tree, whole: Tree, lock: Lock): Path[] {
  const profiles = isTree(value["profiles"]) ? value["profiles"] : {};
  return Object.entries(profiles).flatMap(([name, profile]) => {
    if (!isTree(profile)) return [];
    const blocks = changed(profile, whole, lock.path).map((path) => ["profiles", name, ...path]);
    const forAll = POLICIES.filter(
      (key) =>
        profile[key] !== undefined &&
        GATE_IDS.some(
          (gate) =>
            isLocked(lock, [gate, key]) && !isSame(profile[key], valueAt(whole, [gate, key])),
        ),
    );
    return [...blocks, ...forAll.map((key) => ["profiles", name, key])];
  });
}

function has(root: unknown, path: Path): boolean {
  const key = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  return key !== undefined && isTree(parent) && Object.hasOwn(parent, key);
}

function agrees(part: unknown, whole: unknown): boolean {
  if (!isTree(part) || !isTree(whole)) return isSame(part, whole);
  return Object.entries(part).every(
    ([key, value]) => Object.hasOwn(whole, key) && agrees(value, whole[key]),
  );
}
