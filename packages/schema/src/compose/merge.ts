import type { Issue } from "../issues.ts";
import type { PlacedIssue } from "../config/source.ts";

export type Path = readonly (string | number)[];
export type Tree = Record<string, unknown>;

/** Where a part of the merged value stands: who can place it, and by which path there. */
export interface Origin {
  place(issue: Issue): PlacedIssue;
  path: Path;
  /** Profile that it comes from. */
  profile?: string;
}

/** A value made of several, which knows of each part where it came from. */
export interface Merged {
  value: Tree;
  /** By the merged path, joined; a part without an entry has the origin of what it stands in. */
  origins: Map<string, Origin>;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function emptyMerge(): Merged {
  return { value: {}, origins: new Map() };
}

/** Own keys only, and none that would change what an object is. */
export function setKey(tree: Tree, key: string, value: unknown): void {
  Object.defineProperty(tree, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

export function valueAt(root: unknown, path: Path): unknown {
  let here = root;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

export function keyOf(path: Path): string {
  return path.join("\0");
}

/**
 * Lays a value over what is there: maps are joined key by key, everything else, lists among it, is
 * replaced as a whole.
 */
export function overlay(merged: Merged, value: Tree, origin: Origin): void {
  overlayAt(merged, { tree: merged.value, path: [] }, value, origin);
}

function overlayAt(
  merged: Merged,
  { tree, path }: { tree: Tree; path: Path },
  value: Tree,
  origin: Origin,
): void {
  for (const [key, each] of Object.entries(value)) {
    const at = [...path, key];
    const from = { ...origin, path: [...origin.path, key] };
    const before = Object.hasOwn(tree, key) ? tree[key] : undefined;
    if (isTree(each)) {
      const inner = isTree(before) ? before : {};
      if (inner !== before) {
        if (before !== undefined) forget(merged, at);
        setKey(tree, key, inner);
      }
      merged.origins.set(keyOf(at), from);
      overlayAt(merged, { tree: inner, path: at }, each, from);
    } else {
      if (before !== undefined) forget(merged, at);
      setKey(tree, key, structuredClone(each));
      merged.origins.set(keyOf(at), from);
    }
  }
}

/** What stood there came from elsewhere. */
function forget({ origins }: Merged, path: Path): void {
  const prefix = `${keyOf(path)}\0`;
  for (const key of origins.keys()) if (key.startsWith(prefix)) origins.delete(key);
}

/** Puts the items of a list behind those that are there. */
export function append(
  merged: Merged,
  path: Path,
  items: readonly unknown[],
  origin: Origin,
): void {
  let tree = merged.value;
  for (const [depth, step] of path.slice(0, -1).entries()) {
    const next = Object.hasOwn(tree, step) ? tree[step] : undefined;
    const inner = isTree(next) ? next : {};
    if (inner !== next) {
      setKey(tree, String(step), inner);
      const above = origin.path.slice(0, origin.path.length - path.length + depth + 1);
      merged.origins.set(keyOf(path.slice(0, depth + 1)), { ...origin, path: above });
    }
    tree = inner;
  }
  const key = String(path.at(-1));
  const there = Object.hasOwn(tree, key) ? tree[key] : undefined;
  const list: unknown[] = Array.isArray(there) ? there : [];
  if (list !== there) {
    setKey(tree, key, list);
    merged.origins.set(keyOf(path), origin);
  }
  for (const [index, item] of items.entries()) {
    merged.origins.set(keyOf([...path, list.length]), { ...origin, path: [...origin.path, index] });
    list.push(structuredClone(item));
  }
}

/** Where a part of the merged value came from; undefined for what no file says. */
export function originOf({ origins }: Merged, path: Path): Origin | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const found = origins.get(keyOf(path.slice(0, depth)));
    if (found !== undefined) return { ...found, path: [...found.path, ...path.slice(depth)] };
  }
  return undefined;
}

/** Whether two values of YAML say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index]))
    );
  }
  if (!isTree(one) || !isTree(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}
