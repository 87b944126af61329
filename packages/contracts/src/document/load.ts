import type { Outcome, RefResolver, SourceText, SpecError, SpecErrorCode } from "../model.ts";
import { createFile } from "./file.ts";
import type { Cursor } from "./json.ts";
import { isObject, own, pointerOf } from "./json.ts";
import { DEFAULT_MAX_CHARACTERS, MAX_ERRORS, MAX_EXTERNAL_FILES } from "./limits.ts";
import { parseText } from "./parse.ts";
import { decodeFragment, joinWorkspacePath } from "./pointer.ts";
import { scan } from "./scan.ts";
import type { LinkedFile, Spec } from "./spec.ts";
import { createResolver, splitReference } from "./spec.ts";
import { structureProblems } from "./structure.ts";
import { detectVersion } from "./version.ts";
import { upgradeSwagger } from "../swagger/upgrade.ts";

export interface LoadOptions {
  /** Reads other files of the workspace; without it, an external `$ref` is an error. */
  readonly resolveRef?: RefResolver;
  /** Cap per file, in characters. Default: 64 Mi. All files together may have twice that. */
  readonly maxCharacters?: number;
  /** Keep dangling references as unknown schemas instead of rejecting the document. */
  readonly lenient?: boolean;
}

/**
 * Loads a Swagger 2.0 or OpenAPI 3.0, 3.1 or 3.2 document with the files that it refers to. Never throws for
 * what a document contains; everything that is wrong with it comes back at once, with places.
 */
export async function loadSpec(
  source: SourceText,
  options: LoadOptions = {},
): Promise<Outcome<Spec>> {
  const cap = options.maxCharacters ?? DEFAULT_MAX_CHARACTERS;
  const main = openFile(source, cap, true);
  if (!main.ok) return main;
  const root: Cursor = { file: main.value.file, value: main.value.file.value, key: "" };
  const version = detectVersion(root);
  if (!version.ok) return version;
  const files = new Map<string, OpenedFile>([[source.path, main.value]]);
  const errors = [
    ...structureProblems(root),
    ...(await openExternalFiles(files, source.text.length, { ...options, maxCharacters: cap })),
  ];
  const resolver = createResolver(files);
  const dangling = [...files.values()]
    .flatMap((file) => file.references)
    .filter((cursor) => leadsNowhere(cursor, resolver));
  if (options.lenient !== true) errors.push(...dangling.slice(0, MAX_ERRORS).map(danglingError));
  const fatal = errors.filter((error) => options.lenient !== true || !isReferenceError(error));
  if (fatal.length > 0) return { ok: false, errors: unique(fatal) };
  const facts = { version: version.value, dangling, files: files.size };
  if (version.value !== "2.0") return { ok: true, value: { root, ...facts, ...resolver } };
  const file = upgradeSwagger(root, resolver.resolve);
  const upgraded = new Map([...files, [source.path, { ...main.value, file }]]);
  const spec = { root: { file, value: file.value, key: "" }, ...facts };
  return { ok: true, value: { ...spec, ...createResolver(upgraded) } };
}

interface OpenedFile extends LinkedFile {
  readonly references: readonly Cursor[];
}

function openFile(source: SourceText, cap: number, main: boolean): Outcome<OpenedFile> {
  const parsed = parseText(source, cap);
  if (!parsed.ok) return parsed;
  const { value, format, text } = parsed.value;
  const file = createFile({ path: source.path, text, value, format, main });
  if (typeof value !== "object" || value === null) {
    return { ok: true, value: { file, anchors: new Map(), references: [] } };
  }
  const { references, anchors, problem } = scan(file, format, text.length);
  if (problem === undefined) return { ok: true, value: { file, anchors, references } };
  const location = { file: source.path, line: 1, column: 1, pointer: "" };
  const hint = "Documents like this are refused because reading them could take forever.";
  return { ok: false, errors: [{ ...problem, hint, location }] };
}

