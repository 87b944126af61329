import { join } from "node:path";
import type { ProcessRunner } from "@stagegate/core";
import { installPinned } from "./pinned.ts";
import {
  atWellKnownPath,
  inPlaywrightCache,
  isExecutable,
  type Machine,
  onPath,
} from "./search.ts";

export type { Machine } from "./search.ts";

export interface ChromiumSearch {
  machine: Machine;
  processes: ProcessRunner;
  /** The Node that unpacks a pinned browser, `process.execPath`. */
  node: string;
  /** Path that the user gave; it is taken or refused, never replaced. */
  explicit?: string;
  /** False keeps it from installing anything; default true. */
  install?: boolean;
  /** Folder of installed tools; default `${XDG_CACHE_HOME:-~/.cache}/stagegate-tools`. */
  cache?: string;
  /** Tells installations that run at the same time apart, such as the id of the process. */
  unique: string;
  /** Well-known paths to look at instead of the usual ones. */
  wellKnown?: readonly string[];
  signal?: AbortSignal;
  onProgress?: (message: string) => void;
}

export interface FoundChromium {
  kind: "found";
  source: "explicit" | "path" | "well-known" | "playwright" | "pinned";
  executablePath: string;
  /** Arguments that this browser needs here. */
  args: string[];
  /** Variables that this browser needs to start. */
  env: Record<string, string>;
}

export interface MissingChromium {
  kind: "missing";
  message: string;
  hint: string;
}

const HINT =
  "install Chromium or Google Chrome (Debian: apt-get install chromium), run `npx playwright install chromium`, or give the path in STAGEGATE_CHROMIUM";
const EXPLICIT_VARIABLES = ["STAGEGATE_CHROMIUM", "CHROME_PATH", "CHROME_BIN"] as const;

/**
 * Finds a Chromium: the given path or variable, PATH, the usual places, what Playwright
 * downloaded; on Linux x64 at last a pinned one from npm, installed once into a cache folder.
 */
export async function findChromium(
  search: ChromiumSearch,
): Promise<FoundChromium | MissingChromium> {
  const { machine } = search;
  const explicit = search.explicit ?? givenByVariable(machine);
  if (explicit !== undefined) {
    if (await isExecutable(explicit)) return found(machine, "explicit", explicit);
    const message = `there is no executable browser at ${explicit}`;
    return { kind: "missing", message, hint: HINT };
  }
  const path = await onPath(machine);
  if (path !== undefined) return found(machine, "path", path);
  const wellKnown = await atWellKnownPath(machine, search.wellKnown);
  if (wellKnown !== undefined) return found(machine, "well-known", wellKnown);
  const cached = await inPlaywrightCache(machine);
  if (cached !== undefined) return found(machine, "playwright", cached);
  return pinned(search);
}

function givenByVariable({ env }: Machine): string | undefined {
  const values = EXPLICIT_VARIABLES.map((name) => env[name]);
  return values.find((value) => value !== undefined && value !== "");
}

async function pinned(search: ChromiumSearch): Promise<FoundChromium | MissingChromium> {
  const { machine, install = true } = search;
  if (machine.platform !== "linux" || machine.arch !== "x64") {
    return { kind: "missing", message: "no Chromium was found", hint: HINT };
  }
  if (!install) {
    const message = "no Chromium was found and none may be installed";
    return { kind: "missing", message, hint: HINT };
  }
  const { processes, node, unique, signal, onProgress } = search;
  const cache = search.cache ?? toolCache(machine);
  const result = await installPinned({
    processes,
    node,
    cache,
    unique,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (result.kind === "failed") {
    const message = `no Chromium was found, and the one from npm failed: ${result.message}`;
    return { kind: "missing", message, hint: HINT };
  }
  const { executablePath, env } = result;
  // Not `chromium.args` of the package: they switch web security off and end with any context.
  return { kind: "found", source: "pinned", executablePath, args: ["--no-sandbox"], env };
}

/** Folder of installed tools: `${XDG_CACHE_HOME:-~/.cache}/stagegate-tools`. */
export function toolCache({ env, home }: Machine): string {
  const cache = env["XDG_CACHE_HOME"];
  const base = cache === undefined || cache === "" ? join(home, ".cache") : cache;
  return join(base, "stagegate-tools");
}

function found(
  { root, platform }: Machine,
  source: FoundChromium["source"],
  executablePath: string,
): FoundChromium {
  const args = root && platform === "linux" ? ["--no-sandbox"] : [];
  return { kind: "found", source, executablePath, args, env: {} };
}
