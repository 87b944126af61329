import type { SpecFile } from "../document/file.ts";
import type { Cursor } from "../document/json.ts";
import { isObject, own, pointerOf } from "../document/json.ts";
import { destinationOf, escapeToken } from "../document/pointer.ts";
import { nameOf, splitReference } from "../document/spec.ts";

/** An object of the new form while it is built. */
export type Members = Record<string, unknown>;

/** What the parts of a document in its new form have in common. */
export interface Build {
  readonly root: Cursor;
  /** The target of a node's `$ref` chain; the node itself without one. */
  resolve(cursor: Cursor): Cursor | undefined;
  /** Says that what stands at a pointer of the new form was written at a node of the old one. */
  note(pointer: string, origin: Cursor): void;
}

/** A node of a pointer in the new form. */
export function at(pointer: string, ...keys: readonly string[]): string {
  return [pointer, ...keys.map(escapeToken)].join("/");
}

/** The value of a node as it reads in the document itself: references of another file lead there. */
export function valueOf(build: Build, cursor: Cursor): unknown {
  const { file } = cursor;
  return file === build.root.file ? cursor.value : moved(cursor.value, file, build.root.file);
}

function moved(value: unknown, from: SpecFile, to: SpecFile): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, from, to));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? movedReference(inner, from, to)
        : moved(inner, from, to),
    ]),
  );
}

function movedReference(reference: string, from: SpecFile, to: SpecFile): string {
  const { file, fragment } = splitReference(reference);
  if (file === "") return `${pathBetween(from.path, to.path)}#${fragment}`;
  const there = destinationOf(from.path, file);
  // What leads nowhere is told where it is written.
  if (there.kind === "outside") return reference;
  return `${pathBetween(nameOf(there), to.path)}#${fragment}`;
}

function pathBetween(path: string, to: string): string {
  if (URL.canParse(path)) return path;
  return `${"../".repeat(to.split("/").length - 1)}${encodeURI(path)}`;
}

/** Members of a node that the new form has as well. */
export function without(value: unknown, names: ReadonlySet<string>): Members {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => !names.has(key)));
}

/** The texts of a list; undefined where there is no list. */
export function texts(value: unknown, key: string): string[] | undefined {
  const list = own(value, key);
  return Array.isArray(list)
    ? list.filter((item): item is string => typeof item === "string")
    : undefined;
}

/** Where a pointer of the new form was written: the origin of the nearest node that has one. */
export function originOf(
  origins: ReadonlyMap<string, Cursor>,
  pointer: string,
): { file: SpecFile; pointer: string } | undefined {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const origin = origins.get(pointer.slice(0, end));
    if (origin === undefined) continue;
    return { file: origin.file, pointer: `${pointerOf(origin)}${pointer.slice(end)}` };
  }
  return undefined;
}
