import { escapeToken } from "../document/pointer.ts";
import type { Operation } from "./api.ts";
import type { Inputs } from "./inputs.ts";
import { changedInputs, partOf } from "./inputs.ts";
import type { Pool } from "./pool.ts";
import type { Attempt } from "./exchange.ts";
import { referredName } from "./resources.ts";
import { Reference } from "./serialize.ts";

/** A place of a request that names a thing which the service keeps. */
interface Consumer {
  readonly pointer: string;
  readonly key: string;
}

/**
 * Fills in the things that a request is about: those that its path leads to, and those that its
 * fields name. `bound` says whether all of them could be had.
 */
export function bindInputs(
  { pool }: { pool: Pool },
  { operation, inputs, resource, varied }: Attempt,
): { inputs: Inputs; bound: boolean } {
  let result = inputs;
  let bound = true;
  const keys = pool.relations.through(operation);
  const isVaried = (pointer: string): boolean =>
    varied !== undefined &&
    (varied.pointer === pointer || varied.pointer.startsWith(`${pointer}/`));
  const deepest =
    resource ??
    keys
      .toReversed()
      .map((key) => pool.newest(key))
      .find(Boolean);
  for (const [i, name] of operation.pathNames.entries()) {
    const pointer = `/path/${escapeToken(name)}`;
    if (isVaried(pointer) || inputs.path[name] instanceof Reference) continue;
    const value = deepest?.values[i] ?? elsewhere(pool, name);
    if (value === undefined) bound = false;
    else result = changedInputs(result, pointer, value);
  }
  for (const { pointer, key } of consumersOf(operation, result, pool)) {
    if (isVaried(pointer)) continue;
    const value = pool.newest(key)?.values.at(-1);
    if (value === undefined) bound = false;
    else if (typeof value.value === typeof partOf(result, pointer)) {
      result = changedInputs(result, pointer, value);
    }
  }
  return { inputs: result, bound };
}

/** `/stock/{productId}` is about the products of `/products`. */
function elsewhere(pool: Pool, name: string): Reference | undefined {
  const referred = referredName(name);
  const key = referred === undefined ? undefined : pool.keyOfName(referred);
  return key === undefined ? undefined : pool.newest(key)?.values.at(-1);
}

const MAX_CONSUMERS = 20;
const MAX_DEPTH = 4;

/** Fields of the query and the body that are named like the things of a collection. */
function consumersOf(operation: Operation, inputs: Inputs, pool: Pool): Consumer[] {
  const found: Consumer[] = [];
  const visit = (value: unknown, pointer: string, depth: number): void => {
    if (depth > MAX_DEPTH || found.length >= MAX_CONSUMERS) return;
    if (typeof value !== "object" || value === null || value instanceof Reference) return;
    for (const [name, field] of Object.entries(value)) {
      const at = `${pointer}/${escapeToken(name)}`;
      const key = keyReferredTo(pool, name);
      if (key !== undefined && isIdLike(field)) found.push({ pointer: at, key });
      else visit(field, at, depth + 1);
    }
  };
  visit(inputs.query, "/query", 0);
  if (operation.body !== undefined) visit(inputs.body, "/body", 0);
  return found;
}

/** Whether a place names a thing: what is not kept there may well be refused. */
export function isConsumed(
  { operation, inputs }: Pick<Attempt, "operation" | "inputs">,
  pointer: string,
  pool: Pool,
): boolean {
  if (pointer.startsWith("/path/")) return true;
  return consumersOf(operation, inputs, pool).some((each) => each.pointer === pointer);
}

function keyReferredTo(pool: Pool, name: string): string | undefined {
  const referred = referredName(name);
  return referred === undefined ? undefined : pool.keyOfName(referred);
}

function isIdLike(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

/** Keys of the things that a request to an operation needs, outermost first. */
export function neededKeys(operation: Operation, inputs: Inputs, pool: Pool): string[] {
  const through = pool.relations.through(operation);
  const named = operation.pathNames.flatMap((name) => keyReferredTo(pool, name) ?? []);
  const consumed = consumersOf(operation, inputs, pool).map(({ key }) => key);
  return [...new Set([...through, ...named, ...consumed])].filter((key) => key.endsWith("{}"));
}
