import { createHash } from "node:crypto";
import { basename, dirname, join, matchesGlob, relative, sep } from "node:path";
import type { Files } from "@stagegate/core";

const NEVER = new Set(["node_modules", ".git"]);

/** Files that exist only in a test. */
export function createMemoryFiles(given: Readonly<Record<string, string>> = {}): Files {
  const content = new Map<string, Buffer>();
  const folders = new Set<string>();
  const put = (path: string, bytes: Buffer): void => {
    if (folders.has(path)) throw new Error(`EISDIR: ${path}`);
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder);
    }
    content.set(path, bytes);
  };
  for (const [path, text] of Object.entries(given)) put(path, Buffer.from(text));
  const read = (path: string): Buffer => {
    const bytes = content.get(path);
    if (bytes === undefined) throw new Error(`ENOENT: ${path}`);
    return bytes;
  };
  return {
    readText: async (path) => content.get(path)?.toString("utf8"),
    stream: (path) => (content.has(path) ? chunks(read(path)) : undefined),
    write: async (path, value) => put(path, Buffer.from(value)),
    append: async (path, value) =>
      put(path, Buffer.concat([content.get(path) ?? Buffer.alloc(0), Buffer.from(value)])),
    copy: async (from, to) => put(to, read(from)),
    exists: async (path) => content.has(path) || folders.has(path),
    realPath: async (path) => (content.has(path) || folders.has(path) ? path : undefined),
    size: async (path) => content.get(path)?.length,
    sha256: async (path) => createHash("sha256").update(read(path)).digest("hex"),
    makeFolder: async (path) => void folders.add(path),
    async remove(path) {
      for (const name of [...content.keys(), ...folders]) {
        if (name !== path && !name.startsWith(path + sep)) continue;
        content.delete(name);
        folders.delete(name);
      }
    },
    list: async (folder) =>
      [...content.keys(), ...folders]
        .filter((path) => path !== folder && dirname(path) === folder)
        .map((path) => basename(path)),
    glob: async (folder, patterns) =>
      [...content.keys()].filter((path) => matches(folder, path, patterns)).sort(),
  };
}

async function* chunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  const size = 64 * 1024;
  for (let start = 0; start < bytes.length; start += size) {
    yield bytes.subarray(start, start + size);
  }
}

function matches(folder: string, path: string, patterns: readonly string[]): boolean {
  const inside = relative(folder, path);
  if (inside.startsWith("..") || inside.split(sep).some((part) => NEVER.has(part))) return false;
  return patterns.some((pattern) => matchesGlob(inside, join(pattern)));
}
