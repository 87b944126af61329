import { pathOfPointer } from "../issues.ts";
import type { ValidationError } from "../issues.ts";
import type { Config } from "../types.ts";

/**
 * The part of a document that the schema accepts, so that one typo does not hide an unknown service
 * or a circle. Undefined when what is left is no configuration.
 */
export function withoutInvalid(
  value: unknown,
  errors: readonly ValidationError[],
): Config | undefined {
  const copy: unknown = structuredClone(value);
  for (const error of errors) remove(copy, targetOf(error, copy));
  if (typeof copy !== "object" || copy === null) return undefined;
  const { services } = copy as { services?: unknown };
  if (typeof services !== "object" || services === null) return undefined;
  return copy as Config;
}

type Path = readonly (string | number)[];

/** What has to go for the error to go. */
function targetOf(error: ValidationError, document: unknown): Path {
  const path = pathOfPointer(error.instancePath);
  const key = error.params["additionalProperty"];
  const target = typeof key === "string" ? [...path, key] : path;
  // Items keep their index, as problems of their neighbours name it: the whole list goes.
  const list = target.findIndex((_, depth) => Array.isArray(at(document, target.slice(0, depth))));
  return list === -1 ? target : target.slice(0, list);
}

function at(root: unknown, path: Path): unknown {
  let here = root;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

function remove(root: unknown, path: Path): void {
  const key = path.at(-1);
  const parent = at(root, path.slice(0, -1));
  if (key === undefined || typeof parent !== "object" || parent === null) return;
  if (!Object.hasOwn(parent, key)) return;
  const target = parent as Record<string | number, unknown>;
  // The name of a service exists, whatever is wrong below it.
  if (path.length === 2 && path[0] === "services") target[key] = {};
  else delete target[key];
}
