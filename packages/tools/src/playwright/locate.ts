import { readFile, realpath } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

/** `--add-reporter` came with this version. */
export const MINIMUM_VERSION = "1.63";
const MINIMUM = [1, 63] as const;

export interface PlaywrightInstallation {
  kind: "found";
  /** Absolute path of `cli.js`. */
  cli: string;
  version: string;
}

export interface PlaywrightMissing {
  kind: "missing";
  message: string;
  hint: string;
}

export interface PlaywrightSearch {
  workspace: string;
  /** `cli.js`, or the folder of `@playwright/test` or `playwright`. */
  explicit?: string;
  /** The PATH of the job. */
  path?: string;
}

const PACKAGES = ["@playwright/test", "playwright"] as const;
const INSTALL_HINT = `npm install --save-dev @playwright/test@latest (at least ${MINIMUM_VERSION})`;

/**
 * Finds the user's Playwright: the given path, then the workspace's own, then PATH. Never installs
 * one: the tests import their own copy, and two copies do not work together.
 */
export async function findPlaywright(
  search: PlaywrightSearch,
): Promise<PlaywrightInstallation | PlaywrightMissing> {
  const { explicit } = search;
  if (explicit !== undefined) {
    const found = await installationAt(explicit);
    return found === undefined ? notAt(explicit) : checked(found);
  }
  const found = (await inWorkspace(search.workspace)) ?? (await onPath(search.path));
  if (found !== undefined) return checked(found);
  const message = "Playwright is neither in the node_modules of the tests nor on PATH";
  return { kind: "missing", message, hint: INSTALL_HINT };
}

/** As Node resolves packages, upwards; NODE_PATH and global folders do not count as the user's. */
async function inWorkspace(workspace: string): Promise<PlaywrightInstallation | undefined> {
  for (const name of PACKAGES) {
    for (const folder of [workspace, ...parents(workspace)]) {
      const found = await installationAt(join(folder, "node_modules", name));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function parents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...parents(parent)];
}

/** npm links `playwright` on PATH to `cli.js`; a wrapper script of a shell is not followed. */
async function onPath(path: string | undefined): Promise<PlaywrightInstallation | undefined> {
  for (const folder of (path ?? "").split(delimiter)) {
    if (folder === "") continue;
    const target = await realpath(join(folder, "playwright")).catch(() => undefined);
    if (target === undefined || !target.endsWith("cli.js")) continue;
    const found = await installationAt(target);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function installationAt(path: string): Promise<PlaywrightInstallation | undefined> {
  const folder = path.endsWith("cli.js") ? dirname(path) : path;
  const text = await readFile(join(folder, "package.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { name, version } = JSON.parse(text) as { name?: unknown; version?: unknown };
    const known = PACKAGES.some((candidate) => candidate === name);
    if (!known || typeof version !== "string") return undefined;
    return { kind: "found", cli: join(folder, "cli.js"), version };
  } catch {
    return undefined;
  }
}

function checked(found: PlaywrightInstallation): PlaywrightInstallation | PlaywrightMissing {
  const [major = 0, minor = 0] = found.version.split(".").map(Number);
  const [wantedMajor, wantedMinor] = MINIMUM;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return found;
  const message = `Playwright ${found.version} was found, at least ${MINIMUM_VERSION} is needed`;
  return { kind: "missing", message, hint: `${INSTALL_HINT}; found at ${found.cli}` };
}

function notAt(path: string): PlaywrightMissing {
  return { kind: "missing", message: `there is no Playwright at ${path}`, hint: INSTALL_HINT };
}
