import type { Operation } from "./api.ts";
import type { Answer } from "./judge.ts";
import { parsedJson } from "./judge.ts";
import type { Resource } from "./resources.ts";
import {
  collectionKey,
  idIn,
  idInLocation,
  idsInList,
  keyOf,
  resourceKeys,
  resourceName,
} from "./resources.ts";
import type { Origin } from "./serialize.ts";
import { Reference } from "./serialize.ts";
import type { Inputs } from "./inputs.ts";

/** What the service is known to keep. */
export interface Pool {
  /** The newest one that is still there. */
  newest(key: string): Resource | undefined;
  all(key: string): readonly Resource[];
  /** Remembers what an answer made or listed; returns what is new. */
  harvest(exchange: Exchanged): Resource[];
  /** Forgets a thing and all that is inside of it. */
  remove(resource: Resource): void;
  /** The key of the things that a name like `bookId` refers to. */
  keyOfName(name: string): string | undefined;
}

/** A request that was answered. */
export interface Exchanged {
  readonly number: number;
  readonly operation: Operation;
  readonly inputs: Inputs;
  readonly answer: Answer;
}

const MAX_KEPT = 200;

export function createPool(operations: readonly Operation[]): Pool {
  const kept = new Map<string, Resource[]>();
  const keys = [...new Set(operations.flatMap(({ path }) => resourceKeys(path)))];
  const names = new Map<string, string>();
  for (const key of keys) {
    // The shortest address of a name is where it is at home.
    const name = resourceName(key);
    const known = names.get(name);
    if (known === undefined || key.length < known.length) names.set(name, key);
  }
  const all = (key: string): Resource[] => kept.get(key) ?? [];
  const add = (resource: Resource): boolean => {
    const list = all(resource.key);
    const same = (other: Resource): boolean =>
      other.values.every((each, i) => each.value === resource.values[i]?.value);
    if (list.some(same)) return false;
    kept.set(resource.key, [...list, resource].slice(-MAX_KEPT));
    return true;
  };
  return {
    all,
    newest: (key) => all(key).findLast(({ alive }) => alive),
    keyOfName: (name) => names.get(name),
    harvest(exchanged) {
      const { operation } = exchanged;
      const key = collectionKey(operation, operations);
      if (key === undefined) return [];
      return idsOf(exchanged, { key, parameter: parameterOf(operations, key) })
        .map((id): Resource => ({ key, values: [...parentsOf(exchanged), id], alive: true }))
        .filter(add);
    },
    remove(resource) {
      const inside = (other: Resource): boolean =>
        other.key.startsWith(resource.key) &&
        resource.values.every((each, i) => each.value === other.values[i]?.value);
      for (const list of kept.values()) {
        for (const each of list) if (inside(each)) each.alive = false;
      }
    },
  };
}

/** Name of the last parameter of a key, as some path writes it. */
function parameterOf(operations: readonly Operation[], key: string): string {
  const depth = key.split("{}").length - 2;
  const found = operations.find(({ path }) => resourceKeys(path).includes(key));
  return found?.pathNames[depth] ?? "id";
}

function idsOf(
  { number, operation, answer }: Exchanged,
  { key, parameter }: { key: string; parameter: string },
): Reference[] {
  const json = parsedJson(answer.body)?.value;
  const reference = (value: string | number, origin: Omit<Origin, "exchange">): Reference =>
    new Reference(value, { exchange: number, ...origin });
  if (operation.method === "GET") {
    return idsInList(json, parameter, key).map(({ value, path }) =>
      reference(value, { json: path }),
    );
  }
  if (operation.method !== "POST") return [];
  const found = idIn(json, parameter, key);
  if (found !== undefined) return [reference(found.value, { json: found.path })];
  const location = answer.headers["location"];
  const id = location === undefined ? undefined : idInLocation(location, key);
  return id === undefined ? [] : [reference(id, {})];
}

/** Values of the path that the request went to. */
function parentsOf({ operation, inputs }: Exchanged): Reference[] {
  return operation.pathNames.map((name) => {
    const value = inputs.path[name];
    return value instanceof Reference
      ? value
      : new Reference(typeof value === "number" ? value : String(value));
  });
}

/** Operations with the very path of a resource. */
export function operationsOn(operations: readonly Operation[], key: string): Operation[] {
  return operations.filter(({ path }) => keyOf(path) === key);
}
