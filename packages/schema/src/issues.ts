import { closest, distance } from "fastest-levenshtein";
import type { JsonSchema } from "./json-schema.ts";

/** One problem of a document, with the place as a path of keys. */
export interface Issue {
  path: readonly (string | number)[];
  message: string;
  hint?: string;
  /** The place is the key itself, not its value. */
  atKey?: boolean;
}

/** The part of an ajv error that is read here (https://ajv.js.org/api.html#validation-errors). */
export interface ValidationError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** The name that was probably meant, or undefined when nothing is near. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const lower = known.map((each) => each.toLowerCase());
  const near = known[lower.indexOf(closest(name.toLowerCase(), lower))];
  if (near === undefined) return undefined;
  const length = Math.max(name.length, near.length);
  const limit = Math.max(1, Math.floor(length / 3));
  const far = distance(name.toLowerCase(), near.toLowerCase());
  // A name of one letter is one letter away from every other.
  const swapped = far === 2 && sortedLetters(name) === sortedLetters(near);
  return (far <= limit || swapped) && far < length ? near : undefined;
}

function sortedLetters(name: string): string {
  return [...name.toLowerCase()].sort().join("");
}

function suggestion(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  return known.length > 0 && known.length <= 24 ? `Known here: ${known.join(", ")}.` : "";
}

export function pathOfPointer(pointer: string): (string | number)[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : part));
}

/** The schema of what stands at a path. */
export function schemaAt(
  root: JsonSchema,
  path: readonly (string | number)[],
): JsonSchema | undefined {
  let here: JsonSchema | undefined = root;
  for (const step of path) {
    if (here === undefined) return undefined;
    const named: JsonSchema | undefined =
      typeof step === "number" ? here.items : here.properties?.[step];
    here = named ?? Object.values(here.patternProperties ?? {})[0];
  }
  return here;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let here = root;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Object.hasOwn(here, step) ? (here as Record<string, unknown>)[step] : undefined;
  }
  return here;
}

/** Turns validator errors into sentences with a hint, one per place. */
export function explainErrors(
  errors: readonly ValidationError[],
  document: unknown,
  schema: JsonSchema,
): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const error of withoutEchoes(errors)) {
    const path = pathOfPointer(error.instancePath);
    const issue = explain(error, path, { document, schema });
    if (issue === undefined) continue;
    const id = `${issue.path.join("/")}|${issue.message}`;
    if (!seen.has(id)) issues.push(issue);
    seen.add(id);
  }
  return issues;
}

/** A value of the wrong type also misses its enum and its constant: one of these says it best. */
function withoutEchoes(errors: readonly ValidationError[]): ValidationError[] {
  const places = (keyword: string): Set<string> =>
    new Set(errors.filter((e) => e.keyword === keyword).map((e) => e.instancePath));
  const wrongType = places("type");
  const wrongConstant = places("const");
  return errors.filter(
    ({ keyword, instancePath }) =>
      !(keyword === "enum" && wrongType.has(instancePath)) &&
      !(keyword === "type" && wrongConstant.has(instancePath)),
  );
}

interface Where {
  document: unknown;
  schema: JsonSchema;
}

function explain(
  error: ValidationError,
  path: (string | number)[],
  { document, schema }: Where,
): Issue | undefined {
  const here = schemaAt(schema, path);
  const value = valueAt(document, path);
  const about = here?.description === undefined ? "" : `${here.description}.`;
  switch (error.keyword) {
    case "additionalProperties":
    case "unevaluatedProperties": {
      const key = String(error.params["additionalProperty"] ?? "");
      const known = Object.keys(here?.properties ?? {});
      const hint = suggestion(key, known) || namePattern(here);
      return { path: [...path, key], message: `unknown key \`${key}\``, hint, atKey: true };
    }
    case "required": {
      const key = String(error.params["missingProperty"]);
      const hint = here?.properties?.[key]?.description;
      const message = `\`${key}\` is missing`;
      return hint === undefined ? { path, message } : { path, message, hint };
    }
    case "enum": {
      const allowed = (here?.enum ?? []).map(String);
      return {
        path,
        message: `${show(value)} is not one of ${allowed.join(", ")}`,
        hint: typeof value === "string" ? suggestion(value, allowed) : about,
      };
    }
    case "type": {
      const wanted = [error.params["type"]].flat().join(" or ");
      const empty = wanted === "object" && (value === null || value === undefined);
      return {
        path,
        message: `expected ${wanted}, found ${typeName(value)}`,
        hint: empty && path.length > 0 ? "Write `{}` for an empty block." : about,
      };
    }
    case "const":
      return { path, message: `must be ${show(error.params["allowedValue"])}`, hint: about };
    case "pattern":
      return { path, message: `${show(value)} has the wrong form`, hint: about };
    case "minProperties":
    case "minItems":
    case "minLength":
      return { path, message: "must not be empty", hint: about };
    default:
      return { path, message: error.message ?? error.keyword, hint: about };
  }
}

function namePattern(schema: JsonSchema | undefined): string {
  return schema?.patternProperties === undefined
    ? ""
    : "Names are lower-case letters, digits and hyphens.";
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  return Array.isArray(value) ? "array" : typeof value;
}
