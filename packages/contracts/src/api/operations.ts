import { METHODS } from "../document/structure.ts";
import type { Cursor } from "../document/json.ts";
import { child, children, isObject } from "../document/json.ts";
import type { Spec } from "../document/spec.ts";
import { serverPrefixes } from "./servers.ts";

/** One operation of one document. */
export interface ApiOperation {
  readonly method: string;
  /** The path as written. */
  readonly path: string;
  /** The path with its parameters numbered instead of named: a rename is no change. */
  readonly template: string;
  /** Path prefixes of the servers it is served from, without trailing slash. */
  readonly prefixes: readonly string[];
  readonly cursor: Cursor;
  readonly item: Cursor;
}

const PARAMETER = /\{([^{}]*)\}/g;

/** Names of the path parameters in order of appearance. */
export function pathParameterNames(path: string): string[] {
  return [...path.matchAll(PARAMETER)].map((match) => match[1] ?? "");
}

/** `/pets/{id}` as `/pets/{}`. */
export function templateOf(path: string): string {
  return path.replace(PARAMETER, "{}");
}

/** Operations of the document's paths, in document order. */
export function pathOperations(spec: Spec): ApiOperation[] {
  return operationsOf(spec, children(child(spec.root, "paths")));
}

/** Operations of the document's webhooks; the path is the webhook's name. */
export function webhookOperations(spec: Spec): ApiOperation[] {
  return operationsOf(spec, children(child(spec.root, "webhooks")));
}

/** Operations of a map from paths, names or expressions to path items. */
export function operationsOf(spec: Spec, items: readonly Cursor[]): ApiOperation[] {
  return items.flatMap((entry) => {
    if (entry.key.startsWith("x-")) return [];
    const template = templateOf(entry.key);
    const item = spec.resolve(entry);
    if (item === undefined || !isObject(item.value)) return [];
    return methodsOf({ ...item, label: item === entry ? template : (item.label ?? item.key) }).map(
      ([method, cursor]) => ({
        method,
        path: entry.key,
        template,
        prefixes: serverPrefixes([cursor, item, spec.root]),
        cursor,
        item,
      }),
    );
  });
}

function methodsOf(item: Cursor): [string, Cursor][] {
  const fixed = METHODS.map((method): [string, Cursor | undefined] => [
    method.toUpperCase(),
    child(item, method),
  ]);
  // OpenAPI 3.2: methods without a field of their own.
  const more = children(child(item, "additionalOperations")).map((operation): [string, Cursor] => [
    operation.key.toUpperCase(),
    operation,
  ]);
  return [...fixed, ...more].filter(
    (entry): entry is [string, Cursor] => entry[1] !== undefined && isObject(entry[1].value),
  );
}

/** Pairs of operations that are the same endpoint, and those without a counterpart. */
export interface OperationMatching {
  readonly pairs: readonly { readonly base: ApiOperation; readonly head: ApiOperation }[];
  readonly removed: readonly ApiOperation[];
  readonly added: readonly ApiOperation[];
}

/**
 * Matches by what a client sends: method and effective path, which is the server's prefix and the
 * template; then, for the rest, by template alone (the servers differ, the paths do not).
 * Identically written paths win over templates that are merely equal, and equal templates are
 * matched in order, so that `/a/{x}` beside `/a/{y}` is no reason to give up.
 */
export function matchOperations(
  base: readonly ApiOperation[],
  head: readonly ApiOperation[],
): OperationMatching {
  const partner = new Map<ApiOperation, ApiOperation>();
  const taken = new Set<ApiOperation>();
  for (const keysOf of [writtenKeys, effectiveKeys, templateKeys]) {
    const index = new Map<string, ApiOperation[]>();
    for (const operation of head) {
      if (taken.has(operation)) continue;
      for (const key of keysOf(operation)) {
        const known = index.get(key);
        if (known === undefined) index.set(key, [operation]);
        else known.push(operation);
      }
    }
    for (const operation of base) {
      if (partner.has(operation)) continue;
      const found = keysOf(operation)
        .flatMap((key) => index.get(key) ?? [])
        .find((candidate) => !taken.has(candidate));
      if (found === undefined) continue;
      partner.set(operation, found);
      taken.add(found);
    }
  }
  return {
    pairs: base.flatMap((operation) => {
      const found = partner.get(operation);
      return found === undefined ? [] : [{ base: operation, head: found }];
    }),
    removed: base.filter((operation) => !partner.has(operation)),
    added: head.filter((operation) => !taken.has(operation)),
  };
}

function writtenKeys({ method, path, prefixes }: ApiOperation): string[] {
  return prefixes.map((prefix) => `${method} ${prefix}${path}`);
}

function effectiveKeys({ method, template, prefixes }: ApiOperation): string[] {
  return prefixes.map((prefix) => `${method} ${prefix}${template}`);
}

function templateKeys({ method, template }: ApiOperation): string[] {
  return [`${method} ${template}`];
}

/** Whether some URL path that reached the operation before still does. */
export function sharePrefix(base: ApiOperation, head: ApiOperation): boolean {
  const before = new Set(effectiveKeys(base));
  return effectiveKeys(head).some((key) => before.has(key));
}
