import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Files, Log } from "@stagegate/core";
import { variableName } from "@stagegate/schema/inputs";
import type { RawInput } from "@stagegate/schema/inputs";

const NAMES = ["stagegate.yml", "stagegate.yaml"];

/** Where the configuration of a folder is. */
export type Place =
  | { kind: "here" | "nowhere" }
  /** `folder` is above the one that the user stands in. */
  | { kind: "above"; folder: string; file: string }
  /** Above as well, but nothing says that it belongs to the same repository. */
  | { kind: "unrelated"; file: string };

/**
 * Looks for the configuration in the folder, then in each one above it, up to the root of the git
 * repository. Outside of one only the folder itself counts.
 */
export async function findPlace(files: PlaceFiles, cwd: string): Promise<Place> {
  const here = await configurationIn(files, cwd);
  const isPart = here !== undefined && (await isFragment(files, here));
  if (here !== undefined && !isPart) return { kind: "here" };
  let above: { folder: string; file: string } | undefined;
  let inRepository = false;
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (above === undefined && folder !== cwd) {
      const file = await configurationIn(files, folder);
      if (file !== undefined && !(await isFragment(files, file))) above = { folder, file };
    }
    inRepository = await files.exists(join(folder, ".git"));
    if (inRepository || dirname(folder) === folder) break;
  }
  // A part without the whole is judged as what it is called.
  if (isPart && (above === undefined || !inRepository)) return { kind: "here" };
  if (above === undefined) return { kind: "nowhere" };
  return inRepository ? { kind: "above", ...above } : { kind: "unrelated", file: above.file };
}

type PlaceFiles = Pick<Files, "exists" | "readText" | "size">;

/** Beyond it a file is no configuration at all, which is told elsewhere. */
const MAX_BYTES = 8_000_000;

/**
 * Whether a file holds the part of one team: it has no project of its own, and nothing that could
 * give it one.
 */
async function isFragment(files: PlaceFiles, path: string): Promise<boolean> {
  if (((await files.size(path)) ?? 0) > MAX_BYTES) return false;
  const text = await files.readText(path).catch(() => undefined);
  return (
    text !== undefined && /^version\s*:/m.test(text) && !/^["']?(?:project|extends)\b/m.test(text)
  );
}

async function configurationIn(files: PlaceFiles, folder: string): Promise<string | undefined> {
  for (const name of NAMES) {
    const path = join(folder, name);
    if (await files.exists(path)) return path;
  }
  return undefined;
}

/** Inputs that are paths of this machine; `runner-config` is one of the runner's folder. */
const PATHS: ReadonlySet<string> = new Set([
  "base-file",
  "contract-results",
  "dir",
  "environment",
  "head-file",
  "out-dir",
  "results",
]);

/** Those that are lists of globs. */
const GLOBS: ReadonlySet<string> = new Set(["contract-results", "results"]);

export interface Given {
  flags: ReadonlyMap<string, RawInput["value"]>;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * The same inputs for a command that runs in `to`: relative paths keep their meaning, which is from
 * the folder that the user stands in.
 */
export function movedInputs({ flags, env }: Given, from: string, to: string): Given {
  const prefix = relative(to, from).split(sep).join("/");
  const moved = (name: string, path: string): string => {
    if (path === "" || isAbsolute(path) || (name === "environment" && path === "own")) return path;
    return join(GLOBS.has(name) ? literal(prefix) : prefix, path);
  };
  const variables = Object.fromEntries(
    [...PATHS].flatMap((name) => {
      const variable = variableName(name);
      const value = env[variable];
      if (value === undefined) return [];
      const lines = GLOBS.has(name) && !value.startsWith("[") ? value.split("\n") : [value];
      return [[variable, lines.map((line) => moved(name, line.trim())).join("\n")]];
    }),
  );
  return {
    flags: new Map(
      [...flags].map(([name, value]) => {
        if (!PATHS.has(name) || value === true) return [name, value];
        const list =
          typeof value === "string" ? moved(name, value) : value.map((v) => moved(name, v));
        return [name, list];
      }),
    ),
    env: { ...env, ...variables },
  };
}

interface Request extends Partial<Given> {
  cwd: string;
  env: Given["env"];
  /** `here`: the folder itself, whatever configuration there is above it. */
  place?: "here";
}

/** The request as from the folder of the configuration, and what to say about that. */
export async function placed<R extends Request>(
  files: PlaceFiles,
  given: R,
): Promise<{ request: R; announce(log: Log): void }> {
  const { cwd, env, flags = new Map() } = given;
  const named = flags.has("config") || (env[variableName("config")] ?? "") !== "";
  if (given.place === "here" || named) return { request: given, announce: () => undefined };
  const place = await findPlace(files, cwd);
  switch (place.kind) {
    case "above": {
      const { folder, file } = place;
      const request = { ...given, ...movedInputs({ flags, env }, cwd, folder), cwd: folder };
      return { request, announce: (log) => log.info(`Using ${relative(cwd, file)}`) };
    }
    case "unrelated": {
      const path = relative(cwd, place.file);
      const line = `${path} is not used, as this is no git repository; --config ${path} names it`;
      return { request: given, announce: (log) => log.warn(line) };
    }
    default:
      return { request: given, announce: () => undefined };
  }
}

/** A folder's name is no pattern, whatever characters it holds. */
function literal(prefix: string): string {
  return prefix.replaceAll(/[*?[{}()]/g, "[$&]");
}
