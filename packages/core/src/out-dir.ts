import { isAbsolute, join, relative, sep } from "node:path";
import type { Evidence, GateId } from "@stagegate/schema";
import { GateError } from "./error.ts";
import type { Host } from "./ports/host.ts";
import type { Files } from "./ports/system.ts";

/** The exchange between jobs and steps: `.stagegate/` (design, section 3). */
export interface OutDir {
  /** Absolute path. */
  path: string;
  /** Shard or matrix leg of the gate that works on it. */
  key: string | undefined;
  /** Absolute path of a file in it. */
  file(...parts: string[]): string;
  /** Path relative to the out directory, with forward slashes. */
  relative(path: string): string;
  /** Copies a file below `evidence/<gate>[-<key>]/` and describes it. */
  addEvidence(evidence: NewEvidence): Promise<Evidence>;
}

export interface NewEvidence {
  gate: GateId;
  id: string;
  kind: Evidence["kind"];
  title: string;
  mediaType?: string;
  /** An existing file, or the text or the bytes of a new one. */
  from: { file: string } | { text: string; name: string } | { bytes: Uint8Array; name: string };
}

/** Which run wrote the folder; its presence allows a later run to empty the folder. */
const MARKER = "stagegate-out-dir.json";

export function createOutDir(files: Files, path: string, key?: string): OutDir {
  const file = (...parts: string[]): string => join(path, ...parts);
  const toRelative = (absolute: string): string => relative(path, absolute).split(sep).join("/");
  return {
    path,
    key,
    file,
    relative: toRelative,
    async addEvidence({ gate, id, kind, title, mediaType, from }) {
      const name = "file" in from ? (from.file.split(sep).at(-1) ?? "file") : from.name;
      const target = file("evidence", keyedName(gate, key), `${safeName(id)}-${safeName(name)}`);
      if ("file" in from) await files.copy(from.file, target);
      else await files.write(target, "text" in from ? from.text : from.bytes);
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

/** Nothing else in a safe name can be mistaken for the hash that follows it. */
const HASH_SIGN = "~";

/**
 * `<name>[-<key>]`: the name, without extension, of a file that each leg of a gate writes. No two
 * keys share a name, also where the disk does not tell capital letters apart: a key that is no safe
 * lower-case name itself gets a hash.
 */
export function keyedName(name: string, key: string | undefined): string {
  if (key === undefined) return name;
  const safe = safeName(key);
  if (safe === key && key === key.toLowerCase()) return `${name}-${key}`;
  // Loaded for the rare key that needs it: it takes a fifth of a start of Node.
  const { createHash } = process.getBuiltinModule("node:crypto");
  const hash = createHash("sha256").update(key).digest("hex").slice(0, 8);
  return `${name}-${safe}${HASH_SIGN}${hash}`;
}

/** What a command may do with a folder that was given as out directory. */
export type Claim =
  | { kind: "ours" }
  /** Without our mark, but with nothing in it that Stagegate does not write: used, never emptied. */
  | { kind: "unmarked" }
  /** Somebody else's: neither used nor emptied. */
  | { kind: "foreign"; why: string };

type Owner = Pick<Host, "files" | "info" | "root">;

/**
 * Empties the folder at the start of a combined run. A folder that Stagegate did not write is left
 * alone and named: `out-dir` may be mistyped. `keep`: names in it that stay.
 */
export async function emptyOutDir(
  host: Owner,
  path: string,
  { keep = [] }: { keep?: readonly string[] } = {},
): Promise<Exclude<Claim, { kind: "unmarked" }>> {
  const { claim, content } = await claimOf(host, path);
  if (claim.kind === "unmarked") return { kind: "foreign", why: UNWRITTEN };
  if (claim.kind === "foreign") return claim;
  const removed = content.filter((name) => !keep.includes(name));
  for (const name of removed) await host.files.remove(join(path, name));
  await stampOutDir(host, path);
  return claim;
}

/** What tells only of the run that wrote it, and is read without its id. */
const OF_ONE_RUN = /^(phases|attempts)(-.+)?\.json$/;

/**
 * Marks an empty folder, or one of an earlier run, as written by this one. Any other folder is never
 * marked, as the mark is what allows a later run to empty it.
 */
export async function claimOutDir(host: Owner, path: string): Promise<Claim> {
  const { claim, content } = await claimOf(host, path);
  if (claim.kind !== "ours") return claim;
  if ((await readRunId(host.files, path)) !== host.info.run.id) {
    const old = content.filter((name) => OF_ONE_RUN.test(name));
    for (const name of old) await host.files.remove(join(path, name));
  }
  await stampOutDir(host, path);
  return claim;
}

/** The error for a folder that is somebody else's. */
export function foreignOutDir(path: string, { why }: { why: string }): GateError {
  return new GateError("STAGEGATE_INPUT_INVALID", `${path} ${why}`, {
    hint: "Give an empty folder, or one of an earlier run, as --out-dir.",
  });
}

/** Names that Stagegate writes; reports that were put there by hand are no surprise. */
const OWN_NAMES =
  /^(reports|outcomes|expected|histograms|telemetry|blobs|evidence|logs|outputs|hand-over|\.gitignore|(environment|outputs|codequality|annotations|handed-over)\.json|(phases|attempts)(-.+)?\.json|report\.(html|json|sarif)|ctrf\.json|junit(-\d{1,4})?\.xml|metrics\.txt|(report|summary|comment-[\w-]*)\.md)$/;

const UNWRITTEN = "holds files that Stagegate did not write";

/** Whose folder it is, without touching it. */
export async function inspectOutDir(host: Owner, path: string): Promise<Claim> {
  return (await claimOf(host, path)).claim;
}

async function claimOf(
  host: Owner,
  path: string,
): Promise<{ claim: Claim; content: readonly string[] }> {
  // Also of use to those who write before a gate has refused such a folder (`outDirPath`).
  const { folder, workspace } = await realPlaces(host, path);
  if (isInside(path, host.root) || isInside(folder, workspace)) {
    return { claim: { kind: "foreign", why: "holds the workspace" }, content: [] };
  }
  const content = await host.files.list(path);
  const link = await linkAmong(host.files, folder, content);
  if (link !== undefined) {
    return { claim: { kind: "foreign", why: `holds a link: ${link.slice(0, 100)}` }, content };
  }
  const marked = content.includes(MARKER);
  if (content.length > 0 && !marked) {
    const plain = content.every((name) => OWN_NAMES.test(name));
    return { claim: plain ? { kind: "unmarked" } : { kind: "foreign", why: UNWRITTEN }, content };
  }
  const owner = marked ? (await readMark(host.files, path))?.repository : undefined;
  const other = typeof owner === "string" && owner !== host.info.run.repository;
  // A folder in the workspace is of this project, which may have had another name.
  if (!other || isInside(workspace, folder)) return { claim: { kind: "ours" }, content };
  const why = `belongs to another project (${owner.slice(0, 100)})`;
  return { claim: { kind: "foreign", why }, content };
}

/** A change can bring a link by the name of the folder: what counts is where it leads. */
async function realPlaces(
  { files, root }: Owner,
  path: string,
): Promise<{ folder: string; workspace: string }> {
  const folder = await files.realPath(path);
  if (folder === undefined) return { folder: path, workspace: root };
  return { folder, workspace: (await files.realPath(root)) ?? root };
}

/** Nothing is written or removed through a link: Stagegate makes none. */
async function linkAmong(
  files: Files,
  folder: string,
  content: readonly string[],
): Promise<string | undefined> {
  for (const name of content) {
    const real = await files.realPath(join(folder, name));
    if (real !== undefined && real !== join(folder, name)) return name;
  }
  return undefined;
}

/** Whether the path is the folder or below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !(way.split(sep)[0] === ".." || isAbsolute(way));
}

/** The mark, and what keeps the folder out of version control. */
async function stampOutDir({ files, info }: Owner, path: string): Promise<void> {
  const stamp = { run: info.run, subject: info.subject };
  await files.write(join(path, MARKER), `${JSON.stringify(stamp, null, 2)}\n`);
  if (!(await files.exists(join(path, ".gitignore")))) {
    await files.write(join(path, ".gitignore"), "*\n");
  }
}

/** Id of the run that wrote the folder; undefined when there is none. */
export async function readRunId(files: Files, path: string): Promise<string | undefined> {
  const id = (await readMark(files, path))?.id;
  return typeof id === "string" ? id : undefined;
}

/** Written by Stagegate, but anything may stand in it by now. */
async function readMark(
  files: Files,
  path: string,
): Promise<{ id?: unknown; repository?: unknown } | undefined> {
  const text = await files.readText(join(path, MARKER));
  if (text === undefined) return undefined;
  try {
    const { run } = JSON.parse(text) as { run: unknown };
    return typeof run === "object" && run !== null ? run : undefined;
  } catch {
    return undefined;
  }
}
