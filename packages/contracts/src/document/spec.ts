import type { SpecFile } from "./file.ts";
import type { Cursor } from "./json.ts";
import { child, own } from "./json.ts";
import type { Destination } from "./pointer.ts";
import { decodeFragment, destinationOf, pointerTokens } from "./pointer.ts";

/** The OpenAPI versions that the engine reads. */
export type OpenApiVersion = "2.0" | "3.0" | "3.1" | "3.2";

/** A loaded specification: the document and every file that it refers to, references unresolved. */
export interface Spec {
  /** In the shape of OpenAPI 3, also of a Swagger 2.0 document; places are those of its text. */
  readonly root: Cursor;
  readonly version: OpenApiVersion;
  /** The target of the node's `$ref` chain; the node itself without one; `undefined` if dangling. */
  resolve(cursor: Cursor): Cursor | undefined;
  /** Where a reference text leads that is written in `file`, one step only. */
  target(file: SpecFile, reference: string): Cursor | undefined;
  /** References that lead nowhere; only of a document that was loaded leniently. */
  readonly dangling: readonly Cursor[];
  /** Number of files read: the document itself and every file that it refers to. */
  readonly files: number;
}

/** A parsed file with what its references need. */
export interface LinkedFile {
  readonly file: SpecFile;
  readonly anchors: ReadonlyMap<string, Cursor>;
}

const MAX_CHAIN = 100;

export function createResolver(
  files: ReadonlyMap<string, LinkedFile>,
): Pick<Spec, "resolve" | "target"> {
  const caches = new Map<SpecFile, Map<string, Cursor | undefined>>();
  const target = (from: SpecFile, reference: string): Cursor | undefined => {
    let cache = caches.get(from);
    if (cache === undefined) {
      cache = new Map();
      caches.set(from, cache);
    }
    if (cache.has(reference)) return cache.get(reference);
    const found = lookup(files, from, reference);
    cache.set(reference, found);
    return found;
  };
  const resolve = (cursor: Cursor): Cursor | undefined => {
    let node = cursor;
    for (let steps = 0; steps < MAX_CHAIN; steps += 1) {
      const reference = own(node.value, "$ref");
      if (typeof reference !== "string") return node;
      const next = target(node.file, reference);
      if (next === undefined) return undefined;
      node = next;
    }
    return undefined;
  };
  return { resolve, target };
}

/** Splits a reference into file (empty = this one) and fragment. */
export function splitReference(reference: string): { file: string; fragment: string } {
  const hash = reference.indexOf("#");
  return hash === -1
    ? { file: reference, fragment: "" }
    : { file: reference.slice(0, hash), fragment: reference.slice(hash + 1) };
}

/** The name that a file is kept by. Nothing is kept for what leads out of the workspace. */
export function nameOf(destination: Destination): string {
  switch (destination.kind) {
    case "file":
      return destination.path;
    case "remote":
      return destination.url;
    case "outside":
      return "";
  }
}

function lookup(
  files: ReadonlyMap<string, LinkedFile>,
  from: SpecFile,
  reference: string,
): Cursor | undefined {
  const { file, fragment } = splitReference(reference);
  const linked = files.get(file === "" ? from.path : nameOf(destinationOf(from.path, file)));
  if (linked === undefined) return undefined;
  const decoded = decodeFragment(fragment);
  if (decoded !== "" && !decoded.startsWith("/")) return linked.anchors.get(decoded);
  let cursor: Cursor | undefined = { file: linked.file, value: linked.file.value, key: "" };
  for (const token of pointerTokens(decoded)) {
    cursor = cursor === undefined ? undefined : child(cursor, token);
  }
  return cursor;
}
