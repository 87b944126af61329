import type { SchemaReader } from "../schema/reader.ts";
import type { SchemaSet, Shape } from "../schema/shape.ts";

/** One step from a schema into a schema inside of it, by the alternative that has it. */
export interface RouteStep {
  readonly set: SchemaSet;
  readonly shape: Shape;
  /** Name of the property, or index of the item. */
  readonly key: string | number;
}

/** Schemas visited per root: the largest public documents have some ten thousand below one. */
const MAX_SETS = 5000;
const MAX_STEPS = 10;

interface Visit {
  readonly set: SchemaSet;
  readonly route: readonly RouteStep[];
}

/** The shortest ways from a schema to all schemas inside of it, by their keys. */
export function routesFrom(
  reader: SchemaReader,
  root: SchemaSet,
): ReadonlyMap<string, readonly RouteStep[]> {
  const routes = new Map<string, readonly RouteStep[]>([[root.key, []]]);
  const queue: Visit[] = [{ set: root, route: [] }];
  for (const { set, route } of queue) {
    if (route.length >= MAX_STEPS) continue;
    for (const shape of reader.normal(set).alternatives) {
      for (const [key, inner] of membersOf(shape)) {
        if (routes.size >= MAX_SETS) return routes;
        if (routes.has(inner.key)) continue;
        const longer = [...route, { set, shape, key }];
        routes.set(inner.key, longer);
        queue.push({ set: inner, route: longer });
      }
    }
  }
  return routes;
}

/** Name of an additional property; no document has it. */
const EXTRA = "stagegateExtra";

function membersOf(shape: Shape): [string | number, SchemaSet][] {
  const { properties, prefixItems, items, additional } = shape;
  return [
    ...[...properties].map(([name, { set }]): [string, SchemaSet] => [name, set]),
    ...prefixItems.map((set, index): [number, SchemaSet] => [index, set]),
    ...(items === undefined ? [] : [[prefixItems.length, items] as [number, SchemaSet]]),
    ...(additional.kind === "schema" ? [[EXTRA, additional.set] as [string, SchemaSet]] : []),
  ];
}
