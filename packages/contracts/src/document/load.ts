import type { Outcome, RefResolver, RemoteRefs, SourceText, SpecError } from "../model.ts";
import type { OpenedFile } from "./external.ts";
import { openExternalFiles, openFile, referenceError, shown } from "./external.ts";
import type { Cursor } from "./json.ts";
import { isObject, own } from "./json.ts";
import { DEFAULT_MAX_CHARACTERS, MAX_ERRORS } from "./limits.ts";
import type { Spec } from "./spec.ts";
import { createResolver } from "./spec.ts";
import { structureProblems } from "./structure.ts";
import { detectVersion } from "./version.ts";
import { upgradeSwagger } from "../swagger/upgrade.ts";

export interface LoadOptions {
  /** Reads other files of the workspace; without it, an external `$ref` is an error. */
  readonly resolveRef?: RefResolver;
  /** Other hosts that an external `$ref` may lead to; without it, that is an error as well. */
  readonly remote?: RemoteRefs;
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

function isReferenceError(error: SpecError): boolean {
  return (
    error.code.startsWith("STAGEGATE_SPEC_REF_") && error.code !== "STAGEGATE_SPEC_REF_UNREACHABLE"
  );
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

/** `info.title` or `info.version`, when it is a string. */
export function infoOf(spec: Spec, key: "title" | "version"): string | undefined {
  const info = own(spec.root.value, "info");
  const value = isObject(info) ? own(info, key) : undefined;
  return typeof value === "string" ? value : undefined;
}
