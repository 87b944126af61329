import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Workflow that names the release it is part of. */
export const REUSABLE = ".github/workflows/stagegate.yml";
export const CHANGELOG = "CHANGELOG.md";
export const VERSION_FILE = "packages/wiring/src/version.ts";

/** Where the package says that it comes from; npm compares it with the identity of the workflow. */
export const REPOSITORY = "git+https://github.com/stagegate/stagegate.git";

/** Packages that carry the one version: all of them but the examples. */
export function manifests(root: string): string[] {
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}`);
  return [".", "actions", ...packages]
    .map((folder) => join(folder, "package.json"))
    .filter((path) => existsSync(join(root, path)));
}

export interface Manifest {
  version?: string;
  repository?: { url?: string };
}

export function readManifest(root: string, path: string): Manifest {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;
}

/** The own action in a workflow, up to the version after `@v`. */
export const OWN_ACTION = /(uses: stagegate\/stagegate\/actions\/\S+@v)(\S+)/g;