/** Follows references breadth first until every file is read or a limit is hit. */
async function openExternalFiles(
  files: Map<string, OpenedFile>,
  mainCharacters: number,
  options: LoadOptions & { maxCharacters: number },
): Promise<SpecError[]> {
  const errors: SpecError[] = [];
  const missing = new Set<string>();
  let characters = mainCharacters;
  for (const opened of files.values()) {
    for (const cursor of opened.references) {
      const reference = externalTarget(cursor);
      if (reference === undefined) continue;
      if ("code" in reference) errors.push(reference);
      if ("code" in reference || files.has(reference.path) || missing.has(reference.path)) continue;
      if (options.resolveRef === undefined || files.size > MAX_EXTERNAL_FILES) {
        missing.add(reference.path);
        continue;
      }
      const text = await options.resolveRef(reference.path);
      if (text === undefined) {
        missing.add(reference.path);
        continue;
      }
      characters += text.length;
      const cap = Math.min(
        options.maxCharacters,
        options.maxCharacters * 2 - characters + text.length,
      );
      const external = openFile({ path: reference.path, text }, cap, false);
      if (external.ok) files.set(reference.path, external.value);
      else {
        errors.push(...external.errors);
        missing.add(reference.path);
      }
    }
  }
  return errors;
}

/** Workspace path of a reference to another file, an error, or nothing for a local reference. */
function externalTarget(cursor: Cursor): { path: string } | SpecError | undefined {
  const reference = String(own(cursor.value, "$ref"));
  const { file } = splitReference(reference);
  if (file === "") return undefined;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(file)) {
    return referenceError(cursor, "STAGEGATE_SPEC_REF_REMOTE", {
      message: `$ref ${shown(reference)} leads to another host`,
      hint: "Remote references are not followed. Copy the file into the repository.",
    });
  }
  const path = joinWorkspacePath(cursor.file.path, decodeFragment(file));
  if (path !== undefined) return { path };
  return referenceError(cursor, "STAGEGATE_SPEC_REF_OUTSIDE", {
    message: `$ref ${shown(reference)} leads out of the workspace`,
    hint: "Use a relative path to a file inside the workspace.",
  });
}

function leadsNowhere(cursor: Cursor, resolver: Pick<Spec, "resolve" | "target">): boolean {
  const reference = String(own(cursor.value, "$ref"));
  return (
    resolver.target(cursor.file, reference) === undefined || resolver.resolve(cursor) === undefined
  );
}

function danglingError(cursor: Cursor): SpecError {
  const reference = String(own(cursor.value, "$ref"));
  return referenceError(cursor, "STAGEGATE_SPEC_REF_DANGLING", {
    message: `$ref ${shown(reference)} leads nowhere`,
    hint: "Correct the reference, or add what it should lead to.",
  });
}

function referenceError(
  cursor: Cursor,
  code: SpecErrorCode,
  words: { message: string; hint: string },
): SpecError {
  return { code, ...words, location: cursor.file.locate(`${pointerOf(cursor)}/$ref`) };
}

function isReferenceError(error: SpecError): boolean {
  return error.code.startsWith("STAGEGATE_SPEC_REF_");
}

/** A remote or escaping reference is dangling as well: the more specific error comes first. */
function unique(errors: readonly SpecError[]): SpecError[] {
  const seen = new Map<string, SpecError>();
  for (const error of errors) {
    const { file, pointer, line } = error.location;
    const key = JSON.stringify([file, pointer, line]);
    if (!seen.has(key)) seen.set(key, error);
  }
  return [...seen.values()];
}

function shown(reference: string): string {
  return JSON.stringify(reference.length > 200 ? `${reference.slice(0, 200)}…` : reference);
}

/** `info.title` or `info.version`, when it is a string. */
export function infoOf(spec: Spec, key: "title" | "version"): string | undefined {
  const info = own(spec.root.value, "info");
  const value = isObject(info) ? own(info, key) : undefined;
  return typeof value === "string" ? value : undefined;
}
