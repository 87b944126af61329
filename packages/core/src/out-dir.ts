import { join, relative, sep } from "node:path";
import type { Evidence, GateId, Run, Subject } from "@stagegate/schema";
import type { Files } from "./ports/system.ts";

/** The exchange between jobs and steps: `.stagegate/` (design, section 3). */
export interface OutDir {
  /** Absolute path. */
  path: string;
  /** Absolute path of a file in it. */
  file(...parts: string[]): string;
  /** Path relative to the out directory, with forward slashes. */
  relative(path: string): string;
  /** Copies a file below `evidence/<gate>/` and describes it. */
  addEvidence(evidence: NewEvidence): Promise<Evidence>;
}

export interface NewEvidence {
  gate: GateId;
  id: string;
  kind: Evidence["kind"];
  title: string;
  mediaType?: string;
  /** An existing file, or the text of a new one. */
  from: { file: string } | { text: string; name: string };
}

/** Which run wrote the folder; its presence allows a later run to empty the folder. */
export interface OutDirStamp {
  run: Run;
  subject: Subject;
}

const MARKER = "stagegate-out-dir.json";

export function createOutDir(files: Files, path: string): OutDir {
  const file = (...parts: string[]): string => join(path, ...parts);
  const toRelative = (absolute: string): string => relative(path, absolute).split(sep).join("/");
  return {
    path,
    file,
    relative: toRelative,
    async addEvidence({ gate, id, kind, title, mediaType, from }) {
      const name = "file" in from ? (from.file.split(sep).at(-1) ?? "file") : from.name;
      const target = file("evidence", gate, `${safeName(id)}-${safeName(name)}`);
      if ("file" in from) await files.copy(from.file, target);
      else await files.write(target, from.text);
      const bytes = await files.size(target);
      return {
        id,
        kind,
        title,
        path: toRelative(target),
        sha256: await files.sha256(target),
        ...(mediaType === undefined ? {} : { mediaType }),
        ...(bytes === undefined ? {} : { bytes }),
      };
    },
  };
}

/** A file name that is safe on every system and stays recognisable. */
export function safeName(text: string): string {
  const name = text.replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(-100);
  // A hidden file would be left out of an artifact.
  return name.replace(/^[.-]+/, "") || "file";
}

/**
 * Empties the folder at the start of a combined run. A folder that Stagegate did not write is left
 * alone and named: `out-dir` may be mistyped. `keep`: names in it that stay.
 */
export async function emptyOutDir(
  files: Files,
  path: string,
  stamp: OutDirStamp,
  { keep = [] }: { keep?: readonly string[] } = {},
): Promise<"emptied" | "foreign"> {
  const content = await files.list(path);
  if (content.length > 0 && !content.includes(MARKER)) return "foreign";
  const removed = content.filter((name) => !keep.includes(name));
  for (const name of removed) await files.remove(join(path, name));
  await stampOutDir(files, path, stamp);
  return "emptied";
}

/** Names that Stagegate writes; reports that were put there by hand are no surprise. */
const OWN_NAMES =
  /^(reports|outcomes|histograms|telemetry|blobs|evidence|logs|\.gitignore|(environment|phases|attempts|expected)\.json|report\.html|junit\.xml|(report|summary|comment-[\w-]*)\.md)$/;

/**
 * Marks an empty folder, or one of an earlier run, as written by this one. Any other folder is never
 * marked, as the mark is what allows a later run to empty it; `foreign`: it holds other files.
 */
export async function claimOutDir(
  files: Files,
  path: string,
  stamp: OutDirStamp,
): Promise<"ours" | "unmarked" | "foreign"> {
  const content = await files.list(path);
  if (content.length > 0 && !content.includes(MARKER)) {
    return content.every((name) => OWN_NAMES.test(name)) ? "unmarked" : "foreign";
  }
  await stampOutDir(files, path, stamp);
  return "ours";
}

/** The mark, and what keeps the folder out of version control. */
async function stampOutDir(files: Files, path: string, stamp: OutDirStamp): Promise<void> {
  await files.write(join(path, MARKER), `${JSON.stringify(stamp, null, 2)}\n`);
  if (!(await files.exists(join(path, ".gitignore")))) {
    await files.write(join(path, ".gitignore"), "*\n");
  }
}

/** Id of the run that wrote the folder; undefined when there is none. */
export async function readRunId(files: Files, path: string): Promise<string | undefined> {
  const text = await files.readText(join(path, MARKER));
  if (text === undefined) return undefined;
  try {
    const { id } = (JSON.parse(text) as { run: { id: unknown } }).run;
    return typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}
