import {
  appendFileSync,
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import * as fs from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Files } from "@stagegate/core";

/** Folders that a glob never enters: they are large and hold nobody's results. */
const NEVER = new Set(["node_modules", ".git"]);

/**
 * Bytes, or characters, that are written at once: that takes less than to hand them to a thread,
 * which a start of an action would do for forty small steps.
 */
const AT_ONCE = 64 * 1024;

/** The disk of this machine. A missing file is a value, every other problem is thrown. */
export function createLocalFiles(): Files {
  return {
    readText,
    stream: (path) => (isFile(path) ? createReadStream(path) : undefined),
    write,
    async append(path, content) {
      makeFolder(dirname(path));
      if (content.length <= AT_ONCE) appendFileSync(path, content);
      else await fs.appendFile(path, content);
    },
    async copy(from, to) {
      makeFolder(dirname(to));
      await fs.copyFile(from, to);
    },
    exists: async (path) => existsSync(path),
    realPath: (path) => orMissing(async () => realpathSync.native(path), undefined),
    size: (path) => orMissing(async () => statSync(path).size, undefined),
    async sha256(path) {
      const { createHash } = await import("node:crypto");
      const hash = createHash("sha256");
      for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
      return hash.digest("hex");
    },
    makeFolder: async (path) => makeFolder(path),
    async remove(path) {
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
      await fs.rm(path, { recursive: true, force: true, maxRetries: 3 });
    },
    list: (folder) => orMissing(async () => readdirSync(folder), []),
    glob,
  };
}

/** Only a file is read at once: a pipe would hold this process until somebody writes into it. */
function readText(path: string): Promise<string | undefined> {
  return orMissing(async () => {
    const stat = statSync(path);
    const small = stat.isFile() && stat.size <= AT_ONCE;
    return small ? readFileSync(path, "utf8") : await fs.readFile(path, "utf8");
  }, undefined);
}

/**
 * Node's own recursive mkdir never ends where the kernel refuses a folder as if its parent were
 * missing, as it does in /proc.
 */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (cause) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(path)) throw cause;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  makeFolder(folder);
  const part = join(folder, `.${basename(path).slice(-100)}.${unique()}.part`);
  try {
    if (content.length <= AT_ONCE) writeFileSync(part, content);
    else await fs.writeFile(part, content);
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
}

/** Told apart from every other write, also from one of another container; it guards nothing. */
function unique(): string {
  return `${process.pid}-${Math.random().toString(36).slice(2)}`;
}

async function glob(folder: string, patterns: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  const entries = fs.glob([...patterns], {
    cwd: folder,
    withFileTypes: true,
    exclude: (entry) => NEVER.has(entry.name),
  });
  for await (const entry of entries) {
    if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    if (isBelow(folder, path) && isFile(path)) found.add(path);
  }
  return [...found].sort();
}

function isBelow(folder: string, path: string): boolean {
  const parts = relative(folder, path).split(sep);
  return parts[0] !== ".." && !parts.some((part) => NEVER.has(part));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

async function orMissing<T, M>(work: () => Promise<T>, missing: M): Promise<T | M> {
  try {
    return await work();
  } catch (cause) {
    // ESRCH: a file of /proc whose process ended between open and read.
    if (["ENOENT", "ENOTDIR", "ESRCH"].includes((cause as NodeJS.ErrnoException).code ?? "")) {
      return missing;
    }
    throw cause;
  }
}
