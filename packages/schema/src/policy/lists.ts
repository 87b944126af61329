import { isSame, isTree, setKey, valueAt } from "../compose/merge.ts";
import type { Tree } from "../compose/merge.ts";
import type { Config, LoadScenarioConfig } from "../types.ts";
import type { PolicyChange } from "./change.ts";
import { directionOf } from "./direction.ts";
import type { PolicyKey, PolicyList } from "./keys.ts";
import { judgePhases, judgeThresholds } from "./scenario.ts";

interface Judged<T> {
  value: T;
  changes: PolicyChange[];
}

type Item = Tree & { name: string };

/** The list of the change with what the base asks for; undefined where neither has one. */
export function judgeList(
  list: PolicyList,
  base: Config,
  head: Config,
): Judged<Item[] | undefined> {
  const before = itemsAt(base, list.path);
  const now = itemsAt(head, list.path);
  if (before === undefined) return { value: now, changes: [] };
  const value = [...(now ?? [])];
  const changes: PolicyChange[] = [];
  for (const item of before) {
    const index = value.findIndex(({ name }) => name === item.name);
    const own = value[index];
    const judged = own === undefined ? gone(list, item, head) : judgeItem(list, item, own);
    changes.push(...judged.changes.map((change) => ({ ...serviceOf(item), ...change })));
    if (judged.value === undefined) continue;
    if (index === -1) value.push(judged.value);
    else value[index] = judged.value;
  }
  return { value, changes };
}

function gone(list: PolicyList, item: Item, head: Config): Judged<Item | undefined> {
  const missing = servicesOf(item).find((name) => !Object.hasOwn(head.services, name));
  const path = [...list.path, item.name];
  const change = { path, direction: "looser", before: withoutName(item) } as const;
  return missing === undefined
    ? { value: item, changes: [change] }
    : { value: undefined, changes: [{ ...change, lost: `service ${missing}` }] };
}

/** Under its name, the item is told without it. */
function withoutName({ name: _name, ...rest }: Item): Tree {
  return rest;
}

function judgeItem(list: PolicyList, before: Item, now: Item): Judged<Item> {
  const at = [...list.path, before.name];
  if (list.about.some((path) => !isSame(valueAt(before, path), valueAt(now, path)))) {
    const values = { before: withoutName(before), now: withoutName(now) };
    return { value: before, changes: [{ path: at, direction: "unknown", ...values }] };
  }
  const value = structuredClone(now);
  const changes = list.keys.flatMap((key) => judgeKey(key, { before, now, value, at }));
  if (isScenario(before) && isScenario(now)) {
    const phases = judgePhases(before.phases, now.phases, at);
    const scenario = { ...now, phases: phases.value };
    const thresholds = judgeThresholds(before.thresholds ?? [], scenario, at);
    setKey(value, "phases", phases.value);
    if (thresholds.value.length > 0) setKey(value, "thresholds", thresholds.value);
    changes.push(...phases.changes, ...thresholds.changes);
  }
  return { value, changes };
}

interface Sides {
  before: Tree;
  now: Tree;
  /** Is changed. */
  value: Tree;
  at: readonly string[];
}

/** Compares one key, and puts the value of the base back where the change may not count. */
export function judgeKey(
  { path, rule, onlyTold }: PolicyKey,
  { before, now, value, at }: Sides,
): PolicyChange[] {
  const [was, is] = [valueAt(before, path), valueAt(now, path)];
  const direction = directionOf(rule, was, is);
  if (direction === "same" || direction === "tighter") return [];
  if (onlyTold !== true) putBack(value, path, was);
  return [
    {
      path: [...at, ...path],
      direction,
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { now: is }),
      ...(onlyTold === true ? { counts: onlyTold } : {}),
    },
  ];
}

/** Undefined takes the key out. */
export function putBack(root: Tree, path: readonly string[], value: unknown): void {
  let tree = root;
  for (const step of path.slice(0, -1)) {
    const next = Object.hasOwn(tree, step) ? tree[step] : undefined;
    const inner = isTree(next) ? next : {};
    if (inner !== next) {
      if (value === undefined) return;
      setKey(tree, step, inner);
    }
    tree = inner;
  }
  const key = path.at(-1) ?? "";
  if (value === undefined) delete tree[key];
  else setKey(tree, key, structuredClone(value));
}

function isScenario(item: Tree): item is Tree & LoadScenarioConfig {
  return Array.isArray(item["phases"]) && Array.isArray(item["requests"]);
}

function itemsAt(config: Config, path: readonly string[]): Item[] | undefined {
  const value = valueAt(config, path);
  return Array.isArray(value) ? (value as Item[]) : undefined;
}

function servicesOf(item: Tree): string[] {
  return [item["service"], item["target"], valueAt(item, ["child-calls", "to"])].filter(
    (name) => typeof name === "string",
  );
}

function serviceOf(item: Tree): { service?: string } {
  const [service] = servicesOf(item);
  return service === undefined ? {} : { service };
}
