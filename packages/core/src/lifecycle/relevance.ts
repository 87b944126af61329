import { isAbsolute, join, posix, relative, sep } from "node:path";
import { contractFiles } from "@stagegate/schema";
import type { Config } from "@stagegate/schema";
import { isGlob } from "../globbed-files.ts";
import { createPathFilter } from "../path-patterns.ts";
import type { Host } from "../ports/host.ts";
import type { LoadedConfig } from "./config.ts";
import { targetBranch } from "./history.ts";
import { relevantPaths, sharedInputs } from "./setup.ts";
import type { Setup } from "./setup.ts";

/** Stands for the folders and contracts of all services. */
const SERVICES = "@services";

/**
 * Why the change has nothing to do with the gate; undefined where it has, and wherever that is not
 * known. Only a change that goes to a branch can be irrelevant: a push, a tag and a schedule judge
 * what is there. A change of the configuration, which says what matters, always counts.
 */
export async function irrelevance(setup: Setup): Promise<string | undefined> {
  const { host, loaded } = setup;
  const input = sharedInputs(setup).paths;
  const patterns = relevantPaths(setup);
  if (patterns.length === 0) return undefined;
  const dir = inWorkspace(host.root, loaded?.dir ?? host.root);
  // What the file says is meant from its folder, what an input says from the workspace.
  const folder = input === undefined ? dir : "";
  const expanded = patterns.flatMap((pattern) =>
    pattern === SERVICES ? servicePaths(loaded?.config, from(folder, dir)) : [pattern],
  );
  // A pattern that cannot be understood is an error on every event, not only where it would decide.
  const matters = createPathFilter(expanded);
  const { event } = host.info;
  if (event !== "change-request" && event !== "merge-queue") return undefined;
  const changed = await changedFiles(setup);
  if (changed === undefined) return undefined;
  const own = loaded === undefined ? [] : await configFiles(host, loaded);
  const counts = (path: string): boolean => own.includes(path) || matters(from(folder, path));
  if (changed.some(counts)) return undefined;
  const files = changed.length === 1 ? "1 changed file" : `${changed.length} changed files`;
  return `nothing to judge: none of the ${files} matches \`paths\` (${shown(patterns)})`;
}

async function changedFiles(setup: Setup): Promise<readonly string[] | undefined> {
  const { host } = setup;
  try {
    const { commit } = await host.repository.base(targetBranch(setup));
    const changed = await host.repository.changedSince(commit);
    // A change without a file is more likely a base that is wrong.
    return changed?.length === 0 ? undefined : changed;
  } catch (cause) {
    host.log.info(`\`paths\` is not used: ${(cause as Error).message}`);
    return undefined;
  }
}

/** Folders and contracts of the services, as seen from where the patterns are. */
function servicePaths(config: Config | undefined, dir: string): string[] {
  const services = Object.values(config?.services ?? {});
  const paths = services.flatMap((service) => [
    service.path,
    ...contractFiles(service).map(watched),
  ]);
  const known = paths.filter((path) => path !== undefined);
  // Where nobody said where the services are, any file may be of one.
  return known.length === 0 ? ["**"] : known.map((path) => posix.join(dir, path));
}

/** Letters in brackets are a glob of files, and none here: all of the folder counts then. */
function watched(contract: string): string {
  if (!contract.includes("[")) return contract;
  const names = contract.split("/");
  const folder = names.slice(0, names.findIndex(isGlob)).join("/");
  return folder === "" ? "**" : folder;
}

/** Far below the root, so that no number of `..` leads there. */
const ANCHOR = "/_".repeat(64);

function from(folder: string, path: string): string {
  return posix.relative(posix.join(ANCHOR, folder), posix.join(ANCHOR, path));
}

/** Absolute folder as the paths of a repository are written. */
function inWorkspace(root: string, folder: string): string {
  return relative(root, folder).split(sep).join("/");
}

/** The file, its parts and, where it is a link, what it leads to: a change can be of any. */
async function configFiles(
  { files, root }: Host,
  { file, dir, composed }: LoadedConfig,
): Promise<string[]> {
  const path = isAbsolute(file) ? file : join(root, file);
  const [real, realRoot] = [await files.realPath(path), await files.realPath(root)];
  const target = real === undefined ? [] : [inWorkspace(realRoot ?? root, real)];
  const parts = (composed?.files ?? []).map((part) => inWorkspace(root, join(dir, part)));
  return [inWorkspace(root, path), ...target, ...parts];
}

const MAX_SHOWN = 5;

function shown(patterns: readonly string[]): string {
  const some = patterns.slice(0, MAX_SHOWN).map((pattern) => pattern.slice(0, 60));
  return patterns.length > MAX_SHOWN ? `${some.join(", ")}, …` : some.join(", ");
}
