import { isAbsolute, join, posix, relative, sep } from "node:path";
import type { CompositionReader } from "@stagegate/schema/compose";
import { GateError } from "../error.ts";
import { createPathFilter } from "../path-patterns.ts";
import type { Repository } from "../ports/forge.ts";
import { readConfig, shownPath } from "./config-file.ts";
import type { ConfigPlace } from "./config.ts";

/** Reads the parts of a configuration from the work tree. */
export function workspaceReader(
  { files, root, repository }: ConfigPlace,
  dir: string,
): CompositionReader {
  const shown = (path: string): string => shownPath(root, join(dir, path));
  return {
    shown,
    async read(path) {
      const absolute = join(dir, path);
      const real = await files.realPath(absolute);
      if (real === undefined) return undefined;
      await requireInside(files, { root, real, path });
      return readConfig(files, absolute, shown(path));
    },
    readPinned: ({ repository: name, ref, path }) => repository.readElsewhere(name, ref, path),
    async glob(patterns) {
      const found = await files.glob(dir, patterns);
      return found.map((path) => relative(dir, path).split(sep).join("/"));
    },
  };
}

/** A link or a path out of the workspace would read what belongs to somebody else. */
async function requireInside(
  files: ConfigPlace["files"],
  { root, real, path }: { root: string; real: string; path: string },
): Promise<void> {
  const inside = relative((await files.realPath(root)) ?? root, real);
  if (!inside.startsWith("..") && !isAbsolute(inside)) return;
  throw new GateError("STAGEGATE_CONFIG_INVALID", `\`${path}\` leads out of the workspace`, {
    hint: "Extend a file of the workspace, or one of another `repository` at a `ref`.",
  });
}

export interface CommitPlace {
  repository: Repository;
  commit: string;
  /** Folder of the configuration from the workspace, with forward slashes. */
  folder: string;
  /** Paths that the commit may have, from the workspace: those of now, and those that differ. */
  known: readonly string[];
  /** Hears what failed to be read, which is not the same as what is not there. */
  lost(cause: unknown): void;
}

/** Reads the parts of a configuration as they were at a commit. */
export function commitReader({
  repository,
  commit,
  folder,
  known,
  lost,
}: CommitPlace): CompositionReader {
  const at = (path: string): string => posix.join(folder, path);
  const heard = async <T>(read: Promise<T>): Promise<T> => {
    try {
      return await read;
    } catch (cause) {
      lost(cause);
      throw cause;
    }
  };
  return {
    shown: at,
    read: (path) => heard(repository.readAt(commit, at(path))),
    readPinned: ({ repository: name, ref, path }) =>
      heard(repository.readElsewhere(name, ref, path)),
    async glob(patterns) {
      const matches = createPathFilter(patterns);
      const candidates = known
        .map((path) => posix.relative(folder === "" ? "." : folder, path))
        .filter((path) => !path.startsWith("..") && matches(path));
      const there: string[] = [];
      for (const path of new Set(candidates)) {
        if ((await repository.readAt(commit, at(path))) !== undefined) there.push(path);
      }
      return there.sort();
    },
  };
}
