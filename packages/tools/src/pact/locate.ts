import { access, constants, readFile, realpath } from "node:fs/promises";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import type { ProcessRunner } from "@stagegate/core";
import { installOnce } from "./install.ts";

/** Since 18 it is one native program without Ruby; the version that this adapter was tried with. */
const PACKAGE = "@pact-foundation/pact-cli";
export const PACT_VERSION = "18.1.2";
const MINIMUM_MAJOR = 18;
const HINT = `npm install --save-dev ${PACKAGE}@${PACT_VERSION}, or name the program in verify-contracts.pact.cli`;

export interface PactSearch {
  /** Folder whose node_modules count, and those above it. */
  workspace: string;
  /** Absolute path that the user gave; it is taken or refused, never replaced. */
  explicit?: string;
  path?: string;
  platform: NodeJS.Platform;
  arch: string;
  processes: ProcessRunner;
  /** Folder of installed tools, kept between runs; undefined installs nothing. */
  cache?: string;
  /** Tells installations that run at the same time apart. */
  unique: string;
  signal?: AbortSignal;
}

export type PactCli =
  | { kind: "found"; source: "explicit" | "workspace" | "path" | "pinned"; program: string }
  | { kind: "missing"; message: string; hint: string };

/** The given path, the workspace's node_modules, PATH, at last a pinned one from npm. */
export async function findPactCli(search: PactSearch): Promise<PactCli> {
  const { explicit, workspace } = search;
  if (explicit !== undefined) {
    if (await isExecutable(explicit))
      return { kind: "found", source: "explicit", program: explicit };
    return missing(`there is no program at ${explicit}`);
  }
  for (const folder of [workspace, ...parents(workspace)]) {
    const found = await inModules(search, join(folder, "node_modules"));
    if (typeof found === "string") return { kind: "found", source: "workspace", program: found };
    if (found !== undefined) return found;
  }
  const onPath = await searchPath(search);
  if (onPath !== undefined) return { kind: "found", source: "path", program: onPath };
  return pinned(search);
}

function missing(message: string): PactCli {
  return { kind: "missing", message, hint: HINT };
}

/** The native program lies in a package per platform beside the wrapper, also in pnpm's layout. */
async function inModules(
  search: PactSearch,
  modules: string,
): Promise<string | PactCli | undefined> {
  const wrapper = await realpath(join(modules, PACKAGE)).catch(() => undefined);
  if (wrapper === undefined) return undefined;
  const version = await versionIn(wrapper);
  const major = Number(version?.split(".")[0]);
  if (!(major >= MINIMUM_MAJOR)) {
    return missing(
      `${PACKAGE} ${version ?? "of unknown version"} is too old: at least ${MINIMUM_MAJOR} is needed`,
    );
  }
  const program = programOf(search);
  for (const folder of [modules, dirname(dirname(wrapper)), join(wrapper, "node_modules")]) {
    if (await isExecutable(join(folder, program))) return join(folder, program);
  }
  return missing(
    `${PACKAGE} is installed without its program for ${search.platform} ${search.arch}`,
  );
}

export async function versionIn(folder: string): Promise<string | undefined> {
  try {
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
      version?: unknown;
    };
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}

function programOf({ platform, arch }: PactSearch): string {
  const system = platform === "win32" ? "windows" : platform;
  const file = platform === "win32" ? "pact.exe" : "pact";
  return join(`${PACKAGE}-${system}-${arch}`, "standalone", file);
}

/** A script of Node would start another process; a native `pact` of another kind is not known. */
async function searchPath({ path = "", platform }: PactSearch): Promise<string | undefined> {
  const name = platform === "win32" ? "pact.exe" : "pact";
  for (const folder of path.split(delimiter)) {
    const program = join(folder, name);
    if (isAbsolute(folder) && (await isExecutable(program))) return program;
  }
  return undefined;
}

async function pinned(search: PactSearch): Promise<PactCli> {
  const { cache } = search;
  if (cache === undefined) return missing("pact-cli was not found");
  const folder = join(cache, `pact-${PACT_VERSION}`);
  const program = join(folder, "node_modules", programOf(search));
  const failure = await installOnce(search, {
    folder,
    spec: `${PACKAGE}@${PACT_VERSION}`,
    whole: () => isExecutable(program),
  });
  if (failure === undefined) return { kind: "found", source: "pinned", program };
  return missing(`pact-cli was not found, and installing it failed: ${failure}`);
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

export function parents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...parents(parent)];
}
