import type { SpecFile } from "./file.ts";
import { escapeToken } from "./pointer.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** A node of a document that remembers how it was reached, so that its place can be told later. */
export interface Cursor {
  readonly file: SpecFile;
  readonly value: unknown;
  readonly parent?: Cursor;
  readonly key: string;
  /** Replaces `key` in anchors where the key is not stable, for example an array index. */
  readonly label?: string;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own property only: documents are hostile and may name `__proto__` or `constructor`. */
export function own(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as JsonObject)[key]
    : undefined;
}

/** The child under `key`, or `undefined` when the node has no such own key. */
export function child(cursor: Cursor, key: string): Cursor | undefined {
  const value = own(cursor.value, key);
  return value === undefined ? undefined : { file: cursor.file, value, parent: cursor, key };
}

/** All children of an object or array, in document order. */
export function children(cursor: Cursor | undefined): Cursor[] {
  if (cursor === undefined || typeof cursor.value !== "object" || cursor.value === null) return [];
  return Object.entries(cursor.value).map(([key, value]) => ({
    file: cursor.file,
    value: value as unknown,
    parent: cursor,
    key,
  }));
}

/** The string under `key`, if it is one. */
export function text(cursor: Cursor, key: string): string | undefined {
  const value = own(cursor.value, key);
  return typeof value === "string" ? value : undefined;
}

/** Whether the value under `key` is the boolean true. */
export function flag(cursor: Cursor, key: string): boolean {
  return own(cursor.value, key) === true;
}

/** Whether the object has any of the names. */
export function hasAny({ value }: Cursor, names: ReadonlySet<string>): boolean {
  return isObject(value) && Object.keys(value).some((key) => names.has(key));
}

/** JSON pointer of the node in its file. */
export function pointerOf(cursor: Cursor): string {
  return join(cursor, (node) => node.key);
}

/** Like the pointer, but by stable labels, and led by the file when it is not the main document. */
export function anchorOf(cursor: Cursor): string {
  const place = join(cursor, (node) => node.label ?? node.key);
  return cursor.file.main ? place : `${cursor.file.path}#${place}`;
}

function join(cursor: Cursor, token: (node: Cursor) => string): string {
  const tokens: string[] = [];
  for (let node = cursor; node.parent !== undefined; node = node.parent) {
    tokens.push(escapeToken(token(node)));
  }
  return tokens.length === 0 ? "" : `/${tokens.reverse().join("/")}`;
}

/** JSON with sorted keys: equal text means equal value. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "null";
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${entries.join(",")}}`;
}
