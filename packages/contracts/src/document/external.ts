import type {
  Outcome,
  RefResolver,
  RemoteRefs,
  SourceText,
  SpecError,
  SpecErrorCode,
} from "../model.ts";
import { createFile } from "./file.ts";
import type { Cursor } from "./json.ts";
import { own, pointerOf } from "./json.ts";
import { MAX_EXTERNAL_FILES } from "./limits.ts";
import { parseText } from "./parse.ts";
import type { Destination } from "./pointer.ts";
import { destinationOf } from "./pointer.ts";
import { scan } from "./scan.ts";
import type { LinkedFile } from "./spec.ts";
import { nameOf, splitReference } from "./spec.ts";

export interface ExternalOptions {
  readonly resolveRef?: RefResolver;
  readonly remote?: RemoteRefs;
  readonly maxCharacters: number;
}

export interface OpenedFile extends LinkedFile {
  readonly references: readonly Cursor[];
}

/** Parses a file and finds its references; what could take forever to read is an error. */
export function openFile(source: SourceText, cap: number, main: boolean): Outcome<OpenedFile> {
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
export async function openExternalFiles(
  files: Map<string, OpenedFile>,
  mainCharacters: number,
  options: ExternalOptions,
): Promise<SpecError[]> {
  const errors: SpecError[] = [];
  const missing = new Set<string>();
  let characters = mainCharacters;
  for (const opened of files.values()) {
    for (const cursor of opened.references) {
      const reference = externalTarget(cursor, options);
      if (reference === undefined) continue;
      if ("code" in reference) errors.push(reference);
      if ("code" in reference || missing.has(nameOf(reference))) continue;
      const path = nameOf(reference);
      if (files.has(path)) continue;
      const text = files.size > MAX_EXTERNAL_FILES ? undefined : await read(reference, options);
      if (typeof text !== "string") {
        missing.add(path);
        if (text !== undefined) errors.push(unreachableError(cursor, text));
        continue;
      }
      characters += text.length;
      const cap = Math.min(
        options.maxCharacters,
        options.maxCharacters * 2 - characters + text.length,
      );
      const external = openFile({ path, text }, cap, false);
      if (external.ok) files.set(path, external.value);
      else {
        errors.push(...external.errors);
        missing.add(path);
      }
    }
  }
  return errors;
}

/** The text, nothing where there is no such file, or why it cannot be had. */
async function read(
  there: Destination,
  { resolveRef, remote }: ExternalOptions,
): Promise<string | undefined | { reason: string; hint: string }> {
  if (there.kind === "outside") return undefined;
  if (there.kind === "file") return resolveRef?.(there.path);
  const answer = await remote?.read(there.url);
  return answer?.kind === "text" ? answer.text : answer;
}

/** Where a reference to another file leads, an error, or nothing for a local reference. */
function externalTarget(
  cursor: Cursor,
  { remote }: ExternalOptions,
): Destination | SpecError | undefined {
  const reference = String(own(cursor.value, "$ref"));
  const { file } = splitReference(reference);
  if (file === "") return undefined;
  const there = destinationOf(cursor.file.path, file);
  switch (there.kind) {
    case "file":
      return there;
    case "remote": {
      const hosts = remote?.hosts.map((host) => host.toLowerCase()) ?? [];
      if (there.host !== "" && hosts.includes(there.host)) return there;
      const allow = there.host === "" ? "" : `, or allow \`${there.host}\` with remote-refs`;
      return referenceError(cursor, "STAGEGATE_SPEC_REF_REMOTE", {
        message: `$ref ${shown(reference)} leads to another host`,
        hint: `Remote references are not followed. Copy the file into the repository${allow}.`,
      });
    }
    case "outside":
      return referenceError(cursor, "STAGEGATE_SPEC_REF_OUTSIDE", {
        message: `$ref ${shown(reference)} leads out of the workspace`,
        hint: "Use a relative path to a file inside the workspace.",
      });
  }
}

function unreachableError(
  cursor: Cursor,
  { reason, hint }: { reason: string; hint: string },
): SpecError {
  const message = `$ref ${shown(String(own(cursor.value, "$ref")))} cannot be read: ${reason}`;
  return referenceError(cursor, "STAGEGATE_SPEC_REF_UNREACHABLE", { message, hint });
}

/** What is wrong with a reference, at its place. */
export function referenceError(
  cursor: Cursor,
  code: SpecErrorCode,
  words: { message: string; hint: string },
): SpecError {
  return { code, ...words, location: cursor.file.locate(`${pointerOf(cursor)}/$ref`) };
}

/** A reference as people read it. */
export function shown(reference: string): string {
  return JSON.stringify(reference.length > 200 ? `${reference.slice(0, 200)}…` : reference);
}
