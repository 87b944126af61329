import type { Operation } from "./api.ts";
import type { Answer } from "./judge.ts";
import { parsedJson } from "./judge.ts";
import type { Relations, Resource } from "./resources.ts";
import { idIn, idInLocation, idsInList, relate, resourceName } from "./resources.ts";
import type { Origin } from "./serialize.ts";
import { Reference } from "./serialize.ts";
import type { Inputs } from "./inputs.ts";

/** What the service is known to keep. */
export interface Pool {
  readonly relations: Relations;
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
  const relations = relate(operations);
  const parameters = new Map<string, string>();
  for (const operation of operations) {
    for (const [depth, key] of relations.through(operation).entries()) {
      if (!parameters.has(key)) parameters.set(key, operation.pathNames[depth] ?? "id");
    }
  }
  const names = new Map<string, string>();
  for (const key of parameters.keys()) {
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
    relations,
    all,
    newest: (key) => all(key).findLast(({ alive }) => alive),
    keyOfName: (name) => names.get(name),
    harvest(exchanged) {
      const { operation } = exchanged;
      const key = relations.collectionOf(operation);
      if (key === undefined) return [];
      return idsOf(exchanged, { key, parameter: parameters.get(key) ?? "id" })
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
