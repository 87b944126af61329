import { dirname, join, relative, sep } from "node:path";
import type { Files } from "@stagegate/core";
import type { RefResolver, SpecSide } from "@stagegate/contracts";

/** Far above what is compared: a text of more can be too long for this process. */
const MAX_BYTES = 256 * 1024 * 1024;

interface Place {
  /** Absolute folder that references may lead into, as far as it holds the document. */
  root: string;
  /** Absolute. */
  path: string;
}

/** A path of the workspace as people write it; absolute where it lies outside. */
export function shownPath({ root, path }: Place): string {
  const inside = relative(root, path);
  return (inside.startsWith("..") ? path : inside).split(sep).join("/");
}

/**
 * A document of this disk with the files that it refers to: those of the workspace, or of the
 * document's own folder where it lies outside. Absent where there is no such file.
 */
export async function sideOnDisk(files: Files, place: Place): Promise<SpecSide> {
  const { root, path } = place;
  const shown = shownPath(place);
  const size = await files.size(path);
  if (size !== undefined && size > MAX_BYTES) {
    const hint = "Split the document, or keep out of it what no client needs.";
    return { kind: "error", message: `${shown} has ${size} bytes, which are not read`, hint };
  }
  const text = await readFile(files, path);
  if (text === undefined) return { kind: "absent" };
  if (typeof text !== "string") {
    const hint = "The user that runs this has to be allowed to read it.";
    return { kind: "error", message: `${shown} cannot be read: ${text.reason}`, hint };
  }
  const outside = shown.startsWith("/");
  const resolveRef = within(files, outside ? dirname(path) : root, outside ? "/" : root);
  return { kind: "document", source: { path: shown, text }, resolveRef };
}

/** A folder is no file; anything else that cannot be read is there all the same. */
export async function readFile(
  files: Files,
  path: string,
): Promise<string | undefined | { reason: string }> {
  try {
    return await files.readText(path);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    return code === "EISDIR" ? undefined : { reason: code ?? message };
  }
}

/** The engine keeps paths inside the workspace; a link in it may still lead out of it. */
function within(files: Files, limit: string, from: string): RefResolver {
  return async (name) => {
    const path = join(from, name);
    const [folder, to] = await Promise.all([files.realPath(limit), files.realPath(path)]);
    if (folder === undefined || to === undefined) return undefined;
    if (relative(folder, to).startsWith("..")) return undefined;
    if (((await files.size(to)) ?? 0) > MAX_BYTES) return undefined;
    const text = await readFile(files, to);
    return typeof text === "string" ? text : undefined;
  };
}
