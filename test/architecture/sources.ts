import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");

const LEFT_OUT = new Set([
  "node_modules",
  "dist",
  ".build",
  "generated",
  "test-results",
  ".git",
  ".stagegate",
]);

/** Folders of builders and samples beside the source, for tests alone. */
const TEST_FOLDER = /\/(test-support|sample)\//;

export interface Source {
  /** Path relative to the root, with forward slashes. */
  path: string;
  text: string;
  /** Tests, and what only tests import. */
  isTest: boolean;
}

/** Every file below a folder, without what is installed, built or generated. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

export function packageNames(): string[] {
  return readdirSync(join(ROOT, "packages")).sort();
}

/** The actions are a package as well, which only its own folder names. */
export const ACTIONS = "actions";

export function folderOf(name: string): string {
  return name === ACTIONS ? ACTIONS : `packages/${name}`;
}

export interface Manifest {
  name: string;
  private?: boolean;
  type?: string;
  license?: string;
  version?: string;
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8")) as T;
}

export function manifestOf(name: string): Manifest {
  return readJson<Manifest>(`${folderOf(name)}/package.json`);
}

/**
 * What the sources of a package may import. The published command contains what it imports, and
 * whoever installs it installs nothing else: there it is called a development dependency.
 */
export function dependenciesOf(name: string): string[] {
  const { dependencies = {}, devDependencies = {} } = manifestOf(name);
  if (name !== "cli") return Object.keys(dependencies);
  return Object.keys(devDependencies).filter((each) => each !== "@stagegate/testkit");
}

/** TypeScript of a package. */
export function sourcesOf(name: string): Source[] {
  return filesBelow(folderOf(name))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({
      path,
      text: readFileSync(join(ROOT, path), "utf8"),
      isTest: name === "testkit" || path.endsWith(".test.ts") || TEST_FOLDER.test(path),
    }));
}

// The names between the braces may span lines.
const STATIC = /^\s*(?:import|export)\b([^"';()]*?)\bfrom\s*["']([^"']+)["']/gm;
const SIDE_EFFECT = /^\s*import\s*["']([^"']+)["']/gm;
/** Also the type `import("x").T`. */
const CALL = /\b(?:import|require(?:\.resolve)?)\s*\(\s*["']([^"']+)["']/g;

export interface Import {
  specifier: string;
  /** `type` is gone when the file runs, `lazy` loads when it is reached. */
  kind: "value" | "type" | "lazy";
}

/** What a file imports, as written. */
export function importsOf(text: string): Import[] {
  const isType = (clause: string): boolean => /^\s*type\s+[\w{*]/.test(clause);
  return [
    ...[...text.matchAll(STATIC)].map(([, clause = "", specifier = ""]): Import => ({
      specifier,
      kind: isType(clause) ? "type" : "value",
    })),
    ...[...text.matchAll(SIDE_EFFECT)].map(([, specifier = ""]): Import => ({
      specifier,
      kind: "value",
    })),
    ...[...text.matchAll(CALL)].map(([, specifier = ""]): Import => ({ specifier, kind: "lazy" })),
  ];
}

/** `@scope/name` of `@scope/name/part`, `name` of `name/part`. */
export function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Path of a relative import, relative to the root. */
export function resolveImport(from: string, specifier: string): string {
  const path = relative(ROOT, resolve(ROOT, dirname(from), specifier));
  return path.split(sep).join("/");
}
