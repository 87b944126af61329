import { pathOfPointer, schemaAt } from "../issues.ts";
import type { ValidationError } from "../issues.ts";
import type { JsonSchema } from "../json-schema.ts";
import type { Config } from "../types.ts";

type Path = readonly (string | number)[];

export interface Readable {
  config: Config;
  /** Whether the value there, or what it stands in, is not the one of the file. */
  isReplaced(path: Path): boolean;
}

interface Rules {
  schema: JsonSchema;
  /** Errors of a document; none when it is valid. */
  validate(value: unknown): readonly ValidationError[];
}

/** What was put in for a missing key can itself lack something. */
const MAX_PASSES = 4;

/**
 * A document with everything that the schema refuses taken out or, where something must stand,
 * replaced by something valid: one typo must not hide an unknown service or a circle. Undefined
 * when nothing is left to look at.
 */
export function withoutInvalid(
  value: unknown,
  errors: readonly ValidationError[],
  { schema, validate }: Rules,
): Readable | undefined {
  const copy: unknown = structuredClone(value);
  const replaced = new Set<string>();
  let left = errors;
  for (let pass = 0; pass < MAX_PASSES && left.length > 0; pass += 1) {
    for (const error of left) {
      const path = repair(copy, error, schema);
      if (path !== undefined) replaced.add(keyOf(path));
    }
    left = validate(copy);
  }
  // Every name in a document without services would be unknown.
  const lost = replaced.has(keyOf([])) || replaced.has(keyOf(["services"]));
  if (left.length > 0 || lost) return undefined;
  return {
    config: copy as Config,
    isReplaced: (path) => path.some((_, depth) => replaced.has(keyOf(path.slice(0, depth + 1)))),
  };
}

function keyOf(path: Path): string {
  return path.join("\0");
}

/** Makes the error go away; the path of what was put in, undefined when something was taken out. */
function repair(document: unknown, error: ValidationError, schema: JsonSchema): Path | undefined {
  const path = pathOfPointer(error.instancePath);
  const { additionalProperty: extra, missingProperty: missing } = error.params;
  if (typeof extra === "string") {
    take(document, [...path, extra]);
    return undefined;
  }
  const target = typeof missing === "string" ? [...path, missing] : path;
  if (isOptional(target, schema)) {
    take(document, target);
    return undefined;
  }
  put(document, target, sampleOf(schemaAt(schema, target) ?? {}));
  return target;
}

/** An item of a list stays: problems of its neighbours name their index. */
function isOptional(path: Path, schema: JsonSchema): boolean {
  const key = path.at(-1);
  if (typeof key !== "string") return false;
  const parent = schemaAt(schema, path.slice(0, -1));
  const named = parent?.properties !== undefined && Object.hasOwn(parent.properties, key);
  return named && parent.required?.includes(key) !== true;
}

function parentOf(root: unknown, path: Path): Record<string | number, unknown> | undefined {
  let here = root;
  for (const step of path.slice(0, -1)) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return typeof here === "object" && here !== null
    ? (here as Record<string | number, unknown>)
    : undefined;
}

function take(root: unknown, path: Path): void {
  const parent = parentOf(root, path);
  const key = path.at(-1);
  if (parent !== undefined && key !== undefined) delete parent[key];
}

function put(root: unknown, path: Path, value: unknown): void {
  const parent = parentOf(root, path);
  const key = path.at(-1);
  if (parent === undefined || key === undefined) return;
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** For each form of text that the definitions know. */
const TEXTS = ["x", "1s", "1%", "1MB", "2000-01-01"];

/** The smallest value that a schema accepts: only the keywords that the definitions use. */
function sampleOf(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  // Of several types the first one will do.
  switch ([schema.type].flat()[0]) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sampleOf(schema.properties?.[key] ?? {})]),
      );
    case "array":
      return Number(schema["minItems"] ?? 0) > 0 ? [sampleOf(schema.items ?? {})] : [];
    case "string": {
      const { pattern } = schema;
      return TEXTS.find((text) => pattern === undefined || new RegExp(pattern, "u").test(text));
    }
    case "integer":
    case "number":
      return Number(schema["exclusiveMaximum"] ?? 2) > 1
        ? Math.max(1, Number(schema["minimum"] ?? 1))
        : 0.5;
    case "boolean":
      return false;
    default:
      return null;
  }
}
